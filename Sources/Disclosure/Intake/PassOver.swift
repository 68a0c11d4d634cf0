/// Files that lie about in every shared folder and are no input.
enum PassOver {
  /// What operating systems leave in folders.
  private static let ignored = WordTable([".DS_Store", "Thumbs.db", "desktop.ini"])

  /// Why a file is not even opened; `nil` if it is to be read.
  static func reason(for path: String) -> Message? {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
    if name.hasPrefix("~$") || name.hasPrefix(".~lock.") {
      return Message("表格打开时留下的临时锁文件，不是表格", "a lock file that stays while a spreadsheet is open")
    }
    if ignored.contains(name) {
      return Message("系统自动生成的文件，不是表格", "a file that the operating system makes by itself")
    }
    if path.hasPrefix("__MACOSX/") || path.contains("/__MACOSX/") {
      return Message("苹果电脑打包时附带的文件，不是表格", "a file that macOS adds to packages")
    }
    if name.hasPrefix(".") { return Message("隐藏文件，不读取", "a hidden file") }
    if name.isSame(as: OwnFolders.upwardNote) {
      return Message("上报包附带的说明，不是表格", "a note that came with a package")
    }
    if name.isSame(as: WorkspaceFiles.inputHint) {
      return Message("新建工作区时放的说明，不是表格", "a note that came with the new workspace")
    }
    return nil
  }

  /// Whether a file's name says that it is a spreadsheet; one that then is none is no unrelated file but a damaged one.
  static func isNamedAsSpreadsheet(_ path: String) -> Bool {
    let name = path.lowercased()
    return [".xlsx", ".xlsm", ".xls", ".xlsb", ".et", ".ett", ".ods", ".fods", ".csv", ".tsv", ".docx", ".docm"]
      .contains {
        name.hasSuffix($0)
      }
  }
}
