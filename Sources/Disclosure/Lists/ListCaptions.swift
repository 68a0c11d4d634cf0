import Spreadsheets

/// What the rows above a list's header say of all that stands below: units, a year, a mark.
struct ListCaptions: Sendable {
  /// A unit of money with the text that gives it.
  struct Unit: Sendable {
    var unit: AmountUnit
    var text: String
    var row: Int
    var column: Int
    var source = UnitSource.cell

    /// Where it is said.
    var place: Message { source.name(at: CellAddress(row: row, column: column)) }
  }

  /// From the outside in and from the top down, each with its place.
  var units: [Unit] = []
  var year: Int?
  var mark: ListMark?

  /// - Parameters:
  ///   - sheet: the name of the sheet.
  ///   - outer: units that page headers, the name of the file and the like say.
  init(_ titles: ArraySlice<Row>, sheet: String, outer: [OuterUnit]) {
    units = outer.reversed().map { Unit(unit: $0.unit, text: $0.words, row: 0, column: 0, source: $0.source) }
    if let unit = ListLabel.unitInTitle(sheet) {
      units.append(Unit(unit: unit, text: sheet, row: 0, column: 0, source: .sheetName))
    }
    var isAlready = false
    for row in titles {
      for cell in row.cells {
        if let unit = ListLabel.unitInTitle(cell.text) {
          units.append(Unit(unit: unit, text: cell.text, row: row.index, column: cell.column))
          if let other = AmountUnit.alternative(Label(cell.text)) {
            units.append(Unit(unit: other, text: cell.text, row: row.index, column: cell.column))
          }
        }
        if let said = Self.year(in: cell.text) {
          // （2023年度） in a line of its own is the year of the amounts, whatever year the title calls the exercise by.
          let isAlone = Self.isYearAlone(cell.text)
          if year == nil || isAlone && !isAlready { year = said }
          isAlready = isAlready || isAlone
        }
        if mark == nil, SecrecyMark.standsAbove(cell.text) {
          mark = ListMark(words: cell.text, row: row.index, column: cell.column)
        }
      }
    }
  }

  /// The first four digits before 年, unless they are those of a day: 填报日期：2025年3月15日.
  static func year(in text: String) -> Int? {
    guard text.contains("年"), text.utf8.count <= 240 else { return nil }
    let text = WrittenYear.inDigits(NormalText.normalised(text))
    guard !dates.finds(in: text) else { return nil }
    var digits = ""
    for index in text.indices {
      let character = text[index]
      if character == "年", digits.count == 4 {
        let month = text[text.index(after: index)...].prefix { $0.isASCII && $0.isNumber }
        if month.isEmpty || text[month.endIndex...].first != "月" { return Int(digits) }
      }
      digits = character.isASCII && character.isNumber ? digits + String(character) : ""
    }
    return nil
  }

  private static let dates = WordFinder(["日期", "时间", "印发"])

  /// Whether a text is a year and nothing else: （2023年度）.
  private static func isYearAlone(_ text: String) -> Bool {
    let rest = WrittenYear.inDigits(NormalText.normalised(text)).filter {
      !($0.isASCII && $0.isNumber) && !"()[]".contains($0)
    }
    return rest == "年" || rest == "年度"
  }
}
