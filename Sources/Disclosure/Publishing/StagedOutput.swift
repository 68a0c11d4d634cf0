#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An output folder that is written beside the old one and swapped in at the end (design §4.7).
struct StagedOutput: Sendable {
  /// The folder to replace.
  let target: String
  /// Where the new content is written until then.
  let staging: String
  /// The names of what lies beside the target for a while: prefix, suffix, and the target's own name.
  static let prefix = ".gongkai-"
  static let suffixes = ["staging", "old", "discarded"]

  /// Makes the staging folder beside the target, so that the swap stays on one file system.
  ///
  /// - Throws: `RunError` (configuration) when the place cannot be written, or the target not be replaced.
  init(target: String) throws(RunError) {
    var target = target
    while target.count > 1, target.hasSuffix("/") { target.removeLast() }
    self.target = target
    staging = Self.sibling(of: target, suffix: "staging")
    try Self.createFolders(Self.parent(of: target))
    // A run that was killed between two renames left the old output under its other name.
    if !FolderListing.exists(target) { rename(Self.sibling(of: target, suffix: "old"), target) }
    try Self.refuseUnwritable(target)
    Self.removeTree(staging)
    guard mkdir(staging, 0o755) == 0 else {
      throw errno == EEXIST ? Self.leftOver(staging) : Self.cannotWrite(staging)
    }
  }

  /// Makes a folder below the staging folder, with its parents.
  func createFolder(_ path: String) throws(RunError) {
    try Self.createFolders(path.isEmpty ? staging : staging + "/" + path, below: staging)
  }

  /// Writes one file below the staging folder; its folder must exist.
  ///
  /// - Throws: `RunError` (configuration) with the system's reason, such as a full disk.
  func write(_ bytes: [UInt8], to path: String) throws(RunError) { try write(pieces: [bytes], to: path) }

  /// Writes one file from pieces that follow each other.
  func write(pieces: [[UInt8]], to path: String) throws(RunError) {
    let full = staging + "/" + path
    let descriptor = open(full, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.cannotWrite(full) }
    for bytes in pieces {
      guard Self.write(bytes, to: descriptor) else {
        let error = Self.cannotWrite(full)
        close(descriptor)
        throw error
      }
    }
    guard close(descriptor) == 0 else { throw Self.cannotWrite(full) }
  }

  /// Writes all bytes; `false`, with the reason in `errno`, where that fails.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        writeSome(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count < 0 && errno != EINTR { return false }
      written += max(count, 0)
    }
    return true
  }

  /// Takes a folder of the old output over into the new one as it is; nothing happens where there is none.
  ///
  /// - Throws: `RunError` (configuration) with the system's reason.
  func keep(_ name: String) throws(RunError) {
    for file in FolderListing.files(below: target + "/" + name) {
      let path = name + "/" + file
      if let slash = path.lastIndex(of: "/") { try createFolder(String(path[..<slash])) }
      // Not every file system has links; there the bytes are copied.
      if link(target + "/" + path, staging + "/" + path) == 0 { continue }
      let old = target + "/" + path
      guard let bytes = FolderListing.bytes(of: old) else { throw Self.cannotWrite(old) }
      try write(bytes, to: path)
    }
  }

  /// Puts the new folder in the old one's place, in one step where the file system can; the old one is removed afterwards.
  func commit() throws(RunError) {
    if FolderListing.exists(target), FolderSwap.exchange(staging, target) {
      Self.removeTree(staging)
      return
    }
    let old = Self.sibling(of: target, suffix: "old")
    Self.removeTree(old)
    if FolderListing.exists(target), rename(target, old) != 0 { throw Self.cannotWrite(target) }
    guard rename(staging, target) == 0 else {
      let error = Self.cannotWrite(target)
      rename(old, target)
      throw error
    }
    Self.removeTree(old)
  }

  /// Moves what was staged into a folder, which may exist; nothing in it is replaced.
  func move(into folder: String) throws(RunError) {
    for path in FolderListing.files(below: staging) where FolderListing.exists(folder + "/" + path) {
      throw RunError(
        .configuration, "“\(folder)/\(path)”已经存在，没有改动它。请换一个文件夹名。",
        "\(folder)/\(path) exists already and was left alone. Choose another folder.")
    }
    for path in FolderListing.files(below: staging) {
      if let slash = path.lastIndex(of: "/") { try Self.createFolders(folder + "/" + path[..<slash]) }
      guard rename(staging + "/" + path, folder + "/" + path) == 0 else { throw Self.cannotWrite(folder + "/" + path) }
    }
  }

  /// Removes what was staged; the old output stays as it was.
  ///
  /// It is moved away first: threads that still write then find no folder, and none of their files stays behind.
  func discard() {
    let moved = Self.sibling(of: target, suffix: "discarded")
    Self.removeTree(moved)
    Self.removeTree(rename(staging, moved) == 0 ? moved : staging)
  }

  private static func sibling(of target: String, suffix: String) -> String {
    let name = target.split(separator: "/").last.map(String.init) ?? "output"
    return parent(of: target) + "/" + prefix + suffix + "-" + name
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// - Parameter root: a folder that must be there already: one that was discarded is not made again.
  private static func createFolders(_ path: String, below root: String? = nil) throws(RunError) {
    if path == root, FolderListing.isFolder(path) { return }
    if path != root, mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard path != root, errno == ENOENT, path.contains("/") else { throw cannotWrite(path) }
    try createFolders(parent(of: path), below: root)
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw cannotWrite(path) }
  }

  private static func writeSome(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    guard let bytes else { return 0 }
    #if canImport(Glibc)
      return Glibc.write(descriptor, bytes, count)
    #else
      return Darwin.write(descriptor, bytes, count)
    #endif
  }

  /// Removes a folder with all it contains, without following links.
  ///
  /// - Parameter shared: how many levels of folders are shared out among the processors: the output, its books, the kinds of regions.
  static func removeTree(_ path: String, shared: Int = 3) {
    // Most of what is met is a file, which goes without being looked at first; Linux and macOS refuse to unlink a folder.
    guard unlink(path) != 0, errno != ENOENT else { return }
    var information = stat()
    guard lstat(path, &information) == 0, information.st_mode & S_IFMT == S_IFDIR else { return }
    let names = FolderListing.names(in: path)
    _ = Processors.map(names.count, jobs: shared > 0 ? Processors.available : 1) { index in
      removeTree(path + "/" + names[index], shared: shared - 1)
    }
    rmdir(path)
  }
}
