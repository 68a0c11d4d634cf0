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
    for row in titles {
      for cell in row.cells {
        if let unit = ListLabel.unitInTitle(cell.text) {
          units.append(Unit(unit: unit, text: cell.text, row: row.index, column: cell.column))
          if let other = AmountUnit.alternative(Label(cell.text)) {
            units.append(Unit(unit: other, text: cell.text, row: row.index, column: cell.column))
          }
        }
        year = year ?? Self.year(in: cell.text)
        if mark == nil, SecrecyMark.standsAbove(cell.text) {
          mark = ListMark(words: cell.text, row: row.index, column: cell.column)
        }
      }
    }
  }

  /// The first four digits before 年.
  private static func year(in text: String) -> Int? {
    let text = NormalText.normalised(text)
    var digits = ""
    for character in text {
      if character == "年", digits.count == 4 { return Int(digits) }
      digits = character.isASCII && character.isNumber ? digits + String(character) : ""
    }
    return nil
  }
}
