/// Reads a yes, in forms, registers and lists: 是, √, Y, 1, and what marks a key project.
func isYes(_ text: String) -> Bool {
  ["是", "√", "✓", "☑", "Y", "YES", "1", "有", "重点", "重点项目"].contains(NormalText.normalised(text).uppercased())
}

/// The four budgets as forms and lists name them.
enum BudgetTypeWords {
  /// The type that a text names; `nil` for none.
  static func type(_ text: String) -> BudgetType? {
    let name = NormalText.normalised(text)
    if name.isEmpty { return nil }
    if name.hasPrefix("一般公共") || name == "公共财政预算" { return .generalPublic }
    if name.contains("政府性基金") { return .governmentFund }
    if name.contains("国有资本") { return .stateCapital }
    if name.contains("社会保险基金") || name.contains("社保基金") { return .socialInsurance }
    return name == "其他" || name == "其它" ? .other : nil
  }
}
