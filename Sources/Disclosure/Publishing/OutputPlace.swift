#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where a build writes: found out before the work, so that nothing is refused after it that could have been before.
enum OutputPlace {
  /// The folder that is replaced: the output itself, or where it is a link, what it leads to.
  ///
  /// A web server shows the folder that a link leads to. Were the link replaced, the old pages would stay there.
  ///
  /// - Throws: `RunError` (configuration) when the link leads nowhere.
  static func folder(of output: String) throws(RunError) -> String {
    var path = output
    while path.count > 1, path.hasSuffix("/") || path.hasSuffix("/.") { path.removeLast() }
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    guard mode(path) == S_IFLNK || last == ".." || last == "." else { return path }
    if let real = FolderListing.real(path) { return real }
    throw RunError(
      .configuration, "输出文件夹“\(output)”是一个链接，指向的位置不存在或读不了。什么也没有改动。请改好或删除这个链接，或用 --output 换一个文件夹。",
      "The output folder \(output) is a link that leads nowhere. Nothing was changed. Mend or delete it, or choose another with --output."
    )
  }

  /// Refuses an output, or a book in it, that cannot be swapped for a new one because it lies somewhere else.
  ///
  /// - Throws: `RunError` (configuration) with the first.
  static func refuseElsewhere(_ output: String) throws(RunError) {
    guard let device = device(output) else { return }
    guard device == self.device(OutputSiblings.parent(of: output)) else { throw isMounted(output) }
    for book in Book.allCases.map({ output + "/" + $0.rawValue }) {
      switch mode(book) {
      case nil: continue
      case S_IFDIR: if self.device(book) != device { throw isMounted(book) }
      case S_IFLNK:
        throw RunError(
          .configuration,
          "“\(book)”是一个链接。生成不会改动链接指向的文件夹，那里的旧页面会一直留着，所以没有生成，什么也没有改动。请删除这个链接，或用 --output 换一个文件夹。",
          "\(book) is a link. A build changes nothing in the folder it leads to, where old pages would stay: nothing was built or changed. "
            + "Delete the link, or choose another folder with --output.")
      default:
        throw RunError(
          .configuration, "“\(book)”不是文件夹，不是本程序写的，所以没有生成，什么也没有改动。请把它移到别处，或用 --output 换一个文件夹。",
          "\(book) is no folder and was not written by this program: nothing was built or changed. Move it elsewhere, or choose "
            + "another folder with --output.")
      }
    }
  }

  private static func isMounted(_ folder: String) -> RunError {
    RunError(
      .configuration,
      "“\(folder)”是一个挂载点（单独的磁盘、网络共享或容器的卷），不能整个换成新的。什么也没有改动。请用 --output 写到挂载点里面的一个文件夹，例如 \(folder)/books。",
      "\(folder) is a mount point and cannot be swapped for a new folder. Nothing was changed. Choose a folder inside it with --output, "
        + "such as \(folder)/books.")
  }

  /// What lies at a path, without following a link.
  private static func mode(_ path: String) -> mode_t? {
    var information = stat()
    return lstat(path, &information) == 0 ? information.st_mode & S_IFMT : nil
  }

  private static func device(_ path: String) -> dev_t? {
    var information = stat()
    return stat(path, &information) == 0 ? information.st_dev : nil
  }
}
