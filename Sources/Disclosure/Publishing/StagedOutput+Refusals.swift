#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension StagedOutput {
  /// Refuses an output that could be moved away but not removed: what is left of it would stop every later run.
  ///
  /// - Throws: `RunError` (configuration) with the first folder that may not be written.
  static func refuseUnwritable(_ target: String) throws(RunError) {
    guard FolderListing.isFolder(target) else { return }
    let books = Book.allCases.map { target + "/" + $0.rawValue }.filter(FolderListing.isFolder)
    for folder in [target] + books where access(folder, W_OK | X_OK) != 0 {
      let reason = SystemReason.message(errno)
      throw RunError(
        .configuration,
        "不能替换输出文件夹“\(target)”：“\(folder)”不能写入（\(reason.chinese)），多半是别的用户生成的。什么也没有改动。"
          + "请由它的所有者改写权限或删除它，或用 --output 换一个文件夹。",
        "The output folder \(target) cannot be replaced: \(folder) may not be written (\(reason.english)). Nothing was changed. "
          + "Have its owner change its permissions or delete it, or choose another folder with --output.")
    }
  }

  /// What to say of a folder left by a run that was killed, when it cannot be removed.
  static func leftOver(_ path: String) -> RunError {
    RunError(
      .configuration,
      "以前一次没有运行完的 gongkai 留下了“\(path)”，删不掉；里面可能有不公开的内容，所以没有生成，原有的输出没有改动。请由它的所有者删除（rm -r），或用 --output 换一个文件夹。",
      "\(path), left by an earlier run that was ended, cannot be removed. It may hold what is withheld, so nothing was built; the old "
        + "output is unchanged. Have its owner delete it (rm -r), or choose another folder with --output.")
  }

  /// What to say of a place that cannot be written, with the reason that is in `errno`.
  static func cannotWrite(_ path: String) -> RunError {
    let code = errno
    let reason = SystemReason.message(code)
    let isFull = code == ENOSPC || code == EDQUOT
    return RunError(
      .configuration,
      isFull
        ? "\(reason.chinese)，写到“\(path)”时停下。原有的输出没有改动。请清理磁盘后再运行。"
        : "不能写入“\(path)”（\(reason.chinese)）。原有的输出没有改动。请检查该文件夹的写入权限，或用 --output 换一个文件夹。",
      isFull
        ? "No space left while writing \(path). The old output is unchanged. Free some space and run again."
        : "Cannot write \(path) (\(reason.english)). The old output is unchanged. Check its permissions or choose another folder with --output."
    )
  }
}
