#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The attributes of one element, valid only while its start is being handled.
struct HTMLAttributes {
  /// How many there are.
  let count: Int
  // Two pointers an attribute, name and value; a null name ends the list.
  private let base: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  private let names: HTMLNameTable

  /// Wraps what the parser hands over.
  init(base: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, names: HTMLNameTable) {
    self.base = base
    self.names = names
    var count = 0
    if let base { while base[count * 2] != nil { count += 1 } }
    self.count = count
  }

  /// The name of the attribute at an index.
  @inline(__always)
  func name(_ index: Int) -> HTMLName { names.name(base?[index * 2]) }

  /// The bytes of the value at an index; none for an attribute without a value.
  @inline(__always)
  func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    guard let text = base?[index * 2 + 1] else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: text, count: strlen(text))
  }

  /// The value at an index as text.
  func text(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

  /// The value of an attribute; `nil` if it is not there.
  func text(of name: HTMLName) -> String? {
    for index in 0..<count where self.name(index) == name { return text(index) }
    return nil
  }

  /// Whether the element strikes out, or raises, its text: by its name, its style or its class.
  func marks(of name: HTMLName, _ styles: HTMLStyles) -> (isStruck: Bool, isRaised: Bool) {
    switch name {
    case .s, .strike, .del: return (true, false)
    case .sup: return (false, true)
    case .span, .font:
      var marks = (isStruck: false, isRaised: false)
      for index in 0..<count {
        switch self.name(index) {
        case .style:
          let declarations = HTMLDeclarations(bytes(index))
          marks = (marks.isStruck || declarations.isStruck, marks.isRaised || declarations.isRaised)
        case .class:
          let ofClass = styles.marks(ofClass: bytes(index))
          marks = (marks.isStruck || ofClass.isStruck, marks.isRaised || ofClass.isRaised)
        default: break
        }
      }
      return marks
    default: return (false, false)
    }
  }

  /// Whether the element itself says that it is not shown.
  var isHidden: Bool {
    for index in 0..<count {
      switch name(index) {
      case .hidden: return true
      case .style: if HTMLDeclarations(bytes(index)).isHidden { return true }
      default: break
      }
    }
    return false
  }
}

/// Reads a whole number as HTML does (§2.3.4.2): white space, then digits, then anything; `nil` without digits.
///
/// Numbers from a million on are a million.
func htmlNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  var value = 0
  var digits = 0
  for byte in bytes {
    if digits == 0, isXMLSpace(byte) || byte == 0x0C || byte == UInt8(ascii: "+") { continue }
    guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { break }
    digits += 1
    value = min(value * 10 + Int(byte - UInt8(ascii: "0")), 1_000_000)
  }
  return digits > 0 ? value : nil
}
