/// Collects the text of a string item: a plain `<t>`, or runs `<r><t>`; phonetic hints (`<rPh>`) are left out.
///
/// Spaces around a run without `xml:space="preserve"` are no content, as Excel and LibreOffice have it. Characters
/// written `_x000D_` (ISO/IEC 29500-1 §22.4.2.4) are decoded.
struct RichText {
  private let limit: Int
  private var bytes: [UInt8] = []
  private var runStart = 0
  private var keepsSpace = false
  private var isInText = false
  private var isInPhonetic = false
  private(set) var isTooLong = false
  private var isStruck = false
  private var isRaised = false
  private var spans: [TextSpan] = []
  /// What is seen of the text that was taken last; `nil` if that is the text.
  private(set) var look: CellLook?

  /// Makes a collector that takes so many bytes.
  init(limit: Int) {
    self.limit = limit
    bytes.reserveCapacity(256)
  }

  /// An element of a string item begins.
  mutating func start(_ element: XMLName, _ attributes: XMLAttributes) {
    switch element {
    case .phoneticRun: isInPhonetic = true
    case .reference:
      isStruck = false
      isRaised = false
    case .struckWord: if attributes.isOn { isStruck = true }
    case .raisedWord:
      for index in 0..<attributes.count where attributes.name(index).name == .valueWord {
        isRaised = attributes.bytes(index).elementsEqual("superscript".utf8)
      }
    default: break
    }
    guard element == .text, !isInPhonetic else { return }
    isInText = true
    keepsSpace = false
    runStart = bytes.count
    for index in 0..<attributes.count where attributes.name(index).name == .space {
      keepsSpace = attributes.bytes(index).elementsEqual("preserve".utf8)
    }
  }

  /// A piece of text.
  @inline(__always)
  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard isInText else { return }
    if bytes.count + piece.count > limit {
      isTooLong = true
    } else {
      bytes.append(contentsOf: piece)
    }
  }

  /// An element of a string item ends.
  mutating func end(_ element: XMLName) {
    if element == .phoneticRun { isInPhonetic = false }
    guard element == .text, isInText else { return }
    isInText = false
    if !keepsSpace { trim() }
    if isStruck || isRaised {
      spans.append(TextSpan(range: runStart..<bytes.count, isStruck: isStruck, isRaised: isRaised))
    }
  }

  /// Gives the text and starts afresh.
  mutating func take() -> String {
    let text = decodedText(bytes)
    look = nil
    isStruck = false
    isRaised = false
    if !spans.isEmpty {
      look = TextSpan.look(of: bytes, spans)
      spans = []
    }
    bytes.removeAll(keepingCapacity: true)
    isInText = false
    isInPhonetic = false
    return text
  }

  private mutating func trim() {
    while bytes.count > runStart, let last = bytes.last, isXMLSpace(last) { bytes.removeLast() }
    guard bytes.count > runStart, isXMLSpace(bytes[runStart]) else { return }
    let first = bytes[runStart...].firstIndex { !isXMLSpace($0) } ?? bytes.count
    bytes.removeSubrange(runStart..<first)
  }
}

/// Whether a byte is white space in XML.
@inline(__always)
func isXMLSpace(_ byte: UInt8) -> Bool {
  byte <= 0x20 && (byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D)
}

/// The text of bytes with `_xHHHH_` decoded. A pair of surrogates is one character; `_x0000_` and lone surrogates stay.
func decodedText(_ bytes: [UInt8]) -> String {
  let underscore = UInt8(ascii: "_")
  guard bytes.contains(underscore), bytes.count >= 7 else { return String(decoding: bytes, as: UTF8.self) }
  var text = ""
  var plainStart = 0
  var index = 0
  while index < bytes.count {
    guard bytes[index] == underscore, let unit = escapedUnit(bytes, at: index) else {
      index += 1
      continue
    }
    var scalar = Unicode.Scalar(unit)
    var length = 7
    if UTF16.isLeadSurrogate(unit), let trail = escapedUnit(bytes, at: index + 7), UTF16.isTrailSurrogate(trail) {
      scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(trail) - 0xDC00))
      length = 14
    }
    guard let scalar, scalar.value != 0 else {
      index += 7
      continue
    }
    text += String(decoding: bytes[plainStart..<index], as: UTF8.self)
    text.unicodeScalars.append(scalar)
    index += length
    plainStart = index
  }
  return text + String(decoding: bytes[plainStart...], as: UTF8.self)
}

private func escapedUnit(_ bytes: [UInt8], at index: Int) -> UInt16? {
  guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
    bytes[index + 6] == UInt8(ascii: "_")
  else { return nil }
  var unit: UInt16 = 0
  for byte in bytes[(index + 2)..<(index + 6)] {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt16(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt16(byte - UInt8(ascii: "A") + 10)
    default: return nil
    }
  }
  return unit
}
