/// Writes the bytes of a normal text as a key, piece by piece, and leaves out what does not distinguish names.
struct KeyWriter {
  /// What a key keeps.
  struct Keeping: OptionSet {
    let rawValue: UInt8
    /// One sign where any stood between two digits.
    static let joints = Self(rawValue: 1)
    /// One comma where a clause or a sentence ends; else such signs are as others.
    static let clauses = Self(rawValue: 2)
    /// `+ % & # @ $ = < > | ^`.
    static let symbols = Self(rawValue: 4)
  }

  /// What a character is in names.
  enum Role { case letter, joint, clause, symbol }

  private let room: UnsafeMutableBufferPointer<UInt8>
  private let kept: Keeping
  private var count = 0
  /// What would stand before the next letter: zero for nothing, a space for white space.
  private var pending: UInt8 = 0
  /// The places at which something was left out between two Latin letters or digits: words end there.
  private(set) var breaks: [Int] = []
  /// Whether a sign was kept that codes are compared without.
  private(set) var keptSigns = false

  /// - Parameter room: at least as many bytes as will be added.
  init(into room: UnsafeMutableBufferPointer<UInt8>, keeping kept: Keeping) {
    self.room = room
    self.kept = kept
  }

  var written: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: room[..<count]) }

  /// White space, which normal texts have not.
  mutating func addSpace() { if pending == 0 { pending = UInt8(ascii: " ") } }

  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      let length = min(NormalText.length(byte), text.count - index)
      switch Self.role(Self.value(text, index, length)) {
      case .letter: write(text, index, length)
      case .symbol where kept.contains(.symbols):
        write(text, index, length)
        keptSigns = true
      case .symbol: pass(byte)
      case .joint: pass(byte)
      case .clause: pass(UInt8(ascii: ","))
      }
      index += length
    }
  }

  /// Leaves out a sign.
  private mutating func pass(_ sign: UInt8) {
    switch sign {
    // Where the end of a clause stands beside quotation marks or brackets, the end of the clause is what is written.
    case UInt8(ascii: ","): pending = sign
    case UInt8(ascii: "."), UInt8(ascii: "/"):
      if pending == 0 || pending == UInt8(ascii: " ") { pending = sign } else { pass(UInt8(ascii: "-")) }
    default: if pending != UInt8(ascii: ",") { pending = UInt8(ascii: "-") }
    }
  }

  private mutating func write(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) {
    if pending != 0, let last = count > 0 ? room[count - 1] : nil {
      let byte = text[index]
      if pending == UInt8(ascii: ","), kept.contains(.clauses) {
        put(pending)
      } else if pending != UInt8(ascii: " "), kept.contains(.joints), Self.isDigit(last), Self.isDigit(byte) {
        put(pending)
        keptSigns = true
      } else if Self.isWord(last), Self.isWord(byte) {
        breaks.append(count)
      }
    }
    pending = 0
    for place in index..<index + length { put(0x61...0x7A ~= text[place] ? text[place] - 0x20 : text[place]) }
  }

  private mutating func put(_ byte: UInt8) {
    room.initializeElement(at: count, to: byte)
    count += 1
  }

  static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  /// A Latin letter or a digit.
  static func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || byte < 0x80 && 0x41...0x5A ~= byte & 0xDF }

  @inline(__always)
  private static func value(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) -> UInt32 {
    switch length {
    case 1: UInt32(text[index])
    case 2: UInt32(text[index] & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F)
    case 3:
      UInt32(text[index] & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
    default: .max
    }
  }

  /// What a character of a normal text is.
  static func role(_ character: UInt32) -> Role {
    switch character {
    // , : ; ! ? 、 。
    case 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x3001, 0x3002: .clause
    // " ' ( ) * - . / [ \ ] _ ` { } ~ · 《 》
    case 0x22, 0x27...0x2A, 0x2D...0x2F, 0x5B...0x5D, 0x5F, 0x60, 0x7B, 0x7D, 0x7E, 0xB7, 0x300A, 0x300B: .joint
    // Stars, marks and bullets: ★ ☆ ※ ■ ▲ △ ▼ ▽ ◆ ◇ ◎. A circle may be a digit, an empty box a blank.
    case 0x2605, 0x2606, 0x203B, 0x25A0, 0x25B2, 0x25B3, 0x25BC, 0x25BD, 0x25C6, 0x25C7, 0x25CE: .joint
    case 0x23...0x26, 0x2B, 0x3C...0x3E, 0x40, 0x5E, 0x7C: .symbol
    default: .letter
    }
  }
}
