/// The tables with what the papers of a package's projects say: one with an indicator a row, one with every other value a row.
enum UpwardDetail {
  static let indicators = "indicators.csv"
  static let forms = "forms.csv"

  // Columns of both.
  static let number = "序号"

  // Of the indicators.
  static let level1 = "一级指标"
  static let level2 = "二级指标"
  static let level3 = "三级指标"
  static let target = "年度指标值"
  static let nature = "指标性质"
  static let measure = "计量单位"
  static let actual = "实际完成值"
  static let weight = "分值"
  static let weightRaw = "分值原文"
  static let score = "得分"
  static let scoreRaw = "得分原文"
  static let reason = "偏差原因"

  // Of the other values.
  static let part = "部分"
  static let field = "栏目"
  static let raw = "原文"
  static let value = "数值"

  /// The parts of a form.
  enum Part: String {
    case head = "表头"
    case funds = "资金"
    case goals = "目标"
    case total = "总分"
    case remarks = "文字"
  }

  /// The fields of the parts.
  enum Field: String {
    case functionalClass = "功能分类科目"
    case total = "合计资金"
    case part = "分项资金"
    case subpart = "其中资金"
    case initial = "年初预算数"
    case budget = "全年预算数"
    case executed = "全年执行数"
    case weight = "分值"
    case rate = "执行率"
    case score = "得分"
    case expected = "预期目标"
    case actual = "实际完成情况"
    case grade = "等级"
  }
}

extension FundRow.Role {
  /// The field in which the row's label stands.
  var field: UpwardDetail.Field {
    switch self {
    case .total: .total
    case .part: .part
    case .subpart: .subpart
    }
  }

  init?(_ field: UpwardDetail.Field?) {
    switch field {
    case .total?: self = .total
    case .part?: self = .part
    case .subpart?: self = .subpart
    default: return nil
    }
  }
}
