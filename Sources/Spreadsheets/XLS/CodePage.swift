/// Decodes the texts of Excel 95 and earlier, which are in the code page of the Windows that saved them.
///
/// Programs on Chinese computers leave the page out, or call it 1252 and write GBK. So without a page, texts are read as
/// GB 18030 unless they look Western; with page 1252, only if they are made of the common hanzi. Both are reported as a
/// guess.
struct CodePage {
  /// Whether GB 18030 was taken for the page without being called so.
  private(set) var isGuessed = false
  /// Whether bytes had to be replaced.
  var replaced = false
  /// The encoding of the texts so far, if it is one of those that text files have.
  private(set) var encoding: TextEncoding?

  /// What the file says, as far as the texts so far have shown it to be true.
  var declaration: EncodingDeclaration {
    let isOverruled = isGuessed && number != nil && encoding == .gb18030
    return EncodingDeclaration(number.map(String.init) ?? "", isBelieved: !isOverruled)
  }

  private let number: Int?
  private let converter: SystemConverter?

  /// Makes a decoder for the page that a CODEPAGE record names ([MS-XLS] 2.4.52), or for none.
  init(_ number: Int?) {
    self.number = number
    switch number {
    case nil, 936, 54_936, 1252, 0x8001, 367, 65_001, 1200, 1201: converter = nil
    case 10_000?, 0x8000?: converter = SystemConverter(["MACINTOSH"])
    case 10_008?: converter = SystemConverter(["GB18030"])
    case 10_007?: converter = SystemConverter(["MAC-CYRILLIC"])
    case 10_029?: converter = SystemConverter(["MAC-CENTRALEUROPE"])
    case let number?: converter = SystemConverter(["CP\(number)", "WINDOWS-\(number)"])
    }
  }

  /// The text of some bytes; those that mean nothing become U+FFFD.
  mutating func text(_ bytes: Span<UInt8>) -> String {
    bytes.withUnsafeBufferPointer { text($0) }
  }

  private mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    if isASCII(bytes) { return String(decoding: bytes, as: UTF8.self) }
    if let converter { return converter.text(bytes, replaced: &replaced) }
    switch number {
    case 936, 54_936: return text(bytes, .gb18030)
    case 65_001: return text(bytes, .utf8)
    case nil, 367:
      let evidence = GB18030Evidence(bytes)
      let isWestern =
        !evidence.isPlausible
        && (!evidence.isValid || evidence.isWestern || Windows1252Evidence(bytes).isPlausible)
      isGuessed = true
      return text(bytes, isWestern ? .windows1252 : .gb18030)
    case 1252, 0x8001, 1200, 1201:
      let evidence = GB18030Evidence(bytes)
      guard evidence.isValid, evidence.isPlausible, evidence.characters >= 2 else { return text(bytes, .windows1252) }
      isGuessed = true
      return text(bytes, .gb18030)
    default:
      replaced = true
      return String(decoding: bytes.map { $0 < 0x80 ? UInt16($0) : 0xFFFD }, as: UTF16.self)
    }
  }

  private mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding) -> String {
    var decoder = TextDecoder(encoding)
    let text = decoder.text(bytes)
    if decoder.replaced > 0 { replaced = true }
    if self.encoding != .gb18030 { self.encoding = encoding }
    return text
  }
}
