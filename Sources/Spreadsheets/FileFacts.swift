/// The format of a spreadsheet file, decided by its content.
public enum FileFormat: String, Sendable {
  case csv
  case xml2003
  case xlsx
  case xls
  /// Tables of a web page or a web archive.
  case html
  case ods
  /// OpenDocument in one XML file.
  case fods
}

/// The character encoding of a text file.
public enum TextEncoding: String, Sendable {
  case utf8 = "utf-8"
  case gb18030
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"
}

/// What was found out about a file while it was read, beside its cells.
public struct FileFacts: Sendable {
  /// The format, decided by content.
  public var format: FileFormat
  /// The encoding; `nil` where the format fixes it (XLSX, and XLS since Excel 97).
  public var encoding: TextEncoding?
  /// Things the reader repaired, passed over or cannot vouch for, in the order met.
  public var notices: [ReadNotice]

  /// Makes facts.
  public init(format: FileFormat, encoding: TextEncoding? = nil, notices: [ReadNotice] = []) {
    self.format = format
    self.encoding = encoding
    self.notices = notices
  }
}

/// Something a reader repaired, passed over or cannot vouch for. It never stops the reading.
public struct ReadNotice: Sendable, Hashable {
  /// What it is about.
  public enum Kind: String, Sendable {
    /// A hidden sheet was read.
    case hiddenSheet
    /// A number has more digits than the program that saved it keeps (15): its last digits are already lost.
    case digitsLost
    /// A quote stood where RFC 4180 allows none, and was kept as text.
    case strayQuote
    /// Bytes that are no text in the file's encoding were replaced.
    case undecodable
    /// The file ended early or a limit was reached: what was read is not the whole.
    case partial
    /// The encoding was chosen without proof.
    case encodingGuessed
    /// A formula has no stored result.
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
