/// A place in a text file from which on it is written in another encoding, as when two exports were joined.
public struct EncodingChange: Sendable, Hashable {
  /// Where the first line of the other encoding begins, in bytes.
  public var offset: Int
  /// The encoding of what stands before.
  public var before: TextEncoding
  /// The encoding of that line.
  public var after: TextEncoding
}

/// Looks line by line for the first that is written in another encoding than the file; a single damaged character is none.
///
/// UTF-8 and GB 18030 are told apart. A line of the one is hardly ever valid in the other by accident, and if it is, made of
/// characters that no Chinese text is made of; so both must agree: the line fits the other encoding, and not its own.
///
/// - Parameter file: a file that can be split as bytes.
/// - Throws: `ReadError` when reading fails.
func findEncodingChange(in file: ByteFile, _ evidence: EncodingEvidence) throws(ReadError) -> EncodingChange? {
  let encoding = evidence.encoding
  guard encoding == .utf8 || encoding == .gb18030 else { return nil }
  let other: TextEncoding = encoding == .utf8 ? .gb18030 : .utf8
  var buffer = [UInt8](repeating: 0, count: 1 << 20)
  var offset = evidence.markLength
  var kept = 0
  while true {
    let count = kept + (try file.read(into: &buffer, kept: kept, from: offset + kept))
    let isLast = count < buffer.count
    let (found, end) = buffer.withUnsafeBufferPointer { bytes in
      firstForeignLine(UnsafeBufferPointer(rebasing: bytes[..<count]), encoding, isLast: isLast)
    }
    if let found { return EncodingChange(offset: offset + found, before: encoding, after: other) }
    if isLast { return nil }
    // A line of more than a megabyte is looked at in pieces; a character cut in two is one among many.
    let used = end == 0 ? count : end
    buffer.replaceSubrange(0..<count - used, with: Array(buffer[used..<count]))
    kept = count - used
    offset += used
  }
}

/// The offset of the first line of the other encoding, and where the last whole line ends.
private func firstForeignLine(
  _ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding, isLast: Bool
) -> (found: Int?, end: Int) {
  var start = 0
  var index = 0
  while index < bytes.count {
    guard bytes[index] == 0x0A || bytes[index] == 0x0D || (isLast && index + 1 == bytes.count) else {
      index += 1
      continue
    }
    let line = UnsafeBufferPointer(rebasing: bytes[start...index])
    if isForeign(line, to: encoding) { return (start, index + 1) }
    start = index + 1
    index += 1
  }
  return (nil, start)
}

/// Whether a text of some length is written in the other of the two encodings.
func isForeign(_ text: UnsafeBufferPointer<UInt8>, to encoding: TextEncoding) -> Bool {
  if isASCII(text) { return false }
  let fault = UTF8Check.fault(in: text)
  let isUTF8 = fault == text.count
  if encoding == .utf8 ? isUTF8 : !isUTF8 { return false }
  let national = GB18030Evidence(text)
  if encoding == .utf8 { return national.isValid && national.isPlausible && national.characters >= 2 }
  return UTF8Evidence(text, firstFault: fault).leading >= 2 && !(national.isValid && national.isPlausible)
}
