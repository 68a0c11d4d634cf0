/// Where the facts in the head of a paper stand: offices, codes, year, budget and key flag, as far as they have a cell.
///
/// A form has a cell for each; what the register or the directory filled in has its cell there. The projects of a list share the
/// columns of the sheet and look for the cell in their own row, so that none of them keeps places of its own.
struct HeadPlaces: Sendable {
  enum Field: UInt8, Sendable {
    case region, regionCode, department, departmentCode, unit, unitCode, code, year, budgetType, functionalClass
    case keyProject
  }

  private var places: [(field: Field, at: Provenance)] = []

  init() {}

  /// The columns of a sheet with one record a row.
  init(file: Int, sheet: Int, columns: [(field: Field, column: Int)]) {
    places = columns.map {
      ($0.field, Provenance(file: file, sheet: sheet, row: Self.ownRow, column: $0.column))
    }
  }

  /// The cell of a fact.
  ///
  /// - Parameter source: the place of the record, whose row a column is looked up in.
  func place(of field: Field, in source: Provenance) -> Provenance? {
    guard var place = places.first(where: { $0.field == field })?.at else { return nil }
    if place.row == Int32(Self.ownRow) { place.row = source.row }
    return place
  }

  /// The same for the code of an office, which mostly stands in one cell with its name.
  func place(of code: Field, orWith name: Field, in source: Provenance) -> Provenance? {
    place(of: code, in: source) ?? place(of: name, in: source)
  }

  mutating func set(_ field: Field, at place: Provenance?) {
    guard let place else { return }
    if let index = places.firstIndex(where: { $0.field == field }) {
      places[index].at = place
    } else {
      places.append((field, place))
    }
  }

  private static let ownRow = -1
}
