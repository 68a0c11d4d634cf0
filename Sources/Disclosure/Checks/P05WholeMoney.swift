/// P05: a paper about a department's whole money, of whose projects some are closed. Open books print the paper without its amounts.
enum P05WholeMoney: WorkspaceRule {
  static let card = RuleCard(
    id: "P05",
    title: Message(
      "部门有不公开的项目时，整体资金不随公开材料印出", "The whole money of a department with closed projects is not printed in open books"),
    severity: .info, basis: "政府信息公开条例第三十七条：能够作区分处理的，应当公开可以公开的内容",
    remedy: Message(
      "不需要改表。公开的各册不印整体资金数，报告里写有资金数的句子也不印；财政内部册照印。",
      "Nothing needs mending. Open books print the paper without its amounts."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    for index in workspace.withoutMoney.sorted() {
      let paper = workspace.records.papers[index]
      let office = paper.department.isEmpty ? paper.name : paper.department.label
      report.add(
        at: paper.source, field: "整体资金", actual: "", expected: "",
        Message(
          "\(office)有的项目不公开，或者有问题没有改正、暂时没有公开。整体资金减去已公开项目的资金，就能算出没有公开的项目的资金，所以公开的各册不印这里的资金数。",
          "A project of this department is closed, or not open until its faults are mended: subtracting the open projects from the whole money would give it away, so open books print no amounts of this paper."
        ))
    }
  }
}
