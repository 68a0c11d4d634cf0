/// The attributes of one element, valid only while its start is being handled.
struct XMLAttributes {
  /// How many there are.
  let count: Int
  // Five pointers an attribute: name, prefix, namespace, begin and end of the value.
  private let base: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  private let names: XMLNameTable

  /// Wraps what the parser hands over.
  init(base: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int, names: XMLNameTable) {
    self.base = base
    self.count = base == nil ? 0 : count
    self.names = names
  }

  /// The name and namespace of the attribute at an index.
  @inline(__always)
  func name(_ index: Int) -> XMLNameTable.Resolved {
    names.resolve(base?[index * 5], in: base?[index * 5 + 2])
  }

  /// The bytes of the value at an index; `&` may still be written `&#38;` (see `text`).
  @inline(__always)
  func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    guard let begin = base?[index * 5 + 3], let end = base?[index * 5 + 4] else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: begin, count: end - begin)
  }

  /// The value at an index as text.
  func text(_ index: Int) -> String {
    let text = String(decoding: bytes(index), as: UTF8.self)
    // libxml2 keeps this one reference in attributes when it does not substitute entities.
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var bytes: [UInt8] = []
    var rest = Substring(text).utf8
    while let first = rest.first {
      if first == UInt8(ascii: "&"), rest.starts(with: "&#38;".utf8) {
        rest = rest.dropFirst(4)
      }
      bytes.append(first)
      rest = rest.dropFirst()
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value at an index as a whole number from 0 to 2³¹ − 1; `nil` for anything else.
  @inline(__always)
  func number(_ index: Int) -> Int? { wholeNumber(bytes(index)) }
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
