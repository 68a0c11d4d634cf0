extension DepartmentSelfEvaluationForm {
  /// The layout of most provinces, with the six dimensions that Qianjiang’s document names (（五）), as other regions have them, too.
  static let blankForm = """
    部门（单位）整体支出绩效自评表,,,,,,,,
    （2024年度）,,,,,,,,
    部门（单位）名称,,,,,,,,
    部门预算执行情况（万元）,,,全年预算数,全年执行数,分值,执行率,得分,
    ,基本支出,,,,—,,—,
    ,项目支出,,,,—,,—,
    ,金额合计,,,,10,,,
    年度总体目标,预期目标,,,,实际完成情况,,,
    ,,,,,,,,
    绩效指标,一级指标,二级指标,三级指标,指标值,实际完成值,分值,得分,偏差原因分析及改进措施
    ,运行成本,,,,,,,
    ,管理效率,,,,,,,
    ,履职效能,,,,,,,
    ,社会效应,,,,,,,
    ,可持续发展能力,,,,,,,
    ,服务对象满意度,,,,,,,
    总分,,,,,,100,,

    """
}
