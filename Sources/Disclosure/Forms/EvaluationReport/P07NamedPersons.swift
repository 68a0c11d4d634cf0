/// P07: a report names the persons who evaluated. Their sentences are in no open book.
enum P07NamedPersons: PaperRule {
  static let card = RuleCard(
    id: "P07", title: Message("公开的报告不应写评价人员的姓名", "A report that is published must not name who evaluated"),
    severity: .warning, basis: "个人信息保护法第十三条；评价人员的姓名只在财政部门内部使用",
    remedy: Message("删去姓名后重新报送；公开的各册不印写有姓名的句子。", "Remove the names; open books leave out the sentences that have them.")
  )

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let paper = paper as? EvaluationReport else { return }
    for section in paper.sections {
      for paragraph in section.paragraphs {
        let names = PersonNames.found(in: paragraph.raw)
        guard !names.isEmpty else { continue }
        let list = names.map { "“\($0)”" }.joined(separator: "、")
        report.add(
          at: paragraph.at, field: "正文", actual: names.joined(separator: "、"), expected: "", office: paper.department,
          Message(
            "报告“\(paper.title.raw)”这一段写有人员姓名\(list)。公开的各册不印写有姓名的句子；请删去后重新报送。",
            "This paragraph of the report “\(paper.title.raw)” names persons (\(names.joined(separator: ", "))). Open books leave their sentences out; remove them."
          ))
      }
    }
  }
}
