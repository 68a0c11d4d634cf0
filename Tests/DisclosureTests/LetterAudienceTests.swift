import Testing

@testable import Disclosure

/// Who a letter goes to, and what it says of whom.
@Suite struct LetterAudienceTests {
  /// The pages of the letters that papers ask for, by path with extension.
  private static func pages(_ papers: [String], yaml: String = "") throws -> [String: String] {
    var fixture = try ReportsFixture()
    if !yaml.isEmpty { fixture.policy = try readPolicy(yaml: yaml, file: "办法.yml") }
    fixture.records.sources = SourceTable(
      files: papers.indices.map { "\($0 + 1).xlsx" }, sheets: papers.map { _ in ["Sheet1"] })
    fixture.records.papers = papers.enumerated().flatMap { index, text in
      recognise(table(text), file: index, sheetIndex: 0).papers
    }
    return try RenderedBook(.internalBook, fixture.input).pages.filter { $0.key.contains("internal/letters/") }
  }

  private static let problems = """
    绩效整改台账
    序号|项目名称|主管部门|部门编码|问题来源|存在问题|整改时限|整改情况
    1|校舍改造|示例县教育局||财政评价|两处工程没有完工|2025-03-31|整改中
    2|灌区维修||205|财政评价|水价没有到位|2025-08-10|整改中
    3|担保贴息政策|||财政评价|没有退出机制|2025-08-10|整改中
    """

  @Test func `an office known by name and one known by code alone get two letters, and neither reads of the other`()
    throws
  {
    let pages = try Self.pages([Self.problems])
    let notices = pages.filter { $0.key.hasPrefix("internal/letters/rectification-notice/") && $0.key.hasSuffix(".md") }
    #expect(notices.count == 2)
    for text in notices.values { #expect(text.contains("校舍改造") != text.contains("灌区维修")) }
  }

  @Test
  func `a line that names no office is said in the list of letters with its place and every letter that it should get`()
    throws
  {
    let list = try #require(Self.pages([Self.problems])["internal/letters/index.md"])
    #expect(list.contains("下列2项应当发文"))
    #expect(list.contains("| 担保贴息政策 | 绩效问题整改通知 | 1.xlsx!Sheet1!B5 |"))
    #expect(list.contains("| 担保贴息政策 | 逾期整改督促函 | 1.xlsx!Sheet1!B5 |"))
  }

  @Test(arguments: [
    ("interview-below: 60\ninterview-late-days: 30\n", ["示例县教育局：", "示例县水利局："]),
    ("interview-below: 58\ninterview-late-days: 0\n", []),
    ("interview-below: 95\ninterview-late-days: 0\n", ["示例县卫生健康局：", "示例县水利局："]),
  ])
  func `who is asked to an interview is what the policy says`(yaml: String, addressees: [String]) throws {
    let results = """
      预算绩效管理工作考核结果表
      部门|得分|等级|排名
      示例县卫生健康局|93|优|1
      示例县水利局|58|差|2
      """
    let pages = try Self.pages([Self.problems, results], yaml: yaml)
    let letters = pages.filter { $0.key.hasPrefix("internal/letters/interview-notice/") && $0.key.hasSuffix(".md") }
    let found = letters.values.flatMap { $0.split(separator: "\n").filter { $0.hasSuffix("：") && $0.hasPrefix("示例县") } }
    #expect(found.map(String.init).sorted() == addressees.sorted())
  }

  @Test func `the special report goes to the government of the region, and tells what open books do not show`() throws {
    let pages = try Self.pages([Self.problems])
    let report = try #require(
      pages.first { $0.key.hasPrefix("internal/letters/special-report/") && $0.key.hasSuffix(".md") }?.value)
    #expect(report.contains("示例县人民政府："))
    #expect(report.contains("## 一、建议追究责任的问题"))
    #expect(report.contains("校舍改造（示例县教育局）〔不公开〕：财政评价发现“两处工程没有完工”，应于2025年3月31日前完成整改，已逾期142天。"))
    #expect(!report.contains("灌区维修"))
  }
}
