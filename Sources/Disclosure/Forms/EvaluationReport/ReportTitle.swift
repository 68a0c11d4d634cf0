/// The title of a report, which may stand in several lines of a cover, and what it says of the report's subject.
struct ReportTitle {
  /// The lines put together.
  var text: String
  var lines: Range<Int>
  var at: Provenance

  /// The first title of a report among the paragraphs before its parts; `nil` where there is none.
  ///
  /// - Parameter isEnding: whether a line ends as the titles of the kind of report do.
  static func find(
    in head: ArraySlice<PaperText.Paragraph>, isEnding: (String) -> Bool = isEnding
  ) -> Self? {
    for index in head.indices.prefix(searchDepth) where isEnding(head[index].text) {
      var first = index
      // 示例县2024年度 / 农村公路危桥改造项目 / 绩效评价报告
      while first > head.startIndex, index - first < 4, isLine(head[first - 1].text),
        goesOn(head[first - 1].text, over: head[first...index])
      {
        first -= 1
      }
      return Self(
        text: head[first...index].map { trimmed($0.text) }.joined(), lines: first..<(index + 1), at: head[first].at)
    }
    return nil
  }

  private static let searchDepth = 30

  /// Whether a line ends as the titles of reports do.
  static func isEnding(_ text: String) -> Bool {
    guard text.utf8.count <= 300 else { return false }
    let plain = bare(text)
    return plain.contains(/绩效(?:自)?评价?(?:工作|总结)?报告(?:书)?$/) || plain.contains(/(?:自评|评价)(?:总结)?报告(?:书)?$/)
  }

  /// Without brackets at the end: （2024年度）, （公开稿）.
  static func bare(_ text: String) -> String {
    var plain = NormalText.normalised(text)
    while plain.hasSuffix(")"), let open = plain.lastIndex(of: "("), open > plain.startIndex {
      plain = String(plain[..<open])
    }
    return plain
  }

  private static func isLine(_ text: String) -> Bool {
    let plain = NormalText.normalised(text)
    return plain.utf8.count <= 120 && !plain.contains(":") && !plain.contains("。") && !plain.hasPrefix("附件")
      && !plain.hasPrefix("附表")
  }

  /// Whether the line above belongs to the title: no subject is named yet, or it is a line with the year.
  private static func goesOn(_ line: String, over lines: ArraySlice<PaperText.Paragraph>) -> Bool {
    subject(of: lines.map(\.text).joined()).count < 4
      || FormTitle.year(in: line) != nil && !lines.contains { FormTitle.year(in: $0.text) != nil }
  }

  /// What the report is about: the title without the region's office, the year and the words of reports.
  var subject: String { Self.subject(of: text) }

  private static func subject(of title: String) -> String {
    var text = bare(title)
    text = text.replacing(/^关于/, with: "").replacing(/(?:19|20)[0-9]{2}年(?:度)?/, with: "")
    while let ending = endings.first(where: text.hasSuffix) { text.removeLast(ending.count) }
    return text
  }

  /// The longest first.
  private static let endings = [
    "财政重点绩效评价报告", "财政绩效评价报告", "重点绩效评价报告", "部门绩效评价报告", "绩效评价工作报告", "绩效自评价报告", "绩效评价报告书", "绩效自评报告", "绩效评价报告", "绩效目标自评报告",
    "绩效评价自评报告", "绩效自评总结报告", "自评总结报告", "转移支付绩效自评报告", "部门评价报告",
    "事前绩效评估报告", "事前评估报告", "绩效评估报告", "重点绩效评价结果", "财政绩效评价结果", "绩效评价结果", "自评报告",
    "评价报告书", "评价报告", "绩效运行监控报告", "运行绩效监控报告", "绩效监控报告", "运行监控报告", "绩效跟踪监控报告", "绩效监控情况报告", "绩效运行监控情况报告",
    "绩效监控分析报告", "绩效运行监控分析报告", "绩效运行跟踪监控报告", "绩效监控工作报告", "监控报告", "绩效运行监测报告", "财政支出", "项目支出", "支出", "项目", "资金", "的", "重点",
  ].sorted { $0.count > $1.count }
}
