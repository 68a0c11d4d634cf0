#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A large CSV file, open for reading in blocks of whole records.
///
/// Nothing of the file is kept in memory but what a block holds, so that a list of any length can be read.
public final class CSVFile: Sendable {
  /// The path as it was given.
  public let path: String
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

  private let descriptor: Int32

  /// Opens a text file whose encoding and delimiter have been found out (`sniffFile`).
  ///
  /// - Throws: `ReadError` when it cannot be opened, is no regular file, has no bytes or more than `limits.fileBytes`, or is
  ///   no text that can be split as bytes (UTF-16: read it with `readWorkbook`).
  public convenience init(at path: String, sniffed: SniffedFile, limits: ReadLimits = ReadLimits()) throws(ReadError) {
    guard Self.canRead(sniffed) else { throw ReadError(.unsupportedFormat(sniffed.encoding.rawValue), path: path) }
    try self.init(
      at: path, encoding: sniffed.encoding, delimiter: sniffed.delimiter, limits: limits,
      start: sniffed.evidence.markLength + sniffed.dialect.headLength)
  }

  /// Whether a file is text that can be split as bytes.
  public static func canRead(_ sniffed: SniffedFile) -> Bool {
    sniffed.isCSV && [.utf8, .gb18030, .windows1252].contains(sniffed.encoding)
  }

  init(
    at path: String, encoding: TextEncoding, delimiter: UInt8, limits: ReadLimits, start: Int
  ) throws(ReadError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ReadError(.cannotOpen(String(cString: strerror(errno))), path: path) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw ReadError(.cannotOpen("not a regular file"), path: path)
    }
    let size = Int(facts.st_size)
    if size == 0 || size > limits.fileBytes {
      close(descriptor)
      throw ReadError(size == 0 ? .empty : .limit("fileBytes", limits.fileBytes), path: path)
    }
    self.descriptor = descriptor
    self.path = path
    self.encoding = encoding
    self.delimiter = delimiter
    self.limits = limits
    byteCount = size
    self.start = start
  }

  deinit { close(descriptor) }

  /// The first rows, at most as many as asked for and as lie within the first 256 KiB: to recognise the layout by.
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
    var filled = kept
    while filled < buffer.count {
      let read = buffer.withUnsafeMutableBytes { bytes in
        pread(descriptor, bytes.baseAddress.map { $0 + filled }, bytes.count - filled, off_t(offset + filled - kept))
      }
      if read == 0 { break }
      if read < 0 {
        if errno == EINTR { continue }
        throw ReadError(.cannotOpen(String(cString: strerror(errno))), path: path)
      }
      filled += read
    }
    return filled
  }
}
