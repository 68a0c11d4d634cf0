#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keeps a run from replacing what it reads.
enum PathSafety {
  /// Whether replacing the output folder would take the workspace's own files with it.
  static func output(_ output: String, wouldReplaceInputsOf workspace: String) -> Bool {
    guard let outputPath = FolderListing.real(output), let workspacePath = FolderListing.real(workspace) else {
      return false
    }
    return workspacePath == outputPath || workspacePath.hasPrefix(outputPath + "/")
      || FolderListing.exists(output + "/gongkai.yml")
  }

  /// Refuses an output folder that holds anything but books, for a build replaces the whole folder.
  ///
  /// - Throws: `RunError` (configuration) with the first thing that would be lost.
  static func refuseForeignFiles(in output: String) throws(RunError) {
    if FolderListing.exists(output), !FolderListing.isFolder(output) {
      throw RunError(
        .configuration, "“\(output)”是一个文件，不是文件夹，没有改动它。请用 --output 换一个文件夹。",
        "\(output) is a file, not a folder, and was left alone. Choose another with --output.")
    }
    let own = Book.allCases.map(\.rawValue) + [".DS_Store", "Thumbs.db", "desktop.ini"]
    guard let foreign = FolderListing.names(in: output).first(where: { !own.contains($0) }) else { return }
    throw RunError(
      .configuration,
      "输出文件夹“\(output)”里有不是本程序写的“\(foreign)”，生成会连它一起替换，所以没有生成，什么也没有改动。请把它移到别处，或用 --output 换一个空文件夹。",
      "The output folder \(output) holds \(foreign), which this program did not write and would replace. Nothing was changed. "
        + "Move it elsewhere, or choose an empty folder with --output.")
  }
}
