/// P06: a paper that says neither the name nor the code of its project. It may be about one that is withheld, and no open book prints it.
enum P06NamelessPaper: PaperRule {
  static let card = RuleCard(
    id: "P06", title: Message("报表应写明是哪个项目", "A paper must say which project it is about"), severity: .error,
    basis: "说不清是哪个项目的，也说不清是否公开，不能公开",
    remedy: Message("补填项目名称，与项目清单一致。", "Fill in the project's name as the register has it."))

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard !(paper is LedgerLine), !(paper is EvaluationReport), paper.isOfUnknownProject,
      let form = FormSet.all[paper.form], form.prints(paper)
    else { return }
    report.add(
      at: paper.source, field: "项目名称", actual: "", expected: "项目名称", office: paper.department,
      Message(
        "这张“\(form.title)”没有填写项目名称和项目编码，工作表名和文件名也看不出是哪个项目，公开的各册不印。请补填。",
        "This paper (\(form.title)) has neither name nor code of its project, nor do its sheet and its file tell it; no open book prints it. Fill them in."
      ))
  }
}
