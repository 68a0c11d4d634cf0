/// PKG-3: what the regions of a target table are to achieve adds up to what is said of all of them.
enum PKG3Regions: WorkspaceRule {
  static let card = RuleCard(
    id: "PKG-3",
    title: Message("各区域目标值之和应等于总体目标的数量", "The targets of the regions must add up to the overall target"),
    severity: .warning, basis: "分解到乡镇、单位的数量之和＝总体目标的数量",
    remedy: Message(
      "核对各区域的目标值和总体目标，改正填错的一处。", "Check the regions' values and the overall target, and correct the wrong one."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    for (index, paper) in workspace.records.papers.enumerated() where !workspace.counted.papersAside.contains(index) {
      guard let target = paper as? ProjectTarget else { continue }
      for indicator in target.indicators {
        guard let sum = RegionSum(indicator) else { continue }
        if let whole = sum.whole, whole.quantity != sum.quantity {
          add(sum, at: whole.at, "“\(whole.name)”栏", "the column \(whole.name)", whole.raw, &report)
        }
        for goal in target.goals {
          guard let stated = sum.stated(in: goal.raw), stated.quantity != sum.quantity else { continue }
          add(sum, at: indicator.name.at, "总体目标", "the overall target", stated.words, &report)
        }
      }
    }
  }

  private static func add(
    _ sum: RegionSum, at place: Provenance, _ where_: String, _ english: String, _ words: String,
    _ report: inout RuleReport
  ) {
    report.add(
      at: place, field: "区域目标值", actual: words, expected: sum.text,
      Message(
        "“\(sum.name)”各区域合计\(sum.text)，\(where_)写的是“\(words)”。请核对后改正。",
        "The regions' values of \(sum.name) add up to \(sum.text), \(english) says “\(words)”. Correct one."))
  }
}
