import Spreadsheets

/// Reads a sheet of base data: blocks under their own headers, one below the other.
struct BaseDataReader {
  private let grid: FormGrid
  private(set) var paper: DepartmentBaseData
  private(set) var notes: [Message] = []
  private var used: Set<CellAddress> = []
  private var isNumbered = false
  /// Two units of money that the sheet names.
  private(set) var doubt: UnitDoubt?

  init(grid: FormGrid) {
    self.grid = grid
    let named = DepartmentCell.find(in: grid)
    paper = DepartmentBaseData(source: named?.at ?? grid.place(row: grid.rows.first?.index ?? 0, column: 0))
    if let named {
      paper.department = splitCode(named.name, shortest: 3)
      paper.name = paper.department.name
      paper.places.set(.department, at: named.at)
      used = Set(named.cells.map(\.address))
    }
  }

  mutating func read() {
    var offset = 0
    while offset < grid.rows.count {
      let row = grid.rows[offset]
      if let header = BaseDataWords.staff(row) {
        offset = readRatios(header, below: offset, into: \.staff)
      } else if let header = BaseDataWords.buildings(row) {
        offset = readRatios(header, below: offset, into: \.buildings)
      } else if let columns = BaseDataWords.money(row) {
        use(row.cells)
        offset = readMoney(columns, below: offset + 1)
      } else {
        readHead(row, isFirst: offset < 4)
        offset += 1
      }
    }
    finish()
  }

  private mutating func use(_ cells: [FormGrid.Cell]) { used.formUnion(cells.map(\.address)) }

  private mutating func readHead(_ row: FormGrid.Row, isFirst: Bool) {
    guard let first = row.cells.first else { return }
    if isFirst, paper.year == nil, let year = FormTitle.year(in: first.text) {
      paper.year = year
      paper.places.set(.year, at: grid.place(first))
    }
    let isContact = row.cells.contains { $0.meaning.head == .contact || !HeadWords.inline($0).isEmpty }
    if row.cells.count == 1 || isContact || TargetWords.isNote(first.label) { return use(row.cells) }
    guard row.cells.count == 2, !used.contains(first.address), first.text.utf8.count <= 90 else { return }
    use(row.cells)
    let value = row.cells[1]
    paper.remarks.append(
      Remark(
        label: first.text, labelAt: grid.place(first),
        text: Entry(value: value.text, raw: value.text, at: grid.place(value))))
  }

  /// The values under a header of ratios; gives the row behind them.
  private mutating func readRatios(
    _ header: [BaseDataWords.RatioColumns], below offset: Int,
    into list: WritableKeyPath<DepartmentBaseData, [DepartmentBaseData.Ratio]>
  ) -> Int {
    use(grid.rows[offset].cells)
    guard offset + 1 < grid.rows.count else { return offset + 1 }
    let row = grid.rows[offset + 1]
    guard BaseDataWords.money(row) == nil, BaseDataWords.staff(row) == nil, BaseDataWords.buildings(row) == nil else {
      return offset + 1
    }
    use(row.cells)
    for columns in header {
      func entry(_ span: Range<Int>?) -> Entry<String> {
        let cell = span.flatMap { row.first(in: $0) }
        let place = cell.map(grid.place) ?? grid.place(row: row.index, column: span?.lowerBound ?? 0)
        return Entry(value: cell?.text, raw: cell?.text ?? "", at: place)
      }
      let rate = entry(columns.rate)
      paper[keyPath: list].append(
        .init(
          label: columns.label.text, labelAt: grid.place(columns.label), allowed: entry(columns.allowed),
          actual: entry(columns.actual), rate: Entry(value: readRate(rate.raw), raw: rate.raw, at: rate.at)))
    }
    return offset + 2
  }

  /// The lines of money; gives the row behind them.
  private mutating func readMoney(_ columns: [(label: FormGrid.Cell, span: Range<Int>)], below start: Int) -> Int {
    paper.columns = columns.map { Entry(value: $0.label.text, raw: $0.label.text, at: grid.place($0.label)) }
    let said = PaperUnit(
      grid, head: grid.rows[..<(start - 1)].lazy.flatMap(\.cells), labels: grid.rows[start - 1].cells,
      below: grid.rows[start...])
    doubt = said.doubt
    if said.unit == nil, doubt == nil { notes.append(RecogniseNote.unitAssumed) }
    let first = columns[0].span.lowerBound
    var offset = start
    while offset < grid.rows.count {
      let row = grid.rows[offset]
      guard BaseDataWords.buildings(row) == nil, let label = row.cells.last(where: { $0.column < first }),
        !BaseDataWords.endsMoney(label.label)
      else { break }
      use(row.cells)
      offset += 1
      let amounts = columns.map { column in
        let cell = row.first(in: column.span)
        let text = cell?.text ?? ""
        let reading = readAmount(text, unit: said.unit ?? .wan)
        let isDoubtful = said.doubt != nil && !reading.hasOwnUnit
        return Entry(
          value: isDoubtful ? nil : reading.money, raw: isDoubtful ? "" : text,
          at: cell.map(grid.place) ?? grid.place(row: row.index, column: column.span.lowerBound))
      }
      paper.lines.append(
        .init(level: level(of: label.label), label: label.text, labelAt: grid.place(label), amounts: amounts))
    }
    return offset
  }

  /// 三公经费 stands at 0, 1、 below it at 1, 其中 and what follows it at 2.
  private mutating func level(of label: Label) -> Int {
    if BaseDataWords.isSection(label) {
      isNumbered = false
      return 0
    }
    if BaseDataWords.isNumbered(label) {
      isNumbered = true
      return 1
    }
    return isNumbered ? 2 : 1
  }

  private mutating func finish() {
    if let found = SecrecyMark.find(in: grid.rows[...], sheet: grid.name, isPrint: { !used.contains($0.address) }) {
      paper.mark.withhold(for: found.words, at: grid.place(of: found))
    }
    let unused = grid.rows.flatMap(\.cells).map(\.address).filter { !used.contains($0) }
    if !unused.isEmpty { notes.append(RecogniseNote.unusedCells(unused)) }
  }
}
