/// The row of totals below an indicator table: weights, points and grade of the whole, as printed.
struct TotalRow {
  private(set) var weight: Entry<Score>?
  private(set) var total: Entry<Score>?
  private(set) var grade: Entry<String>?

  /// - Parameters:
  ///   - header: the table above; without one a row has no totals.
  ///   - hasGrade: whether the form gave its grade before.
  init?(_ row: FormGrid.Row, _ header: IndicatorHeader?, _ cells: inout ReadCells, hasGrade: Bool = false) {
    guard Self.begins(row), let header, row.cells[0].column < header.firstValue else { return nil }
    cells.use(row.cells[0].address)
    var numbers: [FormGrid.Cell] = []
    numbers.reserveCapacity(row.cells.count)
    var words: FormGrid.Cell?
    for cell in row.cells.dropFirst() {
      // A number too large for points is the total all the same, and reported as unreadable (S23).
      if readScore(cell.text, asWeight: true) != nil || ExactDecimal(NormalText.figure(cell.text)) != nil {
        numbers.append(cell)
      } else if let graded = GradeWords.graded(cell.text) {
        numbers.append(cell)
        if grade == nil, !hasGrade {
          grade = Entry(value: graded.grade, raw: graded.grade, at: cells.place(cell))
        }
      } else if GradeWords.isGrade(cell.text), grade == nil, !hasGrade,
        !(Self.holdsDigits(cell.text) && header.columns[.score]?.contains(cell.column) ?? false)
      {
        cells.use(cell.address)
        grade = Entry(value: GradeWords.grade(in: cell.text), raw: cell.text, at: cells.place(cell))
      } else if BlankText.isBlank(cell.text) || cell.text.isSame(as: row.cells[0].text) {
        cells.use(cell.address)
      } else if words == nil, header.columns[.score]?.contains(cell.column) == true {
        words = cell
      }
    }
    let (weight, number) = Self.placed(numbers, header)
    // Where 见附件 stands in place of the total, there is a total that cannot be read (S23); it is not missing.
    let score = number ?? words
    cells.use([weight, score].compactMap { $0 })
    if let weight {
      self.weight = Entry(
        value: readScore(weight.text, asWeight: true), raw: weight.text, at: cells.place(weight))
    }
    if let score {
      let value = readScore(score.text) ?? GradeWords.graded(score.text)?.score
      total = Entry(value: value, raw: score.text, at: cells.place(score))
    }
  }

  /// Whether a row's first cell is the label of totals.
  static func begins(_ row: FormGrid.Row) -> Bool {
    !row.cells.isEmpty && IndicatorWords.isTotal(row.cells[0].label)
  }

  private static func holdsDigits(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.numericType == .decimal }
  }

  /// Whether the row is one of points: 总分, not 合计, which the sums of other tables are called, too.
  static func isOfPoints(_ row: FormGrid.Row) -> Bool { row.cells.first?.label.full.contains("分") ?? false }

  /// Which number is the weight and which the score: by their columns where these fit, else by their order.
  private static func placed(
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
