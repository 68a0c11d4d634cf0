import Spreadsheets

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads a small file whole: settings, a policy, a page of an earlier build.
///
/// Such files come by mail like everything else. A pipe would let the program wait for ever and a device never end, so
/// that nothing but a plain file is read, and of that no more than a limit.
enum PlainFile {
  /// The most that settings and policies may have; real ones have a few kilobytes.
  static let settingsBytes = 1 << 20

  /// The bytes of a file; `nil` where there is none.
  ///
  /// - Throws: `RunError` (configuration) with the file's name when it is no plain file, too large, or cannot be read.
  static func bytes(of path: String, atMost limit: Int = .max) throws(RunError) -> [UInt8]? {
    // Opening a pipe would wait for somebody who writes into it.
    let descriptor = FilePath.withBytes(of: path) { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw unreadable(path, errno)
    }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw unreadable(path, errno) }
    guard information.st_mode & S_IFMT == S_IFREG else {
      throw RunError(
        .configuration, "“\(path)”不是普通文件（是文件夹、管道或设备），没有读取。请换成普通文件后再运行。",
        "\(path) is no plain file (a folder, a pipe or a device) and was not read. Put a plain file in its place.")
    }
    guard information.st_size <= limit else { throw tooLarge(path, limit) }
    var bytes = [UInt8]()
    bytes.reserveCapacity(Int(information.st_size) + 1)
    var buffer = [UInt8](repeating: 0, count: min(1 << 16, Int(information.st_size) + 1))
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw unreadable(path, errno) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
      // It may have grown since it was looked at.
      guard bytes.count <= limit else { throw tooLarge(path, limit) }
    }
  }

  private static func unreadable(_ path: String, _ code: Int32) -> RunError {
    let reason = SystemReason.message(code)
    return RunError(
      .configuration, "“\(path)”无法读取（\(reason.chinese)）。请检查它的读取权限。",
      "\(path) cannot be read (\(reason.english)). Check its permissions.")
  }

  private static func tooLarge(_ path: String, _ limit: Int) -> RunError {
    RunError(
      .configuration, "“\(path)”超过 \(limit >> 20) MiB 的上限，没有读取。请核对是不是放错了文件。",
      "\(path) is larger than \(limit >> 20) MiB and was not read. Check whether it is the right file.")
  }
}
