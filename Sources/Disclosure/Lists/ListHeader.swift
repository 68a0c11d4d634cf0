import Spreadsheets

/// The header of an indicator list: which column is where, and in which unit the amounts are.
struct ListHeader: Sendable {
  /// The header's last row, counted from zero; the data begins in the next.
  var row: Int
  /// Its first row.
  var firstRow: Int
  /// The position of each `ListColumn`; -1 where the list has none.
  var positions: [Int]
  /// The labels as printed, by position.
  var labels: [String]
  /// The texts of the head's rows as printed, by position.
  let heads: [[Int: String]]
  /// Whether two lists stand side by side: the head has project, indicator and weight twice.
  let isDoubled: Bool
  /// Whether a place says in which unit the amounts are.
  private(set) var statesUnit = false
  /// The unit of each of the three amounts.
  var units: [AmountUnit]
  /// What there is to say: the unit was assumed, columns were not understood or are missing.
  var notes: [Message] = []
  /// What is wrong with the header itself.
  var faults: [ListHeaderFault] = []
  /// Columns of figures that several labels name equally well.
  private(set) var rivals: [ListRivals] = []
  /// Columns with a label that no column has, and something in them.
  private(set) var unknown: [Unknown] = []
  /// Columns that a list does not use and that may say that a project is not public.
  var watched: [ListWatch] = []
  /// A mark in the titles above the header, which speaks of the whole list.
  var mark: ListMark?
  /// The year that the titles give: that of projects whose rows give none.
  private(set) var year: Int?

  /// A column that is not known.
  struct Unknown: Sendable {
    var label: String
    var column: Int
    /// The first row that has something in it.
    var contentRow: Int
  }

  /// The position of a column; -1 if the list has none.
  func position(_ column: ListColumn) -> Int { positions[column.rawValue] }

  /// Whether the list has a column.
  func has(_ column: ListColumn) -> Bool { positions[column.rawValue] >= 0 }

  /// The label as printed in the file; the specification's where the list has no such column.
  func label(_ column: ListColumn) -> String {
    let position = positions[column.rawValue]
    guard position >= 0 else { return column.label }
    return labels[position].filter { !$0.isNewline }
  }

  /// Whether a column inside the list has no label of its own, nor one of a merge.
  func isUnlabelled(_ position: Int) -> Bool { labels[position].isEmpty }

  /// Whether an amount is in one of two units, and only the unit that handed the list in knows in which, or in none that is known.
  func isDoubtful(_ amount: ListColumn) -> Bool {
    faults.contains { fault in
      switch fault {
      case .units(let units): units.column == amount && !units.isAccepted
      case .foreign(let column, _), .rivals(let column, _, _): column == amount
      default: false
      }
    }
  }

  /// The columns of figures of which several differ, so that none counts.
  var disputed: [ListColumn] {
    faults.compactMap { if case .rivals(let column, _, _) = $0 { column } else { nil } }
  }

  /// Whether one of them gives points, or what points are given for.
  var disputesPoints: Bool { disputed.contains { !ListColumn.amounts.contains($0) } }

  /// A label that one of the unknown columns may be another name of.
  var example: String {
    let columns: [ListColumn] = [
      .projectName, .level1, .level2, .nature, .target, .measure, .score, .budget, .executed, .departmentName,
    ]
    return (columns.first { !has($0) } ?? .reason).label
  }

  /// Whether 年初预算数 is the budget of the year, as in forms without a column 全年预算数: no other column may be that.
  var takesInitialForBudget: Bool {
    !has(.budget) && has(.initial) && !faults.contains { $0.column == .budget }
  }

  /// Takes amounts as their columns give them where the finding about their unit is accepted.
  mutating func acceptUnits(where isAccepted: (_ row: Int, _ column: Int) -> Bool) {
    for index in faults.indices {
      guard case .units(var fault) = faults[index] else { continue }
      fault.isAccepted = isAccepted(row, position(fault.column))
      faults[index] = .units(fault)
    }
  }

  /// Doubts the amounts whose unit is not the one that a line below the list gives.
  mutating func doubt(_ note: ListCaptions.Unit) {
    for (number, amount) in ListColumn.amounts.enumerated()
    where has(amount) && units[number] != note.unit && !isDoubtful(amount) {
      faults.append(.units(.init(column: amount, unit: units[number], label: label(amount), other: note)))
    }
  }

  /// How many leading columns are the project's, if they are all of its columns: the rows of a project repeat them.
  var sharedColumns: Int {
    // What the unit made of the project is looked at in every row, so it may stand behind the columns that differ from row to row.
    let own = ListColumn.allCases.filter { $0.isOfProject && !$0.isPrinted }.map { position($0) }.max() ?? -1
    let others = ListColumn.allCases.filter { !$0.isOfProject }.map { position($0) }.filter { $0 >= 0 }
    guard let first = others.min(), own < first else { return 0 }
    return own + 1
  }

  /// Finds the header among the first rows of a sheet.
  ///
  /// A table is an indicator list when its header names a project, the third-level indicator, the weight and the actual value.
  /// Rows above it are titles.
  /// - Parameters:
  ///   - isStrict: whether the specification alone says what amounts are, and nothing about them is doubted.
  ///   - sheet: the name of the sheet, which may say in what unit amounts are.
  ///   - outer: units that page headers, the name of the file and the like say.
  static func recognise(
    _ rows: [Row], isStrict: Bool = false, aliases: [LabelAliases] = [], sheet: String = "", outer: [OuterUnit] = []
  ) -> ListHeader? {
    guard let head = ListHead.find(rows.prefix(searchDepth), aliases: aliases) else { return nil }
    var header = ListHeader(
      head, titles: rows.prefix { $0.index < head.rows.lowerBound }, sheet: isStrict ? "" : sheet,
      outer: isStrict ? [] : outer, isStrict: isStrict)
    if isStrict {
      header.faults = []
    } else {
      header.lookBelow(rows.drop { $0.index <= header.row })
    }
    return header
  }

  /// How near the rows come to an indicator list: the columns found in the best row, and the required ones that are missing.
  static func nearness(_ rows: [Row]) -> (found: Int, missing: [String]) {
    let heads = rows.indices.prefix(searchDepth).map { ListHead(rows[$0...$0]) }
    guard let best = heads.max(by: { $0.known < $1.known }) else { return (0, ListColumn.required.map(\.label)) }
    return (best.known, best.missing.map(\.label))
  }

  /// Header rows are looked for among this many first rows.
  static let searchDepth = 30

  /// Finds what stands first in the columns that are not known, and in those whose heads were left blank; of an empty one there is nothing
  /// to say.
  private mutating func lookBelow(_ rows: ArraySlice<Row>) {
    let amounts = ListColumn.amounts.map { position($0) + 1 }
    let first = labels.firstIndex { !$0.isEmpty } ?? 0
    let blank = labels.indices.filter { labels[$0].isEmpty }
    unknown += blank.map { Unknown(label: "", column: $0, contentRow: 0) }
    unknown = unknown.compactMap { column in
      // Numbers of rows have no label, as a rule; of a number right of an amount its own row speaks (L09).
      let mayBeNumber = column.label.isEmpty && (column.column < first || amounts.contains(column.column))
      for row in rows {
        for cell in row.cells where cell.column == column.column && !BlankText.isBlank(cell.text) {
          if mayBeNumber, cell.text.utf8.count <= 8, ExactDecimal(cell.text) != nil { return nil }
          return Unknown(label: column.label, column: column.column, contentRow: row.index)
        }
      }
      return nil
    }
  }

  private init(_ head: ListHead, titles: ArraySlice<Row>, sheet: String, outer: [OuterUnit], isStrict: Bool) {
    row = head.rows.upperBound
    firstRow = head.rows.lowerBound
    positions = [Int](repeating: -1, count: ListColumn.allCases.count)
    heads = head.texts
    labels = [String](repeating: "", count: (head.columns.last?.position ?? -1) + 1)
    units = []
    for column in head.columns { labels[column.position] = column.label }
    var captions = ListCaptions(titles, sheet: sheet, outer: outer)
    mark = captions.mark
    year = captions.year
    let choice = ListChoice(head.columns, year: captions.year, isStrict: isStrict)
    let twice = Set(choice.repeated.compactMap(\.meaning))
    isDoubled =
      !isStrict && twice.isSuperset(of: [.level3, .weight]) && !twice.isDisjoint(with: [.project, .projectName])
    let units =
      isStrict
      ? []
      : choice.unknown.compactMap { column in
        AmountUnit.caption(Label(column.label), withWord: true).map {
          ListCaptions.Unit(unit: $0, text: column.label, row: row, column: column.position)
        }
      }
    captions.units += units
    for column in choice.chosen {
      if let meaning = column.meaning { positions[meaning.rawValue] = column.position }
    }
    faults = choice.faults
    rivals = choice.rivals
    if !isStrict, !has(.projectName) { faults.append(.noName) }
    watched = (choice.unknown + choice.repeated).compactMap(ListWatch.init)
    readUnits(choice.chosen, captions)
    let hasAmounts = ListColumn.amounts.contains(where: has)
    let given = choice.chosen.contains { ListColumn.amounts.contains($0.meaning ?? .mark) && !$0.units.isEmpty }
    statesUnit = given || !captions.units.isEmpty
    for amount in ListColumn.amounts where has(amount) {
      let column = choice.chosen.first { $0.meaning == amount }
      let own = column?.units.first { $0.unit == .foreign }?.label
      guard let words = own ?? captions.units.first(where: { $0.unit == .foreign })?.text else { continue }
      faults.append(.foreign(amount, words))
    }
    let isForeign = faults.contains { if case .foreign = $0 { true } else { false } }
    if hasAmounts, !statesUnit, !isForeign, isStrict || !has(.moneyUnit) { notes.append(.unitAssumed) }
    let unused = choice.unknown.filter { column in
      !watched.contains { $0.position == column.position && !$0.isText }
        && !units.contains { $0.column == column.position }
    }
    if !isStrict {
      unknown = unused.filter(\.isUnknown).map { Unknown(label: $0.label, column: $0.position, contentRow: 0) }
    }
    let left = unused.filter { column in !unknown.contains { $0.column == column.position } }
    if !left.isEmpty { notes.append(.unknownColumns(left.map(\.label))) }
    let repeated = choice.repeated.filter { column in !watched.contains { $0.position == column.position } }
    if !repeated.isEmpty { notes.append(.repeatedColumns(repeated.map(\.label))) }
    let missing = ListColumn.allCases.filter { !$0.isSeldom && !has($0) }
    if !missing.isEmpty { notes.append(.missingColumns(missing)) }
    for amount in [ListColumn.budget, .executed] where !has(amount) && !faults.contains(where: { $0.column == amount })
    {
      if amount == .executed || !has(.initial) { faults.append(.noAmount(amount)) }
    }
  }

  /// The unit of each amount: that of its label or of the label above it, else of a title.
  private mutating func readUnits(_ columns: [ListHead.Column], _ captions: ListCaptions) {
    for amount in ListColumn.amounts {
      guard let column = columns.first(where: { $0.meaning == amount }) else {
        units.append(captions.units.first?.unit ?? .wan)
        continue
      }
      let unit = column.units.last?.unit ?? captions.units.last?.unit ?? .wan
      units.append(unit)
      // Which money it is in is said by itself.
      if unit == .foreign { continue }
      if let other = captions.units.first(where: { $0.unit != unit }) {
        faults.append(.units(.init(column: amount, unit: unit, label: column.label, other: other)))
      } else if let other = column.units.first(where: { $0.unit != unit }) {
        let place = ListCaptions.Unit(unit: other.unit, text: other.label, row: firstRow, column: column.position)
        faults.append(.units(.init(column: amount, unit: unit, label: column.label, other: place)))
      }
    }
    if captions.units.isEmpty { compareUnits(columns) }
  }

  /// Doubts amounts whose heads name different units: in one list they are typed in one, and a title that tells which is missing. A head
  /// without a unit is doubted beside one of another unit than the one that is assumed.
  private mutating func compareUnits(_ columns: [ListHead.Column]) {
    let heads = ListColumn.amounts.enumerated().compactMap { number, amount in
      columns.first { $0.meaning == amount }.map { (column: $0, amount: amount, unit: units[number]) }
    }
    for head in heads where head.unit != .foreign && !isDoubtful(head.amount) {
      guard let other = heads.first(where: { !$0.column.units.isEmpty && $0.unit != head.unit }) else { continue }
      let text = other.column.units.last?.label ?? other.column.label
      let place = ListCaptions.Unit(
        unit: other.unit, text: text.filter { !$0.isNewline }, row: row, column: other.column.position)
      faults.append(.units(.init(column: head.amount, unit: head.unit, label: head.column.label, other: place)))
    }
  }
}

extension Message {
  fileprivate static let unitAssumed = Message(
    "表头和标题行没有写明金额单位，按“万元”读取。请在表头注明单位，例如“全年预算数(万元)”。",
    "Neither header nor title rows give the unit of the amounts; 万元 was assumed. Give it in the header: 全年预算数(万元).")

  fileprivate static func unknownColumns(_ labels: [String]) -> Message {
    let list = labels.map { "“\($0)”" }.joined(separator: "、")
    return Message("没有用到的列：\(list)。", "Columns not used: \(list).")
  }

  fileprivate static func repeatedColumns(_ labels: [String]) -> Message {
    let list = labels.map { "“\($0)”" }.joined(separator: "、")
    return Message(
      "同一内容有几列的，取名称与表样相同的一列，没有的取最左一列，未用：\(list)。",
      "Of columns with one meaning that with the form's own label counts, else the leftmost; not used: \(list).")
  }

  fileprivate static func missingColumns(_ columns: [ListColumn]) -> Message {
    let list = columns.map { "“\($0.label)”" }.joined(separator: "、")
    return Message("清单中没有这些列，相应内容为空：\(list)。", "The list has no such columns, their content is empty: \(list).")
  }
}
