/// 转移支付区域（项目）绩效自评表, which the Ministry asks of the regions each year; only its title and its heads tell it from a project's form.
///
/// Basis: 财预〔2015〕163号 and the yearly notice on transfers. No filled paper was seen: the layout is that of the notice.
enum TransferSelfEvaluationForm: Form {
  static let kind = FormKind.transferSelfEvaluation
  static let title = "转移支付区域（项目）绩效自评表"
  static let stage = Stage.selfEvaluation
  static let isPrinted = false
  static let rules: [any PaperRule.Type] = [
    TransferMoney.self, TransferRate.self, TransferReason.self, TransferNumbers.self, TransferPlaceholder.self,
  ]

  /// Offices call it as they call a project's form: 2024年度衔接推进乡村振兴补助资金绩效自评表. Its labels tell then.
  static func isTitle(_ title: String) -> Bool {
    title.contains("自评") && !["整体", "汇总", "公开", "报告", "说明", "通知"].contains(where: title.contains)
  }

  /// Whether a title alone names the form.
  private static func tells(_ title: String) -> Bool {
    title.contains("转移支付") && title.contains("区域") && isTitle(title)
  }

  static func mayStand(on grid: FormGrid, under title: PaperTitle?) -> Bool {
    title.map { tells($0.name) } ?? false || TransferLabels.tell(grid)
  }

  static func claim(on grid: FormGrid, title: PaperTitle?) -> Claim {
    var claim = Claim(found: [], missing: [], isWhole: false)
    func note(_ label: String, _ isThere: Bool) {
      if isThere { claim.found.append(label) } else { claim.missing.append(label) }
    }
    let isTitled = title.map { tells($0.name) } ?? false
    let isLabelled = TransferLabels.tell(grid)
    let table = IndicatorHeader.all(in: grid.rows[...]).first
    note("表题“转移支付区域（项目）绩效自评表”，或者“转移支付（项目）名称”、“中央主管部门”", isTitled || isLabelled)
    note("转移支付（项目）名称", grid.rows.contains(where: FormSegments.namesProject))
    note("指标表头（一级、二级、三级指标）", table != nil)
    note("全年实际完成值", table?.columns.has(.actual) == true)
    // A form with points is a project's, whatever its title says, unless it names the transfer.
    if let table, table.columns.has(.score), !isLabelled { claim.against.append("得分") }
    claim.isWhole = claim.missing.isEmpty && claim.against.isEmpty
    return claim
  }

  static func read(_ grid: FormGrid) -> Recognition {
    var recognition = Recognition(status: SheetStatus(name: grid.name, form: kind, records: 0, rows: 0))
    for rows in FormSegments.split(grid.rows) {
      let part = grid.part(rows)
      guard part.rows.contains(where: { $0.indicatorLabels > 0 }) else { continue }
      var reader = TransferSelfEvaluationReader(grid: part)
      reader.read()
      guard !reader.paper.isBlank else {
        recognition.status.reasons.append(RecogniseNote.blankForm)
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

  static let blankForm = """
    转移支付区域（项目）绩效自评表,,,,,,
    （2024年度）,,,,,,
    转移支付（项目）名称,,,,,,
    中央主管部门,,,,,,
    地方主管部门,,,资金使用单位,,,
    资金投入情况（万元）,,全年预算数（A）,全年执行数（B）,预算执行率（B/A×100%）,,
    ,年度资金总额,,,,,
    ,其中：中央财政资金,,,,,
    ,地方资金,,,,,
    ,其他资金,,,,,
    资金管理情况,,情况说明,存在问题和改进措施,,,
    ,分配科学性,,,,,
    ,下达及时性,,,,,
    ,拨付合规性,,,,,
    ,使用规范性,,,,,
    ,执行准确性,,,,,
    ,预算绩效管理情况,,,,,
    ,支出责任履行情况,,,,,
    总体目标完成情况,总体目标,,,全年实际完成情况,,
    ,,,,,,
    绩效指标,一级指标,二级指标,三级指标,指标值,全年实际完成值,未完成原因和改进措施
    ,产出指标,数量指标,,,,
    ,,质量指标,,,,
    ,,时效指标,,,,
    ,,成本指标,,,,
    ,效益指标,经济效益指标,,,,
    ,,社会效益指标,,,,
    ,,生态效益指标,,,,
    ,满意度指标,服务对象满意度指标,,,,
    说明,,,,,,

    """
}

extension TransferSelfEvaluation {
  /// Nothing but the template's own words.
  fileprivate var isBlank: Bool {
    name.isEmpty && goals.allSatisfy { $0.expected.raw.isEmpty && $0.actual.raw.isEmpty }
      && indicators.allSatisfy { $0.target.raw.isEmpty && $0.actual.raw.isEmpty }
      && funds.allSatisfy { $0.budget.value == nil && $0.executed.value == nil }
  }
}
