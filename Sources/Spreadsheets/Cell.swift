/// One cell of a sheet, with its content exactly as the file stores it.
public struct Cell: Sendable, Hashable {
  /// What kind of content the file says it is.
  public enum Kind: String, Sendable {
    case text
    case number
    /// A date; the text is ISO 8601 (`2024-12-31`, `2024-12-31T08:30:00`).
    case date
    case boolean
    /// An error value such as `#REF!`.
    case error
    /// A formula whose result is not stored in the file.
    case formulaError = "formula-error"
  }

  /// How the person who filled the cell saw a number.
  public enum Display: UInt8, Sendable {
    case plain
    /// The number format is a percentage: `0.8618` was shown as `86.18%`.
    case percent
  }

  /// The column, counted from zero.
  public var column: Int
  /// The kind of content.
  public var kind: Kind
  /// The exact content: numbers as stored, no binary floating point in between.
  public var text: String
  /// How a number was shown.
  public var display: Display

  /// Makes a cell.
  public init(column: Int, kind: Kind = .text, text: String, display: Display = .plain) {
    self.column = column
    self.kind = kind
    self.text = text
    self.display = display
  }
}
