/// What the beginning of a file says: its kind, and for text its encoding and delimiter.
public struct SniffedFile: Sendable {
  /// Whether it is a text file, to be read as CSV.
  public var isCSV: Bool { kind == .text }
  /// The encoding of a text file.
  public var encoding: TextEncoding { evidence.encoding }
  /// The delimiter of a text file.
  public var delimiter: UInt8 { dialect.delimiter }
  /// Whether a `sep=` line stands before the records.
  public var hasSeparatorLine: Bool { dialect.headLength > 0 }
  /// Whether another encoding would have fitted as well.
  public var isEncodingGuessed: Bool { evidence.isGuess }

  /// What a text file's one sheet is called: the file's name without its extension.
  public var sheetName: String { SheetName.of(path) }

  var path: String
  var kind: FileKind
  var evidence: EncodingEvidence
  var dialect: CSVDialect
}

/// Decides what a file is by its content.
///
/// The encoding is decided on the first 4 MiB; faults further on are met and reported when the file is read.
///
/// - Throws: `ReadError` when it cannot be opened, is empty or larger than the limits allow.
public func sniffFile(at path: String, limits: ReadLimits = ReadLimits()) throws(ReadError) -> SniffedFile {
  let file = try ByteFile(path: path, limits: limits)
  var head: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  var isWhole = false
  while head.count < 4 << 20 {
    let count = try file.read(into: &piece)
    if count == 0 {
      isWhole = true
      break
    }
    head += piece[..<count]
    // Formats other than text show themselves at once.
    if head.count >= ContainerKind.bytesNeeded(head),
      !head.withUnsafeBufferPointer({
        FileKind(UnsafeBufferPointer(rebasing: $0.prefix(1 << 14)), isWhole: false) == .text
      })
    {
      break
    }
  }
  guard head.contains(where: { $0 > 0x20 }) else { throw ReadError(.empty, path: path) }
  return head.withUnsafeBufferPointer { bytes in
    var kind = FileKind(
      UnsafeBufferPointer(rebasing: bytes.prefix(1 << 16)), isWhole: isWhole && bytes.count <= 1 << 16)
    if kind == .unsupported("xls") {
      if ContainerKind.isEncrypted(bytes) {
        kind = .encrypted
      } else if ContainerKind.isOtherDocument(bytes) {
        kind = .other("Office 97 文档")
      }
    }
    // Only text has an encoding to find out; a zip container of a form is decided by its first bytes alone.
    let sample = kind == .text ? bytes : UnsafeBufferPointer(rebasing: bytes[..<0])
    let evidence = sniffEncoding(of: sample, isWhole: isWhole)
    let start = min(evidence.markLength, bytes.count)
    var dialect = CSVDialect(of: [UInt8]().span, isWhole: true)
    if kind == .text {
      let beginning = UnsafeBufferPointer(rebasing: bytes[start...].prefix(1 << 18))
      var text: [UInt8] = []
      if evidence.encoding == .utf16LittleEndian || evidence.encoding == .utf16BigEndian {
        _ = appendDecoded(beginning, as: evidence.encoding, to: &text)
      } else {
        text = Array(beginning)
      }
      dialect = CSVDialect(of: text.span, isWhole: isWhole && bytes.count <= 1 << 18)
    }
    return SniffedFile(path: path, kind: kind, evidence: evidence, dialect: dialect)
  }
}
