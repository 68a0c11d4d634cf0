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
  /// Where the first record begins: behind a byte order mark, if there is one.
  public let start: Int

  private let descriptor: Int32

  /// Opens a file.
  ///
  /// - Throws: `ReadError` when it cannot be opened, is no regular file, has no bytes, or has more than `limits.fileBytes`.
  public init(
    at path: String, encoding: TextEncoding, delimiter: UInt8 = UInt8(ascii: ","), limits: ReadLimits = ReadLimits()
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
    var mark = [UInt8](repeating: 0, count: 3)
    let read = pread(descriptor, &mark, 3, 0)
    self.descriptor = descriptor
    self.path = path
    self.encoding = encoding
    self.delimiter = delimiter
    self.limits = limits
    byteCount = size
    start = read == 3 && mark == [0xef, 0xbb, 0xbf] ? 3 : 0
  }

  deinit { close(descriptor) }

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
