/// 部门（单位）整体支出绩效目标表: the Ministry's layout with tasks, Hubei's with income and expenditure, Ningde's with 履职目标, Yueyang's with 职责.
///
/// Basis: 财预〔2015〕88号 (the form).
enum DepartmentTargetForm: Form {
  static let kind = FormKind.departmentTarget
  static let title = "部门整体支出绩效目标表"
  static let stage = Stage.targets
  static let rules: [any PaperRule.Type] = [
    DEP1Money.self, DEP2Tasks.self, DepartmentTargetNumbers.self, DepartmentTargetPlaceholder.self,
  ]

  static func isTitle(_ title: String) -> Bool {
    title.contains("整体") && title.contains("目标")
      && !["自评", "汇总", "公开情况", "监控", "报告", "说明", "审核表", "完成情况", "名单", "清单"].contains(where: title.contains)
  }

  static func mayStand(on grid: FormGrid, under title: PaperTitle?) -> Bool { isTitle(title) }

  /// Only its title tells it from a project's target form.
  static func claim(on grid: FormGrid, title: PaperTitle?) -> Claim {
    guard let title, isTitle(title.name) else { return Claim(found: [], missing: [titleLabel], isWhole: false) }
    var claim = Claim(found: [], missing: [], isWhole: false)
    func note(_ label: String, _ isThere: Bool) {
      if isThere { claim.found.append(label) } else { claim.missing.append(label) }
    }
    let table = IndicatorHeader.all(in: grid.rows[...]).first
    note("部门（单位）名称", DepartmentCell.find(in: grid) != nil)
    note("指标表头（一级、二级、三级指标，指标值）、主要任务或收支构成", table?.columns.has(.target) == true || hasMoney(grid))
    if table?.hasResults == true { claim.against.append("实际完成值和得分") }
    claim.isWhole = claim.missing.isEmpty && claim.against.isEmpty
    return claim
  }

  private static let titleLabel = "表题“部门整体支出绩效目标表”"

  private static func hasMoney(_ grid: FormGrid) -> Bool {
    grid.rows.contains { TaskHeader($0, next: nil) != nil || SharesHeader($0) != nil }
  }

  static func read(_ grid: FormGrid) -> Recognition {
    var recognition = Recognition(status: SheetStatus(name: grid.name, form: kind, records: 0, rows: 0))
    guard let named = DepartmentCell.find(in: grid) else { return recognition }
    var reader = DepartmentTargetReader(grid: grid, department: named)
    reader.read()
    recognition.status.reasons = reader.notes
    recognition.unknownLabels = reader.unknownLabels
    recognition.unitDoubts += [reader.doubt].compactMap(\.self)
    recognition.crowded = reader.crowded
    guard !reader.paper.isBlank else {
      recognition.status.reasons = [TargetNote.blankForm]
      return recognition
    }
    recognition.papers = [reader.paper]
    recognition.status.records = 1
    return recognition
  }

  static let blankForm = """
    部门（单位）整体支出绩效目标表,,,,,
    （2025年度）,,,,,
    部门（单位）名称,,,,,
    年度主要任务,任务名称,主要内容,总额（万元）,财政拨款（万元）,其他资金（万元）
    ,,,,,
    ,,,,,
    ,,,,,
    ,金额合计,,,,
    年度总体目标,,,,,
    年度绩效指标,一级指标,二级指标,三级指标,指标值,
    ,运行成本,,,,
    ,管理效率,,,,
    ,履职效能,,,,
    ,社会效应,,,,
    ,可持续发展能力,,,,
    ,服务对象满意度,,,,

    """
}

extension DepartmentTarget {
  /// Nothing but the template's own words.
  fileprivate var isBlank: Bool {
    name.isEmpty && tasks.isEmpty && goals.isEmpty && indicators.allSatisfy(\.target.raw.isEmpty)
      && funds.allSatisfy { $0.amount.value == nil }
  }
}
