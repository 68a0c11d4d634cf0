/// The attributes of one element, valid only while its start is being handled.
struct XMLAttributes {
  /// One attribute: what its name means, and the bytes of its value.
  struct Attribute {
    var number: Int32
    var name: XMLNames.Resolved
    var value: UnsafeBufferPointer<UInt8>
  }

  private let attributes: UnsafeBufferPointer<Attribute>

  /// Wraps what the scanner has read.
  init(_ attributes: UnsafeBufferPointer<Attribute>) { self.attributes = attributes }

  /// How many there are.
  var count: Int { attributes.count }

  /// The name and namespace of the attribute at an index.
  @inline(__always)
  func name(_ index: Int) -> XMLNames.Resolved { attributes[index].name }

  /// The bytes of the value at an index, as UTF-8, with all references replaced.
  @inline(__always)
  func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> { attributes[index].value }

  /// The value at an index as text.
  func text(_ index: Int) -> String { String(decoding: attributes[index].value, as: UTF8.self) }

  /// The value at an index as a whole number from 0 to 2³¹ − 1; `nil` for anything else.
  @inline(__always)
  func number(_ index: Int) -> Int? { wholeNumber(attributes[index].value) }
}

/// Reads digits as a whole number from 0 to 2³¹ − 1, with white space around them; `nil` for anything else.
@inline(__always)
func wholeNumber(_ bytes: some Collection<UInt8>) -> Int? {
  var value = 0
  var digits = 0
  var isOver = false
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      if isOver { return nil }
      value = value * 10 + Int(byte &- UInt8(ascii: "0"))
      digits += 1
      if value > Int(Int32.max) { return nil }
    case 0x20, 0x09, 0x0A, 0x0D:
      if digits > 0 { isOver = true }
    default:
      return nil
    }
  }
  return digits > 0 ? value : nil
}
