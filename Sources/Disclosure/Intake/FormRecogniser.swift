/// Finds one kind of form in a sheet. Adding a form is adding a recogniser and its line in `FormRecognisers.all`.
protocol FormRecogniser: Sendable {
  static var kind: FormKind { get }
  /// The form's name as offices print it.
  static var title: String { get }
  /// The records of the sheet; `nil` when it is another form.
  static func recognise(_ grid: FormGrid) -> Recognition?
  /// How much of the form's structure is there, for sheets that no recogniser takes.
  static func nearness(_ grid: FormGrid) -> Nearness
}

/// The forms that are recognised, in the order in which they are tried.
enum FormRecognisers {
  static let all: [any FormRecogniser.Type] = [
    SelfEvaluationRecogniser.self,
    RegisterRecogniser.self,
    DirectoryRecogniser.self,
  ]
}

/// How near a sheet comes to a form.
struct Nearness: Sendable {
  /// Structural labels that are there.
  var found: [String]
  /// Structural labels that the form needs and that are missing.
  var missing: [String]
}

/// What one sheet says, and what became of it.
struct Recognition: Sendable {
  var projects: [Project] = []
  var directory: [DirectoryEntry] = []
  var register: [RegisterEntry] = []
  var record: SheetRecord
}

/// A header row's columns: each reaches from its label to the next label, so that merged and empty columns in between
/// belong to it.
struct HeaderColumns<Key: Hashable & Sendable>: Sendable {
  /// One column; a header has a dozen at most, which a list finds faster than a dictionary.
  private struct Column: Sendable {
    var key: Key
    var span: Range<Int>
    /// The label, for its notes.
    var label: FormGrid.Cell?
  }

  private var columns: [Column] = []

  /// Reads a header row; the first of two labels with the same key counts.
  init(_ cells: [FormGrid.Cell], key: (FormGrid.Cell) -> Key?) {
    for (offset, cell) in cells.enumerated() {
      guard let key = key(cell), !has(key) else { continue }
      let end = offset + 1 < cells.count ? cells[offset + 1].column : Int.max
      columns.append(Column(key: key, span: cell.column..<end, label: cell))
    }
  }

  subscript(key: Key) -> Range<Int>? {
    for index in columns.indices where columns[index].key == key { return columns[index].span }
    return nil
  }

  /// The label of a column.
  func label(_ key: Key) -> FormGrid.Cell? {
    for index in columns.indices where columns[index].key == key { return columns[index].label }
    return nil
  }

  var keys: [Key] { columns.map(\.key) }

  /// How many columns were found.
  var count: Int { columns.count }

  /// Adds a column that the row's own labels did not give.
  mutating func add(_ key: Key, span: Range<Int>, label: FormGrid.Cell?) {
    columns.append(Column(key: key, span: span, label: label))
  }

  func has(_ key: Key) -> Bool { self[key] != nil }

  /// The first column that belongs to any of the keys.
  func firstColumn(of wanted: some Sequence<Key>) -> Int? {
    wanted.compactMap { self[$0]?.lowerBound }.min()
  }
}
