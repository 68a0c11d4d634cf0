/// 部门（单位）整体支出绩效自评表, in any layout with one table of indicators with results.
///
/// Basis: 财预〔2020〕10号 (departments evaluate their whole expenditure); the layouts are those of Anhui and of Ningde.
enum DepartmentSelfEvaluationForm: Form {
  static let kind = FormKind.departmentSelfEvaluation
  static let title = "部门整体支出绩效自评表"
  static let stage = Stage.selfEvaluation
  static let rules: [any PaperRule.Type] = [
    DepartmentMoney.self, DepartmentRate.self, DepartmentExecuted.self, DepartmentWeights.self, DepartmentScores.self,
    DepartmentTotal.self, DepartmentNumbers.self,
  ]

  static func isTitle(_ title: String) -> Bool {
    (title.contains("整体支出") || title.contains("部门整体")) && title.contains("自评")
      && !["汇总", "公开情况", "监控", "报告", "目标表", "说明"].contains(where: title.contains)
  }

  static func mayStand(on grid: FormGrid, under title: PaperTitle?) -> Bool { isTitle(title) }

  /// Only its title tells it from a project's self-evaluation.
  static func claim(on grid: FormGrid, title: PaperTitle?) -> Claim {
    guard let title, isTitle(title.name) else { return Claim(found: [], missing: [titleLabel], isWhole: false) }
    var claim = Claim(found: [], missing: [], isWhole: false)
    func note(_ label: String, _ isThere: Bool) {
      if isThere { claim.found.append(label) } else { claim.missing.append(label) }
    }
    let table = IndicatorHeader.all(in: grid.rows[...]).first
    note("部门（单位）名称", department(in: grid) != nil)
    note("指标表头（一级、二级、三级指标）", table != nil)
    note("实际完成值", table?.columns.has(.actual) == true)
    // Some regions keep the row 项目名称 and write the whole expenditure into it; with any other project it is another paper.
    claim.against = grid.rows.filter { FormSegments.namesProject($0) && !isWhole($0) }.compactMap(\.cells.first?.text)
    claim.isWhole = claim.missing.isEmpty && claim.against.isEmpty
    return claim
  }

  private static let titleLabel = "表题“部门整体支出绩效自评表”"

  static func read(_ grid: FormGrid) -> Recognition {
    var recognition = Recognition(status: SheetStatus(name: grid.name, form: kind, records: 0, rows: 0))
    guard let named = department(in: grid) else { return recognition }
    var reader = DepartmentSelfEvaluationReader(grid: grid, department: named)
    reader.read()
    recognition.papers = [reader.paper]
    recognition.status.records = 1
    recognition.status.reasons = reader.notes
    recognition.unknownLabels = reader.unknownLabels
    reader.funds.report(to: &recognition)
    recognition.crowded += reader.crowded
    return recognition
  }

  /// The cell right of 部门（单位）名称, or the text behind it in one cell.
  private static func department(in grid: FormGrid) -> (name: String, at: Provenance, cells: [FormGrid.Cell])? {
    var filledIn: (name: String, at: Provenance, cells: [FormGrid.Cell])?
    for row in grid.rows {
      for (index, cell) in row.cells.enumerated() {
        // The label may stand in each of the cells that were merged.
        if isOffice(cell.meaning.head),
          let value = row.cells[(index + 1)...].first(where: { !$0.text.isSame(as: cell.text) })
        {
          return (value.text, grid.place(value), [cell, value])
        }
        if let inline = HeadWords.inline(cell).first(where: { isOffice($0.field) }), !inline.value.isEmpty {
          // 填报单位：… above the form may be who signs it; its own field decides.
          guard HeadWords.weak.contains(inline.label) else { return (inline.value, grid.place(cell), [cell]) }
          filledIn = filledIn ?? (inline.value, grid.place(cell), [cell])
        }
      }
    }
    return filledIn
  }

  private static func isWhole(_ row: FormGrid.Row) -> Bool {
    row.cells.contains { $0.text.contains("整体支出") || $0.text.contains("部门整体") }
  }

  private static func isOffice(_ field: HeadField?) -> Bool { field == .department || field == .unit }
}
