import Spreadsheets
import Testing
import WordDocuments

@testable import Disclosure

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The samples, built anew and compared with what is committed.
@Suite struct SampleTests {
  @Test(arguments: [
    "demo-county", "published-forms", "demo-hubei", "demo-chenzhou", "demo-qianjiang", "demo-huangpi", "demo-beilin",
  ])
  func `the committed output is what building the sample gives, byte for byte`(sample: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let result = try buildReports(
      BuildRequest(
        workspace: Checkout.root + "/input/" + sample, output: scratch.path + "/out", acceptFindings: true),
      progress: Silent())
    #expect(result.exitCode == 0)
    let committed = Checkout.root + "/output/" + sample
    let files = FolderListing.files(below: committed)
    #expect(files.count > 20)
    let built = FolderListing.files(below: scratch.path + "/out")
    let odd = Set(built).symmetricDifference(files)
    #expect(odd.isEmpty, "\(odd.count) files on one side only, such as \(odd.min() ?? ""); run make demo")
    for file in files {
      let built = FolderListing.bytes(of: scratch.path + "/out/" + file) ?? []
      let before = FolderListing.bytes(of: committed + "/" + file) ?? []
      // How far documents are packed is the library's affair; what is in them is ours.
      let isDocument = file.hasSuffix(".docx") || file.hasSuffix(".xlsx")
      if isDocument { #expect(WordDocument.written(in: built)?.isEmpty == false, "\(file)") }
      let same = isDocument ? WordDocument.written(in: before) == WordDocument.written(in: built) : before == built
      #expect(same, "\(file) differs; run make demo and read the difference")
    }
  }

  @Test func `one thread and several write the same bytes`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    for jobs in [1, 4] {
      _ = try buildReports(
        BuildRequest(
          workspace: Checkout.root + "/input/demo-county", output: scratch.path + "/\(jobs)", jobs: jobs,
          acceptFindings: true), progress: Silent())
    }
    let files = FolderListing.files(below: scratch.path + "/1")
    #expect(FolderListing.files(below: scratch.path + "/4") == files)
    for file in files {
      let other = FolderListing.bytes(of: scratch.path + "/4/" + file)
      let same = FolderListing.bytes(of: scratch.path + "/1/" + file) == other
      #expect(same, "\(file)")
    }
  }

  @Test func `check gives every record with its values and their cells`() throws {
    let result = try checkInputs(CheckRequest(paths: [Checkout.root + "/input/demo-county"]), progress: Silent())
    let json = String(decoding: result.json(), as: UTF8.self)
    let records = json.split(separator: "\n").filter { $0.hasPrefix("{\"form\":") }
    // Forms, and the lines of ledgers.
    let lines = records.filter { $0.contains("台账/") }
    #expect(
      lines.count == 99
        && lines.contains { $0.contains("{\"path\":\"deadline\",\"text\":\"2025年3月底前\",\"at\":\"H3\"}") })
    #expect(records.count == 64 + lines.count && records.filter { $0.contains("\"project-target\"") }.count == 9)
    #expect(
      lines.allSatisfy { $0.contains("\"stage\":") }
        && records.contains { $0.contains("\"project-monitoring\",\"stage\":\"运行监控\"") })
    let target = try #require(records.first { $0.contains("县道X102线") && $0.contains("\"project-target\"") })
    #expect(target.contains("\"year\":2025") && target.contains("\"counts\":true,\"public\":true"))
    #expect(target.contains("{\"path\":\"indicators/0/target\",\"text\":\"≥18.6公里\",\"at\":\"E10\"}"))
  }

  @Test func `no withheld project appears in an open book, by name or code`() throws {
    let root = Checkout.root
    let workspace = try Workspace.open(root + "/input/demo-county", output: nil, names: RuleCatalogue.policyNames)
    let survey = Survey.make(
      inputs: workspace.inputs, settings: workspace.settings, policy: workspace.policy, detail: .records, jobs: 2,
      limits: ReadLimits(), progress: Silent())
    let shown = Set(survey.figures.filter(\.decision.isPublic).flatMap { [$0.name, $0.code] })
    let withheld = survey.figures.filter { !$0.decision.isPublic }.flatMap { [$0.name, $0.code] }
      .filter { !$0.isEmpty && !shown.contains($0) }
    #expect(!withheld.isEmpty)
    for book in ["public", "final-accounts"] {
      let folder = root + "/output/demo-county/" + book
      for file in FolderListing.files(below: folder) {
        let text = String(decoding: try #require(FolderListing.bytes(of: folder + "/" + file)), as: UTF8.self)
        for name in withheld { #expect(!text.contains(name), "\(book)/\(file) shows \(name)") }
      }
    }
  }
}

/// Where this checkout lies.
enum Checkout {
  static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
}

/// A folder of a test's own.
struct Scratch {
  let path: String

  init() throws {
    var template = Array("/tmp/gongkai-test-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer -> String? in
      guard let base = buffer.baseAddress, mkdtemp(base) != nil else { return nil }
      return String(cString: base)
    }
    path = try #require(made)
  }

  func remove() { StagedOutput.removeTree(path) }

  /// Writes a file, with the folders above it.
  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let staged = try StagedOutput(target: path + "/.write")
    if let slash = name.lastIndex(of: "/") { try staged.createFolder(String(name[..<slash])) }
    try staged.write(bytes, to: name)
    try staged.move(into: path)
    staged.discard()
  }
}

/// A run that nobody watches.
struct Silent: Progress {
  func report(_ stage: Message, done: Int, of total: Int) {}
}
