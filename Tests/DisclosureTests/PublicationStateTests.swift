import Testing

@testable import Disclosure

/// What 信息公开情况表 says of how far something was published, in its own columns and in those of other offices.
@Suite struct PublicationStateTests {
  private func states(_ text: String) -> [DisclosureStatusForm.Published?] {
    LedgerFixture.lines(text).map(\.publication)
  }

  @Test(arguments: [
    ("是否公开|公开时间", "是|2024-02-05", DisclosureStatusForm.Published.yes),
    ("公开时间|公开网址", "2024-02-05|http://a.example/1", .yes),
    ("公开时间|公开网址", "|", .no), ("公开时间|公开网址", "|http://a.example/1", nil), ("公开时间|公开网址", "二月|", nil),
    ("公开网址|不公开原因", "http://a.example/1|", nil), ("公开率|公开时间", "80%|2024-02-05", .partly),
    ("公开率|公开时间", "100%|2024-02-05", .yes), ("是否公开|公开时间", "否|2024-02-05", .no),
  ])
  func `the answer counts, else day and figures; a paper without a column for it says nothing`(
    labels: String, values: String, state: DisclosureStatusForm.Published?
  ) {
    let text = "示例县2024年度绩效目标公开情况表\n部门名称|批复时间|\(labels)\n示例县教育局|2024-01-22|\(values)"
    #expect(states(text) == [state])
  }

  private static let two = """
    示例县2024年度绩效信息公开情况表
    部门名称|绩效目标批复时间|绩效目标公开时间|绩效自评公开时间|公开网址|不公开原因
    示例县教育局|2024-01-22|2024-02-05|2025-08-08|http://a.example/1|
    示例县水利局|2024-01-22|2024-03-07|||自评还在核对
    """

  @Test func `the days of targets and of self-evaluations in one row are two matters`() throws {
    let lines = LedgerFixture.lines(Self.two)
    typealias Form = DisclosureStatusForm
    #expect(lines.map { $0.text(Form.matter) } == ["绩效目标", "绩效目标", "绩效自评", "绩效自评"])
    #expect(lines.map { $0.value(Form.published)?.chinese } == ["2024年2月5日", "2024年3月7日", "2025年8月8日", nil])
    #expect(lines.map(\.publication) == [.yes, .yes, .yes, .no])
    #expect(lines.map { $0.value(Form.approved) != nil } == [true, true, false, false])
    #expect(lines.allSatisfy { unvisitedTexts(of: $0).isEmpty })
    #expect(
      try YearFixture.findings(DIS2PublicationClock.self, in: [Self.two]) == ["DIS-2 1 C4 2024年2月11日前"])
  }

  @Test(arguments: [
    ("公开时间", ["DIS-2 1 B3 2024年2月11日前"]), ("发布途径", []),
  ])
  func `only a paper with the day of publication tells that something is late`(label: String, found: [String]) throws {
    let text = "示例县2024年度绩效目标公开情况表\n部门名称|批复时间|\(label)|公开网址|不公开原因\n示例县教育局|2024-01-22|||"
    #expect(try YearFixture.findings(DIS2PublicationClock.self, in: [text]) == found)
  }

  @Test func `the books count the states alike`() {
    let lines = LedgerFixture.lines(Self.two)
    #expect(LedgerGroup.publications(of: lines).map { "\($0.name)\($0.count)" } == ["已公开3", "没有公开1"])
  }
}
