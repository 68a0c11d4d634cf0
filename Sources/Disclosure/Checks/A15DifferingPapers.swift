/// A15: several papers of one form about one project and year.
enum A15DifferingPapers: WorkspaceRule {
  static let card = RuleCard(
    id: "A15", title: Message("同一项目同一年度的同一种表只能有一份", "There may be one paper of a form for each project and year"),
    severity: .error, basis: "财预〔2020〕10号：公开的绩效信息应当准确；内容不同的两份不能都算",
    remedy: Message("只保留正确的一份，其余移出输入文件夹。", "Keep the right one and move the others out of the input folder."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    let papers = workspace.records.papers
    let counted = CountedPapers(papers)
    for group in counted.differing {
      let places = group.map { workspace.records.sources.text(papers[$0].source) }.joined(separator: "、")
      for index in group {
        let paper = papers[index]
        report.add(
          at: paper.source, field: "项目名称", actual: paper.name, expected: "一份",
          Message(
            "“\(paper.name)”有 \(group.count) 份内容不同的表（\(places)），不能确定以哪一份为准，都没有计入公开的册。请只保留正确的一份。",
            "There are \(group.count) differing papers of \(paper.name) (\(places)); none of them is in an open book. Keep the right one."
          ))
      }
    }
    for index in counted.repeated {
      report.add(
        at: papers[index].source, field: "项目名称", actual: papers[index].name, expected: "一份", severity: .info,
        Message(
          "“\(papers[index].name)”的表另有内容相同的一份，只算一次。",
          "There is another paper of \(papers[index].name) that says the same; it counts once."))
    }
  }
}
