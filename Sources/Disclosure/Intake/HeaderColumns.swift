/// A header row's columns: each reaches from its label to the next label, so that merged and empty columns in between
/// belong to it.
struct HeaderColumns<Key: Hashable & Sendable>: Sendable {
  /// One column; a header has a dozen at most, which a list finds faster than a dictionary.
  private struct Column: Sendable {
    var key: Key
    var span: Range<Int>
    /// The place of the label among the cells.
    var label: Int
  }

  private let cells: [FormGrid.Cell]
  private var columns: [Column] = []
  /// Columns whose labels have the key of one before, of the same year: 全年预算数（上级） and 全年预算数（本级）.
  private var repeated: [Column] = []

  /// Reads a header row; the first of two labels with the same key counts, of those of several years the latest.
  init(_ cells: [FormGrid.Cell], key: (FormGrid.Cell) -> Key?) {
    self.cells = cells
    columns.reserveCapacity(cells.count)
    add(key)
  }

  /// The same with the keys of all cells, where these take time to find out.
  init(_ cells: [FormGrid.Cell], keys: [Key?]) {
    self.cells = cells
    add(keys)
  }

  /// Adds the columns whose labels the row has by another reading, for keys that it did not give by the first.
  mutating func add(_ key: (FormGrid.Cell) -> Key?) {
    let plainer = columns.count
    for offset in cells.indices { add(key(cells[offset]), at: offset, behind: plainer) }
  }

  /// The same with the keys of all cells.
  mutating func add(_ keys: [Key?]) {
    let plainer = columns.count
    for offset in cells.indices { add(keys[offset], at: offset, behind: plainer) }
  }

  /// - Parameter plainer: how many columns have their keys by a reading before, beside which the label is another thing.
  private mutating func add(_ key: Key?, at offset: Int, behind plainer: Int) {
    guard let key else { return }
    let end = offset + 1 < cells.count ? cells[offset + 1].column : Int.max
    let column = Column(key: key, span: cells[offset].column..<end, label: offset)
    guard let known = columns.firstIndex(where: { $0.key == key }) else { return columns.append(column) }
    let (before, year) = (SaidYear(cells[columns[known].label].label.full), SaidYear(cells[offset].label.full))
    if isLater(year, than: before) || isAdjusted(cells[offset], beside: cells[columns[known].label]) {
      columns[known] = column
    } else if known >= plainer, year == before {
      repeated.append(column)
    }
  }

  /// Settles on one of several columns with the same key, where one alone says that it is the whole.
  mutating func settle(_ key: Key, on isWhole: (Label) -> Bool) {
    guard !repeated.isEmpty, let known = columns.firstIndex(where: { $0.key == key }) else { return }
    let all = [columns[known]] + repeated.filter { $0.key == key }
    let wholes = all.filter { isWhole(cells[$0.label].label) }
    guard all.count > 1, wholes.count == 1 else { return }
    columns[known] = wholes[0]
    repeated.removeAll { $0.key == key }
  }

  /// The columns of a key: more than one where several labels have it and none is known to be the whole.
  func all(_ key: Key, withRepeated: Bool) -> [(span: Range<Int>, label: FormGrid.Cell)] {
    (withRepeated ? columns + repeated : columns).filter { $0.key == key }.map { ($0.span, cells[$0.label]) }
  }

  /// The labels of columns that repeat one of the keys and are not read: 实际完成值（河口镇） beside 实际完成值（山前乡）.
  func repeatedLabels(of wanted: [Key]) -> [FormGrid.Cell] {
    repeated.filter { wanted.contains($0.key) }.map { cells[$0.label] }
  }

  /// The label that counts in the place of a repeated one.
  func label(for repeated: FormGrid.Cell) -> FormGrid.Cell? {
    self.repeated.first { cells[$0.label].column == repeated.column }.flatMap { label($0.key) }
  }

  /// Whether several labels may have the same key.
  var hasRepeated: Bool { !repeated.isEmpty }

  /// Whether a label is of a later year than another with the same key: 2024年全年预算数 beside 2023年全年预算数, or one without a year.
  private func isLater(_ year: SaidYear?, than before: SaidYear?) -> Bool {
    guard let before = before?.number else { return false }
    guard let year else { return true }
    return year == .this || year.number.map { $0 > before } ?? false
  }

  /// Whether a label is of what another was adjusted to: 调整后指标值 beside 年初指标值.
  private func isAdjusted(_ cell: FormGrid.Cell, beside other: FormGrid.Cell) -> Bool {
    cell.text.contains("调整后") && !other.text.contains("调整后")
  }

  /// Whether a row has a cell that falls to a column and stands right of its label: in most forms none has.
  func haveCellsBeside(in grid: FormGrid, _ rows: ArraySlice<FormGrid.Row>) -> Bool {
    columns.indices.contains { index in
      let span = columns[index].span
      guard span.upperBound - 1 > span.lowerBound else { return false }
      var last: Int?
      return rows.indices.contains { row in
        rows[row].cells.contains { cell in
          guard cell.column > span.lowerBound, cell.column < span.upperBound else { return false }
          let end = last ?? grid.lastColumn(of: cells[columns[index].label])
          last = end
          return cell.column > end
        }
      }
    }
  }

  subscript(key: Key) -> Range<Int>? {
    for index in columns.indices where columns[index].key == key { return columns[index].span }
    return nil
  }

  /// The label of a column.
  func label(_ key: Key) -> FormGrid.Cell? {
    for index in columns.indices where columns[index].key == key { return cells[columns[index].label] }
    return nil
  }

  var keys: [Key] { columns.map(\.key) }

  /// Whether a column of the sheet belongs to one of the keys.
  func holds(_ wanted: [Key], at column: Int) -> Bool {
    columns.contains { $0.span.contains(column) && wanted.contains($0.key) }
  }

  /// The columns with their labels.
  var all: [(key: Key, span: Range<Int>, label: FormGrid.Cell)] { columns.map { ($0.key, $0.span, cells[$0.label]) } }

  /// Ends the column of a key before a column of the sheet.
  mutating func end(_ key: Key, before column: Int) {
    guard let known = columns.firstIndex(where: { $0.key == key }), columns[known].span.lowerBound < column else {
      return
    }
    columns[known].span = columns[known].span.lowerBound..<column
  }

  /// How many columns were found.
  var count: Int { columns.count }

  func has(_ key: Key) -> Bool { self[key] != nil }

  /// The first column that belongs to any of the keys.
  func firstColumn(of wanted: [Key]) -> Int? {
    var first: Int?
    for index in columns.indices where wanted.contains(columns[index].key) {
      first = min(first ?? Int.max, columns[index].span.lowerBound)
    }
    return first
  }
}
