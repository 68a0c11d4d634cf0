import Testing
import WordDocuments

@testable import Disclosure

/// Packages that a province must not take, each with the words that it says.
@Suite struct UpwardRefusalTests {
  /// What is done to the package of 甲县, and the words that must be said.
  static let faults: [(String, @Sendable ([UInt8]) throws -> [UInt8], [String])] = [
    ("cut off", { Array($0.prefix($0.count / 2)) }, ["甲.zip"]),
    (
      "a byte changed",
      { package in
        var bytes = package
        bytes[200] ^= 0x55
        return bytes
      }, ["甲.zip", "这个包没有读"]
    ),
    (
      "a figure edited",
      { package in
        let table = try UpwardFixture.text("projects.csv", in: package).replacing("123.456789", with: "923.456789")
        return try UpwardFixture.changed(package, ["projects.csv": Array(table.utf8)])
      }, ["上报包“input/甲.zip”生成以后被改动过", "projects.csv"]
    ),
    (
      "a figure edited, and the digest with it",
      { package in
        let table = try UpwardFixture.text("projects.csv", in: package).replacing("123.456789", with: "923.456789")
        return try UpwardFixture.changed(package, ["projects.csv": Array(table.utf8)], sums: true)
      }, ["input/甲.zip", "全年预算数合计是 1023.456789，包里写的是 223.456789"]
    ),
    (
      "a file taken out", { try UpwardFixture.changed($0, ["departments.csv": nil]) },
      ["input/甲.zip", "少了 departments.csv"]
    ),
    ("a file put in", { try UpwardFixture.changed($0, ["说明.docx": [1]]) }, ["input/甲.zip", "多出了 说明.docx"]),
    ("no digests", { try UpwardFixture.changed($0, ["SHA256SUMS": nil]) }, ["input/甲.zip", "SHA256SUMS"]),
    (
      "no description", { try UpwardFixture.changed($0, ["gongkai-upward.json": nil]) }, ["input/甲.zip", "不是完整的上报包"]
    ),
    (
      "a newer format",
      { package in
        let text = try UpwardFixture.text("gongkai-upward.json", in: package)
          .replacing("\"format\":2", with: "\"format\":3,\"new\":true")
        return try UpwardFixture.changed(package, ["gongkai-upward.json": Array(text.utf8)], sums: true)
      }, ["input/甲.zip", "更新的程序", "升级 gongkai"]
    ),
    (
      "an unknown key",
      { package in
        let text = try UpwardFixture.text("gongkai-upward.json", in: package)
          .replacing("\"format\":2", with: "\"format\":2,\"budgett\":1")
        return try UpwardFixture.changed(package, ["gongkai-upward.json": Array(text.utf8)], sums: true)
      }, ["input/甲.zip", "看不懂", "budgett"]
    ),
    (
      "a project of another region",
      { package in
        let table = try UpwardFixture.text("projects.csv", in: package).replacing(
          "990101,101,P1", with: "990102,101,P1")
        return try UpwardFixture.changed(package, ["projects.csv": Array(table.utf8)], sums: true)
      }, ["input/甲.zip", "别的地区", "990102"]
    ),
    (
      "a project twice",
      { package in
        let table = try UpwardFixture.text("projects.csv", in: package)
        let rows = table.split(separator: "\n")
        return try UpwardFixture.changed(
          package, ["projects.csv": Array((table + rows[1] + "\n").utf8)], sums: true)
      }, ["input/甲.zip", "重复了项目标识“P1”"]
    ),
    (
      "a name with a mark",
      { package in
        let table = try UpwardFixture.text("projects.csv", in: package).replacing("校舍维修", with: "校舍维修【涉密】")
        return try UpwardFixture.changed(package, ["projects.csv": Array(table.utf8)], sums: true)
      }, ["input/甲.zip", "不公开或涉密"]
    ),
    (
      "no number",
      { package in
        let table = try UpwardFixture.text("projects.csv", in: package).replacing("123.456789", with: "123万")
        return try UpwardFixture.changed(package, ["projects.csv": Array(table.utf8)], sums: true)
      }, ["input/甲.zip", "第 2 行", "123万"]
    ),
    (
      "a column less",
      { package in
        let table = try UpwardFixture.text("projects.csv", in: package).replacing("项目标识", with: "项目标志")
        return try UpwardFixture.changed(package, ["projects.csv": Array(table.utf8)], sums: true)
      }, ["input/甲.zip", "没有“项目标识”一栏"]
    ),
  ]

  @Test(arguments: faults.indices)
  func `a package that is not what was built is refused by name`(index: Int) throws {
    let (_, change, words) = Self.faults[index]
    let fixture = try UpwardFixture()
    defer { fixture.scratch.remove() }
    try fixture.province(
      "province", ["甲.zip": change(fixture.package("990101")), "乙.zip": fixture.package("990102")])
    let (text, code) = try fixture.check("province")
    #expect(code == 3)
    for word in words { #expect(text.contains(word), "\(word) in \(text)") }
    let error = #expect(throws: RunError.self) { try fixture.build("province", accept: false) }
    #expect(error?.cause == .input)
    // Where the officer goes on without it, the other county is there and this one is not.
    try fixture.build("province")
    let counties = String(decoding: fixture.output("province")["public/data/counties.csv"] ?? [], as: UTF8.self)
    #expect(counties.contains("乙县") && !counties.contains("甲县"))
  }

  @Test func `packages of another year, of another region, of one's own and of one region twice are refused`() throws {
    let fixture = try UpwardFixture()
    defer { fixture.scratch.remove() }
    let last = try fixture.package(
      "990101", UpwardFixture.header + UpwardFixture.row("990101", "P1", "校舍维修", year: "2023"), year: 2023)
    let (first, second) = (try fixture.package("990101"), try fixture.package("990102"))
    for (name, inputs, words) in [
      ("year", ["甲.zip": last, "乙.zip": second], ["上报包“input/甲.zip”是2023年度的，这里汇总的是2024年度"]),
      (
        "twice", ["甲.zip": first, "甲（2）.zip": first, "乙.zip": second],
        ["“input/甲.zip”都有“甲县”的数据", "“input/甲（2）.zip”都有“甲县”的数据"]
      ),
    ] {
      try fixture.province(name, inputs)
      let (text, code) = try fixture.check(name)
      #expect(code == 3)
      for word in words { #expect(text.contains(word), "\(word) in \(text)") }
    }
    for (name, code, level, words) in [
      ("elsewhere", "980000", "province", "不是“某省”（980000）的下级"), ("own", "990102", "county", "就是本地区“乙县”自己的"),
    ] {
      try fixture.scratch.write(
        UpwardFixture.settings(code, "某省", level, books: "public"), to: name + "/gongkai.yml")
      try fixture.scratch.write(second, to: name + "/input/乙.zip")
      let (text, code) = try fixture.check(name)
      #expect(code == 3)
      #expect(text.contains(words), "\(text)")
    }
  }

  @Test func `an opened package is refused, and the note beside one is passed over`() throws {
    let fixture = try UpwardFixture()
    defer { fixture.scratch.remove() }
    let package = try fixture.package("990101")
    try fixture.province(
      "province", ["乙/990102-2024.zip": fixture.package("990102"), "乙/上报说明.txt": Array("说明".utf8)])
    #expect(try fixture.check("province").code == 0)
    for file in try #require(ZipFile.files(in: package)) {
      try fixture.scratch.write(file.bytes, to: "province/input/甲/990101-2024/" + file.path)
    }
    let (text, code) = try fixture.check("province")
    #expect(code == 3)
    #expect(text.contains("“input/甲/990101-2024”是解开了的上报包") && !text.contains("甲/990101-2024/projects.csv"), "\(text)")
  }

  @Test func `a package with a project that is withheld here stops the build, by name`() throws {
    let fixture = try UpwardFixture()
    defer { fixture.scratch.remove() }
    let register = "项目编码,项目名称,部门名称,单位名称,区划代码,公开属性\nP4,道路养护,交通局,交通局机关,990102,涉密\n"
    try fixture.province(
      "province",
      ["甲.zip": fixture.package("990101"), "乙.zip": fixture.package("990102"), "项目清单.csv": Array(register.utf8)])
    let error = #expect(throws: RunError.self) { try fixture.build("province") }
    #expect(error?.cause == .gate)
    #expect(
      error?.message.chinese.contains("上报包“input/乙.zip”的 input/乙.zip!projects.csv!D2") == true,
      "\(error?.message.chinese ?? "")")
    #expect(error?.message.chinese.contains("项目清单.csv") == true)
    #expect(error?.message.chinese.contains("道路养护") == false)
    #expect(try fixture.check("province").code == 4)
  }
}
