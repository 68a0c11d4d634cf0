#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes to the standard streams by descriptor; Swift 6 refuses the C globals `stdout` and `stderr`.
enum StandardStreams {
  static func output(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }
  static func output(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }
  static func error(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

  /// Whether people watch the error stream.
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  static func exit(_ status: Int32) -> Never {
    #if canImport(Glibc)
      Glibc.exit(status)
    #else
      Darwin.exit(status)
    #endif
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
        #else
          Darwin.write(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
        #endif
      }
      // A reader that went away (`| head`) is no fault of the run.
      if count < 0, errno != EINTR { return }
      if count > 0 { start += count }
    }
  }
}
