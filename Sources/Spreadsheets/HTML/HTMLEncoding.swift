/// The encoding of a page: its byte-order mark, or what its bytes and its own declaration say together.
///
/// Reporting systems declare encodings that they do not keep to, so a declaration that the bytes contradict loses, with a
/// notice. Where the bytes allow both, it decides.
struct HTMLEncoding {
  /// The encoding.
  private(set) var encoding: TextEncoding
  /// The bytes of the byte-order mark.
  let markLength: Int
  /// Whether it was chosen without proof, or against the declaration.
  private(set) var isGuess = false
  /// Where the bytes cease to make sense in every encoding, if the page does not say which it should be.
  private(set) var unreadable: Int?
  /// What the page says, if it was asked.
  private(set) var declaration: EncodingDeclaration?

  /// Decides by the evidence of the bytes, and their beginning.
  init(_ evidence: EncodingEvidence, head: [UInt8]) {
    encoding = evidence.encoding
    markLength = evidence.markLength
    let isWide = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
    if markLength > 0, evidence.unreadable == nil { return }
    let name = isWide ? nil : DeclaredEncoding.name(in: head)
    let declared = name.flatMap(DeclaredEncoding.init(named:))
    defer { if !isWide { declaration = EncodingDeclaration(name ?? "", isBelieved: declared == .known(encoding)) } }
    guard case .known(let wanted) = declared else {
      isGuess = evidence.isGuess || declared == .foreign
      unreadable = evidence.unreadable
      return
    }
    if evidence.unreadable != nil {
      encoding = wanted
      isGuess = true
    } else if wanted != encoding {
      let isPlain = head.withUnsafeBufferPointer(isASCII)
      let isEither =
        isPlain || (wanted == .gb18030 && Self.isShort(head))
        || (wanted == .utf8 && evidence.encoding == .gb18030 && head.withUnsafeBufferPointer(isUTF8))
      isGuess = !isEither
      if isEither || Self.mayBe(wanted, insteadOf: evidence, head) { encoding = wanted }
    }
  }

  /// Whether the bytes are no proof against the declaration: of hanzi that may be Western letters, or the other way round.
  private static func mayBe(_ wanted: TextEncoding, insteadOf evidence: EncodingEvidence, _ head: [UInt8]) -> Bool {
    guard evidence.isGuess else { return false }
    return head.withUnsafeBufferPointer { bytes in
      let national = GB18030Evidence(bytes)
      switch (evidence.encoding, wanted) {
      case (.gb18030, .windows1252): return national.western > 0 || Windows1252Evidence(bytes).isPlausible
      case (.windows1252, .gb18030): return national.isValid && national.lonely * 4 <= national.characters
      default: return false
      }
    }
  }

  /// Two or three hanzi of GB 18030 may be well-formed UTF-8 by accident, never more.
  private static func isShort(_ head: [UInt8]) -> Bool {
    head.withUnsafeBufferPointer { bytes in
      let national = GB18030Evidence(bytes)
      return national.isValid && national.isPlausible && UTF8Evidence(bytes, firstFault: bytes.count).leading == 0
    }
  }
}
