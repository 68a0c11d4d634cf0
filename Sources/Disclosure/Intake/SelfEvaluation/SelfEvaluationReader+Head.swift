import Spreadsheets

/// The rows outside the tables: names, year, marks, free texts.
extension SelfEvaluationReader {
  /// Takes labels and the values right of them, in any number per row.
  mutating func readHead(_ row: FormGrid.Row) {
    if FormTitle.isTitle(row) || row.index == rows.first?.index && row.cells.count == 1, let first = row.cells.first,
      HeadWords.field(first) == nil, HeadWords.inline(first).isEmpty
    {
      used.insert(first.address)
      if project.year == nil { project.year = FormTitle.year(in: first.text) }
    }
    var offset = 0
    while offset < row.cells.count {
      let cell = row.cells[offset]
      let inline = HeadWords.inline(cell)
      if let field = cell.meaning.head ?? (inline.isEmpty ? HeadWords.field(cell) : nil) {
        used.insert(cell.address)
        let next = offset + 1 < row.cells.count ? row.cells[offset + 1] : nil
        let value = next.flatMap { $0.meaning.head == nil ? $0 : nil }
        offset += value == nil ? 1 : 2
        if let value { used.insert(value.address) }
        if let value, field == .department || field == .unit, offset < row.cells.count,
          row.cells[offset].meaning.head == nil, value.text.allSatisfy(\.isNumber)
        {
          // Code and name in two cells of their own.
          used.insert(row.cells[offset].address)
          take(field, cell.label.key, "\(value.text)-\(row.cells[offset].text)", at: grid.place(value))
          offset += 1
        } else {
          let place = value.map(grid.place) ?? grid.place(row: row.index, column: cell.column + 1)
          take(field, cell.label.key, value?.text ?? "", at: place)
        }
      } else if !inline.isEmpty {
        used.insert(cell.address)
        offset += 1
        for field in inline { take(field.field, field.label, field.value, at: grid.place(cell)) }
      } else {
        readUnlabelled(cell)
        offset += 1
      }
    }
  }

  /// A cell without a label: the year under the title, a caption.
  private mutating func readUnlabelled(_ cell: FormGrid.Cell) {
    if AmountUnit.caption(cell.label) != nil || FundWords.isBlock(cell.label) || isSection(cell.label) {
      used.insert(cell.address)
    }
    if cell.signs.contains(.year), cell.label.full.count <= 40, project.indicators.isEmpty, project.funds.isEmpty,
      let year = FormTitle.year(in: cell.text)
    {
      if project.year == nil { project.year = year }
      if cell.label.full.count <= 16 { used.insert(cell.address) }
    }
    if cell.label.full.isSame(as: "(年度)") || SecrecyMark.mark(in: cell, loosely: true) != nil {
      used.insert(cell.address)
    }
  }

  /// Headings that only group other rows: 项目基本情况.
  private func isSection(_ label: Label) -> Bool {
    Self.sections.contains(label.key)
  }

  private static let sections = WordTable(["基本情况", "项目基本情况", "绩效指标", "年度绩效指标", "项目年度目标完成情况"])

  private mutating func take(_ field: HeadField, _ label: String, _ text: String, at place: Provenance) {
    switch field {
    case .projectName:
      let named = splitCode(text, shortest: 8)
      if project.code.isEmpty { project.code = named.code }
      project.name = named.name.isEmpty ? named.code : named.name
      project.source = place
    case .projectCode: if !text.isEmpty { project.code = text }
    case .department: name(\.department, field, label, text)
    case .unit: name(\.unit, field, label, text)
    case .year: project.year = FormTitle.year(in: text) ?? Int(text) ?? project.year
    case .goalExpected, .goalActual:
      let entry = Entry<String>(value: text.isEmpty ? nil : text, raw: text, at: place)
      addGoal(entry, isActual: field == .goalActual)
    case .budgetType:
      project.budgetTypeRaw = text
      project.budgetType = BudgetTypeWords.type(text)
    case .keyProject: project.isKeyProject = isYes(text)
    case .disclosure: project.mark = readDisclosureMark(text)
    case .secrecy: if let mark = SecrecyMark.level(text) { project.mark = .withheld(mark) }
    case .total:
      if project.printedTotal == nil { project.printedTotal = Entry(value: readScore(text), raw: text, at: place) }
    case .grade:
      if project.printedGrade == nil, !text.isEmpty {
        project.printedGrade = Entry(value: GradeWords.grade(in: text), raw: text, at: place)
      }
    case .remark:
      if HeadWords.inline(text).contains(where: { $0.field == .contact }) {
        personalFields += 1
      } else if !text.isEmpty {
        project.remarks.append(Remark(label: label, text: Entry(value: text, raw: text, at: place)))
      }
    case .contact: personalFields += 1
    case .boilerplate: break
    }
  }

  /// The first name counts, but 主管部门 and 实施单位 decide over a caption such as 部门：….
  private mutating func name(
    _ office: WritableKeyPath<Project, Named>, _ field: HeadField, _ label: String, _ text: String
  ) {
    let isWeak = HeadWords.weak.contains(label)
    guard project[keyPath: office].isEmpty || !isWeak && weakNames.contains(field), !text.isEmpty else { return }
    project[keyPath: office] = splitCode(text, shortest: 3)
    if isWeak { weakNames.insert(field) } else { weakNames.remove(field) }
  }
}
