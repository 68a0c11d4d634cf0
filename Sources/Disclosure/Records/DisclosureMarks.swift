/// Reads a 公开属性 cell: only exactly 公开 publishes, however it is spelled (公 开, 公開); anything else, an empty cell too,
/// withholds (design §4.5).
func readDisclosureMark(_ text: String) -> DisclosureMark {
  NormalText.normalised(text).isSame(as: "公开") ? .published : .withheld(trimmed(text))
}

/// The same under a label that may ask a question: then 是 publishes.
func readDisclosureMark(_ text: String, asked label: String) -> DisclosureMark {
  DisclosureWords.asksWhether(label) && NormalText.normalised(text).isSame(as: "是")
    ? .published : readDisclosureMark(text)
}

/// What forms, lists and registers call the mark.
enum DisclosureWords {
  static let labels = [
    "公开属性", "是否公开", "公开类型", "公开方式", "公开标识", "信息公开属性", "是否对外公开", "对外公开", "公开情况", "是否向社会公开",
    "向社会公开", "公开与否",
  ]

  /// Whether a label can be answered with 是 and 否.
  static func asksWhether(_ label: String) -> Bool {
    let label = NormalText.normalised(label)
    return ["是否", "与否", "对外公开", "向社会公开", "公开情况"].contains(where: label.holds)
  }
}

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
