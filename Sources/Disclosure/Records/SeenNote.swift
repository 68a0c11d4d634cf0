import Spreadsheets

/// A cell, or cells alike of one sheet, of which a person sees something else than is stored, or nothing.
struct SeenNote: Sendable {
  enum Kind: UInt8, Sendable, CaseIterable {
    /// The number format shows the number divided by a power of ten; the shown number counts.
    case scaled
    /// The number format shows something that is not known here; the stored number was read.
    case unknownFormat
    /// The number is negative and its number format shows no sign; it was read as blank.
    case unsigned
    /// Text that is struck out was left out.
    case struck
    /// A raised note number was left out.
    case raised
    /// A picture, which is no text.
    case picture
    /// A formula whose result is not stored.
    case formula
    /// The number format shows nothing of the cell; nothing of it was read.
    case blanked
    /// The row or the column is hidden; nothing of it was read.
    case hidden
    /// The sheet, or the head of its table, is hidden; what it says does not count.
    case hiddenRecord
  }

  /// The sheet's index in the file.
  var sheet: Int
  var kind: Kind
  /// The first cells; there may be more.
  var cells: [CellAddress]
  /// How many there are.
  var count: Int
  /// What the first cell stores, and what a person sees of it.
  var stored: String
  var seen: String
  /// The rows and columns of hidden cells.
  var rows: Set<Int> = []
  var columns: Set<Int> = []

  /// How many cells of a kind are noted one by one; further ones are counted.
  static let most = 20
}
