import Spreadsheets

/// The rows outside the tables: names, year, marks, free texts.
extension SelfEvaluationReader {
  /// Takes labels and the values right of them, in any number per row.
  mutating func readHead(_ row: FormGrid.Row) {
    if FormTitle.isTitle(row) || row.index == rows.first?.index && row.cells.count == 1, !row.cells.isEmpty,
      HeadWords.field(row.cells[0]) == nil && HeadWords.inline(row.cells[0]).isEmpty
        || PaperTitle(row.cells[0].text)?.isNumbered == true
    {
      cells.use(row.cells[0].address)
      if let year = FormTitle.year(in: row.cells[0].text) { take(year, of: row.cells[0]) }
    }
    // By index: a copy of each cell would cost as much as what is done with it.
    var offset = 0
    while offset < row.cells.count {
      let inline = HeadWords.inline(row.cells[offset])
      if let field = row.cells[offset].meaning.head ?? (inline.isEmpty ? HeadWords.field(row.cells[offset]) : nil) {
        cells.use(row.cells[offset].address)
        offset += readField(field, row, offset)
      } else if !inline.isEmpty {
        cells.use(row.cells[offset].address)
        if row.cells[offset].signs.contains(.secrecy), inline.contains(where: { !isNote($0.field, $0.label) }) {
          cells.keepAsContent(row.cells[offset].address)
        }
        for field in inline { take(field.field, field.label, field.value, at: grid.place(row.cells[offset])) }
        offset += 1
      } else {
        readUnlabelled(row.cells[offset])
        offset += 1
      }
    }
  }

  /// Takes the field of a label and what stands right of it; gives how many cells that are.
  private mutating func readField(_ field: HeadField, _ row: FormGrid.Row, _ offset: Int) -> Int {
    // What a region calls a free text is printed as it stands on the form.
    let label = field == .remark ? Label(row.cells[offset].text).key : row.cells[offset].label.key
    let next = offset + 1
    guard next < row.cells.count,
      row.cells[next].meaning.head == nil || field == .disclosure && SecrecyMark.isOpenMark(row.cells[next])
    else {
      take(field, label, "", at: grid.place(row: row.index, column: row.cells[offset].column + 1))
      return 1
    }
    let place = grid.place(row.cells[next])
    cells.use(row.cells[next].address)
    if !isNote(field, label) { cells.keepAsContent(row.cells[next], in: row) }
    if field == .department || field == .unit, next + 1 < row.cells.count, row.cells[next + 1].meaning.head == nil,
      row.cells[next].text.allSatisfy(\.isNumber)
    {
      // Code and name in two cells of their own.
      cells.use(row.cells[next + 1].address)
      take(field, label, "\(row.cells[next].text)-\(row.cells[next + 1].text)", at: place)
      return 3
    }
    // 自评得分 | 100 | 99.6: the weight, and the points.
    if field == .total, next + 1 < row.cells.count, readScore(row.cells[next].text) != nil,
      readScore(row.cells[next + 1].text) != nil
    {
      cells.use(row.cells[next + 1].address)
      take(field, label, row.cells[next + 1].text, at: grid.place(row.cells[next + 1]))
      return 3
    }
    take(field, label, row.cells[next].text, at: place, labelAt: grid.place(row.cells[offset]))
    return 2
  }

  /// Whether what is written under a label speaks of the form as such: 备注, 说明, 注.
  private func isNote(_ field: HeadField, _ label: String) -> Bool {
    switch field {
    case .boilerplate, .disclosure, .secrecy: true
    case .remark: label.contains("备注") || label.contains("说明")
    default: false
    }
  }

  /// A cell without a label: the year under the title, a caption.
  private mutating func readUnlabelled(_ cell: FormGrid.Cell) {
    if AmountUnit.caption(cell.label) != nil || FundWords.isBlock(cell.label) || isSection(cell.label) {
      cells.use(cell.address)
    }
    if cell.signs.contains(.year) || cell.signs.contains(.digit) && cell.text.utf8.count <= 40,
      Self.isShort(cell.label.full, 40), indicators.indicators.isEmpty, funds.rows.isEmpty,
      // A longer text may name a document: 财预(2023)15号.
      let year = cell.signs.contains(.year) || cell.text.utf8.count <= 16
        ? FormTitle.year(in: cell.text) : MonthSpan.year(in: cell.text)
    {
      take(year, of: cell)
      if Self.isShort(cell.label.full, 24) { cells.use(cell.address) }
    }
    if cell.label.full.isSame(as: "(年度)") || SecrecyMark.mark(in: cell, loosely: true) != nil {
      cells.use(cell.address)
    }
  }

  /// Whether a text has at most so many characters, of which each is one byte or more.
  private static func isShort(_ text: String, _ most: Int) -> Bool { text.utf8.count <= most || text.count <= most }

  /// Takes a year that stands above the tables. 2024年…自评表 may be called after the year in which it is filled in: 年度 below it names the
  /// year that it is about.
  private mutating func take(_ year: Int, of cell: FormGrid.Cell) {
    let isFiscal = cell.label.full.contains("年度")
    guard project.year == nil || isFiscal && !yearIsFiscal else { return }
    project.take(year, at: grid.place(cell))
    yearIsFiscal = isFiscal
  }

  /// Headings that only group other rows: 项目基本情况.
  private func isSection(_ label: Label) -> Bool {
    Self.sections.contains(label.key)
  }

  private static let sections = WordTable(["基本情况", "项目基本情况", "绩效指标", "年度绩效指标", "项目年度目标完成情况"])

  private mutating func take(
    _ field: HeadField, _ label: String, _ text: String, at place: Provenance, labelAt: Provenance? = nil
  ) {
    if project.take(field, label, text, at: place) { return }
    switch field {
    case .department: if name(\.department, field, label, text) { project.places.set(.department, at: place) }
    case .unit: if name(\.unit, field, label, text) { project.places.set(.unit, at: place) }
    case .goalExpected, .goalActual:
      let entry = Entry<String>(value: text.isEmpty ? nil : text, raw: text, at: place)
      addGoal(entry, isActual: field == .goalActual)
    case .total:
      guard project.printedTotal == nil else { break }
      let graded = GradeWords.graded(text)
      project.printedTotal = Entry(value: readScore(text) ?? graded?.score, raw: text, at: place)
      if let graded, project.printedGrade == nil {
        project.printedGrade = Entry(value: graded.grade, raw: graded.grade, at: place)
      }
    case .grade:
      if project.printedGrade == nil, !text.isEmpty {
        project.printedGrade = Entry(value: GradeWords.grade(in: text), raw: text, at: place)
      }
    case .remark:
      if HeadWords.inline(text).contains(where: { $0.field == .contact }) {
        personalFields += 1
      } else if !text.isEmpty {
        project.remarks.append(
          Remark(label: label, labelAt: labelAt ?? place, text: Entry(value: text, raw: text, at: place)))
      }
    case .contact: personalFields += 1
    default: break
    }
  }

  /// Whether the office is taken from here.
  private mutating func name(
    _ office: WritableKeyPath<Project, Named>, _ field: HeadField, _ label: String, _ text: String
  ) -> Bool {
    guard offices.takes(field, label, text, over: project[keyPath: office]) else { return false }
    project[keyPath: office] = splitCode(text, shortest: 3)
    return true
  }

  /// A goal in a row of its own: 年度目标 | text, with or without 实际完成 | text behind.
  private mutating func addGoal(_ text: Entry<String>, isActual: Bool) {
    guard text.value != nil else { return }
    let empty = Entry<String>(value: nil, raw: "", at: text.at)
    if isActual, let last = project.goals.indices.last, project.goals[last].actual.raw.isEmpty {
      project.goals[last].actual = text
    } else if isActual {
      project.goals.append(Goal(expected: empty, actual: text))
    } else {
      project.goals.append(Goal(expected: text, actual: empty))
    }
  }
}
