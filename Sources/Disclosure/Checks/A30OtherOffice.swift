/// A30: a paper names a project under another department than the register or the self-evaluation does.
enum A30OtherOffice: WorkspaceRule {
  static let card = RuleCard(
    id: "A30", title: Message("同一项目的主管部门应一致", "A project must have one department in all papers"), severity: .error,
    basis: "预算管理一体化规范：项目归属的部门和单位统一；写错部门的，文书会发给无关的部门",
    remedy: Message(
      "按项目清单改正主管部门；清单写错的，改正清单；不是同一个项目的，写明项目编码。",
      "Correct the department as the register has it, or the register; if it is another project, give its code."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    var seen: Set<Provenance> = []
    for paper in workspace.records.otherOffices where seen.insert(paper.at).inserted {
      let title = FormSet.all[paper.form]?.title ?? ""
      let (name, own, right) = (paper.project, paper.written.label, paper.owner.label)
      let place = workspace.records.sources.text(paper.ownerAt)
      report.add(
        at: paper.at, field: "主管部门", actual: own, expected: right, office: paper.owner,
        Message(
          "“\(title)”里“\(name)”的主管部门是“\(own)”，\(place) 是“\(right)”，不能确定是谁的项目：台账里的这一行不算作哪个部门的，有关文书没有发给任何部门。请改成一致；不是同一个项目的，写明项目编码。",
          "\(name) is of \(own) on this paper (\(title)) and of \(right) at \(place); a ledger's line of it is counted for no department, and nobody is written to about it. Make them agree, or give the code if it is another project."
        ))
    }
  }
}
