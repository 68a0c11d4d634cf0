#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds the folders that come with the program.
enum InstalledFolder: String {
  case templates
  case policies

  /// A folder in `share/gongkai` beside the installed program, or of the source tree it was built in.
  ///
  /// `GONGKAI_TEMPLATES` and `GONGKAI_POLICIES` in the environment decide over both.
  static func path(of folder: InstalledFolder) throws(RunError) -> String {
    if let chosen = getenv("GONGKAI_" + folder.rawValue.uppercased()) { return String(cString: chosen) }
    var place = programFolder()
    let installed = place + "/../share/gongkai/" + folder.rawValue
    if FolderListing.isFolder(installed) { return installed }
    while !place.isEmpty {
      if FolderListing.isFolder(place + "/" + folder.rawValue), FolderListing.exists(place + "/Package.swift") {
        return place + "/" + folder.rawValue
      }
      guard let slash = place.lastIndex(of: "/") else { break }
      place = String(place[..<slash])
    }
    throw RunError(
      .ours, "找不到随程序安装的文件夹 share/gongkai/\(folder.rawValue)。请重新运行 make install。",
      "The folder share/gongkai/\(folder.rawValue) that comes with the program is missing. Run make install again.")
  }

  private static func programFolder() -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    #if canImport(Glibc)
      let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
      guard count > 0 else { return "" }
      let path = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    #else
      var size = UInt32(buffer.count)
      guard _NSGetExecutablePath(&buffer, &size) == 0, let resolved = realpath(buffer, nil) else { return "" }
      defer { free(resolved) }
      let path = String(cString: resolved)
    #endif
    return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}
