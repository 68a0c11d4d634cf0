/// A12: an amount of the register that is no number, below nothing, or too large to be one.
enum A12RegisterAmount: WorkspaceRule {
  static let card = RuleCard(
    id: "A12", title: Message("项目清单的预算数应为数", "The amounts of a register must be numbers"),
    severity: .error, basis: "填报要求：金额只填数字；读不出的金额不计入覆盖率",
    remedy: Message(
      "只填数字，并核对单位和位数；没有预算数的留空。", "Enter digits only and check unit and digits; leave it blank where there is none."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    for entry in workspace.records.register where entry.budget.isUnreadable && entry.leftOut == nil {
      let name = entry.name.isEmpty ? entry.code : entry.name
      report.add(
        at: entry.budget.at, field: "预算数", actual: entry.budget.raw, expected: "数字",
        Message(
          "项目清单里“\(name)”的预算数填了“\(entry.budget.raw)”，不是数、是负数，或者大得不可能，计算覆盖率时不计。请改正。",
          "The register's amount of “\(name)” reads “\(entry.budget.raw)”: no number, below nothing, or too large to be one; coverage leaves it out. Correct it."
        ))
    }
    for doubt in workspace.records.registerDoubts { reportDoubt(doubt, &report) }
  }

  private static func reportDoubt(_ doubt: RegisterDoubt, _ report: inout RuleReport) {
    switch doubt.kind {
    case .columns(let labels):
      let names = labels.map { "“\($0)”" }.joined(separator: "、")
      report.add(
        at: doubt.at, field: "预算数", actual: labels.joined(separator: "、"), expected: "一栏",
        Message(
          "项目清单有几栏都是预算数（\(names)），不能确定哪一栏是全部的预算数，都没有读取，计算覆盖率时不计。请只留一栏，或加一栏合计。",
          "The register has several columns of budgets (\(names)), none of which is known to be the whole: none was read. Keep one, or add their sum."
        ))
    case .unit(let text, let stated):
      report.add(
        at: doubt.at, field: "金额单位", actual: text, expected: stated ?? "元、万元或亿元",
        Message(
          (stated.map { "项目清单这一栏写的金额单位“\(text)”与表上写的“\($0)”不一致" } ?? "项目清单的金额单位“\(text)”不能识别")
            + "，这样的行预算数留空，计算覆盖率时不计。请换算成人民币，并统一金额单位。",
          "The unit “\(text)” of the register is not known, or not the one of the table: the amounts of such lines are left blank. Convert them."
        ))
    case .unlabelled(let count, let example):
      report.add(
        at: doubt.at, field: "预算数", actual: example, expected: "表头", severity: .warning,
        Message(
          "项目清单有 \(count) 个数写在没有表头的列里（“\(example)”等），没有读取。请补上表头，不需要的删去。",
          "\(count) numbers of the register (\(example), …) stand under no label and were not read. Label their column, or delete them."
        ))
    }
  }
}
