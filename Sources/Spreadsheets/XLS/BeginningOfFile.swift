/// The version of the record format, which the first record states (BOF, [MS-XLS] 2.4.21).
enum BIFFVersion: Int, Comparable {
  case two = 2
  case three
  case four
  /// Excel 5.0 and 95.
  case five
  /// Excel 97 and later.
  case eight = 8

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The first record of a workbook or of one of its sheets.
struct BeginningOfFile {
  /// What the records that follow describe.
  enum Content: Int {
    case workbook = 0x0005
    case visualBasic = 0x0006
    case sheet = 0x0010
    case chart = 0x0020
    case macros = 0x0040
    /// A workbook of Excel 4.0.
    case workspace = 0x0100
  }

  var version: BIFFVersion
  /// `nil` for a number that means nothing.
  var content: Content?

  /// Reads the record; `nil` if it is another one.
  init?(_ type: UInt16, _ bytes: Span<UInt8>) {
    switch type {
    case 0x0009: version = .two
    case 0x0209: version = .three
    case 0x0409: version = .four
    case 0x0809 where bytes.u16(0) == 0x0600: version = .eight
    case 0x0809 where bytes.u16(0) == 0x0500: version = .five
    case 0x0809: version = bytes.count >= 16 ? .eight : .five
    default: return nil
    }
    content = Content(rawValue: bytes.u16(2))
  }

  /// How long the record is in workbooks, with its head: of Excel 97 and later, and of Excel 5.0 and 95.
  static let lengths = [20, 12]

  /// Whether a record within a sheet begins something else, whose records are not the sheet's.
  static func begins(_ type: UInt16, in version: BIFFVersion) -> Bool { version >= .five && type == 0x0809 }
}
