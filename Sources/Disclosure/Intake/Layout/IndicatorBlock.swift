/// The rows of an indicator table, as every form of targets and results has them: levels that count for the rows below, and the
/// texts and points of the columns.
struct IndicatorBlock {
  /// The indicators in the order of the form, template rows and subtotals left out.
  private(set) var indicators: [Indicator] = []
  /// The weights declared in labels: 产出指标(50分).
  private(set) var declaredWeights: [DeclaredWeight] = []
  /// Weights and points in cells merged over several indicators: they count for the first.
  private(set) var mergedPoints: [Provenance] = []
  /// What is said of rows that are no indicators.
  private(set) var notes: [Message] = []
  /// The last table, for a row of totals that other rows separate from it.
  private(set) var header: IndicatorHeader?
  /// The level labels in force, which empty cells below inherit.
  private var level1 = ""
  private var level2 = ""
  /// Where they are printed.
  private var level1At: Provenance?
  private var level2At: Provenance?

  /// Begins a table.
  ///
  /// - Parameter rows: how many rows may follow.
  mutating func open(_ header: IndicatorHeader, rows: Int, of grid: borrowing FormGrid) {
    // The head repeated on the next page goes on with the levels of the page before.
    if self.header?.columns.keys != header.columns.keys {
      (level1, level2) = ("", "")
      (level1At, level2At) = (nil, nil)
    }
    self.header = header
    indicators.reserveCapacity(indicators.count + min(16, rows))
    if let block = header.block { declareWeights(inHeading: block, at: grid.place(block)) }
  }

  /// Weights in the heading: 绩效指标(权重分值90分,其中产出指标权重分值50分,…).
  private mutating func declareWeights(inHeading cell: FormGrid.Cell, at place: Provenance) {
    for note in cell.label.notes {
      for part in note.split(separator: ",") {
        let text = part.hasPrefix("其中") ? part.dropFirst(2) : part
        guard let end = text.firstRange(of: "指标")?.upperBound, let weight = DeclaredWeight.points(text[end...]) else {
          continue
        }
        declaredWeights.append(DeclaredWeight(level: 1, label: String(text[..<end]), weight: weight, at: place))
      }
    }
  }

  /// Whether a row stands below the table: a field, a note on filling, or a long text alone.
  func ends(_ row: FormGrid.Row, _ header: IndicatorHeader) -> Bool {
    guard !row.cells.isEmpty else { return false }
    if row.cells.count == 1, FormTitle.isTitle(row) { return true }
    let column = row.cells[0].column
    if column < header.first {
      return !isBeside(row.cells[0].label) && !Self.isSum(row.cells[0]) && !Self.holds(row, header)
    }
    guard column == header.first else { return false }
    if let field = HeadWords.field(row.cells[0]) {
      return field != .remark || !row.cells.contains { header.firstValue <= $0.column && readScore($0.text) != nil }
    }
    if !HeadWords.inline(row.cells[0]).isEmpty { return true }
    return row.cells.count == 1 && row.cells[0].text.count > 24
  }

  /// Whether a label left of the table is that of the block, or the weight of the block in a cell of its own: （40分）.
  private func isBeside(_ label: Label) -> Bool {
    IndicatorWords.isBlock(label) || DeclaredWeight.alone(label.full) != nil
  }

  /// Whether a row has what an indicator has, whatever stands left of the table: a name, a target or a result, and points.
  ///
  /// - Parameter isWhole: whether it must have all of them.
  static func holds(_ row: FormGrid.Row, _ header: IndicatorHeader, isWhole: Bool = false) -> Bool {
    func cell(_ column: IndicatorColumn) -> FormGrid.Cell? { header.columns[column].flatMap(row.first(in:)) }
    guard row.cells.count >= 3, let name = cell(.level3) ?? cell(.level2), name.meaning.head == nil,
      HeadWords.field(row.cells[0]) == nil, HeadWords.inline(row.cells[0]).isEmpty
    else { return false }
    let points = [cell(.weight), cell(.score)].map { $0.flatMap { readScore($0.text) } != nil }
    let values = [cell(.target), cell(.actual)].map { $0 != nil }
    return isWhole
      ? points.allSatisfy(\.self) && values.allSatisfy(\.self) : points.contains(true) && values.contains(true)
  }

  /// Whether a row begins with the sum of a page: 小计（本页）, 过次页, 承前页.
  static func isSum(_ cell: FormGrid.Cell) -> Bool {
    IndicatorWords.isSubtotal(cell.label) || PagePrint.isPrint(cell.text)
  }

  /// Reads a row below the header; `false` where it is no indicator.
  @discardableResult
  mutating func read(_ row: FormGrid.Row, _ header: IndicatorHeader, _ cells: inout ReadCells) -> Bool {
    let columns = header.columns
    if row.repeatsIndicatorHead {
      cells.use(row.cells)
      return false
    }
    for index in row.cells.indices {
      let column = row.cells[index].column
      if column < header.first && isBeside(row.cells[index].label)
        || header.unknown.contains(where: { $0.column == column })
      {
        cells.use(row.cells[index].address)
      }
    }
    if !row.cells.isEmpty, row.cells[0].column < header.first, Self.isSum(row.cells[0]) {
      cells.use(row.cells)
      notes.append(RecogniseNote.subtotal(row.index, row.cells[0].text))
      return false
    }
    readLevels(row, header, &cells)
    let name = cells.text(row, columns[.level3], fallback: header.first)
    let nature = cells.text(row, columns[.direction] ?? columns[.nature], fallback: header.first)
    if columns.has(.direction), columns.has(.nature) { _ = cells.text(row, columns[.nature], fallback: header.first) }
    let unit = cells.text(row, columns[.unit], fallback: header.first)
    let printed = cells.number(row, columns, .target, fallback: header.firstValue)
    let whole = WholeTarget.text(sign: nature.raw, value: printed.raw, unit: unit.raw)
    var target = ColumnText(raw: whole, at: printed.at).entry()
    var actual = cells.number(row, columns, .actual, fallback: header.firstValue)
    let weight = cells.number(row, columns, .weight, fallback: header.firstValue)
    let score = cells.number(row, columns, .score, fallback: header.firstValue)
    var reason = cells.text(row, columns[.reason], fallback: header.firstValue)
    let isEmpty =
      target.raw.isEmpty && actual.raw.isEmpty && weight.raw.isEmpty && score.raw.isEmpty && reason.raw.isEmpty
    if isEmpty, name.raw.isEmpty {
      if let label = row.cells.last { notes.append(RecogniseNote.emptyLevel(row.index, label.text)) }
      return false
    }
    if isEmpty, IndicatorWords.isTemplate(name.raw) {
      notes.append(RecogniseNote.templateRow(row.index, name.raw))
      return false
    }
    if let place = row.cells.firstIndex(where: { $0.column >= header.first }),
      IndicatorWords.isSubtotal(row.cells[place].label)
    {
      let label = row.cells[place].label
      notes.append(RecogniseNote.subtotal(row.index, label.full))
      return false
    }
    // A text in a cell merged over several indicators counts for each of them; points there count for the first (S26).
    if actual.raw.isEmpty, let text = merged(over: row, columns[.actual], cells.grid) { actual = text }
    if reason.raw.isEmpty, let text = merged(over: row, columns[.reason], cells.grid) { reason = text }
    if target.raw.isEmpty, let text = merged(over: row, columns[.target], cells.grid) { target = text.entry() }
    for (points, column) in [(weight, columns[.weight]), (score, columns[.score])] where points.raw.isEmpty {
      if let text = merged(over: row, column, cells.grid), mergedPoints.last != text.at { mergedPoints.append(text.at) }
    }
    indicators.append(
      Indicator(
        level1: level1, level2: level2, name: name.mapped { IndicatorWords.cleanName($0) }, target: target,
        nature: nature.raw, unit: unit.raw, actual: actual.entry(),
        weight: weight.mapped { readScore($0, asWeight: true) }, score: score.mapped { readScore($0) },
        reason: reason.entry(),
        places: IndicatorPlaces(
          level1: level1At, level2: level2At, nature: Int(nature.at.column), unit: Int(unit.at.column))))
    return true
  }

  /// What stands in a cell of a column that is merged over this row and rows above it.
  private func merged(over row: FormGrid.Row, _ columns: Range<Int>?, _ grid: FormGrid) -> ColumnText? {
    guard let columns, let cell = grid.anchor(row: row.index, column: columns.lowerBound), cell.row < row.index,
      columns.contains(cell.column), indicators.contains(where: { Int($0.name.at.row) == cell.row })
    else { return nil }
    return ColumnText(raw: cell.text, at: grid.place(cell))
  }

  /// A printed level counts for the rows below until the next; a new first level ends the second.
  private mutating func readLevels(_ row: FormGrid.Row, _ header: IndicatorHeader, _ cells: inout ReadCells) {
    let first = cells.text(row, header.columns[.level1], fallback: header.first)
    let second = cells.text(row, header.columns[.level2], fallback: header.first)
    if !first.raw.isEmpty, !declares(first, of: level1, level: 1) {
      let label = declared(first, level: 1)
      if label != level1 { (level2, level2At) = ("", nil) }
      (level1, level1At) = (label, first.at)
    }
    if !second.raw.isEmpty, !declares(second, of: level2, level: 2) {
      (level2, level2At) = (declared(second, level: 2), second.at)
    }
  }

  /// Whether a text is no level, but the weight of the one above it: （50分） below 产出指标.
  private mutating func declares(_ text: ColumnText, of label: String, level: Int) -> Bool {
    guard !label.isEmpty, let weight = DeclaredWeight.alone(text.raw) else { return false }
    declaredWeights.append(DeclaredWeight(level: level, label: label, weight: weight, at: text.at))
    return true
  }

  /// The label without the weight it declares; the weight is kept once per label.
  private mutating func declared(_ text: ColumnText, level: Int) -> String {
    guard let (label, weight) = DeclaredWeight.split(text.raw) else { return text.raw }
    let isRepeated = label == (level == 1 ? level1 : level2)
    if !isRepeated {
      declaredWeights.append(DeclaredWeight(level: level, label: label, weight: weight, at: text.at))
    }
    return label
  }
}
