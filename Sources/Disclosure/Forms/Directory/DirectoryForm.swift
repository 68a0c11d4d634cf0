import Spreadsheets

/// The directory of departments and units: 编码, 名称, 上级编码, 区划代码, 级次.
enum DirectoryForm: Form {
  static let kind = FormKind.directory
  static let title = "部门单位名录"
  static let isTable = true

  static func isTitle(_ title: String) -> Bool {
    titleEndings.contains(where: title.hasSuffix) && titleSubjects.contains(where: title.contains)
      && OtherPaper.named(by: title) == nil && !["自评", "应报", "采购"].contains(where: title.contains)
  }

  private static let titleSubjects = ["部门", "单位", "区划", "机构"]
  private static let titleEndings = ["名录", "目录", "名单", "代码表", "编码表"]

  static func read(_ grid: FormGrid) -> Recognition {
    var status = SheetStatus(name: grid.name, form: kind, records: 0, rows: 0)
    guard let (offset, columns) = header(grid) ?? namesOnly(grid, PaperTitle.first(in: grid)) else {
      return Recognition(status: status)
    }
    var lines: [DirectoryLine] = []
    var pair = DirectoryPair()
    let labels = grid.rows[offset].cells.map(\.label.full)
    for row in grid.rows[(offset + 1)...] {
      if row.cells.map(\.label.full) == labels {
        status.reasons.append(RecogniseNote.repeatedHeader(row.index))
        continue
      }
      status.rows += 1
      let reader = TableRow(grid: grid, row: row, columns: columns)
      if columns.has(.departmentName) {
        if let reason = pair.add(reader, to: &lines) { status.reasons.append(reason(row.index)) }
        continue
      }
      let named = TableWords.named(reader.text(.code), reader.text(.name))
      guard !named.code.isEmpty || !columns.has(.code) && !named.name.isEmpty else {
        status.reasons.append(RecogniseNote.noCode(row.index))
        continue
      }
      lines.append(
        DirectoryLine(
          code: named.code, name: named.name, parent: splitCode(reader.text(.parent), shortest: 2).code,
          parentText: reader.text(.parent), region: splitCode(reader.text(.region), shortest: 2),
          level: columns.has(.level) || columns.has(.code) ? reader.text(.level) : level(columns),
          source: reader.place(columns.has(.code) ? .code : .name)))
    }
    var recognition = Recognition(status: status)
    recognition.directory = DirectoryLine.entries(lines)
    recognition.status.records = recognition.directory.count
    return recognition
  }

  static func claim(on grid: FormGrid, title: PaperTitle?) -> Claim {
    let header = header(grid)
    if header == nil, namesOnly(grid, title) != nil {
      return Claim(found: ["名称"], missing: ["编码"], isWhole: true)
    }
    let columns = header?.columns
    let wanted: [(DirectoryColumn, String)] = [(.code, "编码"), (.name, "名称"), (.parent, "上级编码"), (.level, "级次")]
    var claim = Claim(
      found: wanted.filter { columns?.has($0.0) ?? false }.map(\.1),
      missing: wanted.filter { !(columns?.has($0.0) ?? false) }.map(\.1), isWhole: false)
    guard let header else { return claim }
    claim.against = grid.rows[header.offset].cells.filter { column($0) == .foreign }.map(\.text)
    claim.isWhole = claim.against.isEmpty && isDirectory(header.columns, grid)
    return claim
  }

  private static func header(_ grid: FormGrid) -> (offset: Int, columns: HeaderColumns<DirectoryColumn>)? {
    // Every label of a code has such a word; most rows of most sheets have none.
    for offset in grid.rows.indices.prefix(30)
    where grid.rows[offset].cells.count >= 2 && grid.rows[offset].labelSigns.contains(.code) {
      let own = grid.rows[offset].cells
      let cells = offset > 0 ? DirectoryPair.joined(own, under: grid.rows[offset - 1].cells) : own
      let isPair = DirectoryPair.isHeader(cells)
      let keys = cells.map { (isPair ? DirectoryPair.column($0) : nil) ?? column($0) }
      if keys.contains(.code), keys.contains(.name) { return (offset, HeaderColumns(cells, keys: keys)) }
    }
    return nil
  }

  /// The header of a directory without codes: its title, or the name of its sheet, says that it is one, and no column is another paper's.
  private static func namesOnly(_ grid: FormGrid, _ title: PaperTitle?) -> (
    offset: Int, columns: HeaderColumns<DirectoryColumn>
  )? {
    let names = [title?.name, NormalText.normalised(grid.name)].compactMap(\.self)
    guard names.contains(where: isTitle) else { return nil }
    for (offset, row) in grid.rows.prefix(10).enumerated() {
      let isPair = DirectoryPair.isHeader(row.cells, withCodes: false)
      let columns = HeaderColumns<DirectoryColumn>(row.cells) {
        (isPair ? DirectoryPair.column($0) : nil) ?? column($0)
      }
      if columns.has(.foreign) { return nil }
      if columns.has(.name), !columns.has(.code) { return (offset, columns) }
    }
    return nil
  }

  /// The level of all lines of a directory that names nothing but departments.
  private static func level(_ columns: HeaderColumns<DirectoryColumn>) -> String {
    let label = columns.label(.name)?.label.key ?? ""
    return label.contains("部门") && !label.contains("单位") ? "部门" : ""
  }

  private static func isDirectory(_ columns: HeaderColumns<DirectoryColumn>, _ grid: FormGrid) -> Bool {
    if columns.has(.parent) || columns.has(.level) || columns.has(.region) { return true }
    let labels = [columns.label(.code), columns.label(.name)].compactMap { $0?.label.key }
    let names = [grid.name, grid.rows.first?.cells.first?.text ?? ""]
    return labels.contains { $0.contains("部门") || $0.contains("单位") || $0.contains("机构") }
      || names.contains { name in ["目录", "名录", "名单", "机构"].contains { name.contains($0) } }
  }

  private static func column(_ cell: FormGrid.Cell) -> DirectoryColumn? {
    let label = cell.label
    if let column = words[label.key] ?? words[label.bare] ?? words[label.full] { return column }
    if foreign.finds(in: label.key) { return label.key.isSame(as: "项目个数") ? nil : .foreign }
    return cell.meaning.indicator == nil && cell.meaning.fund == nil ? nil : .foreign
  }

  /// Of other papers: projects and their money, counts of papers, persons, accounts, firms, publication.
  private static let foreign = WordFinder([
    "项目", "金额", "资金", "科目", "经费", "预算数", "决算", "个数", "份数", "应报", "已报", "应评", "已评", "率", "姓名", "职务", "职称", "手机",
    "身份证", "账号", "账户", "开户", "信用代码", "法定代表人", "资质", "公开", "公示",
  ])

  private static let words: WordTable<DirectoryColumn> = {
    var words: [WordTable<DirectoryColumn>.Pair] = []
    func add(_ column: DirectoryColumn, _ names: String...) { for name in names { words.append((name, column)) } }
    add(
      .code, "编码", "代码", "单位编码", "部门编码", "预算单位编码", "部门单位编码", "部门(单位)编码", "单位代码", "部门代码", "机构编码",
      "部门/单位编码", "预算部门编码", "单位(部门)编码", "预算单位代码", "二级预算单位编码")
    add(
      .name, "名称", "单位", "部门", "单位名称", "部门名称", "预算单位名称", "部门单位名称", "部门(单位)名称", "机构名称", "部门/单位名称", "预算部门名称", "预算单位",
      "二级预算单位", "二级预算单位名称", "所属单位", "所属单位名称", "下属单位", "下属单位名称", "基层单位",
      "单位(部门)名称", "全称", "单位全称")
    add(
      .parent, "上级编码", "上级单位编码", "上级部门编码", "父级编码", "上级代码", "主管部门编码", "主管部门代码", "上级单位代码", "父编码",
      "上级", "上级单位", "所属部门编码", "所属部门", "上级部门", "上级单位名称", "上级部门名称")
    add(.region, "区划代码", "区划编码", "行政区划代码", "行政区划", "所属区划", "区划", "所属区划代码")
    add(.level, "级次", "层级", "级别", "类型", "单位级次", "类别", "单位类型", "机构层级", "机构级次", "预算级次")
    return WordTable(words)
  }()
}
