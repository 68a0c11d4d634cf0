#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Swaps two folders in one step, so that there is no moment without the output.
enum FolderSwap {
  /// Whether the swap was done; `false` where the system or the file system cannot.
  static func exchange(_ first: String, _ second: String) -> Bool {
    #if canImport(Glibc)
      // Swift's Glibc module does not show renameat2 (a GNU extension), so it is looked up by name.
      typealias Renameat2 = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
      guard let symbol = dlsym(nil, "renameat2") else { return false }
      let exchangeFlag: UInt32 = 1 << 1
      return unsafeBitCast(symbol, to: Renameat2.self)(AT_FDCWD, first, AT_FDCWD, second, exchangeFlag) == 0
    #else
      return renamex_np(first, second, UInt32(RENAME_SWAP)) == 0
    #endif
  }
}
