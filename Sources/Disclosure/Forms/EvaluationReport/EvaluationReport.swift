extension FormKind {
  static let evaluationReport = Self("evaluation-report")
  static let selfEvaluationReport = Self("self-evaluation-report")
  static let priorReviewReport = Self("prior-review-report")
}

/// A report in running text on what a project, a policy or a department achieved: taken by its headings into the seven parts.
struct EvaluationReport: HeadRecord {
  var form = FormKind.evaluationReport
  var subject = SubjectKind.project
  var year: Int?
  /// A bureau's own text of a report stands beside the report.
  var key: String { isOfBureau ? "财政部门文稿" : "" }
  /// A prior review is of a project that the next budget may have.
  var yearsAhead: ClosedRange<Int> { form == .priorReviewReport ? 0...1 : 0...0 }
  var region = Named()
  var department = Named()
  var unit = Named()
  var code = ""
  /// What it is about: as the register or another paper calls it, else as the title does.
  var name = ""
  /// Whether its title and the name of its file tell no project that is known, or two: no open book prints it.
  var isUnresolved = false
  var source: Provenance
  var places = HeadPlaces()
  var mark = DisclosureMark.none
  var isKeyProject = false
  var budgetType: BudgetType?
  /// The budget type as typed.
  var budgetTypeRaw = ""
  /// As printed, put together from the lines of a cover.
  var title: Entry<String>
  /// Whether it was read from a Markdown file that `gongkai.yml` names.
  var isOfBureau = false
  /// How many tables the document has, which are papers of their own or none.
  var tables = 0
  /// The lines of the cover beside title and fields: who evaluated, when.
  var cover: [Entry<String>] = []
  var sections: [Section] = []
  /// 评价得分 and 评价等级, where the text says them.
  var score: Entry<Score>?
  var grade: Entry<String>?

  /// The text under one heading.
  struct Section: Sendable {
    /// The parts of the outline that the heading names; none for a heading of the report's own.
    var parts: [ReportPart]
    var heading: Entry<String>
    var paragraphs: [Entry<String>]
    /// Parts that a heading inside it names.
    var inner: Set<ReportPart> = []
  }

  /// The parts of the outline that it has.
  var parts: Set<ReportPart> { Set(sections.flatMap { $0.parts + $0.inner }) }

  /// The paragraphs that speak of annexes.
  var annexes: [Entry<String>] { sections.flatMap(\.paragraphs).filter { AnnexNumbers.concerns($0.raw) } }

  /// The titles of annexes that stand in the text: 附件1 over a table.
  var annexTitles: [Entry<String>] {
    annexes.filter { $0.raw.utf8.count <= 150 && !AnnexNumbers.leading(in: $0.raw).isEmpty }
  }

  mutating func visit(_ body: (inout RecordText) -> Void) {
    visitHead(body)
    title.visit(.init(field: "title"), body)
    for index in cover.indices { cover[index].visit(.init(list: "cover", index: index, field: "text"), body) }
    for index in sections.indices {
      sections[index].heading.visit(.init(list: "sections", index: index, field: "heading"), body)
      for place in sections[index].paragraphs.indices {
        sections[index].paragraphs[place].visit(.init(list: "sections", index: index, field: "text"), body)
      }
    }
    score?.visit(.init(field: "score"), body)
    grade?.visit(.init(field: "grade"), body)
  }
}

extension EvaluationReport {
  /// The report as open books may have it: without the sentences that name who evaluated.
  var withoutPersons: Self {
    var report = self
    for index in report.sections.indices {
      for place in report.sections[index].paragraphs.indices {
        let raw = report.sections[index].paragraphs[place].raw
        guard !PersonNames.found(in: raw).isEmpty else { continue }
        let kept = PersonNames.without(raw)
        report.sections[index].paragraphs[place].raw = kept
        report.sections[index].paragraphs[place].value = kept
      }
    }
    return report
  }
}
