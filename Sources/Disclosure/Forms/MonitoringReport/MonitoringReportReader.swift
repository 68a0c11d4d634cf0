/// Reads a monitoring report: who and when from its title and the lines under it, money from its sentences.
struct MonitoringReportReader {
  private(set) var paper: Monitoring
  private(set) var notes: [Message] = []
  private let title: ReportTitle

  init(title: ReportTitle) {
    self.title = title
    paper = Monitoring(source: title.at)
    paper.form = .monitoringReport
  }

  mutating func read(head: ArraySlice<PaperText.Paragraph>, body: ArraySlice<PaperText.Paragraph>) {
    if let year = FormTitle.year(in: title.text) {
      paper.year = year
      paper.places.set(.year, at: title.at)
    }
    paper.period = MonitoringPeriod(in: title.text)
    for index in head.indices where !title.lines.contains(index) { readLine(head[index]) }
    // 项目名称：… may stand under the first heading.
    for paragraph in body.prefix(Self.fieldDepth) where paragraph.text.utf8.count <= 150 { readLine(paragraph) }
    nameSubject()
    for paragraph in body where paper.period == nil { paper.period = Self.period(in: paragraph.text) }
    for paragraph in head + body {
      guard let words = SecrecyMark.line(inOutside: paragraph.text) else { continue }
      paper.mark.withhold(for: words, at: .paper(paragraph.at))
    }
    readMoney(body)
  }

  private static let fieldDepth = 12

  private mutating func readLine(_ paragraph: PaperText.Paragraph) {
    let cell = FormGrid.Cell(
      row: Int(paragraph.at.row), column: 0, text: paragraph.text, signs: TextSigns(paragraph.text))
    for field in HeadWords.inline(cell) where !field.value.isEmpty {
      switch field.field {
      case .projectName where paper.name.isEmpty:
        let named = splitCode(field.value, shortest: 8)
        (paper.code, paper.name) = (named.code, named.name.isEmpty ? named.code : named.name)
        paper.source = paragraph.at
        if !named.code.isEmpty { paper.places.set(.code, at: paragraph.at) }
      case .projectCode where paper.code.isEmpty:
        paper.code = field.value
        paper.places.set(.code, at: paragraph.at)
      case .department where paper.department.isEmpty:
        paper.department = splitCode(field.value, shortest: 3)
        paper.places.set(.department, at: paragraph.at)
      case .unit where paper.unit.isEmpty:
        paper.unit = splitCode(field.value, shortest: 3)
        paper.places.set(.unit, at: paragraph.at)
      case .disclosure: paper.mark.add(readDisclosureMark(field.value, asked: field.label, at: .paper(paragraph.at)))
      case .secrecy:
        if let mark = SecrecyMark.level(field.value, at: .paper(paragraph.at)) { paper.mark.withhold(by: mark) }
      default: break
      }
    }
    if paper.year == nil, let year = FormTitle.year(in: paragraph.text) {
      paper.year = year
      paper.places.set(.year, at: paragraph.at)
    }
  }

  /// What the title names, where no line does: an office means its whole expenditure, anything else is a project.
  private mutating func nameSubject() {
    guard paper.name.isEmpty else { return }
    let subject = title.subject
    let isOffice = title.text.contains("整体") || OfficeWords.isOffice(subject)
    guard subject.count >= 3 else { return }
    paper.name = subject
    guard isOffice else { return }
    let office = subject.replacing(/(?:部门|单位)?整体(?:支出)?$/, with: "")
    paper.subject = .department
    paper.name = office
    if paper.department.isEmpty {
      paper.department = Named(code: "", name: office)
      paper.places.set(.department, at: title.at)
    }
  }

  /// The months that a sentence names: 截至6月30日, 1—7月.
  private static func period(in text: String) -> MonitoringPeriod? {
    for sentence in text.split(whereSeparator: { "。；;，,".contains($0) }) {
      let isNamed =
        sentence.contains("截至") || sentence.contains("截止") || sentence.contains("监控")
        || sentence.contains("上半年") || sentence.contains("季度") || sentence.contains("累计")
      if isNamed, let period = MonitoringPeriod(in: String(sentence)) { return period }
    }
    return nil
  }

  private mutating func readMoney(_ body: ArraySlice<PaperText.Paragraph>) {
    var taken: [String] = []
    var left: [String] = []
    let all = body.flatMap { paragraph in SaidMoney.all(in: paragraph.text).map { ($0, paragraph.at) } }
    func one(_ kind: SaidMoney.Kind) -> Entry<Money>? {
      let said = all.filter { $0.0.kind == kind }
      guard let (first, at) = said.first else { return nil }
      let others = Set(said.map(\.0.money)).count
      guard others == 1 else {
        left.append("\(kind.rawValue)（正文写了\(others)个不同的数）")
        return nil
      }
      taken.append("\(kind.rawValue)\(first.words)")
      return Entry(value: first.money, raw: first.words, at: at)
    }
    let initial = one(.initial)
    let (adjusted, arrived, executed) = (one(.budget), one(.arrived), one(.executed))
    if let entry = initial ?? adjusted ?? executed {
      func blank<Value>() -> Entry<Value> { Entry(value: nil, raw: "", at: entry.at) }
      paper.funds = [
        .init(
          role: .total, label: "资金", labelAt: entry.at, initial: initial ?? blank(), adjusted: adjusted ?? blank(),
          arrived: arrived ?? blank(), executed: executed ?? blank(),
          rate: SaidMoney.rate(in: body) ?? blank(), forecast: blank())
      ]
    }
    left.append("各项指标的完成情况、问题和措施（正文没有表）")
    notes = [
      Message(
        "文字报告，读取了" + (["名称", "年度和月份"] + taken).joined(separator: "、") + "；没有读取的：" + left.joined(separator: "、")
          + "。要逐项核对的，请交绩效运行监控表",
        "a report in running text: subject, year, months and \(taken.count) amounts were taken, \(left.count) things were not; for a check of each "
          + "indicator hand in the form")
    ]
  }
}
