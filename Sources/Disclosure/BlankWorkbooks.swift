import WorkbookDocuments

/// The blank forms and ledgers as Excel workbooks, of one year and one region: what is to be filled in is marked, cells that
/// take some words offer them, and codes stay text.
struct BlankWorkbooks {
  var year: Int?
  /// What stands at the foot of every page: the region and the year.
  var footer: String
  var author: String
  /// Seconds since 1970.
  var created: Int

  init(_ settings: Settings) {
    year = settings.year
    footer = settings.region.name + (settings.year.map { " \($0)年度" } ?? "")
    author = settings.publisher
    created = (CalendarDate(settings.date)?.daysSince1970 ?? 0) * 86_400
  }

  /// The files below `blank-forms`.
  ///
  /// - Throws: `RunError` (configuration) where a file cannot be made.
  func files() throws(RunError) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    let forms =
      [("项目支出绩效自评表", WorkspaceFiles.selfEvaluation)]
      + FormSet.all.forms.filter { !$0.blankForm.isEmpty }.map { ($0.title, $0.blankForm) }
    for (title, text) in forms { files.append(("\(title).xlsx", try page(title, text))) }
    for table in BlankTable.registers { files.append(("\(table.title).xlsx", try self.table(table))) }
    for form in FormSet.all.forms {
      guard let ledger = form.ledger else { continue }
      files.append(("台账/\(ledger.card.title).xlsx", try table(BlankTable(ledger.card))))
    }
    return files
  }

  /// A form of fields and tables on a page.
  private func page(_ title: String, _ text: String) throws(RunError) -> [UInt8] {
    let writer = try begin(title)
    let layout = BlankLayout(ofThisYear(text))
    writer.begin(sheet: title)
    writer.width(9, of: 0...0)
    if layout.columns > 1 { writer.width(layout.columns > 12 ? 10 : 12, of: 1...layout.columns - 1) }
    for row in 0..<layout.rows { writer.height(row == 0 ? 36 : 24, of: row) }
    for piece in layout.pieces {
      let isText = piece.kind == .blank && !piece.text.isEmpty
      writer.merge(piece.area, piece.text, CellLook(piece.kind, numberFormat: isText ? "@" : nil))
    }
    for (label, words) in Self.choices {
      for area in layout.blanks(below: label) {
        writer.choices(words, in: area, title: label, hint: words.joined(separator: "、"))
      }
    }
    writer.paper(isWide: layout.columns > 8, footer: footer)
    return try bytes(of: writer, title)
  }

  /// The words that columns of forms take.
  private static let choices: KeyValuePairs = [
    "完成目标可能性": TargetProspect.allCases.map(\.rawValue), "是否需要整改": ["是", "否"],
  ]

  /// A table with one line for each case.
  private func table(_ table: BlankTable) throws(RunError) -> [UInt8] {
    let writer = try begin(table.title)
    writer.begin(sheet: table.title)
    var row = 0
    let last = table.columns.count - 1
    if table.hasTitle {
      writer.height(36, of: 0)
      writer.merge(CellArea(rows: 0...0, columns: 0...last), table.title, CellLook(.title))
      row = 1
    }
    if table.hasMoney, table.hasTitle {
      writer.merge(CellArea(rows: row...row, columns: 0...last), "单位：万元", CellLook(.caption))
      row += 1
    }
    writer.height(32, of: row)
    for (index, column) in table.columns.enumerated() {
      let look = CellLook(.blank, numberFormat: column.numberFormat)
      writer.width(column.width, of: index...index)
      writer.text(column.label, row, index, CellLook(.label))
      for line in row + 1...row + Self.lines { writer.text("", line, index, look) }
      let area = CellArea(rows: row + 1...row + 1000, columns: index...index)
      if !column.words.isEmpty {
        writer.choices(column.words, in: area, title: column.label, hint: column.words.joined(separator: "、"))
      } else if !column.hint.isEmpty {
        writer.hint(column.hint, in: area, title: column.label)
      }
    }
    writer.freeze(above: row + 1)
    writer.paper(isWide: true, footer: footer)
    return try bytes(of: writer, table.title)
  }

  /// How many lines of a table are drawn; more may be filled in.
  private static let lines = 60

  /// The text of a form, which is written for 2024 with targets of 2025, with the years of the workspace.
  func ofThisYear(_ text: String) -> String {
    // From the last to the first, or from the first to the last: a year that was written must not be taken for one of the form.
    let years = [2023, 2024, 2025]
    return (year ?? 2024 > 2024 ? years.reversed() : years).reduce(text) { text, printed in
      text.replacing("\(printed)年", with: year.map { "\(printed - 2024 + $0)年" } ?? "    年")
    }
  }

  private func begin(_ title: String) throws(RunError) -> WorkbookWriter {
    guard let writer = WorkbookWriter(title: title, author: author, created: created) else {
      throw RunError.noWorkbook(title)
    }
    return writer
  }

  private func bytes(of writer: WorkbookWriter, _ title: String) throws(RunError) -> [UInt8] {
    guard let bytes = writer.finish() else { throw RunError.noWorkbook(title) }
    return bytes
  }
}

extension RunError {
  /// The folder for the library's temporary files is full or closed.
  static func noWorkbook(_ title: String) -> RunError {
    RunError(
      .configuration, "不能生成 Excel 文件“\(title)”：临时文件夹（TMPDIR 或 /tmp）写不了。请腾出空间或改正权限后再试。",
      "The Excel file \(title) cannot be made: the folder for temporary files (TMPDIR or /tmp) cannot be written.")
  }
}
