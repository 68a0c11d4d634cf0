/// The open lines of a county's directory and register: who should report, and which projects there are.
enum UpwardLists {
  static let directory = "directory.csv"
  static let register = "register.csv"

  // Of the directory, as its blank form has them.
  static let code = "编码"
  static let name = "名称"
  static let parent = "上级编码"
  static let level = "级次"
  /// What typed amounts say, beside what they were read as.
  static let budgetRaw = "全年预算数原文"

  static func directory(_ bytes: [UInt8], file: Int, sheet: Int) throws(UpwardFault) -> [DirectoryEntry] {
    var table = UpwardTable(bytes)
    let places = try table.places([code, name, parent, UpwardColumns.region, level])
    var entries: [DirectoryEntry] = []
    while table.next() {
      guard table.count == table.columns, let level = OfficeLevel(rawValue: table.text(places[4])) else {
        throw .badRow(row: table.row)
      }
      entries.append(
        DirectoryEntry(
          code: table.text(places[0]), name: table.text(places[1]), parent: table.text(places[2]),
          region: table.text(places[3]), level: level,
          source: Provenance(file: file, sheet: sheet, row: table.row, column: places[0])))
    }
    return entries
  }

  static func register(_ bytes: [UInt8], file: Int, sheet: Int) throws(UpwardFault) -> [RegisterEntry] {
    var table = UpwardTable(bytes)
    let places = try table.places([
      UpwardColumns.region, UpwardColumns.departmentCode, UpwardColumns.department, UpwardColumns.unitCode,
      UpwardColumns.unit, UpwardColumns.code, UpwardColumns.name, UpwardColumns.budget, budgetRaw,
      UpwardColumns.budgetType, UpwardColumns.keyProject,
    ])
    // A program that knew fewer groups wrote fewer columns.
    let groups = Grouping.allCases.compactMap { group in table.place(group.rawValue).map { (group, $0) } }
    var entries: [RegisterEntry] = []
    while table.next() {
      guard table.count == table.columns else { throw .badRow(row: table.row) }
      func at(_ column: Int) -> Provenance { Provenance(file: file, sheet: sheet, row: table.row, column: column) }
      let place = at(places[6])
      var entry = RegisterEntry(
        region: table.text(places[0]), department: Named(code: table.text(places[1]), name: table.text(places[2])),
        unit: Named(code: table.text(places[3]), name: table.text(places[4])), code: table.text(places[5]),
        name: table.text(places[6]),
        budget: Entry(
          value: try table.number(places[7], decimals: 6).map { Money(fen: $0) }, raw: table.text(places[8]),
          at: at(places[8])), budgetType: BudgetTypeWords.type(table.text(places[9])),
        mark: .published("公开", at: .register(place)), isKeyProject: table.holds(places[10], UpwardColumns.yes),
        source: place)
      for (group, column) in groups {
        let text = table.text(column)
        if !text.isEmpty { entry.groups[group] = text }
      }
      entries.append(entry)
    }
    return entries
  }
}

extension UpwardTable {
  /// Where columns stand that must be there.
  func places(_ columns: [String]) throws(UpwardFault) -> [Int] {
    try columns.map { (column) throws(UpwardFault) in try known(column) }
  }
}
