import Spreadsheets

/// 项目清单 and 项目公开目录: one row per project, with its amount and its 公开属性.
enum RegisterForm: Form {
  static let kind = FormKind.projectRegister
  static let title = "项目清单"
  static let isTable = true
  static var labels: [String] { RegisterColumn.labels }

  static func isTitle(_ title: String) -> Bool {
    !title.hasSuffix("自评表") && RegisterTitle.words.contains(where: title.contains)
      && !others.contains(where: title.contains)
  }

  private static let others = ["采购", "合同", "整改", "销号", "指标"]

  static func read(_ grid: FormGrid) -> Recognition {
    guard let head = header(grid) else {
      return Recognition(status: SheetStatus(name: grid.name, form: kind, records: 0, rows: 0))
    }
    guard !head.isDoubled else {
      return Recognition(
        status: SheetStatus(
          name: grid.name, form: kind, records: 0, rows: 0, reasons: [RecogniseNote.sideBySide], isUnread: true,
          mayHideMarks: true))
    }
    var reader = RegisterReader(grid, head)
    return reader.read()
  }

  static func claim(on grid: FormGrid, title: PaperTitle?) -> Claim {
    let header = header(grid)
    let columns = header?.columns
    let wanted: [(RegisterColumn, String)] = [(.name, "项目名称"), (.code, "项目编码"), (.budget, "预算数"), (.mark, "公开属性")]
    var claim = Claim(
      found: wanted.filter { columns?.has($0.0) ?? false }.map(\.1),
      missing: wanted.filter { !(columns?.has($0.0) ?? false) }.map(\.1), isWhole: false)
    guard let header else { return claim }
    let row = header.row
    claim.against = row.cells.filter { RegisterColumn.of($0) == .foreign }.map(\.text)
    // 是否公开 beside a web address says that something was published, not that it may be.
    let mark = header.columns.label(.mark).map(\.label.key)
    if mark == nil || mark.map(DisclosureWords.asksWhether) == true {
      claim.against += row.cells.filter { published.finds(in: $0.text) && RegisterColumn.of($0) == nil }.map(\.text)
    }
    claim.isWhole = claim.against.isEmpty && isRegister(header.columns, grid)
    return claim
  }

  private static let published = WordFinder(["公开网址", "公开地点", "公开内容", "公开链接", "公开时间", "公示", "登记人"])

  // Instructions for filling it in may stand above the table.
  private static let searchDepth = 200

  private static func header(_ grid: FormGrid) -> RegisterHead? {
    // Most rows of most sheets name no project, which is seen without taking labels apart.
    for offset in grid.rows.indices.prefix(searchDepth)
    where grid.rows[offset].cells.count >= 3 && grid.rows[offset].labelSigns.contains(.project) {
      if let head = RegisterHead(grid, at: offset) { return head }
    }
    return listsClosed(grid) ? thinHeader(grid) : nil
  }

  /// Whether the name of the sheet says that it lists closed projects: 涉密项目, 不公开项目清单.
  private static func listsClosed(_ grid: FormGrid) -> Bool {
    grid.name.contains("项目") && SecrecyMark.closes(sheet: grid.name)
  }

  /// 序号｜项目名称, and nothing else, above names.
  private static func thinHeader(_ grid: FormGrid) -> RegisterHead? {
    for (offset, row) in grid.rows.prefix(searchDepth).enumerated() where row.cells.count == 2 {
      guard row.labelSigns.contains(.project), grid.rows.count > offset + 1,
        row.cells.allSatisfy({ RegisterColumn.of($0) != nil || RegisterColumns.isNumber($0) })
      else { continue }
      if let head = RegisterHead(grid, at: offset, least: 1) { return head }
    }
    return nil
  }

  private static func isRegister(_ columns: HeaderColumns<RegisterColumn>, _ grid: FormGrid) -> Bool {
    if columns.has(.mark) || columns.has(.code) && columns.has(.budget) || columns.count < 3 { return true }
    let names = [grid.name, grid.rows.first?.cells.first?.text ?? ""]
    return names.contains { name in
      RegisterTitle.words.contains(where: name.contains) || RegisterTitle.blocks.contains(where: name.contains)
    }
  }
}
