import Spreadsheets
import Testing

@testable import Disclosure

/// What ledgers do to a build: they open nothing, close what they mark, and give away nothing that is closed.
@Suite struct LedgerGateTests {
  private static let settings = """
    title: 示例县2024年度预算绩效公开
    year: 2024
    date: 2025-08-20
    region: {code: "990101", name: 示例县, level: county}
    policy: national
    inputs: [input/**]
    books: [public, final-accounts]

    """

  private static let register = """
    项目编码,项目名称,部门名称,单位名称,全年预算数（万元）,公开属性
    99010124T000000214001,农村道路维修,示例县交通局,示例县公路站,90,公开
    99010124T000000214002,专网机房改造,示例县交通局,示例县公路站,30,不公开

    """

  private static func form(_ name: String) -> String {
    """
    项目支出绩效自评表
    （2024年度）
    项目名称,,,\(name),,,,,,,
    主管部门,,,示例县交通局,,,实施单位,,示例县公路站,,
    项目资金（万元）,,,,,年初预算数,全年预算数,全年执行数,分值,执行率,得分
    ,,,年度资金总额,,100,90,81.45,10,90.50%,9.05
    绩效指标,一级指标,二级指标,三级指标,年度指标值,,实际完成值,分值,得分,偏差原因分析及改进措施,
    ,产出指标,数量指标,维修里程,≥30公里,,30公里,90,90,,
    总分,,,,,,,100,99.05,,

    """
  }

  /// Builds the open books with a ledger beside the papers.
  private func build(ledger: String?) throws -> [String: [UInt8]] {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(Self.settings, to: "gongkai.yml")
    try scratch.write(Self.register, to: "input/项目清单.csv")
    try scratch.write(Self.form("农村道路维修"), to: "input/农村道路维修.csv")
    try scratch.write(Self.form("专网机房改造"), to: "input/专网机房改造.csv")
    if let ledger { try scratch.write(ledger, to: "input/台账.csv") }
    _ = try buildReports(BuildRequest(workspace: scratch.path, acceptFindings: true), progress: Silent())
    let output = scratch.path + "/output"
    var files: [String: [UInt8]] = [:]
    for file in FolderListing.files(below: output) { files[file] = FolderListing.bytes(of: output + "/" + file) }
    return files
  }

  private func names(_ name: String, in files: [String: [UInt8]]) -> Bool {
    files.values.contains { String(decoding: $0, as: UTF8.self).contains(name) }
  }

  private static let tracker = """
    2024年度绩效信息公开情况登记表
    部门,项目名称,是否公开,公开时间,公开网址
    示例县交通局,农村道路维修,是,2024-09-10,http://www.example.com/a
    示例县交通局,专网机房改造,是,2024-09-10,http://www.example.com/b

    """

  private static let mending = """
    2024年度绩效整改台账
    项目名称,主管部门,存在问题,整改时限,整改情况,整改完成日期
    农村道路维修,示例县交通局,与专网机房改造争用场地,2025-03-31,整改中,
    道路养护站点维修改造工程,示例县交通局,进度慢,2025-03-31,整改中,

    """

  private static let submissions = """
    2024年度绩效材料报送登记表
    主管部门,项目名称,材料名称,报送日期,截止日期
    示例县交通局,农村道路维修,自评表,2025-03-10,2025-03-31
    示例县交通局,专网机房改造,自评表,2025-03-10,2025-03-31

    """

  @Test(arguments: [submissions, submissions.replacing("示例县交通局", with: "999-示例县交通局")])
  func `a ledger that no chapter prints changes no open book`(ledger: String) throws {
    #expect(try build(ledger: ledger) == build(ledger: nil))
  }

  @Test func `of a ledger that a chapter prints, open lines are printed and nothing that is closed is opened`() throws {
    let files = try build(ledger: Self.tracker)
    #expect(names("农村道路维修", in: files) && names("www.example.com/a", in: files))
    #expect(!names("专网机房改造", in: files) && !names("www.example.com/b", in: files))
  }

  @Test func `a line that names a withheld project is refused`() throws {
    #expect(throws: RunError.self) { try build(ledger: Self.mending) }
  }

  @Test func `a line that a mark closes closes its project`() throws {
    let ledger = Self.mending.replacing("整改完成日期\n", with: "整改完成日期,公开属性\n").replacing("与专网机房改造争用场地", with: "进度慢")
      .replacing("整改中,\n示例", with: "整改中,,不公开\n示例").replacing("2025-03-31,整改中,\n道路", with: "2025-03-31,整改中,,不公开\n道路")
    #expect(!names("农村道路维修", in: try build(ledger: ledger)))
  }
}
