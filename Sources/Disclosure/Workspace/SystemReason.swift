#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why the system refused, in words.
enum SystemReason {
  /// The usual reasons in both languages; of others the system's own text.
  static func message(_ code: Int32) -> Message {
    let english = String(cString: strerror(code))
    return Message(chinese(code) ?? english, english)
  }

  private static func chinese(_ code: Int32) -> String? {
    switch code {
    case EACCES, EPERM: "没有权限"
    case EROFS: "这个位置只读"
    case ENOSPC: "磁盘空间不足"
    case EDQUOT: "磁盘配额已用完"
    case EEXIST, ENOTEMPTY: "已经存在"
    case ENOENT: "文件夹不存在"
    case ENOTDIR: "路径中有一段是文件，不是文件夹"
    case ENAMETOOLONG: "名称太长"
    case EBUSY: "正被占用，或者是一个挂载点"
    case ELOOP: "是一个链接"
    case EIO: "磁盘读写出错"
    default: nil
    }
  }
}
