/// A column of the indicators of monitoring.
enum MonitoringColumn: Hashable, Sendable {
  case level1, level2, level3, direction, target, unit, actual, forecast, reason, prospect, remark, rectify
  case cause(DeviationCause)
  case ticked(TargetProspect)
  /// A heading over columns of causes, or of prospects.
  case causes, prospects
}

/// The labels of the tables of monitoring, in which any period may stand.
enum MonitoringWords {
  /// The column of money that a label heads; what the budget was changed by is none.
  static func fund(_ label: Label) -> FundColumn? {
    let text = label.full
    guard text.utf8.count <= 72, !FundWords.isBlock(label), !text.contains("情况") else { return nil }
    if text.contains("预计"), text.contains("执行") || text.contains("支出") { return .forecast }
    if text.contains("执行率") || text.contains("支出进度") || text.contains("执行进度") { return .rate }
    if text.contains("到位") { return text.contains("率") ? nil : .arrived }
    if label.bare.hasPrefix("年初") { return .initial }
    if text.contains("执行数") || text.contains("支出数") || text.contains("执行金额") || text.contains("支出金额") {
      return .executed
    }
    if text.contains("调整") { return adjusted.contains(where: text.contains) ? .budget : nil }
    return ["预算数", "年度预算数", "预算金额"].contains(where: label.bare.isSame) || text.contains("全年预算")
      ? .budget : nil
  }

  private static let adjusted = ["调整后", "调整预算", "全年", "（调整）预算", "(调整)预算"]

  /// The column of the indicators that a cell heads.
  static func column(_ cell: FormGrid.Cell) -> MonitoringColumn? {
    let text = cell.label.full
    guard text.utf8.count <= 90 else { return nil }
    if text.contains("可能性") { return .prospect }
    if text.contains("整改") { return text.contains("是否") ? .rectify : nil }
    if text.contains("预计"), text.contains("完成") || text.contains("实现") || text.contains("情况") { return .forecast }
    if let cause = DeviationCause(label: cell.label.bare) { return .cause(cause) }
    if let prospect = TargetProspect.allCases.first(where: { $0.rawValue.isSame(as: cell.label.bare) }) {
      return .ticked(prospect)
    }
    if text.contains("原因"), text.utf8.count <= 72 { return .reason }
    switch cell.meaning.indicator {
    case .level1?: return .level1
    case .level2?: return .level2
    case .level3?: return .level3
    case .direction?, .nature?: return .direction
    case .target?: return .target
    case .unit?: return .unit
    case .actual?: return .actual
    default: break
    }
    if cell.label.bare.isSame(as: "备注") { return .remark }
    if MonitoringPeriod(in: text, mayBeOneMonth: true) != nil || text.contains("监控"),
      actual.contains(where: text.contains)
    {
      return .actual
    }
    return text.contains("年度") && text.hasSuffix("指标值") ? .target : nil
  }

  private static let actual = ["完成", "执行情况", "实现", "进展"]

  /// Whether a label asks for the period.
  static func asksPeriod(_ label: Label) -> Bool {
    ["监控期", "监控期间", "监控时段", "监控时点", "监控周期", "监控区间", "监控阶段"].contains(where: label.key.hasPrefix)
  }

  /// Whether a label asks whether something must be mended.
  static func asksRectification(_ label: Label) -> Bool { label.full.contains("整改") && label.full.contains("是否") }

  /// Whether a label heads what has become of the goal so far.
  static func isProgress(_ label: Label) -> Bool {
    label.key.contains("总体情况") || label.key.contains("目标执行情况") || label.key.contains("目标完成情况")
      || label.key.contains("目标实现情况")
  }

  /// Whether a label heads a text about mending.
  static func isRemark(_ label: Label) -> Bool { label.key.contains("整改") && label.full.utf8.count <= 60 }

  /// Whether a row below the table is none of its.
  static func endsTable(_ row: FormGrid.Row) -> Bool {
    guard let first = row.cells.first else { return true }
    return TargetWords.isNote(first.label) || isRemark(first.label) || isProgress(first.label)
      || first.meaning.head == .contact || first.meaning.head == .boilerplate || !HeadWords.inline(first).isEmpty
  }
}

/// What is said of a paper of monitoring.
enum MonitoringNote {
  static let noPeriod = Message(
    "表上没有写明监控的是哪几个月（如“1-7月”），执行进度没有按时间核算。请在表头写明。",
    "The paper does not say which months it is about (such as 1-7月), so progress was not measured against time. Add it."
  )
  static let blankForm = Message(
    "这是没有填写的空白绩效运行监控表，没有计入。", "This is a blank form of monitoring; it was not counted.")
}
