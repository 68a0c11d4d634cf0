import Spreadsheets

/// The positions of the columns that every row needs.
struct ListPositions: Sendable {
  let region: Int
  let project: Int
  let projectName: Int
  let level1: Int
  let level2: Int
  let level3: Int
  let nature: Int
  let target: Int
  let actual: Int
  let weight: Int
  let score: Int
  let mark: Int
  /// The unit of the row's amounts; -1 also where the specification alone says it.
  let moneyUnit: Int
  /// The position of each column; -1 where the list has none.
  let columns: [Int]
  /// The positions of all columns whose text is used.
  let texts: [Int]
  /// Those of them that are not the project's.
  let rowTexts: [Int]
  /// The positions of the columns without which a row says nothing: indicator, values, points and amounts.
  let values: [Int]
  /// The positions of the project's columns.
  let ofProject: [Int]
  /// The positions of the amounts that the list has.
  let amounts: [Int]
  /// The columns of `ListColumn.printed` that the list has: their numbers there, and their positions.
  let printed: [(number: Int, position: Int)]
  /// Columns without a label right of an amount, each with the amount's number.
  let besideAmounts: [(bit: Int, position: Int)]
  /// The columns of groups that the list has.
  let groups: [(grouping: Grouping, column: ListColumn, position: Int)]

  init(_ header: ListHeader, detail: ListDetail, isStrict: Bool) {
    columns = header.positions
    region = header.position(.region)
    project = header.position(.project)
    projectName = header.position(.projectName)
    level1 = header.position(.level1)
    level2 = header.position(.level2)
    level3 = header.position(.level3)
    nature = header.position(.nature)
    target = header.position(.target)
    actual = header.position(.actual)
    weight = header.position(.weight)
    score = header.position(.score)
    mark = header.position(.mark)
    moneyUnit = isStrict ? -1 : header.position(.moneyUnit)
    let unused: Set<ListColumn> = detail == .records ? [] : [.level1, .level2, .level3, .measure, .reason]
    let used = ListColumn.allCases.filter { !unused.contains($0) && header.has($0) }
    let watched = header.watched.map(\.position)
    texts = used.map { header.position($0) } + watched
    values = ([.level3, .target, .actual, .weight, .score] + ListColumn.amounts).filter(header.has)
      .map { header.position($0) }
    ofProject = ListColumn.allCases.filter { $0.isOfProject && header.has($0) }.map { header.position($0) }
    rowTexts = used.filter { !$0.isOfProject || $0.isPrinted }.map { header.position($0) } + watched
    amounts = ListColumn.amounts.filter(header.has).map { header.position($0) }
    besideAmounts =
      isStrict
      ? []
      : ListColumn.amounts.enumerated().compactMap { bit, column in
        let next = header.position(column) + 1
        guard header.has(column), header.labels.indices.contains(next), header.isUnlabelled(next) else { return nil }
        return (bit, next)
      }
    groups =
      isStrict
      ? []
      : ListColumn.groups.compactMap { column in
        guard let grouping = column.grouping, header.has(column) else { return nil }
        return (grouping, column, header.position(column))
      }
    printed =
      isStrict ? [] : ListColumn.printed.enumerated().filter { header.has($1) }.map { ($0, header.position($1)) }
  }
}

/// Where a record's fields are: a column it does not have is an empty field at its start.
struct ListFields {
  let start: Int
  let count: Int

  @inline(__always)
  func range(_ position: Int, _ fields: [CSVField]) -> Range<Int> {
    guard position >= 0, position < count else { return start..<start }
    return fields[position].range(inRecordAt: start)
  }

  func isBlank(_ fields: [CSVField]) -> Bool {
    fields.prefix(count).allSatisfy(\.isEmpty)
  }
}
