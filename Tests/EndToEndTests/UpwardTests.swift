import Testing
import WordDocuments

@testable import Disclosure

/// Packages that counties report upward, and the books that a province makes of them.
@Suite struct UpwardTests {
  /// Builds the packages of both counties, a province of them and one of all papers.
  private func provinces(_ books: String, depth: String) throws -> (
    packages: [String: [UInt8]], papers: [String: [UInt8]]
  ) {
    let fixture = try UpwardFixture()
    defer { fixture.scratch.remove() }
    var packages: [String: [UInt8]] = [:]
    var papers: [String: [UInt8]] = [:]
    for county in UpwardFixture.papers.keys.sorted() {
      packages[county + ".zip"] = try fixture.package(county)
      papers[county + ".csv"] = Array((UpwardFixture.papers[county] ?? "").utf8)
    }
    try fixture.province("packages", packages, books: books)
    try fixture.province("papers", papers, books: books)
    try fixture.build("packages", depth: depth)
    try fixture.build("papers", depth: depth)
    return (fixture.output("packages"), fixture.output("papers"))
  }

  @Test(arguments: ["data", "region", "department", "project"])
  func `the open books of a province are the same, byte for byte, from packages and from all papers`(
    depth: String
  ) throws {
    let (packages, papers) = try provinces("public, final-accounts, budget-draft", depth: depth)
    #expect(packages.keys.sorted() == papers.keys.sorted())
    for (path, bytes) in papers where packages[path] != bytes {
      Issue.record(
        "\(path)\n\(String(decoding: bytes, as: UTF8.self))\n\(packages[path].map { String(decoding: $0, as: UTF8.self) } ?? "")"
      )
    }
    let counties = String(decoding: packages["public/data/counties.csv"] ?? [], as: UTF8.self).split(separator: "\n")
    // 甲县 has the higher mean; the withheld project is in no sum.
    #expect(
      counties.dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false)[..<6].joined(separator: ",")
      }
        == ["990101,甲县,1,2,2,2", "990102,乙县,2,2,2,2"])
  }

  @Test func `a package has nothing of a project that is not public, and is the same for the same papers`() throws {
    let fixture = try UpwardFixture()
    defer { fixture.scratch.remove() }
    let package = try fixture.package("990101")
    let files = try #require(ZipFile.files(in: package))
    #expect(files.map(\.path).contains("projects.csv"))
    for file in files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for secret in ["天穹", "P3", "777.77", "766.66", "901.226789"] {
        #expect(!text.contains(secret), "\(file.path) has \(secret)")
      }
    }
    try fixture.build("counties/990101-2024")
    #expect(fixture.output("counties/990101-2024")["upward/990101-2024.zip"] == package)
    let note = String(decoding: fixture.output("counties/990101-2024")["upward/上报说明.txt"] ?? [], as: UTF8.self)
    #expect(note.contains(SHA256.hex(package)))
  }

  @Test func `sums of a package count the public projects alone, whatever the books at home count`() throws {
    let fixture = try UpwardFixture()
    defer { fixture.scratch.remove() }
    let papers =
      (UpwardFixture.papers["990101"] ?? "")
      + UpwardFixture.row("990101", "P9", "密网改造", budget: "5", executed: "5", mark: "涉密")
    let package = try fixture.package("990101", papers)
    let home = "counties/990101-2024"
    try fixture.scratch.write("\n", to: "unused")
    let settings = String(
      decoding: FolderListing.bytes(of: "\(fixture.scratch.path)/\(home)/gongkai.yml") ?? [], as: UTF8.self)
    try fixture.scratch.write(
      settings + "disclosure: {unmarked: withhold, totals: all}\n", to: "other/gongkai.yml")
    try fixture.scratch.write(papers, to: "other/input/list.csv")
    try fixture.build("other", books: ["upward", "public"])
    let output = fixture.output("other")
    #expect(String(decoding: output["public/data/counties.csv"] ?? [], as: UTF8.self).contains("990101,甲县,,2,4,2"))
    #expect(output["upward/990101-2024.zip"] == package)
  }

  @Test func `an old package that is kept is said to be older than the papers`() throws {
    let fixture = try UpwardFixture()
    defer { fixture.scratch.remove() }
    _ = try fixture.package("990102")
    let home = "counties/990102-2024"
    #expect(!(try fixture.build(home, books: ["public"])).notices.contains { $0.chinese.contains("上报包") })
    try fixture.scratch.write(
      UpwardFixture.header + UpwardFixture.row("990102", "P6", "新添的项目"), to: home + "/input/more.csv")
    #expect(
      (try fixture.build(home, books: ["public"])).notices.contains {
        $0.chinese.contains("上报包“upward/990102-2024.zip”是按以前的材料生成的")
      })
    // What is closed since may not stay in it.
    try fixture.scratch.write(
      "项目编码,项目名称,部门名称,单位名称,全年预算数（万元）,公开属性\nP5,营养改善,教育局,教育局机关,,不公开\n", to: home + "/input/项目清单.csv")
    let error = #expect(throws: RunError.self) { try fixture.build(home, books: ["public"]) }
    #expect(error?.message.chinese.contains("upward/990102-2024.zip") == true)
    #expect(error?.cause == .gate)
  }
}
