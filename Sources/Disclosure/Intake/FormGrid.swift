import Spreadsheets

/// A sheet as a recogniser looks at it: rows without the empty ones, cells with their text as seen and as a label.
///
/// Positions mean only "left of" and "above", so inserted rows and columns change nothing. Cells covered by a merge
/// are left out, as they are in CSV.
struct FormGrid: Sendable {
  /// One non-empty cell.
  struct Cell: Sendable {
    let row: Int
    let column: Int
    /// As the person saw it.
    let text: String
    /// The text as a label where it is not its own key, as nearly all are: cells are copied often, and each text in them counts.
    private let taken: Label?
    /// What the label means in a form.
    let meaning: LabelMeaning
    /// What may stand in the text.
    let signs: TextSigns

    /// - Parameter signs: those of the text, or more.
    init(row: Int, column: Int, text: consuming String, signs: TextSigns) {
      self.row = row
      self.column = column
      self.signs = signs
      if text.utf8.count > Label.longest {
        taken = Label(plain: "")
        meaning = LabelMeaning()
      } else if signs.contains(.seam), let label = Label(unlessPlain: text) {
        meaning = signs.contains(.wide) ? LabelMeaning(label, mayBeReason: signs.contains(.reason)) : LabelMeaning()
        taken = label
      } else {
        taken = nil
        meaning =
          signs.contains(.wide) ? LabelMeaning(plain: text, mayBeReason: signs.contains(.reason)) : LabelMeaning()
      }
      self.text = text
    }

    /// - Parameter label: what the text stands for where the region calls a label otherwise.
    init(row: Int, column: Int, text: String, signs: TextSigns, label: Label) {
      self.row = row
      self.column = column
      self.signs = signs.union(TextSigns(label.full))
      self.text = text
      taken = label
      meaning = LabelMeaning(label, mayBeReason: true)
    }

    /// The same cell in another row.
    fileprivate init(_ cell: Self, row: Int) {
      self.row = row
      (column, text, signs, meaning, taken) = (cell.column, cell.text, cell.signs, cell.meaning, cell.taken)
    }

    /// The text as a label; empty for long texts.
    var label: Label { taken ?? Label(plain: text) }

    var address: CellAddress { CellAddress(row: row, column: column) }
  }

  /// One row with at least one non-empty cell, sorted by column.
  struct Row: Sendable {
    let index: Int
    let cells: [Cell]
    /// The columns of an indicator table that cells are labels of, and how many cells are.
    private(set) var indicators = ColumnSet<IndicatorColumn>()
    private(set) var indicatorLabels = 0
    /// The columns of a fund block that cells are labels of.
    private(set) var funds = ColumnSet<FundColumn>()
    /// Whether a label has no place in a fund block's header.
    private(set) var isForeignToFunds = false
    /// What may stand in one of its short cells, as labels are.
    private(set) var labelSigns: TextSigns = []

    init(index: Int, cells: [Cell]) {
      self.index = index
      self.cells = cells
      for position in cells.indices {
        let meaning = cells[position].meaning
        if cells[position].text.utf8.count <= 60 { labelSigns.formUnion(cells[position].signs) }
        if let column = meaning.indicator {
          indicators.insert(column)
          indicatorLabels += 1
        }
        if let column = meaning.fund { funds.insert(column) }
        if let column = meaning.weakFund { funds.insert(column) }
        if meaning.isForeignToFunds { isForeignToFunds = true }
      }
    }

    /// The same row as one of another sheet's, above all rows of that: a number below zero holds its sheet and its own number.
    func moved(from sheet: Int) -> Self {
      if index < 0 { return self }
      let place = -1 - (sheet << 32 | index)
      return Self(index: place, cells: cells.map { Cell($0, row: place) })
    }

    /// Whether all its cells say the same, as those of a merged cell that was taken apart and filled.
    var saysOneThing: Bool {
      for index in cells.indices.dropFirst() where !cells[index].text.isSame(as: cells[0].text) { return false }
      return true
    }

    /// The first cell in a range of columns.
    func first(in columns: Range<Int>) -> Cell? {
      cells.first { columns.contains($0.column) }
    }
  }

  let file: Int
  let sheet: Int
  /// The name on the tab.
  let name: String
  let rows: [Row]
  /// Cells under a merge whose content differs from the visible cell's: programs hide them.
  let hidden: [CellAddress]
  /// Whether a row may be the header of an indicator list, cells under merges included.
  let mayHoldList: Bool
  /// Where a person sees something else than what is stored, or nothing.
  let notes: [SeenNote]
  /// What stands in hidden rows and columns, which is not read.
  let hiddenCells: [Cell]
  private let covered: CoveredCells
  /// The units of money that page headers, the name of the file and the like say.
  var outerUnits: [OuterUnit] = []

  /// - Parameters:
  ///   - labels: what the region calls labels.
  ///   - showsHidden: whether hidden rows and columns are looked at like others.
  init(
    _ sheet: Sheet, file: Int, sheetIndex: Int, labels: LabelAliases = LabelAliases(), showsHidden: Bool = false
  ) {
    self.file = file
    self.sheet = sheetIndex
    name = sheet.name
    let covered = CoveredCells(sheet.merges)
    var rows: [Row] = []
    var hidden: [CellAddress] = []
    var mayHoldList = !labels.isEmpty
    var above: (TextSigns, TextSigns) = ([], [])
    var notes = SeenNotes(sheet: sheetIndex)
    var hiddenCells: [Cell] = []
    var coveredBefore = 0
    rows.reserveCapacity(sheet.rows.count)
    for row in sheet.rows.indices {
      // The cell is borrowed, so that nothing but its text is copied.
      let storedCells = sheet.rows[row].cells
      let stored = storedCells.span
      var cells: [Cell] = []
      cells.reserveCapacity(stored.count)
      var all: TextSigns = []
      for index in stored.indices {
        var text = stored[index].text
        var signs: TextSigns
        if stored[index].needsLook {
          var cell = stored[index]
          if showsHidden { cell.isHidden = false }
          if cell.isHidden {
            hiddenCells.append(
              Cell(
                row: sheet.rows[row].index, column: cell.column, text: trimmed(cell.seen), signs: TextSigns(cell.text)))
          }
          text = trimmed(notes.text(of: cell, row: sheet.rows[row].index))
          signs = TextSigns(text)
        } else {
          signs = Self.signs(of: &text, stored[index].kind, stored[index].display) { stored[index].seen }
        }
        all.formUnion(Self.listSigns(signs, of: text))
        guard !text.isEmpty else { continue }
        let address = CellAddress(row: sheet.rows[row].index, column: stored[index].column)
        if let anchor = covered.anchor(of: address, from: &coveredBefore) {
          if sheet[anchor]?.text != stored[index].text { hidden.append(address) }
          continue
        }
        if !labels.isEmpty, let label = labels.label(for: text) {
          cells.append(Cell(row: address.row, column: address.column, text: text, signs: signs, label: label))
          continue
        }
        cells.append(Cell(row: address.row, column: address.column, text: consume text, signs: signs))
      }
      // The header of a list may have three rows.
      if above.0.union(above.1).union(all).isSuperset(of: .listHeader) { mayHoldList = true }
      above = (above.1, all)
      if !cells.isEmpty { rows.append(Row(index: sheet.rows[row].index, cells: cells)) }
    }
    self.rows = rows
    self.hidden = hidden
    self.mayHoldList = mayHoldList
    self.notes = notes.all
    self.hiddenCells = hiddenCells
    self.covered = covered
  }

  /// What of the header of an indicator list a cell may hold: 项目资金 heads the money of a form, and sentences name projects, too.
  private static func listSigns(_ signs: TextSigns, of text: String) -> TextSigns {
    let all = signs
    var signs = signs.intersection(.listHeader)
    // Of names of projects and weights alone there is more to ask.
    if signs.isDisjoint(with: [.project, .weight]) { return signs }
    let text = all.contains(.seam) || all.contains(.blank) ? NormalText.normalised(text) : text
    if signs.contains(.project), text.utf8.count > 36 || text.contains("资金") { signs.remove(.project) }
    if signs.contains(.weight), !weights.finds(in: text) { signs.remove(.weight) }
    return signs
  }

  private static let weights = WordFinder(["分值", "权重", "标准分", "满分", "分数"])

  /// Whether rows or columns are hidden in which something stands.
  var hidesCells: Bool { !hiddenCells.isEmpty }

  /// The cells of some columns only.
  func columns(_ columns: Range<Int>) -> FormGrid { FormGrid(self, columns: columns) }

  /// Some of its rows alone.
  func part(_ rows: ArraySlice<Row>) -> FormGrid {
    rows.count == self.rows.count ? self : replacing(Array(rows))
  }

  /// The same sheet, with names that labels have in one form alone.
  func calling(_ labels: LabelAliases) -> FormGrid {
    replacing(
      rows.map { row in
        Row(
          index: row.index,
          cells: row.cells.map { cell in
            guard let label = labels.label(for: cell.text) else { return cell }
            return Cell(row: cell.row, column: cell.column, text: cell.text, signs: cell.signs, label: label)
          })
      })
  }

  /// The same sheet with other rows.
  func replacing(_ rows: [Row]) -> FormGrid { FormGrid(self, rows: rows) }

  private init(_ grid: FormGrid, rows: [Row]) {
    file = grid.file
    sheet = grid.sheet
    name = grid.name
    hidden = grid.hidden
    mayHoldList = grid.mayHoldList
    notes = grid.notes
    hiddenCells = grid.hiddenCells
    covered = grid.covered
    outerUnits = grid.outerUnits
    self.rows = rows
  }

  private init(_ grid: FormGrid, columns: Range<Int>) {
    self.init(
      grid,
      rows: grid.rows.compactMap { row in
        let cells = row.cells.filter { columns.contains($0.column) }
        return cells.isEmpty ? nil : Row(index: row.index, cells: cells)
      })
  }

  /// What stands in a cell; its text becomes what the person saw, without the spaces around it, if that is another.
  @inline(__always)
  private static func signs(
    of text: inout String, _ kind: Spreadsheets.Cell.Kind, _ display: Spreadsheets.Cell.Display, seen: () -> String
  ) -> TextSigns {
    if kind != .number {
      let signs = TextSigns(text)
      if signs.contains(.blank) { text = trimmed(seen()) }
      return signs
    }
    if display != .percent, text.utf8.count <= 16, let digits = TextSigns.ofNumber(text) { return digits }
    text = trimmed(seen())
    return TextSigns.ofNumber(text) ?? TextSigns(text)
  }

  func place(row: Int, column: Int) -> Provenance {
    guard row < 0 else { return Provenance(file: file, sheet: sheet, row: row, column: column) }
    let own = -1 - row
    return Provenance(file: file, sheet: own >> 32, row: own & 0xFFFF_FFFF, column: column)
  }

  func place(_ cell: Cell) -> Provenance { place(row: cell.row, column: cell.column) }

  /// The last column that a cell spans.
  func lastColumn(of cell: Cell) -> Int { max(cell.column, covered.lastColumn(of: cell.address)) }

  /// Whether a cell is merged with the one below it or right of it.
  func isMerged(_ cell: Cell) -> Bool {
    covered.lastColumn(of: cell.address) > cell.column
      || covered[CellAddress(row: cell.row + 1, column: cell.column)] == cell.address
  }

  /// The visible cell of the merge that covers a place.
  func anchor(row: Int, column: Int) -> Cell? {
    guard let anchor = covered[CellAddress(row: row, column: column)] else { return nil }
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].index < anchor.row { low = middle + 1 } else { high = middle }
    }
    guard low < rows.count, rows[low].index == anchor.row else { return nil }
    return rows[low].cells.first { $0.column == anchor.column }
  }
}
