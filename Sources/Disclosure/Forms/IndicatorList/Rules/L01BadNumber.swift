/// L01: an amount, weight, score or value that is no number.
enum L01BadNumber: ListRowRule {
  static let card = RuleCard(
    id: "L01", title: Message("金额、分值、得分和指标值应为数字", "Amounts, weights, scores and values must be numbers"),
    severity: .error, basis: "财预〔2020〕10号：指标应量化可考核",
    remedy: Message(
      "只填数字，不要带单位、空格、逗号或文字；没有数据的也要填 0 并说明原因。",
      "Enter digits only, without unit, spaces, commas or words; where there is no figure enter 0 and say why."))

  static func report(_ fault: ListRowFault, into report: inout ListReport) {
    let expected = expectation(fault.column)
    let label = report.header.label(fault.column)
    let read = fault.actual.isEmpty ? Message("空白", "nothing") : Message("“\(fault.actual)”", "“\(fault.actual)”")
    report.add(
      row: fault.row, column: fault.column, actual: fault.actual, expected: expected.chinese, project: fault.project,
      Message(
        "“\(label)”读到\(read.chinese)，无法作为数值识别，应为\(expected.chinese)。请改正后重新导入。",
        "“\(label)” reads \(read.english), which is no value here; expected: \(expected.english). Correct it and import again."
      ))
  }

  private static func expectation(_ column: ListColumn) -> Message {
    switch column {
    case .initial, .budget, .executed:
      Message("不带单位的非负数，最多精确到分", "a non-negative number without unit, exact to the 分 at most")
    case .weight, .score, .total:
      Message("0 至 999.99 的数，最多两位小数", "a number from 0 to 999.99 with at most two decimals")
    case .target:
      Message("非负数，最多四位小数，可带 %", "a non-negative number with at most four decimals, % allowed")
    default:
      Message(
        "非负数（可带 %）；定性指标填三档规范用语之一",
        "a non-negative number (% allowed); for a qualitative indicator one of the three set phrases")
    }
  }
}
