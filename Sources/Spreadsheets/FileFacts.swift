/// The format of a spreadsheet file, decided by its content and never by its name.
public enum FileFormat: String, Sendable, CaseIterable {
  /// Text with delimiters (RFC 4180), whatever the delimiter.
  case csv
  /// Excel's "XML table 2003", as budget systems export it.
  case xml2003
  /// Office Open XML (ISO/IEC 29500), transitional or strict, with macros or without (`.xlsx`, `.xlsm`, `.xltx`, WPS).
  case xlsx
  /// The records of Excel 2 to 2003 ([MS-XLS]), in an OLE2 container or without one (`.xls`, WPS's `.et`).
  case xls
  /// Tables of a web page or a web archive (`.htm`, `.mht`, and pages named `.xls`).
  case html
  /// OpenDocument (ISO/IEC 26300) in a zip container.
  case ods
  /// OpenDocument in one XML file.
  case fods
  /// A document of Word (ISO/IEC 29500, `.docx`), whose tables are sheets.
  case docx
}

/// The character encoding of a text file; the raw value is its usual name.
public enum TextEncoding: String, Sendable {
  /// UTF-8, and with it ASCII.
  case utf8 = "utf-8"
  /// GB 18030 (2005 and 2022), which contains GBK and GB 2312.
  case gb18030
  /// UTF-16 with the low byte first, as Excel's "Unicode text" has it.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16 with the high byte first.
  case utf16BigEndian = "utf-16be"
  /// Windows-1252, for Western texts; ISO 8859-1 is read as this.
  case windows1252 = "windows-1252"
}

/// What was found out about a file while it was read, beside its cells.
///
/// It comes with the end of the reading. Where the reading ends with a ``ReadError`` there are no facts, and the error says all.
public struct FileFacts: Sendable {
  /// The format, decided by content.
  public var format: FileFormat
  /// The encoding; `nil` where the format fixes it (XLSX, and XLS since Excel 97).
  public var encoding: TextEncoding?
  /// What the file says of its encoding; `nil` where it has no place to say it (CSV, XLSX, XLS since Excel 97).
  public var declaration: EncodingDeclaration?
  /// Things the reader repaired, passed over or cannot vouch for, in the order met.
  public var notices: [ReadNotice]
  /// Texts that stand in no cell: page headers, comments, text boxes, properties of the document.
  public var outside: [OutsideText]
  /// Parts with such texts that could not be read, or not to their end: what they say is not known. The cells were read all the same.
  public var missedOutside: [String] = []
  /// The sheets that show a picture over their cells, counted from zero in the order of delivery; known of XLSX, XLS and OpenDocument.
  public var pictures: Set<Int> = []
  /// The paragraphs of a document of Word in their order, those beside tables too; without those of text boxes and cells. Of a web
  /// page what stands in no table with data.
  public var paragraphs: [String] = []

  /// Makes facts.
  public init(
    format: FileFormat, encoding: TextEncoding? = nil, declaration: EncodingDeclaration? = nil,
    notices: [ReadNotice] = [], outside: [OutsideText] = []
  ) {
    self.format = format
    self.encoding = encoding
    self.declaration = declaration
    self.notices = notices
    self.outside = outside
  }
}

/// Something a reader repaired, passed over or cannot vouch for. It never stops the reading.
///
/// ``chinese`` and ``english`` say it to a person, with the place. Of each kind the first 10,000 are kept; one more,
/// without a place and with `+` and a number as its detail, stands for the rest.
public struct ReadNotice: Sendable, Hashable {
  /// What it is about.
  public enum Kind: String, Sendable, CaseIterable {
    /// A hidden sheet was read.
    case hiddenSheet
    /// A number has more digits than the program that saved it keeps (15): its last digits are already lost.
    case digitsLost
    /// A quote stood where RFC 4180 allows none, and was kept as text.
    case strayQuote
    /// Bytes that are no text in the file's encoding were replaced by U+FFFD; the detail is the offset of the first in the
    /// file, if that is known.
    case undecodable
    /// A piece was left out: the file breaks off, a limit cut a cell or a row, or something in it is no table. The detail says
    /// which, in a word (`quote`, `columns`, `cellBytes`, `macros`, `cutOff`, `pageText`, `subTable`) or as it stands in the file.
    case partial
    /// The encoding was chosen without proof; the detail is the encoding.
    case encodingGuessed
    /// A row or a cell stands twice in its sheet. Of a cell the later content was taken. A row, whose number is the detail, was
    /// delivered both times.
    case storedTwice
    /// A formula has no stored result; the detail is the formula. The cell is delivered as `formulaError`.
    case formulaWithoutResult
  }

  /// What it is about.
  public var kind: Kind
  /// The sheet's name, if it is about one.
  public var sheet: String?
  /// The cell, if it is about one.
  public var cell: CellAddress?
  /// A detail: the text read, a byte offset; may be empty.
  public var detail: String

  /// Makes a notice.
  public init(kind: Kind, sheet: String? = nil, cell: CellAddress? = nil, detail: String = "") {
    self.kind = kind
    self.sheet = sheet
    self.cell = cell
    self.detail = detail
  }
}
