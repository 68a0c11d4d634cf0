import Spreadsheets

/// The indicator table and the row of totals.
extension SelfEvaluationReader {
  /// Whether a row stands below the table: a field, a note on filling, or a long text alone.
  func endsIndicators(_ row: FormGrid.Row, _ header: IndicatorHeader) -> Bool {
    guard !row.cells.isEmpty else { return false }
    if row.cells.count == 1, FormTitle.isTitle(row) { return true }
    let column = row.cells[0].column
    if column < header.first { return !IndicatorWords.isBlock(row.cells[0].label) }
    guard column == header.first else { return false }
    if let field = HeadWords.field(row.cells[0]) {
      return field != .remark || !row.cells.contains { header.firstValue <= $0.column && readScore($0.text) != nil }
    }
    if !HeadWords.inline(row.cells[0]).isEmpty { return true }
    return row.cells.count == 1 && row.cells[0].text.count > 24
  }

  mutating func readIndicator(_ row: FormGrid.Row, _ header: IndicatorHeader) {
    let columns = header.columns
    for index in row.cells.indices {
      let column = row.cells[index].column
      if column < header.first && IndicatorWords.isBlock(row.cells[index].label)
        || header.unknown.contains(where: { $0.column == column })
      {
        used.insert(row.cells[index].address)
      }
    }
    readLevels(row, header)
    let name = columnText(row, columns[.level3], fallback: header.first)
    let nature = columnText(row, columns[.direction] ?? columns[.nature], fallback: header.first)
    if columns.has(.direction), columns.has(.nature) { _ = columnText(row, columns[.nature], fallback: header.first) }
    let unit = columnText(row, columns[.unit], fallback: header.first)
    let printed = columnText(row, columns[.target], fallback: header.firstValue)
    var target = Self.composed(printed, nature: nature.raw, unit: unit.raw)
    var actual = columnText(row, columns[.actual], fallback: header.firstValue)
    let weight = columnText(row, columns[.weight], fallback: header.firstValue)
    let score = columnText(row, columns[.score], fallback: header.firstValue)
    var reason = columnText(row, columns[.reason], fallback: header.firstValue)
    let isEmpty =
      target.raw.isEmpty && actual.raw.isEmpty && weight.raw.isEmpty && score.raw.isEmpty && reason.raw.isEmpty
    if isEmpty, name.raw.isEmpty {
      if let label = row.cells.last { notes.append(RecogniseNote.emptyLevel(row.index, label.text)) }
      return
    }
    if isEmpty, IndicatorWords.isTemplate(name.raw) {
      notes.append(RecogniseNote.templateRow(row.index, name.raw))
      return
    }
    if let place = row.cells.firstIndex(where: { $0.column >= header.first }),
      IndicatorWords.isSubtotal(row.cells[place].label)
    {
      let label = row.cells[place].label
      notes.append(RecogniseNote.subtotal(row.index, label.full))
      return
    }
    // A text in a cell merged over several indicators counts for each of them; points there count for the first (S26).
    if actual.raw.isEmpty, let cell = mergedOver(row, columns[.actual]) { actual = text(of: cell) }
    if reason.raw.isEmpty, let cell = mergedOver(row, columns[.reason]) { reason = text(of: cell) }
    if target.raw.isEmpty, let cell = mergedOver(row, columns[.target]) { target = text(of: cell).entry() }
    for (points, column) in [(weight, columns[.weight]), (score, columns[.score])] where points.raw.isEmpty {
      if let cell = mergedOver(row, column), project.mergedPoints.last != grid.place(cell) {
        project.mergedPoints.append(grid.place(cell))
      }
    }
    project.indicators.append(
      Indicator(
        level1: level1, level2: level2, name: name.mapped { IndicatorWords.cleanName($0) }, target: target,
        nature: nature.raw, unit: unit.raw, actual: actual.entry(),
        weight: weight.mapped { readScore($0, asWeight: true) }, score: score.mapped { readScore($0) },
        reason: reason.entry(),
        places: IndicatorPlaces(
          level1: level1At, level2: level2At, nature: Int(nature.at.column), unit: Int(unit.at.column))))
  }

  /// The cell of a column that is merged over this row and rows above it.
  private func mergedOver(_ row: FormGrid.Row, _ columns: Range<Int>?) -> FormGrid.Cell? {
    guard let columns, let cell = grid.anchor(row: row.index, column: columns.lowerBound), cell.row < row.index,
      columns.contains(cell.column), project.indicators.contains(where: { Int($0.name.at.row) == cell.row })
    else { return nil }
    return cell
  }

  private func text(of cell: FormGrid.Cell) -> ColumnText { ColumnText(raw: cell.text, at: grid.place(cell)) }

  /// A printed level counts for the rows below until the next; a new first level ends the second.
  private mutating func readLevels(_ row: FormGrid.Row, _ header: IndicatorHeader) {
    let first = columnText(row, header.columns[.level1], fallback: header.first)
    let second = columnText(row, header.columns[.level2], fallback: header.first)
    if !first.raw.isEmpty {
      let label = declared(first, level: 1)
      if label != level1 { (level2, level2At) = ("", nil) }
      (level1, level1At) = (label, first.at)
    }
    if !second.raw.isEmpty { (level2, level2At) = (declared(second, level: 2), second.at) }
  }

  /// The label without the weight it declares; the weight is kept once per label.
  private mutating func declared(_ text: ColumnText, level: Int) -> String {
    guard let (label, weight) = DeclaredWeight.split(text.raw) else { return text.raw }
    let isRepeated = label == (level == 1 ? level1 : level2)
    if !isRepeated {
      project.declaredWeights.append(DeclaredWeight(level: level, label: label, weight: weight, at: text.at))
    }
    return label
  }

  /// Weights in the heading: 绩效指标(权重分值90分,其中产出指标权重分值50分,…).
  mutating func declareWeights(inHeading cell: FormGrid.Cell) {
    for note in cell.label.notes {
      for part in note.split(separator: ",") {
        let text = part.hasPrefix("其中") ? part.dropFirst(2) : part
        guard let end = text.firstRange(of: "指标")?.upperBound, let weight = DeclaredWeight.points(text[end...]) else {
          continue
        }
        project.declaredWeights.append(
          DeclaredWeight(level: 1, label: String(text[..<end]), weight: weight, at: grid.place(cell)))
      }
    }
  }

  /// The target put together from its parts, unless the value already carries them.
  private static func composed(_ value: ColumnText, nature: String, unit: String) -> Entry<String> {
    guard !value.raw.isEmpty else { return value.entry() }
    var text = value.raw
    if IndicatorWords.isComparator(nature), let first = text.first, !IndicatorWords.isComparator(String(first)) {
      text = NormalText.figure(nature) + text
    }
    if !unit.isEmpty, !BlankText.isBlank(unit), !text.hasSuffix(unit) { text += unit }
    return Entry(value: text, raw: text, at: value.at)
  }

  /// Reads the row of totals; `false` if the row is none.
  mutating func readTotal(_ row: FormGrid.Row, _ header: IndicatorHeader?) -> Bool {
    // Nearly every row is no row of totals: nothing is copied before that is known.
    guard !row.cells.isEmpty, IndicatorWords.isTotal(row.cells[0].label), let header,
      row.cells[0].column < header.firstValue
    else { return false }
    let first = row.cells[0]
    used.insert(first.address)
    var numbers: [FormGrid.Cell] = []
    numbers.reserveCapacity(row.cells.count)
    var words: FormGrid.Cell?
    for cell in row.cells.dropFirst() {
      // A number too large for points is the total all the same, and reported as unreadable (S23).
      if readScore(cell.text, asWeight: true) != nil || ExactDecimal(NormalText.figure(cell.text)) != nil {
        numbers.append(cell)
      } else if GradeWords.isGrade(cell.text), project.printedGrade == nil {
        used.insert(cell.address)
        project.printedGrade = Entry(
          value: GradeWords.grade(in: cell.text), raw: cell.text, at: grid.place(cell))
      } else if BlankText.isBlank(cell.text) {
        used.insert(cell.address)
      } else if words == nil, header.columns[.score]?.contains(cell.column) == true {
        words = cell
      }
    }
    let (weight, number) = placed(numbers, header)
    // Where 见附件 stands in place of the total, there is a total that cannot be read (S23); it is not missing.
    let score = number ?? words
    use([weight, score].compactMap { $0 })
    if let weight {
      project.printedWeight = Entry(
        value: readScore(weight.text, asWeight: true), raw: weight.text, at: grid.place(weight))
    }
    if let score {
      project.printedTotal = Entry(value: readScore(score.text), raw: score.text, at: grid.place(score))
    }
    return true
  }

  /// Which number is the weight and which the score: by their columns where these fit, else by their order.
  private func placed(
    _ numbers: [FormGrid.Cell], _ header: IndicatorHeader
  ) -> (weight: FormGrid.Cell?, score: FormGrid.Cell?) {
    let weight = numbers.first { header.columns[.weight]?.contains($0.column) ?? false }
    let score = numbers.first { header.columns[.score]?.contains($0.column) ?? false }
    if score != nil, weight != nil || numbers.count == 1 { return (weight, score) }
    if weight != nil, numbers.count == 1 { return (weight, nil) }
    if header.columns[.weight] == nil, numbers.count == 1 { return (nil, numbers.first) }
    switch numbers.count {
    case 0: return (nil, nil)
    case 1: return readScore(numbers[0].text) == Score(hundredths: 10_000) ? (numbers[0], nil) : (nil, numbers[0])
    default: return (numbers[0], numbers[1])
    }
  }
}

extension DeclaredWeight {
  /// Takes `产出指标（50分）` apart; `nil` if the label declares no weight, or the bracket says more than a weight.
  static func split(_ text: String) -> (label: String, weight: Score)? {
    if text.withBytes(endsPlain) { return nil }
    let full = NormalText.figure(text)
    guard full.hasSuffix(")") || full.hasSuffix("分") else { return nil }
    if full.utf8.last == UInt8(ascii: ")"), let open = full.lastIndex(of: "(") {
      let inside = full[full.index(after: open)...].dropLast()
      guard let weight = points(inside), open > full.startIndex else { return nil }
      return (String(full[..<open]), weight)
    }
    guard full.hasSuffix("分"), let end = full.firstRange(of: "指标")?.upperBound, end < full.endIndex,
      let weight = points(full[end...])
    else { return nil }
    return (String(full[..<end]), weight)
  }

  /// Whether a text ends with a Chinese character that is not 分, as most labels do.
  private static func endsPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count >= 3 else { return false }
    let last = (text[text.count - 3], text[text.count - 2], text[text.count - 1])
    return 0xE4...0xE9 ~= last.0 && last != (0xE5, 0x88, 0x86)
  }

  /// `50分`, `50`, `权重50`, `权重分值50分`, `分值:50分`, `50%`.
  static func points(_ text: Substring) -> Score? {
    var rest = text
    for prefix in ["权重", "分值", ":", "="] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
    return rest.isEmpty ? nil : readScore(String(rest), asWeight: true)
  }
}
