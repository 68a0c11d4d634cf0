/// Where the columns of a list put what its records say.
extension ListHeader {
  /// The columns of the head, which all records of the list share.
  func places(in options: ListOptions) -> HeadPlaces {
    let columns: [(HeadPlaces.Field, ListColumn)] = [
      (.year, .year), (.regionCode, .region), (.region, .regionName), (.departmentCode, .department),
      (.department, .departmentName), (.unitCode, .unit), (.unit, .unitName), (.code, .project),
      (.budgetType, .budgetType), (.functionalClass, .functionalClass), (.keyProject, .keyProject),
    ]
    return HeadPlaces(
      file: options.file, sheet: options.sheet,
      columns: columns.filter { has($0.1) }.map { (field: $0.0, column: position($0.1)) })
  }

  /// The columns of an indicator's levels, sign and unit.
  var indicatorPlaces: IndicatorPlaces {
    func column(_ column: ListColumn) -> Int? { has(column) ? position(column) : nil }
    return IndicatorPlaces(
      columns: (column(.level1), column(.level2), column(.nature), column(.measure)))
  }
}
