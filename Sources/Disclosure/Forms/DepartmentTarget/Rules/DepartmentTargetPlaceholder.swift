/// S22 for a department's targets: words of the template that should have been replaced.
enum DepartmentTargetPlaceholder: PaperRule {
  static let card = S22Placeholder.card

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard paper is DepartmentTarget else { return }
    paper.forEachText { text in
      guard text.kind == .text || text.kind == .name, let found = Placeholder.find(in: text.text) else { return }
      report.add(
        at: text.at, field: "部门整体绩效目标", actual: found, expected: "",
        Message(
          "部门整体支出绩效目标表里留有模板文字“\(found)”。请换成实际内容。",
          "The target form of the department still has the template's “\(found)”. Replace it."))
    }
  }
}
