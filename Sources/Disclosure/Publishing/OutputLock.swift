import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lets one run at a time build an output. The system gives the lock back when the run ends, however it ends.
final class OutputLock: Sendable {
  private let path: String
  /// -1 on a file system without locks, where names of its own are all that a run has.
  private let descriptor: Int32
  /// Folders above the output that were made for the lock, the innermost last.
  private let made: [String]
  private let isReleased = Atomic<Bool>(false)

  /// Whether no other run is at work on this output.
  var isHeld: Bool { descriptor >= 0 }

  /// - Throws: `RunError` (configuration) when another run has it, or the place cannot be written.
  init(of output: String) throws(RunError) {
    path = OutputSiblings.lock(of: output)
    var made: [String] = []
    do throws(RunError) {
      descriptor = try Self.lock(path, for: output, &made)
    } catch {
      for folder in made.reversed() { rmdir(folder) }
      throw error
    }
    self.made = made
  }

  /// Gives the lock back and removes its file, and folders that nothing was written into.
  func release() {
    guard !isReleased.exchange(true, ordering: .sequentiallyConsistent) else { return }
    if descriptor >= 0 {
      // Removed before it is unlocked: a run that has opened this file and waits for it finds afterwards that it is gone, and opens it anew.
      if Self.isFile(descriptor, at: path) { unlink(path) }
      close(descriptor)
    }
    for folder in made.reversed() { rmdir(folder) }
  }

  /// Locks the file at a path: the one that is there when it is locked, not one that its owner removed meanwhile.
  private static func lock(_ path: String, for output: String, _ made: inout [String]) throws(RunError) -> Int32 {
    // Another run can remove the file between two steps, but hardly a thousand times.
    for _ in 0..<1000 {
      let descriptor = try open(path, &made)
      if descriptor < 0 { continue }
      while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
        let reason = errno
        if reason == EINTR { continue }
        close(descriptor)
        if reason == EWOULDBLOCK { throw isBusy(output) }
        unlink(path)
        return -1
      }
      if isFile(descriptor, at: path) { return descriptor }
      close(descriptor)
    }
    throw isBusy(output)
  }

  /// Opens the file, or makes it; -1 if another run made or removed it at this moment.
  private static func open(_ path: String, _ made: inout [String]) throws(RunError) -> Int32 {
    let flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    var descriptor = openFile(path, flags, 0)
    // Left by another user's run that was killed; reading is right enough for a lock.
    if descriptor < 0, errno == EACCES { descriptor = openFile(path, flags & ~O_ACCMODE | O_RDONLY, 0) }
    if descriptor < 0, errno == ENOENT {
      try makeFolders(OutputSiblings.parent(of: path), &made)
      descriptor = openFile(path, flags | O_CREAT | O_EXCL, 0o644)
      if descriptor < 0, errno == EEXIST || errno == ENOENT { return -1 }
    }
    guard descriptor >= 0 else { throw RunError.cannotWrite(OutputSiblings.parent(of: path)) }
    return descriptor
  }

  private static func makeFolders(_ path: String, _ made: inout [String]) throws(RunError) {
    if FolderListing.isFolder(path) { return }
    if mkdir(path, 0o755) == 0 {
      made.append(path)
      return
    }
    guard errno == ENOENT, path.contains("/") else {
      if errno == EEXIST, FolderListing.isFolder(path) { return }
      throw RunError.cannotWrite(path)
    }
    try makeFolders(OutputSiblings.parent(of: path), &made)
    guard mkdir(path, 0o755) == 0 else { throw RunError.cannotWrite(path) }
    made.append(path)
  }

  /// Whether an open file is the one at a path.
  private static func isFile(_ descriptor: Int32, at path: String) -> Bool {
    var (opened, there) = (stat(), stat())
    return fstat(descriptor, &opened) == 0 && lstat(path, &there) == 0 && opened.st_ino == there.st_ino
      && opened.st_dev == there.st_dev
  }

  private static func isBusy(_ output: String) -> RunError {
    RunError(
      .configuration, "另一个 gongkai 正在生成“\(output)”，请等它结束后再运行。这次没有生成，什么也没有改动。",
      "Another gongkai is building \(output) at this moment. Run this again when it has ended; nothing was changed.")
  }
}

// Inside the class, `open` means its own method.
private func openFile(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 { open(path, flags, mode) }
