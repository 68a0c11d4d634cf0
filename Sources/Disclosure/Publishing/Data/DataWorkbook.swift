import WorkbookDocuments

/// A data file as an Excel workbook, made from the bytes of its CSV file, so that both say the same: codes stay text, figures are
/// numbers.
enum DataWorkbook {
  /// - Parameters:
  ///   - pieces: the CSV file.
  ///   - created: seconds since 1970.
  static func bytes(
    of table: DataTable, from pieces: [[UInt8]], title: String, author: String, created: Int
  ) throws(RunError) -> [UInt8] {
    guard let writer = WorkbookWriter(title: title, author: author, created: created, isStream: true) else {
      throw RunError.noWorkbook(table.title)
    }
    writer.begin(sheet: table.title)
    let looks = table.columns.map(look)
    for (index, column) in table.columns.enumerated() { writer.width(width(of: column), of: index...index) }
    writer.freeze(above: 1)
    var (row, column) = (0, 0)
    eachField(of: pieces) { field, endsRow in
      defer { (row, column) = endsRow ? (row + 1, 0) : (row, column + 1) }
      guard looks.indices.contains(column) else { return }
      if row == 0 {
        writer.text(field, 0, column, CellLook(.label))
      } else if looks[column] != .text, !field.isEmpty {
        writer.number(field, row, column, looks[column])
      } else if !field.isEmpty {
        writer.text(FormulaGuard.removed(from: field), row, column, .text)
      }
    }
    if row > 0 {
      writer.filter(CellArea(rows: 0...max(row - 1, 0), columns: 0...max(table.columns.count - 1, 0)))
    }
    guard let bytes = writer.finish() else { throw RunError.noWorkbook(table.title) }
    return bytes
  }

  private static func look(_ column: DataColumn) -> CellLook {
    switch column.content {
    case .string, .date, .year: .text
    case .integer: CellLook(.plain, numberFormat: "0")
    case .number: CellLook(.plain, numberFormat: column.description.hasSuffix("万元") ? "#,##0.00####" : "0.00")
    }
  }

  private static func width(of column: DataColumn) -> Double {
    switch column.content {
    case .string: column.name.hasSuffix("名称") || column.name.hasSuffix("指标") || column.name == "偏差原因" ? 30 : 18
    case .number, .integer: max(10, Double(column.name.count) * 2.2)
    case .date, .year: 12
    }
  }

  /// The fields of a CSV file that `DataText` wrote.
  private static func eachField(of pieces: [[UInt8]], _ body: (String, Bool) -> Void) {
    var field: [UInt8] = []
    var (isQuoted, wasQuote) = (false, false)
    for bytes in pieces {
      for byte in bytes {
        if isQuoted, !wasQuote {
          if byte == UInt8(ascii: "\"") { wasQuote = true } else { field.append(byte) }
          continue
        }
        switch byte {
        case UInt8(ascii: "\""):
          // Two quotes are one in the text; else a quoted text begins.
          if wasQuote { field.append(byte) }
          (isQuoted, wasQuote) = (true, false)
        case UInt8(ascii: ","), UInt8(ascii: "\n"):
          (isQuoted, wasQuote) = (false, false)
          if field.starts(with: [0xEF, 0xBB, 0xBF]) { field.removeFirst(3) }
          body(String(decoding: field, as: UTF8.self), byte == UInt8(ascii: "\n"))
          field.removeAll(keepingCapacity: true)
        default: field.append(byte)
        }
      }
    }
  }
}
