/// Reads a report: title and fields of the cover, then its parts by their headings.
struct ReportReader {
  private var report: EvaluationReport
  private var notes: [Message] = []

  /// - Parameters:
  ///   - isEnding: whether a line ends as the titles of such reports do.
  ///   - isOwn: whether a title in its normal form names a report of this kind.
  static func read(
    _ text: PaperText, as kind: FormKind, isEnding: (String) -> Bool = ReportTitle.isEnding, isOwn: (String) -> Bool
  ) -> Recognition? {
    let paragraphs = text.paragraphs.filter { !trimmed($0.text).isEmpty && !ReportHeading.isOfContents($0.text) }
    let headings = ReportHeading.all(in: paragraphs)
    let head = paragraphs[..<(headings.first ?? paragraphs.endIndex)]
    guard let title = ReportTitle.find(in: head, isEnding: isEnding), isOwn(NormalText.normalised(title.text)),
      kind != .evaluationReport || !title.text.contains("自评")
    else { return nil }
    let named = headings.filter { !ReportPart.all(in: paragraphs[$0].text).isEmpty }
    // A title over a table, with a note or two, is no report.
    guard named.count >= 2 || !text.hasForms && !text.isPage && paragraphs.count >= 5 else { return nil }
    var reader = Self(
      report: EvaluationReport(source: title.at, title: Entry(value: title.text, raw: title.text, at: title.at)))
    reader.report.form = kind
    reader.report.isOfBureau = text.isOfBureau
    reader.report.tables = text.paragraphs.first.map { Int($0.at.sheet) } ?? 0
    reader.readHead(head, title)
    reader.readSections(paragraphs, headings)
    reader.readResult()
    var recognition = Recognition(
      status: SheetStatus(name: PaperText.sheetName, form: kind, records: 1, rows: text.paragraphs.count))
    recognition.papers = [reader.report]
    recognition.status.reasons = reader.notes
    return recognition
  }

  private mutating func readHead(_ head: ArraySlice<PaperText.Paragraph>, _ title: ReportTitle) {
    report.name = title.subject
    let plain = NormalText.normalised(title.text)
    if plain.contains("整体支出") || plain.contains("部门整体") || plain.contains("整体绩效") {
      report.subject = .department
    } else if plain.contains("政策") {
      report.subject = .policy
    }
    if let year = FormTitle.year(in: title.text) { report.take(year, at: title.at) }
    for index in head.indices where !title.lines.contains(index) {
      let paragraph = head[index]
      let cell = FormGrid.Cell(
        row: Int(paragraph.at.row), column: 0, text: paragraph.text, signs: TextSigns(paragraph.text))
      let fields = HeadWords.inline(cell)
      for field in fields where !field.value.isEmpty { take(field.field, field.label, field.value, at: paragraph.at) }
      if fields.isEmpty || !fields.contains(where: { $0.field != .contact }) {
        report.cover.append(Entry(value: paragraph.text, raw: paragraph.text, at: paragraph.at))
      }
      if report.year == nil, let year = FormTitle.year(in: paragraph.text) { report.take(year, at: paragraph.at) }
      if let words = SecrecyMark.line(inOutside: paragraph.text) {
        report.mark.withhold(for: words, at: .paper(paragraph.at))
      }
    }
  }

  private mutating func take(_ field: HeadField, _ label: String, _ text: String, at place: Provenance) {
    if report.take(field, label, text, at: place) { return }
    switch field {
    case .department:
      report.department = splitCode(text, shortest: 3)
      report.places.set(.department, at: place)
    case .unit:
      report.unit = splitCode(text, shortest: 3)
      report.places.set(.unit, at: place)
    default: break
    }
  }

  private mutating func readSections(_ paragraphs: [PaperText.Paragraph], _ headings: [Int]) {
    for (number, start) in headings.enumerated() {
      let end = number + 1 < headings.count ? headings[number + 1] : paragraphs.count
      let heading = paragraphs[start]
      let below = paragraphs[(start + 1)..<end]
      // A table of contents without numbers has headings and nothing below them.
      if below.isEmpty, headings.dropFirst(number + 1).contains(where: { paragraphs[$0].text == heading.text }) {
        continue
      }
      report.sections.append(
        .init(
          parts: ReportPart.all(in: heading.text),
          heading: Entry(value: heading.text, raw: heading.text, at: heading.at),
          paragraphs: below.map { Entry(value: $0.text, raw: $0.text, at: $0.at) },
          inner: Set(below.filter { ReportHeading.isInner($0.text) }.flatMap { ReportPart.all(in: $0.text) })))
    }
  }

  /// 综合得分86.40分，评价等级为“良”: in the conclusion, else anywhere.
  private mutating func readResult() {
    let texts = report.sections.sorted { one, other in
      one.parts.contains(.conclusion) && !other.parts.contains(.conclusion)
    }.flatMap(\.paragraphs)
    for text in texts {
      let plain = NormalText.normalised(text.raw)
      if report.score == nil,
        let match = plain.firstMatch(
          of: /(?:综合得分|评价得分|总得分|总分|得分|评分|自评分)(?:情况)?(?:为|是|:|达到)*([0-9]{1,3}(?:\.[0-9]{1,2})?)分/)
      {
        report.score = Entry(value: readScore(String(match.1)), raw: String(match.1), at: text.at)
      }
      if report.grade == nil,
        let match = plain.firstMatch(
          of: /(?:等级|级别|档次)(?:评定)?(?:为|是|:|定为|属于)*["“”'‘’]?(优秀|良好|优|良|中|差)/)
      {
        report.grade = Entry(value: String(match.1), raw: String(match.1), at: text.at)
      }
    }
  }
}
