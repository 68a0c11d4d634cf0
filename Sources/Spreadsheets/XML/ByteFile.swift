#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file opened for reading in pieces.
final class ByteFile {
  private let path: String
  private let descriptor: Int32
  private let limit: Int
  private var bytesRead = 0

  /// Opens a file.
  ///
  /// - Throws: `ReadError` when it cannot be opened, or is no file (a folder, a pipe, a device).
  init(path: String, limits: ReadLimits) throws(ReadError) {
    // Opening a pipe would wait for a writer.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    self.path = path
    limit = limits.fileBytes
    if descriptor < 0 { throw ReadError(.cannotOpen(String(cString: strerror(errno))), path: path) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT != S_IFREG else { return }
    let isFolder = facts.st_mode & S_IFMT == S_IFDIR
    throw ReadError(.cannotOpen(isFolder ? String(cString: strerror(EISDIR)) : "not a regular file"), path: path)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Reads the next piece.
  ///
  /// - Returns: how many bytes were written; zero at the end.
  /// - Throws: `ReadError` when the system refuses, or the file is larger than the limits allow.
  func read(into buffer: inout [UInt8]) throws(ReadError) -> Int {
    let count = buffer.withUnsafeMutableBytes { bytes in
      while true {
        let count = systemRead(descriptor, bytes.baseAddress, bytes.count)
        if count >= 0 || errno != EINTR { return count }
      }
    }
    if count < 0 { throw ReadError(.cannotOpen(String(cString: strerror(errno))), path: path) }
    bytesRead += count
    if bytesRead > limit { throw ReadError(.limit("fileBytes", limit), path: path) }
    return count
  }

  /// The size of the file in bytes, zero if the system does not say.
  var size: Int {
    var facts = stat()
    return fstat(descriptor, &facts) == 0 ? max(0, Int(facts.st_size)) : 0
  }

  /// The whole file, if it is no larger than the given size.
  ///
  /// - Returns: memory from `malloc`, which the caller frees, and its length; `nil` for a larger file.
  /// - Throws: `ReadError` when the system refuses.
  func contents(atMost size: Int) throws(ReadError) -> (memory: UnsafeMutableRawPointer, count: Int)? {
    let expected = self.size
    if expected > size { return nil }
    guard let memory = malloc(expected + 1) else { throw ReadError(.cannotOpen("out of memory"), path: path) }
    var count = 0
    // One byte more than expected, so that a file that grows meanwhile is not taken for whole.
    while count <= expected {
      let piece = systemRead(descriptor, memory + count, expected + 1 - count)
      if piece < 0, errno == EINTR { continue }
      if piece < 0 {
        free(memory)
        throw ReadError(.cannotOpen(String(cString: strerror(errno))), path: path)
      }
      if piece == 0 { break }
      count += piece
    }
    return (memory, count)
  }

  /// Some bytes from an offset on, fewer where the file ends; the place where `read` goes on stays as it is.
  func bytes(at offset: Int, count: Int) throws(ReadError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, min(count, size - offset))) { bytes, filled in
      while filled < bytes.count {
        let place = off_t(offset + filled)
        let piece = pread(descriptor, bytes.baseAddress.map { $0 + filled }, bytes.count - filled, place)
        if piece < 0, errno == EINTR { continue }
        if piece < 0 { failure = errno }
        if piece <= 0 { break }
        filled += piece
      }
    }
    if failure != 0 { throw ReadError(.cannotOpen(String(cString: strerror(failure))), path: path) }
    return bytes
  }

  /// Goes back to the beginning.
  func rewind() {
    _ = lseek(descriptor, 0, SEEK_SET)
    bytesRead = 0
  }
}

// Inside the class, `read` means its own method.
private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, bytes, count)
}
