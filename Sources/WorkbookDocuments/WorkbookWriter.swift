import CXLSXWriter

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes an Excel workbook, sheet by sheet, through libxlsxwriter.
///
/// The same calls make the same bytes: the day of creation is given, and the library writes no other time. Cells of one sheet
/// come row by row where the workbook is written as a stream.
public final class WorkbookWriter {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var sheet: UnsafeMutablePointer<lxw_worksheet>?
  private var formats: [CellLook: UnsafeMutablePointer<lxw_format>] = [:]
  private let path: String
  private var isClosed = false

  /// Begins a workbook.
  ///
  /// - Parameters:
  ///   - created: seconds since 1970, for the document's properties.
  ///   - isStream: whether rows are forgotten once they are written, so that memory does not grow with a sheet.
  /// - Returns: `nil` when there is no place for the library's files.
  public init?(title: String, author: String, created: Int, isStream: Bool = false) {
    var template = Array((Self.temporaryFolder + "/gongkai-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    close(descriptor)
    path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    var options = lxw_workbook_options(constant_memory: isStream ? 1 : 0, tmpdir: nil, use_zip64: 0)
    guard let workbook = workbook_new_opt(path, &options) else {
      unlink(path)
      return nil
    }
    self.workbook = workbook
    title.withCString { title in
      author.withCString { author in
        var properties = lxw_doc_properties()
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.author = UnsafeMutablePointer(mutating: author)
        properties.company = UnsafeMutablePointer(mutating: author)
        properties.created = time_t(created)
        workbook_set_properties(workbook, &properties)
      }
    }
  }

  deinit {
    if !isClosed { workbook_close(workbook) }
    unlink(path)
  }

  private static var temporaryFolder: String {
    guard let folder = getenv("TMPDIR") else { return "/tmp" }
    return String(cString: folder)
  }

  /// Begins a sheet; its name is cut to what Excel takes.
  public func begin(sheet name: String) {
    let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\", "'"]
    var name = String(name.filter { !forbidden.contains($0) }.prefix(31))
    while name.utf16.count > 31 { name.removeLast() }
    sheet = workbook_add_worksheet(workbook, name.isEmpty ? nil : name)
  }

  /// Columns from one to another are so many characters wide; cells of them that nothing is written into look so.
  public func width(_ width: Double, of columns: ClosedRange<Int>, look: CellLook? = nil) {
    worksheet_set_column(
      sheet, lxw_col_t(columns.lowerBound), lxw_col_t(columns.upperBound), width, look.flatMap { format($0) })
  }

  /// The height of a row in points.
  public func height(_ height: Double, of row: Int) {
    worksheet_set_row(sheet, lxw_row_t(row), height, nil)
  }

  /// A text, also where it looks like a number or a formula: 005 stays 005.
  public func text(_ text: String, _ row: Int, _ column: Int, _ look: CellLook) {
    // What a cell holds at most.
    var text = text
    if text.utf16.count > 32767 { text = String(decoding: text.utf16.prefix(32766), as: UTF16.self) + "…" }
    if text.isEmpty {
      worksheet_write_blank(sheet, lxw_row_t(row), lxw_col_t(column), format(look))
    } else {
      worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), text, format(look))
    }
  }

  /// A decimal. Of up to 15 digits a workbook keeps every one; a longer one is written as text.
  public func number(_ digits: String, _ row: Int, _ column: Int, _ look: CellLook) {
    guard digits.utf8.count(where: { (48...57).contains($0) }) <= 15, let number = Double(digits) else {
      return text(digits, row, column, look)
    }
    worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), number, format(look))
  }

  /// One cell over several, with a text in it.
  public func merge(_ area: CellArea, _ text: String, _ look: CellLook) {
    guard area.isMoreThanOne else { return self.text(text, area.rows.lowerBound, area.columns.lowerBound, look) }
    worksheet_merge_range(
      sheet, lxw_row_t(area.rows.lowerBound), lxw_col_t(area.columns.lowerBound), lxw_row_t(area.rows.upperBound),
      lxw_col_t(area.columns.upperBound), text, format(look))
  }

  /// Lets only some words be chosen in an area, as far as their list is no longer than Excel takes.
  ///
  /// - Parameter hint: what is shown beside a cell that is chosen.
  public func choices(_ words: [String], in area: CellArea, title: String, hint: String) {
    guard words.joined(separator: ",").utf16.count <= 255 else { return }
    var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    pointers.withUnsafeMutableBufferPointer { list in
      validate(area, title: title, hint: hint) { validation in
        validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
        validation.value_list = list.baseAddress
        validation.error_message = nil
      }
    }
  }

  /// Shows a hint beside a cell that is chosen; anything may be typed.
  public func hint(_ hint: String, in area: CellArea, title: String) {
    validate(area, title: title, hint: hint) { $0.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue) }
  }

  private func validate(
    _ area: CellArea, title: String, hint: String, set: (inout lxw_data_validation) -> Void
  ) {
    String(title.prefix(32)).withCString { title in
      String(hint.prefix(255)).withCString { hint in
        var validation = lxw_data_validation()
        validation.input_title = UnsafeMutablePointer(mutating: title)
        validation.input_message = UnsafeMutablePointer(mutating: hint)
        set(&validation)
        worksheet_data_validation_range(
          sheet, lxw_row_t(area.rows.lowerBound), lxw_col_t(area.columns.lowerBound), lxw_row_t(area.rows.upperBound),
          lxw_col_t(area.columns.upperBound), &validation)
      }
    }
  }

  /// Keeps the rows above in sight, and prints the last of them on every page.
  public func freeze(above row: Int) {
    worksheet_freeze_panes(sheet, lxw_row_t(row), 0)
    if row > 0 { worksheet_repeat_rows(sheet, lxw_row_t(row - 1), lxw_row_t(row - 1)) }
  }

  /// Lets the rows of a table be picked by what stands in a column.
  public func filter(_ area: CellArea) {
    worksheet_autofilter(
      sheet, lxw_row_t(area.rows.lowerBound), lxw_col_t(area.columns.lowerBound), lxw_row_t(area.rows.upperBound),
      lxw_col_t(area.columns.upperBound))
  }

  /// A4, as many pages long as need be and one wide, with a line below.
  public func paper(isWide: Bool, footer: String) {
    worksheet_set_paper(sheet, 9)
    if isWide { worksheet_set_landscape(sheet) } else { worksheet_set_portrait(sheet) }
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_set_margins(sheet, 0.6, 0.6, 0.8, 0.8)
    worksheet_set_footer(sheet, "&L" + String(footer.filter { $0 != "&" }.prefix(200)) + "&R— &P —")
  }

  /// Ends the workbook.
  ///
  /// - Returns: its bytes; `nil` when they could not be written.
  public func finish() -> [UInt8]? {
    isClosed = true
    guard workbook_close(workbook) == LXW_NO_ERROR, let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&block, 1, block.count, file)
      guard count > 0 else { break }
      bytes.append(contentsOf: block[..<count])
    }
    return ferror(file) == 0 ? bytes : nil
  }

  private func format(_ look: CellLook) -> UnsafeMutablePointer<lxw_format>? {
    if let known = formats[look] { return known }
    guard let format = workbook_add_format(workbook) else { return nil }
    look.apply(to: format)
    formats[look] = format
    return format
  }
}
