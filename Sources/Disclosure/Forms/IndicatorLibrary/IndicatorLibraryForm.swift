/// 分行业预算绩效指标库: indicators by field, class and use of the money, for departments to choose from (reference §6.2).
enum IndicatorLibraryForm: LedgerForm {
  static let field = Ledger.text("field", "行业领域", ["行业", "领域", "行业大类"], .level)
  static let kindOfField = Ledger.text("class", "行业类别", ["类别", "业务类别", "行业中类"], .level)
  static let purpose = Ledger.text("purpose", "资金用途", ["支出方向", "项目类型", "项目类别", "用途"], .level)
  static let level1 = Ledger.text("level1", "一级指标", [], .level)
  static let level2 = Ledger.text("level2", "二级指标", [], .level)
  static let indicator = Ledger.name("indicator", "三级指标", "指标名称", "绩效指标", "具体指标")
  static let meaning = Ledger.text("meaning", "指标解释", "指标说明", "指标释义", "指标内涵")
  static let formula = Ledger.text("formula", "计算公式", "计算方法", "评分标准", "取值方式")
  static let value = Ledger.text("value", "参考值", "指标值", "标准值", "历史值", "评价标准", "绩效标准")
  static let measure = Ledger.text("measure", "计量单位", "单位", "度量单位")
  static let direction = Ledger.choice("direction", "指标方向", "指标性质", "方向", of: Direction.self)
  static let basis = Ledger.text("basis", "依据", "指标来源", "政策依据", "数据来源", "标准来源", "取值来源")

  enum Direction: String, LedgerChoice {
    case atLeast = "正向"
    case atMost = "反向"
    case equal = "定值"
    case quality = "定性"

    var others: [String] {
      switch self {
      case .atLeast: ["≥", ">=", "正向指标", "越大越好", ">"]
      case .atMost: ["≤", "<=", "反向指标", "越小越好", "<"]
      case .equal: ["=", "等于"]
      case .quality: ["定性指标", "是/否", "是否"]
      }
    }
  }

  static let card = LedgerCard(
    "indicator-library", title: "分行业预算绩效指标库", titles: [["指标库"], ["指标体系"], ["标准库"]], notTitles: ["得分", "自评", "打分"],
    stage: .targets, subject: .region,
    columns: [
      field, kindOfField, purpose, level1, level2, indicator, meaning, formula, value, measure, direction, basis,
    ],
    needs: [indicator, level1], tells: [field, kindOfField, purpose, meaning, formula], least: 9,
    against: ["实际完成值", "得分", "项目名称", "偏差"], key: [field, kindOfField, purpose, level1, level2])
}
