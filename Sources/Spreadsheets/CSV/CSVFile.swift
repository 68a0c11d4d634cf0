/// A large CSV file, open for reading in blocks of whole records.
///
/// The fast way for lists of millions of rows: ``CSVBlocks`` hands out blocks to any number of threads, a ``CSVScanner`` on each finds
/// the records and fields as ranges of bytes, and a ``TextDecoder`` makes texts of those that are needed. For anything smaller
/// ``readWorkbook(at:limits:into:)`` is simpler, and reads every encoding.
///
/// Nothing of the file is kept in memory but what a block holds, so that a list of any length can be read.
public final class CSVFile: Sendable {
  /// The path as it was given.
  public var path: String { file.path }
  /// The encoding of the texts: UTF-8, GB18030 or Windows-1252; UTF-16 cannot be split as bytes.
  public let encoding: TextEncoding
  /// The byte between fields.
  public let delimiter: UInt8
  /// How much to take before refusing.
  public let limits: ReadLimits
  /// The size, in bytes.
  public let byteCount: Int
  /// Where the first record begins: behind a byte order mark and a `sep=` line, if there are any.
  public let start: Int

  private let file: ByteFile
  private let evidence: EncodingEvidence

  /// Takes a text file whose encoding and delimiter have been found out (`sniffFile`).
  ///
  /// - Throws: `ReadError` when it is no text that can be split as bytes (UTF-16: read it with `readWorkbook`).
  public init(_ sniffed: SniffedFile, limits: ReadLimits = ReadLimits()) throws(ReadError) {
    file = sniffed.file
    guard Self.canRead(sniffed) else { throw ReadError(.unsupportedFormat(sniffed.encoding.rawValue), path: file.path) }
    encoding = sniffed.encoding
    delimiter = sniffed.delimiter
    start = sniffed.evidence.markLength + sniffed.dialect.headLength
    self.limits = limits
    evidence = sniffed.evidence
    byteCount = file.size
  }

  private init(_ whole: CSVFile, upTo end: Int) {
    file = whole.file
    evidence = whole.evidence
    encoding = whole.encoding
    delimiter = whole.delimiter
    start = whole.start
    limits = whole.limits
    byteCount = max(start, min(end, whole.byteCount))
  }

  /// The file as if it ended with the byte before an offset: the part before a change of its encoding.
  public func upTo(_ end: Int) -> CSVFile { CSVFile(self, upTo: end) }

  /// Where the file changes its encoding, if it does. Takes a look at every line, so ask when a text seems foreign
  /// (``TextDecoder/seemsForeign``).
  ///
  /// - Throws: `ReadError` when reading fails.
  public func encodingChange() throws(ReadError) -> EncodingChange? { try findEncodingChange(in: file, evidence) }

  /// Whether a file is text that can be split as bytes.
  public static func canRead(_ sniffed: SniffedFile) -> Bool {
    sniffed.isCSV && [.utf8, .gb18030, .windows1252].contains(sniffed.encoding)
  }

  /// The first rows, at most as many as asked for and as lie within the first 256 KiB: to recognise the layout by.
  ///
  /// - Throws: `ReadError` when reading fails.
  public func headRows(_ count: Int) throws(ReadError) -> [Row] {
    var head = [UInt8](repeating: 0, count: 1 << 18)
    head.removeLast(head.count - (try fill(&head, kept: 0, from: start)))
    let dialect = CSVDialect(delimiter: delimiter)
    var records = CSVRowReader(sheet: SheetName.of(path), dialect: dialect, encoding: encoding, limits: limits)
    let isLast = start + head.count >= byteCount
    var rows: [Row] = []
    var position = 0
    while rows.count < count,
      case .record(let next) = records.scanner.next(in: head.span, at: position, isLast: isLast)
    {
      if let row = records.row(in: head.span, at: position, offset: start) { rows.append(row) }
      position = next
    }
    return rows
  }

  /// Reads bytes from an offset into a buffer behind its first `kept` bytes, until it is full or the file ends.
  ///
  /// - Returns: how many bytes of the buffer are filled, the kept ones included.
  func fill(_ buffer: inout [UInt8], kept: Int, from offset: Int) throws(ReadError) -> Int {
    let count = kept + (try file.read(into: &buffer, kept: kept, from: offset))
    return max(kept, min(count, kept + byteCount - offset))
  }
}
