/// A12: an amount of the register that is no number, or too large to be one.
enum A12RegisterAmount: WorkspaceRule {
  static let card = RuleCard(
    id: "A12", title: Message("项目清单的预算数应为数", "The amounts of a register must be numbers"),
    severity: .error, basis: "填报要求：金额只填数字；读不出的金额不计入覆盖率",
    remedy: Message(
      "只填数字，并核对单位和位数；没有预算数的留空。", "Enter digits only and check unit and digits; leave it blank where there is none."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    for entry in workspace.records.register where entry.budget.isUnreadable {
      let name = entry.name.isEmpty ? entry.code : entry.name
      report.add(
        at: entry.budget.at, field: "预算数", actual: entry.budget.raw, expected: "数字",
        Message(
          "项目清单里“\(name)”的预算数填了“\(entry.budget.raw)”，不是数，或者大得不可能，计算覆盖率时不计。请改正。",
          "The register's amount of “\(name)” reads “\(entry.budget.raw)”: no number, or too large to be one; coverage leaves it out. Correct it."
        ))
    }
  }
}
