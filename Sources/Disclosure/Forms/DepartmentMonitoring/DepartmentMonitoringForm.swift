extension FormKind {
  static let departmentMonitoring = Self("department-monitoring")
}

/// 部门整体支出绩效运行监控表: a department's whole within the year, laid out as the monitoring of a project.
///
/// Basis: reference-cycle §4.1 (bureaus ask for it beside the projects' forms). No filled form was seen: the layout is the project's, with the
/// department in the place of the project.
enum DepartmentMonitoringForm: Form {
  static let kind = FormKind.departmentMonitoring
  static let title = "部门整体支出绩效运行监控表"
  static let stage = Stage.monitoring
  static let isPrinted = false
  static let rules = MonitoringForm.rules

  static func isTitle(_ title: String) -> Bool {
    title.contains("整体") && (title.contains("监控") || title.contains("监测"))
      && !["汇总", "公开", "报告", "说明", "自评", "通知", "清单", "名单", "整改", "台账"].contains(where: title.contains)
  }

  static func mayStand(on grid: FormGrid, under title: PaperTitle?) -> Bool { isTitle(title) }

  /// Only its title tells it from a project's monitoring.
  static func claim(on grid: FormGrid, title: PaperTitle?) -> Claim {
    guard let title, isTitle(title.name) else {
      return Claim(found: [], missing: ["表题“部门整体支出绩效运行监控表”"], isWhole: false)
    }
    var claim = Claim(found: [], missing: [], isWhole: false)
    func note(_ label: String, _ isThere: Bool) {
      if isThere { claim.found.append(label) } else { claim.missing.append(label) }
    }
    let table = MonitoringTable.find(in: grid)
    note("部门（单位）名称", DepartmentCell.find(in: grid) != nil)
    note("指标表头（一级、二级、三级指标，年度指标值）", table != nil)
    note("1-X月完成值、全年预计完成值或完成目标可能性", table.map { $0.looksAhead || $0.hasActual } ?? false)
    if table?.isList == true { claim.against.append("一行一指标的清单") }
    claim.isWhole = claim.missing.isEmpty && claim.against.isEmpty
    return claim
  }

  static func read(_ grid: FormGrid) -> Recognition {
    var recognition = Recognition(status: SheetStatus(name: grid.name, form: kind, records: 0, rows: 0))
    guard let department = DepartmentCell.find(in: grid), let table = MonitoringTable.find(in: grid) else {
      return recognition
    }
    var reader = MonitoringReader(grid: grid, table: table)
    reader.read()
    recognition.status.reasons = reader.notes
    guard !reader.paper.isBlank || !department.name.isEmpty else {
      recognition.status.reasons = [MonitoringNote.blankForm]
      return recognition
    }
    var paper = reader.paper
    paper.form = kind
    paper.subject = .department
    if paper.department.isEmpty {
      paper.department = splitCode(department.name, shortest: 3)
      paper.places.set(.department, at: department.at)
    }
    paper.name = paper.department.name
    paper.source = department.at
    recognition.papers = [paper]
    recognition.status.records = 1
    recognition.unknownLabels = reader.unknownLabels
    return recognition
  }

  static let blankForm = MonitoringForm.blankForm
    .replacing("项目支出绩效运行监控表", with: "部门整体支出绩效运行监控表").replacing("\n项目名称", with: "\n部门（单位）名称")
    .replacing("主管部门,,,,,,,实施单位", with: "填报人,,,,,,,联系电话").replacing("项目资金（万元）", with: "部门资金（万元）")
    .replacing("其中：当年财政拨款", with: "其中：基本支出").replacing("上年结转资金", with: "项目支出")
}
