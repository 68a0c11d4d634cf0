/// A directory whose rows name a department and one of its units side by side.
struct DirectoryPair {
  /// The department of the row above: offices write it once, or merge its cells.
  private var department = Named()
  private var known: Set<String> = []

  /// Whether a header has columns of departments beside those of units.
  ///
  /// - Parameter withCodes: whether it has the codes of the departments.
  static func isHeader(_ cells: [FormGrid.Cell], withCodes: Bool = true) -> Bool {
    let labels = cells.map(\.label.full)
    return labels.contains(where: departmentNames.contains)
      && (!withCodes || labels.contains(where: departmentCodes.contains)) && labels.contains(where: units.contains)
  }

  /// The labels of a header of two rows, 主管部门 and 预算单位 over 编码 and 名称 each, put together.
  static func joined(_ cells: [FormGrid.Cell], under groups: [FormGrid.Cell]) -> [FormGrid.Cell] {
    guard groups.count > 1, cells.contains(where: { halves.contains($0.label.key) }) else { return cells }
    let labels = cells.map(\.label.key)
    guard Set(labels).count < labels.count else { return cells }
    return cells.map { cell in
      guard halves.contains(cell.label.key), let group = groups.last(where: { $0.column <= cell.column })
      else { return cell }
      let text = group.text + cell.text
      return FormGrid.Cell(row: cell.row, column: cell.column, text: text, signs: TextSigns(text))
    }
  }

  static func column(_ cell: FormGrid.Cell) -> DirectoryColumn? {
    let label = cell.label.full
    if departmentNames.contains(label) { return .departmentName }
    return departmentCodes.contains(label) ? .departmentCode : nil
  }

  /// Adds the department of a row, if it is new, and its unit.
  ///
  /// - Returns: why the row is no unit, if so.
  mutating func add(_ row: TableRow<DirectoryColumn>, to lines: inout [DirectoryLine]) -> ((Int) -> Message)? {
    let named = TableWords.named(row.text(.departmentCode), row.text(.departmentName))
    if !named.isEmpty { department = named }
    let region = splitCode(row.text(.region), shortest: 2)
    let key = department.code.isEmpty ? department.name : department.code
    let hasCodes = row.columns.has(.code) || row.columns.has(.departmentCode)
    if !key.isEmpty, !department.code.isEmpty || !hasCodes, known.insert(key).inserted {
      lines.append(
        DirectoryLine(
          code: department.code, name: department.name, parent: "", parentText: "", region: region, level: "部门",
          source: row.place(.departmentName)))
    }
    let unit = TableWords.named(row.text(.code), row.text(.name))
    if unit.isEmpty { return nil }
    guard !unit.code.isEmpty || !hasCodes else { return RecogniseNote.noCode }
    // A department stands among its own units, too: 县教育局 | 县教育局（本级）.
    guard known.insert(unit.code.isEmpty ? unit.name : unit.code).inserted else { return nil }
    lines.append(
      DirectoryLine(
        code: unit.code, name: unit.name, parent: key, parentText: "", region: region, level: "单位",
        source: row.place(hasCodes ? .code : .name)))
    return nil
  }

  /// What stands below a group in a header of two rows.
  private static let halves = WordTable(["编码", "代码", "名称"])
  private static let departmentNames = WordTable([
    "部门名称", "部门", "主管部门", "主管部门名称", "预算部门名称", "一级预算单位", "一级预算单位名称",
  ])
  private static let departmentCodes = WordTable([
    "部门编码", "部门代码", "主管部门编码", "主管部门代码", "预算部门编码", "一级预算单位编码", "一级预算单位代码",
  ])
  private static let units = WordTable([
    "单位编码", "单位代码", "单位名称", "所属单位", "所属单位名称", "下属单位", "下属单位名称", "预算单位", "二级预算单位", "预算单位编码", "预算单位名称", "预算单位代码",
    "二级预算单位编码", "二级预算单位名称",
  ])
}
