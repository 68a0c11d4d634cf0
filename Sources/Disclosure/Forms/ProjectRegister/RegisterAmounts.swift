import Spreadsheets

/// Where the lines of a register have their budget: in one column, or in several that are its parts (上级, 本级), and in which unit.
struct RegisterAmounts {
  /// The labels of the budget; more than one where it is the sum of all.
  private let labels: [FormGrid.Cell]
  private let spans: [Range<Int>]
  private let unit: PaperUnit
  private let grid: FormGrid
  /// The columns that it uses, or refuses.
  let columns: Set<Int>
  private(set) var doubts: [RegisterDoubt] = []
  /// Units that were told of.
  private var told: Set<String> = []

  init(_ head: RegisterHead, unit: PaperUnit, of grid: FormGrid) {
    self.unit = unit
    self.grid = grid
    guard let first = head.columns.label(.budget) else {
      (labels, spans, columns) = ([], [], [])
      return
    }
    let cells = head.row.cells
    let alike = cells.filter { RegisterColumn.of($0) == .budget && Self.areOne($0, first) }
    let parts = alike.filter { BudgetPart.isPart($0.label) }
    // 全年预算数（上级） beside 全年预算数（本级）; a column without such a word is the whole of which they are parts.
    let wholes = alike.filter { !BudgetPart.isPart($0.label) }
    let chosen = wholes.isEmpty ? parts : wholes
    columns = Set(chosen.map(\.column))
    let adds = wholes.isEmpty && BudgetPart.makeWhole(parts.map(\.label))
    if chosen.count > 1, !adds {
      doubts.append(RegisterDoubt(kind: .columns(chosen.map(\.text)), at: grid.place(chosen[1])))
      (labels, spans) = ([], [])
      return
    }
    labels = chosen
    spans = chosen.map { label in
      let next = cells.first { $0.column > label.column }?.column ?? Int.max
      return label.column..<max(next, label.column + 1)
    }
  }

  /// Whether two labels differ in nothing but their brackets, and speak of one year.
  private static func areOne(_ first: FormGrid.Cell, _ second: FormGrid.Cell) -> Bool {
    first.label.bare == second.label.bare && SaidYear(first.label.full) == SaidYear(second.label.full)
  }

  /// The budget of a line, with what its cells say.
  struct Reading {
    var entry: Entry<Money>
    var parts: [Money] = []
    var isRounded = false
    /// What was read of each cell, with its text and place.
    var cells: [(amount: AmountReading, text: String, at: Provenance)] = []
  }

  mutating func read(_ reader: TableRow<RegisterColumn>) -> Reading {
    let blank = Reading(entry: Entry(value: nil, raw: "", at: reader.place(.budget)))
    guard !labels.isEmpty, let unit = unit(of: reader) else { return blank }
    var reading = blank
    var texts: [String] = []
    var sum: Money?
    var isKnown = true
    for (label, span) in zip(labels, spans) {
      let cells = reader.row.cells.filter { span.contains($0.column) }
      // What stands beside the column of the label is under none.
      guard let cell = cells.first, cell.column <= grid.lastColumn(of: label) else { continue }
      if labels.count > 1, BlankText.isBlank(cell.text) { continue }
      if texts.isEmpty { reading.entry.at = grid.place(cell) }
      texts.append(cell.text)
      // Two amounts under one label: which of them is meant cannot be told.
      let others = cells.filter { $0.column > cell.column && $0.column <= grid.lastColumn(of: label) }
      if others.contains(where: { ExactDecimal($0.text) != nil }) {
        texts += others.map(\.text)
        isKnown = false
        continue
      }
      let amount = readAmount(cell.text, unit: unit)
      reading.cells.append((amount, cell.text, grid.place(cell)))
      guard let money = amount.money else {
        isKnown = false
        continue
      }
      if amount.rounded { reading.isRounded = true }
      if labels.count > 1 { reading.parts.append(money) }
      sum = sum.map { $0 + money } ?? money
    }
    // No budget is below nothing.
    reading.entry.value = isKnown && (sum ?? .zero) >= .zero ? sum : nil
    reading.entry.raw = texts.joined(separator: labels.count > 1 ? "＋" : "、")
    return reading
  }

  /// The unit of a line: its own column's (金额单位), else that of the table; `nil` where it is not known.
  private mutating func unit(of reader: TableRow<RegisterColumn>) -> AmountUnit? {
    guard unit.doubt == nil else { return nil }
    let text = reader.merged(.amountUnit)
    let word = NormalText.normalised(text)
    let name = word.hasPrefix("人民币") ? String(word.dropFirst(3)) : word
    if name.isEmpty || BlankText.isBlank(text) { return unit.unit ?? .wan }
    if let own = AmountUnit.word(name), own != .foreign, unit.unit == nil || unit.unit == own { return own }
    if told.insert(name).inserted {
      doubts.append(RegisterDoubt(kind: .unit(text, stated: unit.stated?.words), at: reader.place(.amountUnit)))
    }
    return nil
  }
}
