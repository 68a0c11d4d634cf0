import Spreadsheets

@testable import Disclosure

/// Records made without a sheet, for arithmetic.
func form(indicators: [Indicator], year: Int? = 2024) -> Project {
  Project(
    form: .projectSelfEvaluation, year: year, region: Named(code: "990101", name: "示例县"),
    department: Named(code: "205", name: "示例县教育局"), unit: Named(), code: "", name: "示例项目",
    source: Provenance(file: 0, sheet: 0, row: 2, column: 3), indicators: indicators)
}

func indicator(
  _ target: String, _ actual: String, _ weight: String, _ score: String = "", level2: String = "数量指标",
  nature: String = "", reason: String = ""
) -> Indicator {
  func text(_ raw: String) -> ColumnText {
    ColumnText(raw: raw, at: Provenance(file: 0, sheet: 0, row: 12, column: 0))
  }
  return Indicator(
    level1: "产出指标", level2: level2, name: text("某项指标").entry(), target: text(target).entry(), nature: nature,
    actual: text(actual).entry(), weight: text(weight).mapped { readScore($0) },
    score: text(score).mapped { readScore($0) }, reason: text(reason).entry())
}

/// An amount as a register has it.
func amount(_ money: Money?, at place: Provenance) -> Entry<Money> {
  Entry(value: money, raw: money?.exactWan ?? "", at: place)
}

func fund(
  _ role: FundRow.Role, budget: String, executed: String, weight: String = "10", rate: String = "", score: String = "",
  unit: AmountUnit = .wan
) -> FundRow {
  func text(_ raw: String) -> ColumnText {
    ColumnText(raw: raw, at: Provenance(file: 0, sheet: 0, row: 5, column: 5))
  }
  func money(_ raw: String) -> Entry<Money> { text(raw).mapped { readAmount($0, unit: unit).money } }
  return FundRow(
    role: role, label: "年度资金总额", initial: money(budget), budget: money(budget), executed: money(executed),
    weight: text(weight).mapped { readScore($0) }, rate: text(rate).mapped { readRate($0) },
    score: text(score).mapped { readScore($0) })
}
