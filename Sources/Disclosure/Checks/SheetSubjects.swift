/// The project of each sheet that has only one: a finding about a cell of the sheet is the project's, and stands on its department's slip.
struct SheetSubjects {
  private struct Sheet: Hashable {
    var file: Int32
    var sheet: Int32
  }

  /// Index into the figures; `nil` for a sheet of several projects.
  private var subjects: [Sheet: Int?] = [:]

  init(_ figures: [ProjectFigures]) {
    for index in figures.indices {
      let place = figures.span[index].source
      let sheet = Sheet(file: place.file, sheet: place.sheet)
      subjects[sheet] = subjects[sheet] == nil ? .some(index) : .some(nil)
    }
  }

  /// The project of a place's sheet, if that has one alone.
  func of(_ place: Provenance) -> Int? { subjects[Sheet(file: place.file, sheet: place.sheet)] ?? nil }
}
