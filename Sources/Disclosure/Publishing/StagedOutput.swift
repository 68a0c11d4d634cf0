#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An output folder that is written beside the old one and swapped in at the end (design §4.7).
///
/// Nobody else may look into it until then, and into the internal book not even afterwards: it shows what is withheld.
struct StagedOutput: Sendable {
  /// The folder to replace.
  let target: String
  /// Where the new content is written until then.
  let staging: String
  /// What no other run has in its names.
  private let token: String
  /// The rights that the new output will have.
  private let mode: mode_t

  /// Makes the staging folder beside the target, so that the swap stays on one file system.
  ///
  /// - Throws: `RunError` (configuration) when the place cannot be written, or the target not be replaced.
  init(target: String) throws(RunError) {
    var target = target
    while target.count > 1, target.hasSuffix("/") { target.removeLast() }
    self.target = target
    try Self.createFolders(OutputSiblings.parent(of: target))
    OutputSiblings.recover(target)
    try Self.refuseUnwritable(target)
    var token = OutputSiblings.token()
    while mkdir(OutputSiblings.path(.staging, of: target, run: token), 0o755) != 0 {
      guard errno == EEXIST else { throw RunError.cannotWrite(OutputSiblings.path(.staging, of: target, run: token)) }
      token = OutputSiblings.token()
    }
    self.token = token
    staging = OutputSiblings.path(.staging, of: target, run: token)
    // What the user's settings leave of 0755 cannot be asked for without changing it for all threads.
    var information = stat()
    guard lstat(staging, &information) == 0, chmod(staging, 0o700) == 0 else { throw RunError.cannotWrite(staging) }
    mode = information.st_mode & 0o7777
  }

  /// Makes a folder below the staging folder, with its parents.
  func createFolder(_ path: String) throws(RunError) {
    try Self.createFolders(
      path.isEmpty ? staging : staging + "/" + path, below: staging, mode: Self.isPrivate(path) ? 0o700 : 0o755)
  }

  /// Whether a path belongs to the book that only the bureau may read.
  private static func isPrivate(_ path: String) -> Bool {
    path.isSame(as: Book.internalBook.rawValue) || path.hasPrefix(Book.internalBook.rawValue + "/")
  }

  /// Writes one file below the staging folder; its folder must exist.
  ///
  /// - Throws: `RunError` (configuration) with the system's reason, such as a full disk.
  func write(_ bytes: [UInt8], to path: String) throws(RunError) {
    var file = try create(path)
    try file.add(bytes)
    try file.close()
  }

  /// Begins a file below the staging folder, which is written piece by piece.
  func create(_ path: String) throws(RunError) -> StagedFile {
    try StagedFile(staging + "/" + path, mode: Self.isPrivate(path) ? 0o600 : 0o644)
  }

  /// Takes a book of the old output over into the new one as it is.
  ///
  /// - Throws: `RunError` (configuration) with the system's reason.
  func keep(_ book: KeptBook) throws(RunError) {
    for path in book.files {
      if let slash = path.lastIndex(of: "/") { try createFolder(String(path[..<slash])) }
      // Not every file system has links; there the bytes are copied. So they are where an earlier version's internal book
      // belongs to another user, who alone could close it to others.
      if link(target + "/" + path, staging + "/" + path) == 0 {
        if !Self.isPrivate(path) || chmod(staging + "/" + path, 0o600) == 0 { continue }
        unlink(staging + "/" + path)
      }
      let old = target + "/" + path
      guard let bytes = try PlainFile.bytes(of: old) else { throw RunError.cannotWrite(old) }
      try write(bytes, to: path)
    }
  }

  /// Puts the new folder in the old one's place, in one step where the file system can; the old one is removed afterwards.
  func commit() throws(RunError) {
    chmod(staging, mode)
    if FolderListing.exists(target), FolderSwap.exchange(staging, target) {
      Self.removeClosed(staging)
      return
    }
    let old = OutputSiblings.path(.old, of: target, run: token)
    if FolderListing.exists(target), rename(target, old) != 0 { throw RunError.cannotWrite(target) }
    guard rename(staging, target) == 0 else {
      let error = RunError.cannotWrite(target)
      rename(old, target)
      throw error
    }
    Self.removeClosed(old)
  }

  /// Removes an old output. It is closed to others first: if the run is killed on the way, what is left must not be readable.
  private static func removeClosed(_ folder: String) {
    chmod(folder, 0o700)
    removeTree(folder)
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
      guard rename(staging + "/" + path, folder + "/" + path) == 0 else {
        throw RunError.cannotWrite(folder + "/" + path)
      }
    }
  }

  /// Removes what was staged; the old output stays as it was.
  ///
  /// It is moved away first: threads that still write then find no folder, and none of their files stays behind.
  func discard() {
    let moved = OutputSiblings.path(.discarded, of: target, run: token)
    Self.removeTree(rename(staging, moved) == 0 ? moved : staging)
  }

  /// - Parameter root: a folder that must be there already: one that was discarded is not made again.
  private static func createFolders(
    _ path: String, below root: String? = nil, mode: mode_t = 0o755
  ) throws(RunError) {
    if path == root, FolderListing.isFolder(path) { return }
    if path != root, mkdir(path, mode) == 0 || errno == EEXIST { return }
    guard path != root, errno == ENOENT, path.contains("/") else { throw RunError.cannotWrite(path) }
    try createFolders(OutputSiblings.parent(of: path), below: root, mode: mode)
    guard mkdir(path, mode) == 0 || errno == EEXIST else { throw RunError.cannotWrite(path) }
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
