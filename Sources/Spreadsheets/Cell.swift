/// One cell of a sheet, with its content exactly as the file stores it.
public struct Cell: Sendable, Hashable {
  /// What kind of content the file says it is.
  public enum Kind: String, Sendable {
    /// A text, and everything in a text file.
    case text
    /// A number; the text is its decimal (`-1234.5`), without exponent, separators or a sign of percent.
    case number
    /// A date, a time or a length of time; the text is ISO 8601 (`2024-12-31`, `2024-12-31T08:30:00`, `PT36H30M`). A time of day
    /// stands on 1899-12-31.
    case date
    /// A truth value; the text is `TRUE` or `FALSE`.
    case boolean
    /// An error value such as `#REF!`.
    case error
    /// A formula whose result is not stored in the file; the text is the formula, as far as it is known, after `=`.
    case formulaError = "formula-error"
  }

  /// How the person who filled the cell saw a number.
  public enum Display: UInt8, Sendable {
    /// As a number, or the cell holds none.
    case plain
    /// The number format is a percentage: `0.8618` was shown as `86.18%`.
    case percent
  }

  /// The column, counted from zero.
  public var column: Int
  /// The kind of content.
  public var kind: Kind
  /// How a number was shown.
  public var display: Display
  /// Whether the sheet hides the cell: its row, by hand, by a filter or in a collapsed group, or its column.
  public var isHidden = false
  /// The exact content, no binary floating point in between. A number is the decimal that was typed and shown:
  /// `0.86180000000000001`, which is what a program makes of 0.8618, reads `0.8618`.
  public var text: String
  /// What a person sees, where that is something else than the content; `nil` for most cells.
  public var look: CellLook?

  /// What the cell counts for under ``ReadLimits/cells``: one, and for a text of more than 4 KiB one more for each 64 bytes of it.
  /// A few bytes of a file can stand for such a text many times.
  @inlinable
  public var weight: Int {
    let count = text.utf8.count
    return count <= 4096 ? 1 : 1 + count / 64
  }

  /// Makes a cell.
  public init(column: Int, kind: Kind = .text, text: String, display: Display = .plain, look: CellLook? = nil) {
    self.column = column
    self.kind = kind
    self.text = text
    self.display = display
    self.look = look
  }
}
