import Spreadsheets

/// Recognises 项目清单 and 项目公开目录: one row per project, with its amount and its 公开属性.
enum RegisterRecogniser: FormRecogniser {
  static let kind = FormKind.projectRegister
  static let title = "项目清单（项目公开目录）"

  enum Column: Hashable, Sendable {
    case region, departmentCode, department, unitCode, unit, code, name, budget, budgetType, mark, secrecy, key
    /// Columns of indicator lists and of result tables, which are other forms.
    case foreign
  }

  static func recognise(_ grid: FormGrid) -> Recognition? {
    guard let (offset, found) = header(grid), isRegister(found, grid) else { return nil }
    let header = grid.rows[offset]
    var columns = found
    let caption = grid.rows[..<offset].lazy.flatMap(\.cells).compactMap { AmountUnit.caption($0.label) }.first
    let unit = columns.label(.budget).flatMap { AmountUnit.named(in: $0.label.notes) } ?? caption
    var record = SheetRecord(name: grid.name, form: kind, records: 0, rows: 0)
    var entries: [RegisterEntry] = []
    var rounded: [CellAddress] = []
    var others = RegisterColumns(header, used: columns)
    for cell in others.unknown { record.reasons.append(RecogniseNote.columnLeftOut(cell.text)) }
    let markAbove = grid.rows[..<offset].lazy.flatMap(\.cells).map(\.text).first { SecrecyMark.stands(inTitle: $0) }
    for row in grid.rows[(offset + 1)...] {
      // A header again, on a new printed page or over another block, whose columns may stand elsewhere.
      if row.cells.contains(where: { column($0) == .name }) {
        let again = HeaderColumns<Column>(row.cells, key: column)
        if again.count >= 3 {
          columns = again
          others = RegisterColumns(row, used: again)
          record.reasons.append(RecogniseNote.repeatedHeader(row.index))
          continue
        }
      }
      if let first = row.cells.first, TableWords.isTotal(first.label) {
        record.reasons.append(RecogniseNote.totalsRow(row.index))
        continue
      }
      record.rows += 1
      let reader = TableRow(grid: grid, row: row, columns: columns)
      let name = reader.text(.name)
      let code = reader.text(.code)
      guard !name.isEmpty || !code.isEmpty else {
        record.reasons.append(RecogniseNote.noProject(row.index))
        continue
      }
      let named = code.isEmpty ? splitCode(name, shortest: 8) : Named(code: code, name: name)
      let amount = readAmount(reader.text(.budget), unit: unit ?? .wan)
      if amount.rounded, let cell = columns[.budget].flatMap({ row.first(in: $0) }) { rounded.append(cell.address) }
      entries.append(
        RegisterEntry(
          region: reader.text(.region),
          department: TableWords.named(reader.merged(.departmentCode), reader.merged(.department)),
          unit: TableWords.named(reader.merged(.unitCode), reader.merged(.unit)), code: named.code, name: named.name,
          budget: Entry(value: amount.money, raw: reader.text(.budget), at: reader.place(.budget)),
          budgetType: BudgetTypeWords.type(reader.text(.budgetType)),
          mark: mark(reader, others, above: markAbove),
          isKeyProject: isYes(reader.text(.key)),
          source: reader.place(code.isEmpty ? .name : .code)))
    }
    if columns.has(.budget), unit == nil { record.reasons.append(RecogniseNote.unitAssumed) }
    if !rounded.isEmpty { record.reasons.append(RecogniseNote.roundedAmounts(rounded)) }
    record.records = entries.count
    var recognition = Recognition(record: record)
    recognition.register = entries
    return recognition
  }

  /// The strictest mark of a line: of its columns, and of the titles above them.
  private static func mark(_ reader: TableRow<Column>, _ others: RegisterColumns, above: String?) -> DisclosureMark {
    var mark = DisclosureMark.none
    if let label = reader.columns.label(.mark) {
      mark = readDisclosureMark(reader.text(.mark), asked: label.label.key)
    }
    if let level = SecrecyMark.level(reader.text(.secrecy)) { mark.withhold(for: level) }
    if let other = others.withheld(reader) { mark.withhold(for: other) }
    if let above { mark.withhold(for: above) }
    return mark
  }

  static func nearness(_ grid: FormGrid) -> Nearness {
    let columns = header(grid)?.columns
    let wanted: [(Column, String)] = [(.name, "项目名称"), (.code, "项目编码"), (.budget, "预算数"), (.mark, "公开属性")]
    return Nearness(
      found: wanted.filter { columns?.has($0.0) ?? false }.map(\.1),
      missing: wanted.filter { !(columns?.has($0.0) ?? false) }.map(\.1))
  }

  // Instructions for filling it in may stand above the table.
  private static let searchDepth = 200

  private static func header(_ grid: FormGrid) -> (offset: Int, columns: HeaderColumns<Column>)? {
    for (offset, row) in grid.rows.prefix(searchDepth).enumerated() where row.cells.count >= 3 {
      let columns = HeaderColumns<Column>(row.cells, key: column)
      if columns.has(.name), columns.count >= 3 { return (offset, columns) }
    }
    return nil
  }

  private static func isRegister(_ columns: HeaderColumns<Column>, _ grid: FormGrid) -> Bool {
    if columns.has(.foreign) { return false }
    if columns.has(.mark) || columns.has(.code) && columns.has(.budget) { return true }
    let names = [grid.name, grid.rows.first?.cells.first?.text ?? ""]
    return names.contains { name in ["项目清单", "公开目录", "项目目录", "项目一览", "项目库", "项目名录"].contains { name.contains($0) } }
  }

  static func column(_ cell: FormGrid.Cell) -> Column? {
    let label = cell.label
    if let column = words[label.key] ?? words[label.bare] { return column }
    switch cell.meaning.indicator {
    case nil, .unit, .reason: break
    default: return .foreign
    }
    if cell.meaning.fund == .executed || cell.meaning.fund == .rate {
      return .foreign
    }
    return foreign.contains(where: label.key.holds) ? .foreign : nil
  }

  private static let foreign = ["评价", "整改", "自评", "指标", "绩效目标"]

  private static let words: [String: Column] = {
    var words: [String: Column] = [:]
    func add(_ column: Column, _ names: String...) { for name in names { words[name] = column } }
    add(.region, "区划代码", "行政区划代码", "区划编码", "区划", "行政区划")
    add(.departmentCode, "部门编码", "主管部门编码", "部门代码", "主管部门代码")
    add(.department, "部门", "部门名称", "主管部门", "主管部门名称", "预算部门", "一级预算单位")
    add(.unitCode, "单位编码", "预算单位编码", "单位代码", "实施单位编码")
    add(.unit, "预算单位", "单位", "单位名称", "实施单位", "预算单位名称", "项目单位", "实施单位名称", "项目实施单位")
    add(.code, "项目编码", "项目代码", "项目编号")
    add(.name, "项目名称", "项目")
    add(
      .budget, "预算数", "预算金额", "全年预算数", "年初预算数", "年度预算数", "预算", "金额", "项目金额", "年初预算", "预算安排数",
      "调整后预算数")
    add(.budgetType, "预算类型", "资金性质", "预算性质")
    for name in DisclosureWords.labels { add(.mark, name) }
    add(.secrecy, "密级", "保密级别", "涉密等级", "是否涉密")
    add(.key, "重点项目", "是否重点项目", "随决算报送", "是否随决算报送", "是否重点", "随决算草案报送")
    return words
  }()
}
