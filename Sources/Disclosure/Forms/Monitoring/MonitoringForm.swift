/// 项目支出绩效运行监控表, of any period, in the Ministry's layout and in what bureaus make of it.
///
/// Basis: 财预〔2019〕136号 (the form and the five causes).
enum MonitoringForm: Form {
  static let kind = FormKind.monitoring
  static let title = "项目支出绩效运行监控表"
  static let stage = Stage.monitoring
  static let rules: [any PaperRule.Type] = [
    MON1Money.self, MON2Doubt.self, MonitoringNumbers.self, MonitoringPlaceholder.self,
  ]

  static func isTitle(_ title: String) -> Bool {
    titles.finds(in: title) && !others.contains(where: title.contains)
  }

  private static let titles = WordFinder([
    "绩效监控", "运行监控", "执行监控", "跟踪监控", "绩效监测", "运行监测", "绩效跟踪", "监控情况表", "监控表",
  ])
  private static let others = [
    "自评", "整体", "汇总", "明细", "统计", "整改", "销号", "问题", "台账", "公开", "说明", "登记", "通知", "报告", "目标表", "目标申报", "申报表",
    "计划", "清单", "名单",
  ]

  static func mayStand(on grid: FormGrid, under title: PaperTitle?) -> Bool {
    isTitle(title) || !(title.map(isOfOther) ?? false)
  }

  static func claim(on grid: FormGrid, title: PaperTitle?) -> Claim {
    let isTitled = isTitle(title)
    let mayBe = isTitled || mayLookAhead(grid)
    let table = mayBe ? MonitoringTable.find(in: grid) : nil
    let header = mayBe ? grid.rows.lazy.compactMap { MonitoringFundHeader($0) }.first : nil
    var claim = Claim(found: [], missing: [], isWhole: false)
    func note(_ label: String, _ isThere: Bool) {
      if isThere { claim.found.append(label) } else { claim.missing.append(label) }
    }
    let isOfPeriod = table?.looksAhead == true || header?.isOfPeriod == true
    note("项目名称", grid.rows.contains(where: FormSegments.namesProject))
    note("指标表头（一级、二级、三级指标，年度指标值）", table != nil)
    note("1-X月完成值、全年预计完成值或完成目标可能性", table.map { $0.looksAhead || $0.hasActual } ?? false)
    if !isTitled { note("监控的月份、全年预计数", isOfPeriod) }
    if table?.isList == true { claim.against.append("一行一指标的清单") }
    if let title, !isTitled, isOfOther(title) { claim.against.append(title.text) }
    claim.isWhole = claim.missing.isEmpty && claim.against.isEmpty
    return claim
  }

  /// Whether a header says anything of a part of the year or of what is expected of the rest, as without a title it must.
  private static func mayLookAhead(_ grid: FormGrid) -> Bool {
    grid.rows.indices.contains { row in
      let mayHead = grid.rows[row].indicatorLabels > 0 || !grid.rows[row].funds.isEmpty
      // The header may have a second row.
      return mayHead
        && grid.rows[row...].prefix(2).contains { row in
          row.cells.indices.contains { ahead.finds(in: row.cells[$0].label.full) }
        }
    }
  }

  private static let ahead = WordFinder(
    ["预计", "可能性", "月", "季度", "半年"] + TargetProspect.allCases.map(\.rawValue))

  /// Whether a title names a paper of another time of the year.
  private static func isOfOther(_ title: PaperTitle) -> Bool {
    ["自评", "目标表", "申报表"].contains(where: title.name.contains) || title.other.map { $0 != .monitoring } ?? false
  }

  static func read(_ grid: FormGrid) -> Recognition {
    var recognition = Recognition(status: SheetStatus(name: grid.name, form: kind, records: 0, rows: 0))
    for rows in FormSegments.split(grid.rows) {
      let part = grid.part(rows)
      guard let table = MonitoringTable.find(in: part) else { continue }
      var reader = MonitoringReader(grid: part, table: table)
      reader.read()
      guard !reader.paper.isBlank else {
        recognition.status.reasons.append(MonitoringNote.blankForm)
        continue
      }
      recognition.papers.append(reader.paper)
      recognition.status.reasons += reader.notes
      recognition.unknownLabels += reader.unknownLabels
      reader.funds.report(to: &recognition)
      recognition.crowded += reader.crowded
    }
    recognition.status.records = recognition.papers.count
    return recognition
  }
}

extension Monitoring {
  /// Nothing but the template's own words.
  var isBlank: Bool {
    name.isEmpty && goals.isEmpty
      && indicators.allSatisfy { $0.target.raw.isEmpty && $0.actual.raw.isEmpty && $0.forecast.raw.isEmpty }
      && funds.allSatisfy { $0.initial.value == nil && $0.adjusted.value == nil && $0.executed.value == nil }
  }
}
