#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds the templates that come with the program.
enum InstalledTemplates {
  /// `share/gongkai/templates` beside the installed program, or `templates` of the source tree it was built in.
  static func folder() throws(RunError) -> String {
    if let chosen = getenv("GONGKAI_TEMPLATES") { return String(cString: chosen) }
    var place = programFolder()
    let installed = place + "/../share/gongkai/templates"
    if FolderListing.isFolder(installed) { return installed }
    while !place.isEmpty {
      if FolderListing.isFolder(place + "/templates/html"), FolderListing.exists(place + "/Package.swift") {
        return place + "/templates"
      }
      guard let slash = place.lastIndex(of: "/") else { break }
      place = String(place[..<slash])
    }
    throw RunError(
      .ours, "找不到随程序安装的模板（share/gongkai/templates）。请重新运行 make install。",
      "The templates that come with the program (share/gongkai/templates) are missing. Run make install again.")
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
