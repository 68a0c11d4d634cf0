/// The text of a small file, in the encoding that its bytes give evidence of, without byte-order marks.
///
/// - Parameter known: the encodings that may be meant.
/// - Returns: `nil` if it is in none of them, or holds bytes that are no text.
public func decodedText(_ bytes: [UInt8], of known: Set<TextEncoding>) -> String? {
  bytes.withUnsafeBufferPointer { bytes in
    let evidence = sniffEncoding(of: bytes, isWhole: true)
    guard evidence.unreadable == nil, evidence.wideFrom == nil, known.contains(evidence.encoding) else { return nil }
    var decoder = TextDecoder(evidence.encoding)
    let text = decoder.text(UnsafeBufferPointer(rebasing: bytes.dropFirst(evidence.markLength)))
    return decoder.fault == nil ? text : nil
  }
}
