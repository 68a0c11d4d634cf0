/// A30: a paper names a project under another department than the register or the self-evaluation does.
enum A30OtherOffice: WorkspaceRule {
  static let card = RuleCard(
    id: "A30", title: Message("同一项目的主管部门应一致", "A project must have one department in all papers"), severity: .error,
    basis: "预算管理一体化规范：项目归属的部门和单位统一；写错部门的，文书会发给无关的部门",
    remedy: Message(
      "按项目清单改正主管部门；清单写错的，改正清单；不是同一个项目的，写明项目编码。",
      "Correct the department as the register has it, or the register; if it is another project, give its code."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    let papers = workspace.records.papers
    let owners = ProjectOwners(of: papers, register: workspace.records.register, figures: workspace.figures)
    var seen: Set<Provenance> = []
    for paper in papers where seen.insert(paper.source).inserted {
      guard let owner = owners.contradicted(by: paper) else { continue }
      let title = (paper as? LedgerLine)?.sheet.card.title ?? FormSet.all[paper.form]?.title ?? ""
      let own = paper.department.isEmpty ? paper.unit : paper.department
      let right = owner.department.isEmpty ? owner.unit : owner.department
      let place = workspace.records.sources.text(owner.source)
      report.add(
        at: paper.source, field: "主管部门", actual: own.label, expected: right.label, office: right,
        Message(
          "“\(title)”里“\(paper.name)”的主管部门是“\(own.label)”，\(place) 是“\(right.label)”，不能确定是谁的项目，有关文书没有发给任何部门。请改成一致；不是同一个项目的，写明项目编码。",
          "\(paper.name) is of \(own.label) on this paper (\(title)) and of \(right.label) at \(place); nobody is written to about it. Make them agree, or give the code if it is another project."
        ))
    }
  }
}
