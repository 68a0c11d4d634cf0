/// A report on its way to the level above: its text as open books print it, without the cover, which names who wrote it.
extension EvaluationReport: UpwardRecord {
  mutating func code(_ coder: inout some PaperCoder) throws(UpwardFault) {
    try coder.entry("title", &title)
    try coder.flag("ofBureau", &isOfBureau)
    try coder.number("tables", &tables)
    try coder.list(
      "sections", &sections, blank: { Section(parts: [], heading: .blank(at: $0), paragraphs: []) }
    ) { (coder, section) throws(UpwardFault) in
      try coder.parts("parts", &section.parts)
      var inner = section.inner.sorted { $0.rawValue < $1.rawValue }
      try coder.parts("inner", &inner)
      section.inner = Set(inner)
      try coder.entry("heading", &section.heading)
      try coder.texts("paragraphs", &section.paragraphs)
    }
  }
}

extension EvaluationReportForm {
  static func received(_ head: PaperHead, _ sheets: inout [Int: LedgerSheetFacts]) -> (any UpwardRecord)? {
    EvaluationReport(
      form: head.form, subject: head.subject, year: head.year, code: head.code, name: head.name, source: head.source,
      title: .blank(at: head.source))
  }
}

extension PaperCoder {
  /// Parts of the outline, by their numbers.
  fileprivate mutating func parts(_ name: StaticString, _ parts: inout [ReportPart]) throws(UpwardFault) {
    var numbers = parts.map { String($0.rawValue + 1) }.joined(separator: " ")
    try text(name, &numbers)
    if isReading {
      parts = numbers.split(separator: " ").compactMap { Int($0).flatMap { ReportPart(rawValue: $0 - 1) } }
    }
  }
}
