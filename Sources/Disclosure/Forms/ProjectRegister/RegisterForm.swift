import Spreadsheets

/// 项目清单 and 项目公开目录: one row per project, with its amount and its 公开属性.
enum RegisterForm: Form {
  static let kind = FormKind.projectRegister
  static let title = "项目清单"
  static let isTable = true
  static var labels: [String] { RegisterColumn.labels }

  static func isTitle(_ title: String) -> Bool {
    titles.contains(where: title.contains) && !title.hasSuffix("自评表") && !others.contains(where: title.contains)
  }

  private static let titles = ["项目清单", "公开目录", "项目目录", "项目一览", "项目库", "项目名录"]
  private static let others = ["采购", "合同", "整改", "销号", "指标"]

  static func read(_ grid: FormGrid) -> Recognition {
    guard let head = header(grid) else {
      return Recognition(status: SheetStatus(name: grid.name, form: kind, records: 0, rows: 0))
    }
    var columns = head.columns
    let titlesAbove = grid.rows[..<head.rows.lowerBound]
    let unit = PaperUnit(
      grid, head: titlesAbove.lazy.flatMap(\.cells), labels: head.unitLabels,
      below: grid.rows[(head.rows.upperBound + 1)...].lazy.filter { $0.cells.count == 1 })
    var status = SheetStatus(name: grid.name, form: kind, records: 0, rows: 0)
    var entries: [RegisterEntry] = []
    var rounded: [CellAddress] = []
    var ownUnits = OwnUnits()
    var others = RegisterColumns(head.row, used: columns)
    var places = RegisterColumn.places(columns, of: grid)
    for cell in others.unknown { status.reasons.append(RecogniseNote.columnLeftOut(cell.text)) }
    let unknown = others.unknown.compactMap {
      grid.unknown(column: $0, below: head.rows.upperBound, of: grid.rows[...], example: "预算数")
    }
    let above = titlesAbove.flatMap(\.cells)
    var notes = above.compactMap { RegisterNote($0, isHead: true) }
    let titles = above.filter { cell in !notes.contains { $0.cell.address == cell.address } }
    let title = titles.first { SecrecyMark.standsAbove($0.text) }
    var groups = RegisterGroups(title: title.map { .withheld($0.text, at: .register(grid.place($0))) })
    var lines: [RegisterNote.Line] = []
    var last = head.rows.upperBound
    for (place, row) in zip(grid.rows.indices, grid.rows) where place > last {
      // A header again, on a new printed page or over another block, whose columns may stand elsewhere.
      if row.cells.contains(where: { RegisterColumn.of($0) == .name }), let again = RegisterHead(grid, at: place) {
        columns = again.columns
        others = RegisterColumns(again.row, used: columns)
        places = RegisterColumn.places(columns, of: grid)
        status.reasons.append(RecogniseNote.repeatedHeader(row.index))
        last = again.rows.upperBound
        continue
      }
      if let first = row.cells.first, TableWords.isTotal(first.label) {
        status.reasons.append(RecogniseNote.totalsRow(row.index))
        continue
      }
      if let note = row.cells.count < 3 ? row.cells.lazy.compactMap({ RegisterNote($0) }).first : nil {
        notes.append(note)
        status.reasons.append(RecogniseNote.noProject(row.index))
        continue
      }
      if let heading = RegisterHeading(row, columns, sequence: others.sequence) {
        groups.enter(heading, at: grid.place(heading.cell))
        status.reasons.append(RecogniseNote.noProject(row.index))
        continue
      }
      status.rows += 1
      let reader = TableRow(grid: grid, row: row, columns: columns)
      let name = reader.text(.name)
      let code = reader.text(.code)
      guard !name.isEmpty || !code.isEmpty else {
        status.reasons.append(RecogniseNote.noProject(row.index))
        continue
      }
      let named = code.isEmpty ? splitCode(name, shortest: 8) : Named(code: code, name: name)
      let mark = mark(reader, others, groups.mark)
      let number = others.sequence.flatMap { row.first(in: $0) }.flatMap { Int($0.text) } ?? lines.count + 1
      lines.append(
        RegisterNote.Line(
          row: row.index, number: number, texts: row.cells.map(\.text), isMarked: mark.statement != .none))
      let amount =
        unit.doubt == nil ? readAmount(reader.text(.budget), unit: unit.unit ?? .wan) : AmountReading()
      ownUnits.add(amount, reader.text(.budget), at: reader.place(.budget), stated: unit.stated)
      if amount.rounded, let cell = columns[.budget].flatMap({ row.first(in: $0) }) { rounded.append(cell.address) }
      entries.append(
        RegisterEntry(
          region: reader.text(.region),
          department: TableWords.named(reader.merged(.departmentCode), reader.merged(.department)),
          unit: TableWords.named(reader.merged(.unitCode), reader.merged(.unit)), code: named.code, name: named.name,
          budget: Entry(value: amount.money, raw: reader.text(.budget), at: reader.place(.budget)),
          budgetType: BudgetTypeWords.type(reader.text(.budgetType)),
          mark: mark,
          isKeyProject: isYes(reader.text(.key)), groups: RegisterColumn.groups(reader),
          source: reader.place(code.isEmpty ? .name : .code), places: places))
    }
    if columns.has(.budget), unit.unit == nil, unit.doubt == nil { status.reasons.append(RecogniseNote.unitAssumed) }
    if !rounded.isEmpty { status.reasons.append(RecogniseNote.roundedAmounts(rounded)) }
    for note in notes {
      for line in note.lines(lines) {
        entries[line].mark.withhold(for: note.cell.text, at: .register(grid.place(note.cell)))
      }
    }
    status.records = entries.count
    var recognition = Recognition(status: status)
    recognition.register = entries
    recognition.ownUnits = ownUnits.all
    if columns.has(.budget) { recognition.unitDoubts += [unit.doubt].compactMap(\.self) }
    recognition.unknownLabels = unknown
    return recognition
  }

  /// The strictest mark of a line: of its columns, of its name, and of the titles and headings above it.
  private static func mark(
    _ reader: TableRow<RegisterColumn>, _ others: RegisterColumns, _ group: DisclosureMark
  ) -> DisclosureMark {
    var mark = DisclosureMark.none
    if let label = reader.columns.label(.mark) {
      mark = readDisclosureMark(reader.merged(.mark), asked: label.label.key, at: .register(reader.place(.mark)))
    }
    if let level = SecrecyMark.level(reader.merged(.secrecy), at: .register(reader.place(.secrecy))) {
      mark.withhold(by: level)
    }
    if let other = others.withheld(reader) { mark.withhold(by: other) }
    mark.add(group)
    return mark
  }

  static func claim(on grid: FormGrid, title: PaperTitle?) -> Claim {
    let header = header(grid)
    let columns = header?.columns
    let wanted: [(RegisterColumn, String)] = [(.name, "项目名称"), (.code, "项目编码"), (.budget, "预算数"), (.mark, "公开属性")]
    var claim = Claim(
      found: wanted.filter { columns?.has($0.0) ?? false }.map(\.1),
      missing: wanted.filter { !(columns?.has($0.0) ?? false) }.map(\.1), isWhole: false)
    guard let header else { return claim }
    let row = header.row
    claim.against = row.cells.filter { RegisterColumn.of($0) == .foreign }.map(\.text)
    // 是否公开 beside a web address says that something was published, not that it may be.
    let mark = header.columns.label(.mark).map(\.label.key)
    if mark == nil || mark.map(DisclosureWords.asksWhether) == true {
      claim.against += row.cells.filter { published.finds(in: $0.text) && RegisterColumn.of($0) == nil }.map(\.text)
    }
    claim.isWhole = claim.against.isEmpty && isRegister(header.columns, grid)
    return claim
  }

  private static let published = WordFinder(["公开网址", "公开地点", "公开内容", "公开链接", "公开时间", "公示", "登记人"])

  // Instructions for filling it in may stand above the table.
  private static let searchDepth = 200

  private static func header(_ grid: FormGrid) -> RegisterHead? {
    for (offset, row) in grid.rows.prefix(searchDepth).enumerated() where row.cells.count >= 3 {
      // Most rows of most sheets name no project, which is seen without taking labels apart.
      guard row.labelSigns.contains(.project) else { continue }
      if let head = RegisterHead(grid, at: offset) { return head }
    }
    return nil
  }

  private static func isRegister(_ columns: HeaderColumns<RegisterColumn>, _ grid: FormGrid) -> Bool {
    if columns.has(.mark) || columns.has(.code) && columns.has(.budget) { return true }
    let names = [grid.name, grid.rows.first?.cells.first?.text ?? ""]
    return names.contains { name in ["项目清单", "公开目录", "项目目录", "项目一览", "项目库", "项目名录"].contains { name.contains($0) } }
  }
}
