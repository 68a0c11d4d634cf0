/// Folders that the program wrote, in this run or another: never an input, for figures would then be counted twice.
enum OwnFolders {
  /// What only an output has: the description of a book's data files.
  private static let marks = Book.allCases.map { $0.rawValue + "/data/datapackage.json" }
  /// What lies beside a 上报包 and tells the officer how to hand it in.
  static let upwardNote = "上报说明.txt"

  /// Why such a folder is passed over, for the import report.
  static let reason = Message(
    "这是 gongkai 生成的输出文件夹，不是报送的表格，整个没有读取。不要它留在这里的，请移到工作区外面",
    "an output folder that gongkai wrote, no papers handed in; nothing in it was read. Move it out of the workspace to lose "
      + "this note")

  /// Why a 上报包 that somebody opened is not read: whether it is what was packed can be told of the package alone.
  static let opened = Message(
    "是解开了的上报包。请把原来的 .zip 文件放进来，不要解压，解压出来的这个文件夹请移走。",
    "is a package from a region below that was unpacked. Put the .zip itself there, and take this folder away.")

  /// Whether a folder is such a package.
  static func isOpenedPackage(_ folder: String) -> Bool {
    FolderListing.exists(folder + "/" + UpwardManifest.fileName)
  }

  /// An output's path inside the workspace, however the two are written; `nil` for one that lies elsewhere or is not there.
  static func path(of output: String, in workspace: String) -> String? {
    guard let output = FolderListing.real(output), let workspace = FolderListing.real(workspace) else { return nil }
    let root = workspace == "/" ? workspace : workspace + "/"
    guard output.hasPrefix(root) else { return nil }
    return String(decoding: output.utf8.dropFirst(root.utf8.count), as: UTF8.self)
  }

  /// The file by which a folder is known as an output of gongkai; `nil` for any other folder.
  static func markOfOutput(_ folder: String) -> String? {
    marks.first { FolderListing.exists(folder + "/" + $0) }
  }
}
