extension FormKind {
  static let monitoringReport = Self("monitoring-report")
}

/// 绩效运行监控报告: monitoring in running text, of a project or of a department.
///
/// It gives what the text says in so many words: subject, year, months, budget, what has arrived and what was spent. What the text says of
/// indicators stands in no table, and is not taken.
///
/// Basis: the outlines that bureaus hand out with their notices (reference-cycle §4).
enum MonitoringReportForm: TextForm {
  static let kind = FormKind.monitoringReport
  static let title = "绩效运行监控报告"
  static let stage = Stage.monitoring
  static let isPrinted = false
  static let rules: [any PaperRule.Type] = [MON1Money.self]

  static func isTitle(_ title: String) -> Bool { false }

  static func read(_ text: PaperText) -> Recognition? {
    let paragraphs = text.paragraphs.filter { !trimmed($0.text).isEmpty && !ReportHeading.isOfContents($0.text) }
    let first = paragraphs.firstIndex { isHeading($0.text) } ?? paragraphs.endIndex
    let head = paragraphs[..<first]
    guard let title = ReportTitle.find(in: head, isEnding: isEnding) else { return nil }
    let body = paragraphs[title.lines.upperBound...]
    let headings = body.count { isHeading($0.text) }
    // A title over a table, or in the menu of a page, is no report.
    guard headings >= 2 || !text.hasForms && !text.isPage && body.count >= 3 else { return nil }
    var reader = MonitoringReportReader(title: title)
    reader.read(head: head, body: body)
    var recognition = Recognition(
      status: SheetStatus(name: PaperText.sheetName, form: kind, records: 1, rows: text.paragraphs.count))
    recognition.status.reasons = reader.notes
    if reader.paper.name.isEmpty {
      recognition.status = SheetStatus(name: PaperText.sheetName, form: nil, records: 0, rows: text.paragraphs.count)
      recognition.status.isUnread = true
      recognition.status.reasons = [
        Message(
          "监控报告的标题和正文都没有写明是哪个项目、哪个部门的，没有读取。请在标题里写明，或写一行“项目名称：…”",
          "neither title nor text of the monitoring report names a project or department; name it in the title, or in a line 项目名称：…"
        )
      ]
    } else {
      recognition.papers = [reader.paper]
    }
    return recognition
  }

  /// Whether a line ends as the titles of such reports do, brackets at the end aside.
  private static func isEnding(_ text: String) -> Bool {
    guard text.utf8.count <= 300 else { return false }
    return ReportTitle.bare(text).contains(/(?:监控|监测)(?:工作|情况|分析|总结|自查)*报告$/)
  }

  private static func isHeading(_ text: String) -> Bool {
    let plain = NormalText.normalised(text)
    return plain.utf8.count <= 150 && plain.contains(/^[一二三四五六七八九十]+[、.:,]/) && !plain.hasSuffix("。")
  }
}
