/// What the papers say about an aspect of a budget: income and debt from 政府收支和债务主要指标表, the use of money and what it
/// brought from the self-evaluations.
struct BudgetEvidence: Sendable {
  /// The indicators of the budget's projects, and those of them with full points.
  let indicators: (all: Int, full: Int)
  let keys: [ProjectFigures]
  /// The lines of 政府收支和债务主要指标表 about the budget.
  let fiscal: [LedgerLine]
  let grades: [Policy.Grade]

  /// The budget that a line of 政府收支和债务主要指标表 is about; `nil` for one of the region as a whole.
  static func budget(of line: LedgerLine) -> BudgetType? {
    let name = NormalText.normalised(line.name)
    func says(_ words: String...) -> Bool { words.contains { name.contains($0) } }
    if says("基金预算", "政府性基金", "专项债") { return says("社会保险", "社保") ? .socialInsurance : .governmentFund }
    if says("国有资本") { return .stateCapital }
    if says("社会保险", "社保基金") { return .socialInsurance }
    return says("一般公共预算", "税收", "非税", "一般债") ? .generalPublic : nil
  }

  /// Sentences about an aspect, chosen by its words; none where no paper tells.
  func sentences(on aspect: String) -> [String] {
    func asks(_ words: String...) -> Bool { words.contains { aspect.contains($0) } }
    var sentences: [String] = []
    if asks("收入", "征收效率", "上缴", "收支") { sentences += fiscal.filter { isNamed($0, "收入", "税收") }.map(sentence) }
    if asks("债务") { sentences += fiscal.filter { isNamed($0, "债") }.map(sentence) }
    if asks("支出结构", "配置", "收支") { sentences += fiscal.filter { isNamed($0, "支出") }.map(sentence) }
    if asks("效益", "使用效果") { sentences += attainment }
    // 优惠政策实施效果 is about reliefs, of which projects tell nothing.
    if asks("项目", "政策效果") || aspect == "政策实施效果" { sentences += projects }
    return sentences
  }

  private func isNamed(_ line: LedgerLine, _ words: String...) -> Bool {
    let name = NormalText.normalised(line.name)
    return words.contains { name.contains($0) }
  }

  private func sentence(_ line: LedgerLine) -> String {
    typealias Form = FiscalIndicatorsForm
    func amount(_ column: LedgerColumn<Money>) -> String? {
      if let value = line.value(column) { return Words.wan(value) + "万元" }
      let text = line.text(column)
      return BlankText.isBlank(text) ? nil : text + line.text(Form.unit)
    }
    var parts: [String] = []
    if let budget = amount(Form.budget) { parts.append("预算数\(budget)") }
    if let actual = amount(Form.actual) { parts.append("决算数\(actual)") }
    if let last = amount(Form.lastYear) { parts.append("上年\(last)") }
    return line.name + "：" + parts.joined(separator: "，") + "。"
  }

  /// How far the indicators were met.
  private var attainment: [String] {
    guard indicators.all > 0 else { return [] }
    if indicators.full == indicators.all { return ["各单位自评三级指标\(indicators.all)项，均得满分。"] }
    return ["各单位自评三级指标\(indicators.all)项，得满分的\(indicators.full)项，占\(Words.share(indicators.full, of: indicators.all))。"]
  }

  /// What the key projects of the budget came to.
  private var projects: [String] {
    guard !keys.isEmpty else { return [] }
    let each = keys.map { one in
      let total = one.score.total.map { "，\($0.text)分" } ?? ""
      let grade = one.score.grade.map { "，“\(grades[$0].label)”" } ?? ""
      return one.identity.title + (total.isEmpty ? "" : "（" + (total + grade).dropFirst() + "）")
    }
    return ["重点项目\(keys.count)个：" + each.joined(separator: "、") + "。"]
  }
}
