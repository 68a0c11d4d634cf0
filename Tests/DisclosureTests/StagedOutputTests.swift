import Testing

@testable import Disclosure

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct StagedOutputTests {
  /// A folder of its own for each test.
  private func scratch(_ name: String) -> String {
    let folder = "/tmp/gongkai-staged-\(getpid())-\(name)"
    StagedOutput.removeTree(folder)
    mkdir(folder, 0o755)
    return folder
  }

  @Test func `the new output takes the old one's place whole`() throws {
    let folder = scratch("swap")
    defer { StagedOutput.removeTree(folder) }
    let first = try StagedOutput(target: folder + "/out")
    try first.createFolder("a")
    try first.write(Array("one".utf8), to: "a/old.txt")
    try first.commit()
    let second = try StagedOutput(target: folder + "/out")
    try second.write(Array("two".utf8), to: "new.txt")
    #expect(FolderListing.files(below: folder + "/out") == ["a/old.txt"])
    try second.commit()
    #expect(FolderListing.files(below: folder) == ["out/new.txt"])
  }

  @Test func `what is discarded leaves the old output as it was`() throws {
    let folder = scratch("discard")
    defer { StagedOutput.removeTree(folder) }
    let first = try StagedOutput(target: folder + "/out/")
    try first.write(Array("one".utf8), to: "old.txt")
    try first.commit()
    let second = try StagedOutput(target: folder + "/out")
    try second.write(Array("two".utf8), to: "new.txt")
    second.discard()
    #expect(throws: RunError.self) { try second.createFolder("a/b") }
    #expect(FolderListing.files(below: folder) == ["out/old.txt"])
  }

  @Test func `an output killed between two renames comes back`() throws {
    let folder = scratch("recover")
    defer { StagedOutput.removeTree(folder) }
    mkdir(folder + "/.gongkai-old-out", 0o755)
    _ = try StagedOutput(target: folder + "/out")
    #expect(FolderListing.isFolder(folder + "/out"))
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `an output that cannot be removed is refused before anything is staged`() throws {
    let folder = scratch("locked")
    defer { StagedOutput.removeTree(folder) }
    for locked in ["out", "out/public"] {
      mkdir(folder + "/out", 0o755)
      mkdir(folder + "/out/public", 0o755)
      chmod(folder + "/" + locked, 0o555)
      let error = #expect(throws: RunError.self) { try StagedOutput(target: folder + "/out") }
      chmod(folder + "/" + locked, 0o755)
      #expect(error?.exitCode == 2)
      #expect(error?.message.chinese.contains("“\(folder)/\(locked)”不能写入（没有权限）") == true)
      #expect(FolderListing.names(in: folder) == ["out"])
    }
  }

  @Test func `a staging folder that stays in the way is named with the way out`() {
    let message = StagedOutput.leftOver("/tmp/.gongkai-staging-out").message
    #expect(message.chinese.contains("“/tmp/.gongkai-staging-out”，删不掉") && message.chinese.contains("--output"))
  }

  @Test(arguments: [
    (EACCES, "没有权限"), (EROFS, "这个位置只读"), (ENOSPC, "磁盘空间不足"), (EEXIST, "已经存在"), (EDQUOT, "磁盘配额已用完"),
    (ENOENT, "文件夹不存在"), (ENOTDIR, "路径中有一段是文件，不是文件夹"),
  ]) func `the system's usual reasons are in Chinese`(code: Int32, expected: String) {
    #expect(SystemReason.message(code).chinese == expected)
    #expect(SystemReason.message(code).english == String(cString: strerror(code)))
  }

  @Test func `other reasons stay as the system gives them`() {
    #expect(SystemReason.message(EXDEV).chinese == String(cString: strerror(EXDEV)))
  }

  @Test func `a place that cannot be written is a configuration error`() {
    let error = #expect(throws: RunError.self) { try StagedOutput(target: "/dev/null/out") }
    #expect(error?.exitCode == 2)
    #expect(error?.message.chinese.contains("原有的输出没有改动") == true)
  }
}
