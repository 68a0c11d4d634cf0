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

  @Test func `a place that cannot be written is a configuration error`() {
    let error = #expect(throws: RunError.self) { try StagedOutput(target: "/dev/null/out") }
    #expect(error?.exitCode == 2)
    #expect(error?.message.chinese.contains("原有的输出没有改动") == true)
  }
}
