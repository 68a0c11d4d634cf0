import Spreadsheets
import Testing
import WordDocuments

@testable import Disclosure

/// Two counties with their papers, and the province above them.
struct UpwardFixture {
  static let header =
    "年度,区划代码,区划名称,部门编码,部门名称,单位编码,单位名称,项目编码,项目名称,预算类型,功能分类科目,年初预算数(万元),全年预算数(万元),全年执行数(万元),一级指标,二级指标,三级指标,指标性质,年度指标值,计量单位,实际完成值,分值,自评得分,偏差原因及改进措施,公开属性\n"

  /// One project of one indicator: code, name, department, budget, executed, points, mark.
  static func row(
    _ county: String, _ code: String, _ name: String, department: String = "教育局", budget: String = "100",
    executed: String = "90", points: String = "90", mark: String = "公开", year: String = "2024"
  ) -> String {
    let number = department == "教育局" ? "101" : "102"
    return
      "\(year),\(county),\(names[county] ?? ""),\(number),\(department),\(number)001,\(department)机关,\(code),\"\(name)\",一般公共预算,2050204,100,\(budget),\(executed),产出指标,数量指标,维修面积,≥,1000,平方米,1000,90,\(points),\"有偏差，已改进\",\(mark)\n"
  }

  static let names = ["990101": "甲县", "990102": "乙县", "990103": "丙县"]

  static let papers = [
    "990101": header + row("990101", "P1", "校舍维修", budget: "123.456789", executed: "100.000001")
      + row("990101", "P2", "=公式,“引号\"\"”的项目", department: "交通局", points: "70")
      + row("990101", "P3", "天穹专网机房改造", budget: "777.77", executed: "766.66", mark: "不公开"),
    "990102": header + row("990102", "P4", "道路养护", department: "交通局", executed: "0", points: "60")
      + row("990102", "P5", "营养改善", budget: "", executed: "10")
      // A code that was used before: the page of the second project has another name, the same at home and above.
      + row("990102", "P4", "桥梁加固", department: "交通局", executed: "80", points: "70"),
  ]

  static func settings(_ code: String, _ name: String, _ level: String, books: String, year: Int = 2024) -> String {
    """
    title: \(name)\(year)年度预算绩效公开
    year: \(year)
    date: \(year + 1)-08-20
    region: {code: "\(code)", name: \(name), level: \(level)}
    inputs: ["input/**"]
    books: [\(books)]

    """
  }

  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Builds the package of a county from its papers.
  func package(_ county: String, _ papers: String? = nil, year: Int = 2024) throws -> [UInt8] {
    let home = "counties/\(county)-\(year)"
    try scratch.write(
      Self.settings(county, Self.names[county] ?? "", "county", books: "upward", year: year), to: home + "/gongkai.yml")
    try scratch.write(papers ?? Self.papers[county] ?? "", to: home + "/input/list.csv")
    _ = try build(home)
    let bytes = FolderListing.bytes(of: "\(scratch.path)/\(home)/output/upward/\(county)-\(year).zip")
    return try #require(bytes)
  }

  /// A province with these inputs.
  func province(_ folder: String, _ inputs: [String: [UInt8]], books: String = "public, final-accounts") throws {
    try scratch.write(Self.settings("990000", "某省", "province", books: books), to: folder + "/gongkai.yml")
    for (name, bytes) in inputs { try scratch.write(bytes, to: "\(folder)/input/\(name)") }
  }

  @discardableResult
  func build(_ folder: String, depth: String = "project", accept: Bool = true, books: [String] = []) throws(RunError)
    -> BuildResult
  {
    try buildReports(
      BuildRequest(workspace: scratch.path + "/" + folder, books: books, depth: depth, acceptFindings: accept),
      progress: Silent())
  }

  /// What `check` says of a province, and its exit code.
  func check(_ folder: String) throws -> (text: String, code: Int32) {
    let result = try checkInputs(CheckRequest(paths: [scratch.path + "/" + folder]), progress: Silent())
    return (String(decoding: result.text(english: false), as: UTF8.self), result.exitCode)
  }

  /// The files of an output, by path.
  func output(_ folder: String) -> [String: [UInt8]] {
    let output = scratch.path + "/" + folder + "/output"
    var files: [String: [UInt8]] = [:]
    for path in FolderListing.files(below: output) { files[path] = FolderListing.bytes(of: output + "/" + path) }
    return files
  }

  /// A package with some of its files changed, taken out (`nil`) or added, and its digests made right again if wanted.
  static func changed(_ package: [UInt8], _ changes: [String: [UInt8]?], sums: Bool = false) throws -> [UInt8] {
    var files = try #require(ZipFile.files(in: package))
    for (path, bytes) in changes {
      files.removeAll { $0.path == path }
      if let bytes { files.append((path, bytes)) }
    }
    if sums {
      files.removeAll { $0.path == "SHA256SUMS" }
      let lines = files.map { Digest.sha256.hexadecimal($0.bytes) + "  " + $0.path + "\n" }.joined()
      files.append(("SHA256SUMS", Array(lines.utf8)))
    }
    return ZipFile.of(files)
  }

  /// The text of a file in a package.
  static func text(_ path: String, in package: [UInt8]) throws -> String {
    let files = try #require(ZipFile.files(in: package))
    return String(decoding: try #require(files.first { $0.path == path }).bytes, as: UTF8.self)
  }
}
