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
    }
  }
}
