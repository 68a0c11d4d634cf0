/// What the cells of a line take from beside and above them.
enum LedgerCells {
  /// The office that a line above the table names: 被考核单位：示例县水利局, in one cell or in two.
  static func office(in above: [FormGrid.Cell], of grid: FormGrid) -> Entry<String>? {
    named(heads, in: above, of: grid)
  }

  /// The project or policy that such a line names: 项目名称：道路改造.
  static func object(in above: [FormGrid.Cell], of grid: FormGrid) -> Entry<String>? {
    named(["项目名称", "评价项目", "被评价项目", "项目(政策)名称", "政策名称", "评估项目", "评审项目"], in: above, of: grid)
  }

  private static func named(_ heads: Set<String>, in above: [FormGrid.Cell], of grid: FormGrid) -> Entry<String>? {
    for (index, cell) in above.enumerated() {
      let text = NormalText.normalised(cell.text)
      if let colon = text.firstIndex(of: ":"), heads.contains(String(text[..<colon])) {
        let name = String(text[text.index(after: colon)...])
        if !name.isEmpty { return Entry(value: name, raw: name, at: grid.place(cell)) }
      }
      let next = index + 1 < above.count ? above[index + 1] : nil
      if heads.contains(cell.label.key), let next, next.row == cell.row {
        return Entry(value: next.text, raw: next.text, at: grid.place(next))
      }
    }
    return nil
  }

  private static let heads: Set<String> = [
    "被考核单位", "被评价单位", "被考核部门", "考核对象", "评价对象", "被评价乡镇", "被考核乡镇", "被评价乡镇(街道)", "被考核对象", "被评价对象", "单位名称", "部门名称", "主管部门",
  ]

  /// The cells of a line that names nothing, or writes 同上, with what the line above names; `nil` where it needs nothing of it.
  ///
  /// A file saved as CSV has lost its merged cells: the second problem of a project stands in a line without a name.
  ///
  /// - Parameter follows: whether it stands right below. A blank cell under a heading or a total is no second line.
  static func named(
    _ cells: [LedgerLine.Cell], by above: [LedgerLine.Cell], _ card: LedgerCard, _ follows: Bool
  ) -> [LedgerLine.Cell]? {
    func content(_ cell: LedgerLine.Cell) -> LedgerContent { card.columns[cell.column].content }
    let name = cells.first { content($0).isName }
    let isNameless = name.map { $0.raw.isEmpty || DittoText.isDitto($0.raw) } ?? false
    // Another code or office is another object, whatever it is called.
    let isSame = cells.allSatisfy { cell in
      guard content(cell).tellsObject, !cell.raw.isEmpty, !DittoText.isDitto(cell.raw) else { return true }
      return isNameless && above.contains { $0.column == cell.column && $0.raw.isSame(as: cell.raw) }
    }
    // An amount alone is a sum without its label.
    let saysMore = cells.contains {
      !$0.raw.isEmpty && !$0.isShared && !content($0).isAmount && !content($0).tellsObject
    }
    let goesOn = follows && isSame && saysMore && (isNameless || name == nil && card.subject != .project)
    var named = cells
    var changes = false
    for index in cells.indices where !cells[index].isShared {
      let content = content(cells[index])
      let isDitto = DittoText.isDitto(cells[index].raw)
      guard
        isDitto && content.mayBeDitto
          || goesOn && cells[index].raw.isEmpty && (content.isName || content.tellsObject)
      else { continue }
      guard let upper = above.first(where: { $0.column == cells[index].column }), !BlankText.isBlank(upper.raw) else {
        continue
      }
      named[index] = LedgerLine.Cell(
        column: upper.column, raw: upper.raw, value: upper.value, at: upper.at, isShared: true)
      changes = true
    }
    return changes ? named : nil
  }

  /// The levels of a tree from the line above where they are blank, and money in the unit of its own line.
  static func completed(
    _ cells: [LedgerLine.Cell], after above: [LedgerLine.Cell]?, _ card: LedgerCard
  ) -> [LedgerLine.Cell] {
    var cells = cells
    // Where a level is written, the levels below it no longer go on.
    var isSame = true
    for index in cells.indices {
      guard case .level = card.columns[cells[index].column].content else { continue }
      if !cells[index].raw.isEmpty {
        if !cells[index].isShared { isSame = false }
      } else if isSame, let upper = above?.first(where: { $0.column == cells[index].column }), !upper.raw.isEmpty {
        cells[index] = LedgerLine.Cell(
          column: upper.column, raw: upper.raw, value: upper.value, at: upper.at, isShared: true)
      }
    }
    if let unit = cells.first(where: { if case .moneyUnit = card.columns[$0.column].content { true } else { false } }),
      !BlankText.isBlank(unit.raw)
    {
      let own = AmountUnit(rawValue: NormalText.normalised(unit.raw))
      for index in cells.indices {
        guard case .money = card.columns[cells[index].column].content, !BlankText.isBlank(cells[index].raw) else {
          continue
        }
        let cell = cells[index]
        // Percent and heads are no money: the text alone is kept.
        let value = own.map { readAmount(cell.raw, unit: $0).money.map(LedgerValue.money) } ?? .text(cell.raw)
        cells[index] = LedgerLine.Cell(
          column: cell.column, raw: cell.raw, value: value, at: cell.at, isShared: cell.isShared)
      }
    }
    if card.hasUnitOfLine { keepRatios(&cells, card) }
    return cells
  }

  /// A share is no money, whatever unit stands above the table.
  private static func keepRatios(_ cells: inout [LedgerLine.Cell], _ card: LedgerCard) {
    guard
      let name = cells.first(where: { if case .name = card.columns[$0.column].content { true } else { false } }),
      RatioWords.isRatio(Label(name.raw))
    else { return }
    for index in cells.indices {
      guard case .money? = cells[index].value else { continue }
      let cell = cells[index]
      cells[index] = LedgerLine.Cell(
        column: cell.column, raw: cell.raw, value: .text(cell.raw), at: cell.at, isShared: cell.isShared)
    }
  }
}

/// What stands for the words above: 同上, 〃.
enum DittoText {
  private static let words = WordTable([
    "同上", "同前", "同上行", "〃", "″", "\"", "''", "”", "“", "〞", "々", "′′", "＂", "(同上)", "（同上）",
  ])

  static func isDitto(_ text: String) -> Bool { text.utf8.count <= 12 && words.contains(text) }
}

extension LedgerContent {
  fileprivate var isName: Bool { if case .name = self { true } else { false } }

  fileprivate var isOffice: Bool {
    switch self {
    case .department, .departmentCode, .unit: true
    default: false
    }
  }

  /// Whether it says with the name which object is meant.
  fileprivate var tellsObject: Bool {
    if case .code = self { return true }
    return isOffice
  }

  fileprivate var isAmount: Bool {
    switch self {
    case .money, .count, .rate: true
    default: false
    }
  }

  /// Figures are never the same as above.
  fileprivate var mayBeDitto: Bool {
    switch self {
    case .money, .score, .rate, .count, .text, .address, .moneyUnit: false
    default: true
    }
  }
}
