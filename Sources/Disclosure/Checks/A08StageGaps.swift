/// A08: a project from some size on has the papers that the policy demands; the list of gaps.
enum A08StageGaps: WorkspaceRule {
  static let card = RuleCard(
    id: "A08", title: Message("达到规定金额的项目应有规定环节的材料", "A project of some size needs the papers that the policy demands"),
    severity: .warning, basis: "办法规定的起点金额和环节：绩效目标管理、绩效自评覆盖规定的项目",
    remedy: Message("补报缺的材料；项目名称、编码不一致的，改成一致。", "Hand in what is missing, or make names and codes agree."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    let demands = workspace.policy.demandedStages
    let dossiers = workspace.dossiers.all
    // Without a year nobody can say which papers belong together.
    guard !demands.isEmpty, !dossiers.isEmpty, workspace.year != nil else { return }
    let stages = CountyStages(dossiers.map(workspace.ofYearAlone))
    for dossier in dossiers.lazy.map(workspace.ofYearAlone) {
      guard let budget = dossier.budget, budget > .zero, let place = place(dossier, workspace) else { continue }
      for demand in demands where budget >= demand.from && !dossier.has(demand.stage) {
        // A line of the register without its self-evaluation is told by A16.
        if demand.stage == .selfEvaluation, dossier.line != nil { continue }
        guard stages.has(demand.stage, in: dossier.region) else { continue }
        let name = dossier.name.isEmpty ? dossier.code : dossier.name
        let from = demand.from > .zero ? "，达到\(demand.from.plainWan)万元" : ""
        report.add(
          at: place, field: "项目名称", actual: name, expected: demand.stage.rawValue,
          office: dossier.department.isEmpty ? dossier.unit : dossier.department,
          Message(
            "“\(name)”预算\(budget.plainWan)万元\(from)，没有本年度\(demand.stage.rawValue)环节的材料。请补报；名称、编码不一致的，改成一致。",
            "\(name) has a budget of \(budget.plainWan) wan and no paper of \(demand.stage.english) this year. Hand it in, or make names and codes agree."
          ))
      }
    }
  }

  /// The line of the register, else the self-evaluation, else its first paper.
  private static func place(_ dossier: Dossier, _ workspace: CheckedWorkspace) -> Provenance? {
    if let line = dossier.line {
      // A withheld line of which nothing came is told by A14.
      return workspace.records.register[line].mark.isWithheld ? nil : workspace.records.register[line].source
    }
    for stage in Stage.allCases {
      switch dossier.papers[stage]?.first {
      case .figure(let index)?: return workspace.figures[index].source
      case .paper(let index)?: return workspace.records.papers[index].source
      case nil: continue
      }
    }
    return nil
  }
}

extension CheckedWorkspace {
  /// A dossier without target papers that say no year: they are of the next budget.
  func ofYearAlone(_ dossier: Dossier) -> Dossier {
    guard let targets = dossier.papers[.targets] else { return dossier }
    var alone = dossier
    alone.keep(
      targets.filter { paper in
        guard case .paper(let index) = paper, let year else { return true }
        return self.year(of: records.papers[index]) == year
      }, at: .targets)
    return alone
  }
}
