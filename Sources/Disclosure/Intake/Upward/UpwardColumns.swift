/// The columns by which the projects of a 上报包 are read again. They stand behind those of every open book's `projects.csv`.
enum UpwardColumns {
  static let table = "projects.csv"

  static let region = "区划代码"
  static let departmentCode = "部门编码"
  static let department = "部门名称"
  static let unitCode = "单位编码"
  static let unit = "单位名称"
  static let code = "项目编码"
  static let name = "项目名称"
  static let indicators = "指标数"
  static let budgetTypeRaw = "预算类型"
  static let initial = "年初预算数"
  static let budget = "全年预算数"
  static let executed = "全年执行数"
  static let total = "总分"
  static let grade = "等级"
  static let origin = "总分来源"
  static let year = "年度"
  static let stem = "项目标识"

  // What only a package has.
  static let budgetType = "预算种类"
  static let keyProject = "重点项目"
  static let executionScore = "执行得分"
  static let indicatorScore = "指标得分"
  static let selfTotal = "自评总分"
  static let recomputedTotal = "核算总分"
  static let addedTotal = "自评总分由得分相加"

  /// What stands in 总分来源 where the total is our own.
  static let computed = Words.byPolicy
  static let yes = "是"
}
