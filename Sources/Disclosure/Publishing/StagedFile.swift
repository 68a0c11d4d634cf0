#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of the new output while it is written.
struct StagedFile: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private var isOpen = true

  /// - Throws: `RunError` (configuration) with the system's reason, as every function here.
  init(_ path: String, mode: mode_t) throws(RunError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else {
      isOpen = false
      throw RunError.cannotWrite(path)
    }
  }

  deinit { if isOpen { _ = closeFile(descriptor) } }

  /// Writes what follows.
  func add(_ bytes: [UInt8]) throws(RunError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map { write(descriptor, $0 + written, buffer.count - written) } ?? 0
      }
      if count < 0 && errno != EINTR { throw RunError.cannotWrite(path) }
      written += max(count, 0)
    }
  }

  /// Ends the file; a full disk may be found out only here.
  mutating func close() throws(RunError) {
    isOpen = false
    guard closeFile(descriptor) == 0 else { throw RunError.cannotWrite(path) }
  }
}

/// The system's `close`, which a function here is named like.
private func closeFile(_ descriptor: Int32) -> Int32 { close(descriptor) }
