/// Why a file is not found in a package, or not unpacked from one.
public enum PackageFault: Sendable, Hashable {
  /// The package, of this path, has no file of that name, but others.
  case noSuchFile(in: String, MemberNames)
  /// What should be a package, or a folder, is a file; its path.
  case notAPackage(String)
  /// It lies in a package in a package in a package.
  case tooDeep
  /// The package was made with a password.
  case password
  /// It is packed in a way that is not read; the number of the method (APPNOTE 4.4.5).
  case method(Int)
}

extension PackageFault {
  /// What follows the path of the file.
  var words: (chinese: String, english: String) {
    switch self {
    case .noSuchFile(let package, let names):
      (
        "打不开：压缩包“\(package)”里没有这个文件。\(names.words.chinese)。请核对文件名。",
        "cannot be opened: the package \(package) has no such file. \(names.words.english). Check the name."
      )
    case .notAPackage(let path):
      (
        "打不开：“\(path)”是文件，不是文件夹，也不是压缩包，里面没有别的文件。请核对路径。",
        "cannot be opened: \(path) is a file, neither a folder nor a package. Check the path."
      )
    case .tooDeep:
      (
        "打不开：压缩包套压缩包最多两层，这里超过了。请解压一层后再试。",
        "cannot be opened: it lies in a package in a package in a package. Unpack it once."
      )
    case .password:
      (
        "所在的压缩包设了密码，读不了。请让单位重新打包，不设密码，再交来。",
        "lies in a package that has a password. Ask the unit to pack it again without one."
      )
    case .method(let number):
      (
        "用的压缩方式（\(Self.name(ofMethod: number))）读不了，文件并没有损坏。请用系统自带的 ZIP 压缩重新打包；表格本身也可用 WPS 或 Excel 打开后另存为 .xlsx。",
        "is packed by a method that is not read (\(Self.name(ofMethod: number))); it is not damaged. Pack it again as an "
          + "ordinary zip, or save the workbook as .xlsx."
      )
    }
  }

  private static func name(ofMethod number: Int) -> String {
    switch number {
    case 9: "Deflate64"
    case 12: "bzip2"
    case 14: "LZMA"
    case 93: "Zstandard"
    case 95: "XZ"
    case 98: "PPMd"
    default: "#\(number)"
    }
  }
}
