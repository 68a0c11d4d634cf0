/// 政府收支和债务主要指标表: income, expenditure and debt of the region, one line for each figure.
///
/// No published form was seen: the plainest layout. A column 单位 gives each line's own unit.
enum FiscalIndicatorsForm: LedgerForm {
  static let isPrinted = true
  static let indicator = Ledger.name("indicator", "指标名称", "指标", "项目", "主要指标", "收支项目", "名称")
  static let unit = Ledger.text("unitOfLine", "单位", ["计量单位"], .moneyUnit)
  static let budget = Ledger.money("budget", "年初预算数", "预算数", "全年预算数", "本年预算", "调整预算数", "限额", "债务限额")
  static let actual = Ledger.money(
    "actual", "决算数", "执行数", "完成数", "实际数", "本年数", "本年完成数", "全年执行数", "余额", "数值", "本年决算数", "累计完成")
  static let rate = Ledger.rate("rate", "完成率", "完成预算", "执行率", "占预算", "为预算")
  static let lastYear = Ledger.money("lastYear", "上年数", "上年决算数", "上年同期", "上年完成数", "上年执行数", "上年余额")
  static let growth = Ledger.rate("growth", "增长率", "同比增长", "比上年增长", "增减", "增幅", "比上年增减")

  static let card = LedgerCard(
    "fiscal-indicators", title: "政府收支和债务主要指标表",
    titles: [["收支", "指标"], ["债务", "指标"], ["财政", "主要指标"]], notTitles: ["绩效", "整体支出"], stage: .management,
    subject: .region,
    columns: [indicator, unit, budget, actual, rate, lastYear, growth],
    needs: [indicator, actual], tells: [growth, lastYear], least: 2, against: ["项目名称", "部门", "科目", "一级指标", "评"],
    required: [actual], printed: [unit, budget, actual, lastYear])
}
