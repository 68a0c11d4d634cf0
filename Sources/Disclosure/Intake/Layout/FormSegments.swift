/// Cuts a sheet with several forms one below the other into one piece per form.
enum FormSegments {
  /// A new title, or a new 项目名称 once the form before has its own or a table, begins the next form.
  static func split(_ rows: [FormGrid.Row]) -> [ArraySlice<FormGrid.Row>] {
    var starts: [Int] = [0]
    var hasName = false
    var hasTable = false
    for offset in rows.indices {
      let isTitle = FormTitle.isTitle(rows[offset]) && !isField(rows[offset]) && !isContinued(offset, in: rows)
      let isName = namesProject(rows[offset]) && !isContinued(offset, in: rows)
      if isTitle ? hasName || hasTable : isName && (hasName || hasTable) {
        var start = offset
        if !isTitle, let current = starts.last {
          while start > current + 1, isCaption(rows[start - 1]) { start -= 1 }
        }
        starts.append(start)
        hasName = false
        hasTable = false
      }
      if isName { hasName = true }
      if rows[offset].isHeader { hasTable = true }
    }
    return starts.enumerated().map { offset, start in
      rows[start..<(offset + 1 < starts.count ? starts[offset + 1] : rows.count)]
    }
  }

  /// The rows of a form up to the heading of what is attached below its totals: 附：资金使用明细表.
  static func beforeAnnex(_ rows: ArraySlice<FormGrid.Row>) -> ArraySlice<FormGrid.Row> {
    guard let total = rows.lastIndex(where: { TotalRow.begins($0) && TotalRow.isOfPoints($0) }),
      let annex = rows[total...].indices.first(where: { beginsAnnex($0, of: rows) })
    else { return rows }
    return rows[..<annex]
  }

  /// Whether a row alone heads a table that is attached; 附注 is a note on the form, in which its unit may stand.
  private static func beginsAnnex(_ offset: Int, of rows: ArraySlice<FormGrid.Row>) -> Bool {
    guard rows[offset].cells.count == 1, offset + 1 < rows.endIndex else { return false }
    let (heading, head) = (rows[offset].cells[0].text, rows[offset + 1].cells)
    return heading.hasPrefix("附") && !heading.hasPrefix("附注") && annexes.finds(in: heading) && head.count > 2
      && HeadWords.field(head[0]) == nil && HeadWords.inline(head[0]).isEmpty
  }

  private static let annexes = WordFinder(["表", "清单", "明细", "目录"])

  /// Whether a title or a project's name only stands again on a form's next page: what follows goes on with a table, and names no
  /// other project.
  static func isContinued(_ offset: Int, in rows: [FormGrid.Row]) -> Bool {
    guard offset > 0, FormTitle.isTitle(rows[offset]) || namesProject(rows[offset]) else { return false }
    let head = rows[..<offset].lastIndex(where: \.isIndicatorHeader)
    let header = head.flatMap { IndicatorHeader(rows[$0], next: rows[$0 + 1]) }
    for (number, row) in rows[offset...].prefix(8).enumerated() {
      if row.isFundHeader || number > 0 && FormTitle.isTitle(row) { return false }
      if namesProject(row) {
        let before = rows[..<offset].last(where: namesProject)
        guard let before, name(in: before) == name(in: row), !name(in: row).isEmpty else { return false }
      }
      // The next page may have no head of its own.
      if let header, number > 0, IndicatorBlock.holds(row, header) { return true }
      if row.isIndicatorHeader { return rows[..<offset].contains(where: \.isIndicatorHeader) }
    }
    return FormTitle.isTitle(rows[offset]) && PagePrint.isContinued(rows[offset].cells[0].label)
  }

  /// The project's name in a row that has one, in its normal form.
  private static func name(in row: FormGrid.Row) -> String {
    if row.cells.count > 1, row.cells[0].meaning.head == .projectName {
      return NormalText.normalised(row.cells[1].text)
    }
    let inline = HeadWords.inline(row.cells[0]).first { $0.field == .projectName }
    return NormalText.normalised(inline?.value ?? row.cells[0].text)
  }

  /// Whether a row says which project the form is about; in a list's header the label has other labels beside it.
  static func namesProject(_ row: borrowing FormGrid.Row) -> Bool {
    guard !row.cells.isEmpty else { return false }
    if row.cells[0].meaning.head == .projectName {
      guard row.cells.count > 1 else { return true }
      return row.cells[1].meaning.head == nil
    }
    return row.cells[0].signs.contains(.colon) && HeadWords.inline(row.cells[0]).contains { $0.field == .projectName }
  }

  private static func isField(_ row: FormGrid.Row) -> Bool {
    guard !row.cells.isEmpty else { return false }
    return HeadWords.field(row.cells[0]) != nil || !HeadWords.inline(row.cells[0]).isEmpty
  }

  /// A row between two forms that belongs to the one below: its year, its caption.
  private static func isCaption(_ row: FormGrid.Row) -> Bool {
    guard row.cells.count <= 3, let first = row.cells.first else { return false }
    if first.label.full.count <= 16, FormTitle.year(in: first.text) != nil { return true }
    return row.cells.contains { AmountUnit.caption($0.label) != nil }
  }
}
