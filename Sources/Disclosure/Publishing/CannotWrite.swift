#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension RunError {
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
