/// How one cell was read: what stands in the file, before anything was made of it.
///
/// For the answer to "the system changed my number". A ``SheetConsumer`` gets it for the cell that it watches; set beside the ``Cell``
/// and the ``ShownForm`` it says what is stored, what a person saw, and what was made of it.
public struct CellTrace: Sendable, Hashable {
  /// What the file says that the content is.
  public enum Stored: Sendable, Hashable {
    /// A text in the cell itself.
    case text
    /// A text in quotes, as in CSV.
    case quotedText
    /// The number of a text in the workbook's table of texts, counted from zero.
    case sharedText(Int)
    /// A number; dates of XLS and XLSX are stored as numbers.
    case number
    /// A truth value.
    case boolean
    /// An error value.
    case error
    /// A date in ISO 8601, as XML Spreadsheet 2003 and OpenDocument store it.
    case date
    /// A formula without a stored result.
    case nothing
  }

  /// The cell.
  public var address: CellAddress
  /// What the file says that the content is.
  public var stored: Stored
  /// The content exactly as it stands in the file: `0.86180000000000001`, quotes of CSV and all. Empty for a text of
  /// OpenDocument, which stands in paragraphs beside the cell's own data, and for what XLS stores in binary the decimal it means.
  public var content: String
  /// The code of the cell's number format, if it has one: `0.00%`. For OpenDocument, which has no codes, the one that says
  /// the same. `nil` in CSV.
  public var formatCode: String?
  /// What the cell showed, where the file keeps that beside the content (OpenDocument, HTML); ``ShownForm`` says it of others.
  public var shown: String?
  /// The formula, where the file holds its text (XLSX, XML Spreadsheet 2003, OpenDocument); with `=` before it.
  public var formula: String?

  /// Makes a trace.
  public init(
    _ address: CellAddress, _ stored: Stored, _ content: String, formatCode: String? = nil, shown: String? = nil,
    formula: String? = nil
  ) {
    self.address = address
    self.stored = stored
    self.content = content
    self.formatCode = formatCode
    self.shown = shown
    self.formula = formula
  }

  /// What the file says that the content is, for the officer.
  public var chinese: String {
    switch stored {
    case .text: "文字"
    case .quotedText: "加引号的文字"
    case .sharedText(let number): "共用文字表的第 \(number + 1) 条"
    case .number: "数"
    case .boolean: "是非值"
    case .error: "错误值"
    case .date: "日期"
    case .nothing: "公式，没有保存结果"
    }
  }

  /// The same in English.
  public var english: String {
    switch stored {
    case .text: "text"
    case .quotedText: "text in quotes"
    case .sharedText(let number): "text \(number + 1) of the table of shared texts"
    case .number: "number"
    case .boolean: "boolean"
    case .error: "error"
    case .date: "date"
    case .nothing: "formula without a stored result"
    }
  }
}
