#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A book of an earlier build that this build leaves as it is.
struct KeptBook: Sendable {
  let book: Book
  /// The output it lies in.
  let output: String
  /// The paths of its files below the output, in byte order.
  let files: [String]

  /// The book in an output; `nil` where there is none.
  ///
  /// - Throws: `RunError` (configuration) when something in it is neither a file nor a folder: only files can be looked
  ///   through and taken over.
  init?(_ book: Book, in output: String) throws(RunError) {
    guard FolderListing.isFolder(output + "/" + book.rawValue) else { return nil }
    self.book = book
    self.output = output
    files = try Self.files(below: output, book.rawValue)
  }

  private static func files(below output: String, _ folder: String) throws(RunError) -> [String] {
    var files: [String] = []
    for name in FolderListing.names(in: output + "/" + folder) {
      let path = folder + "/" + name
      var information = stat()
      guard lstat(output + "/" + path, &information) == 0 else { throw StagedOutput.cannotWrite(output + "/" + path) }
      switch information.st_mode & S_IFMT {
      case S_IFREG: files.append(path)
      case S_IFDIR: files += try Self.files(below: output, path)
      default:
        throw RunError(
          .configuration,
          "“\(output)/\(path)”是链接、管道一类，不是本程序写的，不能原样保留到新的输出里。没有生成，什么也没有改动。请删除它，或把这一册也重新生成（--book \(folder.prefix { $0 != "/" })）。",
          "\(output)/\(path) is a link, pipe or the like, not written by this program, and cannot be kept. Nothing was built or changed. "
            + "Delete it, or build that book again (--book \(folder.prefix { $0 != "/" }))."
        )
      }
    }
    return files
  }
}
