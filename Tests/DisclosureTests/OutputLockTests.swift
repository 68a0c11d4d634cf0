import Testing

@testable import Disclosure

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The lock of an output, and what lies beside one.
@Suite struct OutputLockTests {
  /// A folder of its own for each test.
  private func scratch(_ name: String) -> String {
    let folder = "/tmp/gongkai-lock-\(getpid())-\(name)"
    StagedOutput.removeTree(folder)
    mkdir(folder, 0o755)
    return folder
  }

  @Test func `one run at a time builds an output, and the lock leaves nothing behind`() throws {
    let folder = scratch("one")
    defer { StagedOutput.removeTree(folder) }
    let first = try OutputLock(of: folder + "/out")
    #expect(first.isHeld)
    let error = #expect(throws: RunError.self) { try OutputLock(of: folder + "/out") }
    #expect(error?.exitCode == 2)
    #expect(error?.message.chinese.contains("另一个 gongkai 正在生成“\(folder)/out”") == true)
    let other = try OutputLock(of: folder + "/other")
    other.release()
    first.release()
    first.release()
    #expect(FolderListing.names(in: folder) == [])
    try OutputLock(of: folder + "/out").release()
  }

  @Test func `a lock file that a killed run left is taken over`() throws {
    let folder = scratch("left")
    defer { StagedOutput.removeTree(folder) }
    close(open(OutputSiblings.lock(of: folder + "/out"), O_CREAT | O_WRONLY, 0o644))
    try OutputLock(of: folder + "/out").release()
    #expect(FolderListing.names(in: folder) == [])
  }

  @Test func `folders above an output that was not written go again`() throws {
    let folder = scratch("above")
    defer { StagedOutput.removeTree(folder) }
    let lock = try OutputLock(of: folder + "/a/b/out")
    #expect(FolderListing.isFolder(folder + "/a/b"))
    lock.release()
    #expect(FolderListing.names(in: folder) == [])
  }

  @Test func `many threads never hold one lock together`() {
    let folder = scratch("many")
    defer { StagedOutput.removeTree(folder) }
    let wrong = Processors.map(400, jobs: 8) { index -> Bool in
      do throws(RunError) {
        let lock = try OutputLock(of: folder + "/out")
        defer { lock.release() }
        // Whoever has the lock is alone with this folder.
        guard mkdir(folder + "/work", 0o755) == 0 else { return true }
        usleep(200)
        return rmdir(folder + "/work") != 0
      } catch {
        return error.exitCode != 2 || !error.message.chinese.contains("正在生成")
      }
    }
    #expect(!wrong.contains(true))
    #expect(FolderListing.names(in: folder) == [])
  }

  @Test func `what killed runs left is removed, of this output only, and the old output comes back`() throws {
    let folder = scratch("clear")
    defer { StagedOutput.removeTree(folder) }
    let kept = [".gongkai-staging-other", ".gongkai-staging.abc123-a-out", ".gongkai-old.abc12-out", ".gongkai-x"]
    let left = [
      ".gongkai-staging-out", ".gongkai-discarded-out", ".gongkai-staging.abc123-out", ".gongkai-discarded.zzz999-out",
    ]
    for name in kept + left { mkdir(folder + "/" + name, 0o755) }
    mkdir(folder + "/.gongkai-old.abc123-out", 0o755)
    mkdir(folder + "/.gongkai-old.abc123-out/public", 0o755)
    try OutputSiblings.clear(beside: folder + "/out")
    #expect(Set(FolderListing.names(in: folder)) == Set(kept + ["out"]))
    #expect(FolderListing.isFolder(folder + "/out/public"))
    // The old output of a run that was killed after the new one had taken its place goes like the rest.
    mkdir(folder + "/.gongkai-old-out", 0o755)
    try OutputSiblings.clear(beside: folder + "/out")
    #expect(Set(FolderListing.names(in: folder)) == Set(kept + ["out"]))
  }

  @Test func `two runs write into folders of their own`() throws {
    let folder = scratch("own")
    defer { StagedOutput.removeTree(folder) }
    let (first, second) = (try StagedOutput(target: folder + "/out"), try StagedOutput(target: folder + "/out"))
    #expect(first.staging != second.staging)
    #expect(FolderListing.names(in: folder).allSatisfy { OutputSiblings.isOne("x/" + $0) })
  }

  @Test(arguments: [
    ("a/.gongkai-lock-out", true), (".gongkai-old-out", true), (".gongkai-staging.abc123-out", true),
    ("a/.gongkai-notes.csv", false), ("a/gongkai-staging-out", false), (".gongkai-staging/a.csv", false), ("", false),
  ]) func `what lies beside an output is told by its name`(path: String, isOurs: Bool) {
    #expect(OutputSiblings.isOne(path) == isOurs)
  }
}
