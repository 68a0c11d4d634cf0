/// 重点绩效评价报告: the reports of the bureau and of departments, part by part, as they were handed in.
struct KeyReportsChapter: Chapter {
  let context: ChapterContext
  private let reports: [PrintedReport]

  static let card = ChapterCard(
    id: "key-reports", heading: "重点绩效评价报告", numbering: .part, books: [.finalAccounts], needs: ["绩效评价报告"],
    absence: "没有收到可以公开的绩效评价报告，故本部分无内容。", clause: "重点绩效评价报告随决算草案报送，并向社会公开")

  static let view = View<KeyReportsChapter>(
    "重点评价报告章", "重点绩效评价报告，按提纲的七个部分",
    [
      .text("reportCount", "评价报告数") { String($0.reports.count) },
      .list("reports", "评价报告，按读入的先后", of: PrintedReport.view) { $0.reports },
    ])

  init(_ context: ChapterContext) {
    self.context = context
    reports = Self.reports(in: context)
  }

  static func parts(in context: ChapterContext) -> [ContentsPart] {
    reports(in: context).map { ContentsPart(anchor: $0.anchor, ordinal: $0.ordinal, name: $0.report.name) }
  }

  var isMissing: Bool { reports.isEmpty }

  /// Those of the year; a bureau's own text only where there is no report of the same subject.
  private static func reports(in context: ChapterContext) -> [PrintedReport] {
    let year = context.year
    let all = context.input.openPapers.compactMap { $0 as? EvaluationReport }.filter {
      $0.form == .evaluationReport && (year.isEmpty || $0.year.map(String.init) ?? year == year)
    }
    func key(_ report: EvaluationReport) -> CountyKey {
      CountyKey(TextKey.name(report.name), in: report.region.code)
    }
    let own = Set(all.filter { !$0.isOfBureau }.map(key))
    let printed = all.filter { !$0.isOfBureau || !own.contains(key($0)) }
    return context.input.withCounties(printed).enumerated().map { number, report in
      PrintedReport(report: report, ordinal: Words.ordinal(number + 1), anchor: "report-\(number + 1)")
    }
  }
}

/// A report as a book prints it.
struct PrintedReport: Sendable {
  var report: EvaluationReport
  var ordinal: String
  /// Unique on its page.
  var anchor: String

  static let view = View<PrintedReport>(
    "评价报告", "一份绩效评价报告，内容是报告的原文",
    [
      .text("title", "报告的标题") { $0.report.title.raw },
      .text("name", "评价对象") { $0.report.name },
      .text("ordinal", "汉字序号") { $0.ordinal },
      .text("anchor", "页内链接的锚点") { $0.anchor },
      .markup("anchorMark", "页内链接的锚点，写成 Markdown 里的标记") { "<a id=\"" + $0.anchor + "\"></a>" },
      .text("department", "主管部门") { $0.report.department.label },
      .flag("hasDepartment", "有主管部门") { !$0.report.department.isEmpty },
      .flag("isOfBureau", "内容取自财政部门整理的文稿") { $0.report.isOfBureau },
      .flag("hasTables", "报告里有表格，没有收录") { $0.report.tables > 0 },
      .text("tableCount", "报告里的表格数") { String($0.report.tables) },
      .list("parts", "提纲的七个部分", of: PrintedPart.view) { $0.parts },
    ])

  /// The parts of the outline in its order, with what stands under each; headings of the report's own go with the part before.
  private var parts: [PrintedPart] {
    var parts = ReportPart.allCases.map {
      PrintedPart(number: $0.rawValue + 1, heading: $0.heading, paragraphs: [], isElsewhere: false)
    }
    var last = 0
    for section in report.sections {
      let place = section.parts.first?.rawValue ?? last
      if section.parts.isEmpty || !parts[place].paragraphs.isEmpty {
        parts[place].paragraphs.append(section.heading.raw)
      }
      parts[place].paragraphs += section.paragraphs.map(\.raw)
      for other in section.parts.dropFirst() { parts[other.rawValue].isElsewhere = true }
      for other in section.inner where other.rawValue != place { parts[other.rawValue].isElsewhere = true }
      last = place
    }
    return parts
  }
}

/// One of the seven parts of a report.
struct PrintedPart: Sendable {
  var number: Int
  var heading: String
  var paragraphs: [String]
  /// Whether the report writes it under the heading of another part.
  var isElsewhere: Bool

  static let view = View<PrintedPart>(
    "评价报告的部分", "评价报告七个部分中的一个",
    [
      .text("number", "序号") { String($0.number) },
      .text("heading", "提纲的标题") { $0.heading },
      .texts("paragraphs", "这一部分的各段") { $0.paragraphs },
      .flag("hasText", "有内容") { !$0.paragraphs.isEmpty },
      .flag("isElsewhere", "没有单独成段，写在报告的其他部分里") { $0.paragraphs.isEmpty && $0.isElsewhere },
    ])
}
