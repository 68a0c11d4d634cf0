import Spreadsheets
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
        == ["990101,甲县,1,2,2,2", "990102,乙县,2,2,3,3"])
  }

  @Test func `a package of the format before papers travelled is read as it was`() throws {
    let fixture = try UpwardFixture()
    defer { fixture.scratch.remove() }
    let package = try fixture.package("990101")
    let text = try UpwardFixture.text("gongkai-upward.json", in: package)
    let old = text.replacing("\"format\":2", with: "\"format\":1").replacing(/"papers":0,?\s*/, with: "")
      .replacing(/"letters":\[[^\]]*\],?\s*/, with: "")
    #expect(old != text && !old.contains("papers") && !old.contains("letters"))
    let before = try UpwardFixture.changed(package, ["gongkai-upward.json": Array(old.utf8)], sums: true)
    let other = try fixture.package("990102")
    for (folder, one) in [("now", package), ("before", before)] {
      try fixture.province(folder, ["甲.zip": one, "乙.zip": other])
      try fixture.build(folder)
    }
    #expect(fixture.output("now") == fixture.output("before"))
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
    #expect(note.contains(Digest.sha256.hexadecimal(package)))
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

  @Test func `a province says which county has not reported, and a package brings its county's directory and register`()
    throws
  {
    let fixture = try UpwardFixture()
    defer { fixture.scratch.remove() }
    let directory =
      "编码,名称,上级编码,区划代码,级次\n101,教育局,,990101,部门\n102,交通局,,990101,部门\n103,水利局,,990101,部门\n104,天穹局,,990101,部门\n"
    let register =
      "区划代码,部门名称,单位名称,项目编码,项目名称,全年预算数（万元）,公开属性\n990101,教育局,教育局机关,P1,校舍维修,123.456789,公开\n990101,水利局,水利局机关,P8,河道清淤,50,公开\n990101,天穹局,天穹局机关,P7,天穹一号机房,60,涉密\n"
    try fixture.scratch.write(directory, to: "counties/990101-2024/input/名录.csv")
    try fixture.scratch.write(register, to: "counties/990101-2024/input/项目清单.csv")
    let package = try fixture.package("990101")
    for part in try #require(ZipFile.files(in: package)) {
      #expect(!String(decoding: part.bytes, as: UTF8.self).contains("天穹"), "\(part.path)")
    }
    let counties =
      "编码,名称,上级编码,区划代码,级次\n"
      + UpwardFixture.names.sorted { $0.key < $1.key }.map { "\($0),\($1),990000,\($0),县\n" }.joined()
    try fixture.province(
      "packages",
      ["甲.zip": package, "乙.zip": fixture.package("990102"), "区划.csv": Array(counties.utf8)],
      books: "public, final-accounts, internal")
    let (text, _) = try fixture.check("packages")
    #expect(text.contains("有 2 个部门和单位没有报送：") && text.contains("丙县") && text.contains("水利局"), "\(text)")
    try fixture.build("packages")
    let output = fixture.output("packages")
    let overview = String(decoding: output["final-accounts/index.md"] ?? [], as: UTF8.self)
    // 教育局, 交通局 and 水利局 of 甲县, 乙县 and 丙县; two lines of the register.
    #expect(overview.contains("| 报送单位（个） | 5 | 3 | 60.00% |"), "\(overview)")
    #expect(overview.contains("| 项目清单中的项目（个） | 2 | 1 | 50.00% |"))
    #expect(overview.contains("| 990103 | 丙县 | 县（市、区） |"))
    let imported = String(decoding: output["internal/import/index.md"] ?? [], as: UTF8.self)
    #expect(imported.contains("| 甲县 | 990101 | input/甲.zip | 2025-08-20 | 2 | 0 | 2/3 |"), "\(imported)")
  }

  @Test
  func `a province awaits the counties that it names before anything came, a city with offices of its own does not`()
    throws
  {
    let fixture = try UpwardFixture()
    defer { fixture.scratch.remove() }
    let counties = UpwardFixture.names.sorted { $0.key < $1.key }.map { "\($0),\($1),990000,\($0),县\n" }.joined()
    let head = "编码,名称,上级编码,区划代码,级次\n"
    let office = "201,某省教育厅,,990000,部门\n"
    func missing(_ level: String, _ code: String, _ directory: String) throws -> String {
      let folder = level + String(directory.utf8.count)
      try fixture.scratch.write(
        UpwardFixture.settings(code, "某地", level, books: "public"), to: folder + "/gongkai.yml")
      try fixture.scratch.write(directory, to: folder + "/input/名录.csv")
      return try fixture.check(folder).0
    }
    let own = try missing("province", "990000", head + counties + office)
    #expect(own.contains("有 4 个部门和单位没有报送：") && own.contains("丙县"), "\(own)")
    #expect(try missing("province", "990000", head + counties).contains("有 3 个部门和单位没有报送："))
    #expect(try missing("city", "990100", head + counties).contains("有 3 个部门和单位没有报送："))
    let city = try missing("city", "990100", head + counties + office.replacing("990000", with: "990100"))
    #expect(city.contains("有 1 个部门和单位没有报送：") && !city.contains("丙县"), "\(city)")
  }

  @Test func `a package is older than papers of its region with projects that it lacks`() throws {
    let fixture = try UpwardFixture()
    defer { fixture.scratch.remove() }
    let late =
      UpwardFixture.header + UpwardFixture.row("990101", "P6", "补报的项目")
      + UpwardFixture.row("990102", "P5", "营养改善", budget: "", executed: "10")
    try fixture.province(
      "province",
      ["甲.zip": fixture.package("990101"), "乙.zip": fixture.package("990102"), "补报.csv": Array(late.utf8)])
    let (text, _) = try fixture.check("province")
    let old = text.split(separator: "\n").filter { $0.contains("UPW1") }
    #expect(old.count == 1)
    #expect(old.first?.contains("input/甲.zip!projects.csv!A1") == true)
    #expect(old.first?.contains("“甲县”的上报包（日期 2025-08-20）比这里的材料旧：“input/补报.csv”里有 1 个项目") == true)
  }

  @Test func `a city reports its counties upward, and a county does not count beside its city`() throws {
    let fixture = try UpwardFixture()
    defer { fixture.scratch.remove() }
    let counties = ["甲.zip": try fixture.package("990101"), "乙.zip": try fixture.package("990102")]
    try fixture.scratch.write(
      UpwardFixture.settings("990100", "某市", "city", books: "upward"), to: "city/gongkai.yml")
    for (name, bytes) in counties { try fixture.scratch.write(bytes, to: "city/input/\(name)") }
    try fixture.build("city")
    let city = try #require(fixture.output("city")["upward/990100-2024.zip"])
    try fixture.province("by-city", ["市.zip": city])
    try fixture.province("by-county", counties)
    try fixture.build("by-city")
    try fixture.build("by-county")
    let (one, other) = (fixture.output("by-city"), fixture.output("by-county"))
    #expect(one.keys.sorted() == other.keys.sorted())
    for (path, bytes) in other where one[path] != bytes { Issue.record("\(path) differs") }
    try fixture.province("both", ["市.zip": city, "甲.zip": counties["甲.zip"] ?? []])
    let (text, code) = try fixture.check("both")
    #expect(code == 3)
    #expect(text.contains("上报包“input/甲.zip”与“input/市.zip”都有“甲县”的数据"), "\(text)")
  }
}
