/// Which of a ledger's columns counts where several have one meaning.
///
/// Of those of several years the paper's own counts, else the latest; the whole counts before its parts. Where nothing tells them
/// apart, 资金量（上级） and 资金量（本级）, what stands in them must agree. Of other columns the one counts whose label is that of the
/// blank form, else the first.
struct LedgerColumnChoice {
  private let grid: FormGrid
  private let start: Int
  private let card: LedgerCard

  /// - Parameter start: the place of the header's first row.
  init(above start: Int, in grid: FormGrid, card: LedgerCard) {
    self.grid = grid
    self.start = start
    self.card = card
  }

  /// Settles the meanings of columns; gives how many columns of the card there are.
  func settle(_ columns: inout [LedgerHeadColumn]) -> Int {
    nameYears(of: &columns)
    var seen: [Int: Int] = [:]
    for index in columns.indices {
      guard let column = columns[index].known else { continue }
      guard let before = seen[column] else {
        seen[column] = index
        continue
      }
      switch preferred(columns[before], columns[index], column) {
      case .first: columns[index].meaning = .unknown
      case .second:
        columns[before].meaning = .unknown
        seen[column] = index
        // What had to agree with the column before is of that one.
        for other in columns.indices where columns[other].meaning == .again(column) {
          columns[other].meaning = .unknown
        }
      case .both: columns[index].meaning = .again(column)
      }
    }
    return seen.count
  }

  private enum Preference { case first, second, both }

  private func preferred(_ first: LedgerHeadColumn, _ second: LedgerHeadColumn, _ column: Int) -> Preference {
    let years = (Self.year(of: first), Self.year(of: second))
    if years.0 != years.1 {
      let (one, other) = (rank(years.0), rank(years.1))
      return one == other ? .first : one < other ? .second : .first
    }
    let exact = (isExact(first, column), isExact(second, column))
    let plainer: Preference = !exact.0 && exact.1 ? .second : .first
    switch card.columns[column].content {
    case .money, .score, .rate, .count: break
    default: return plainer
    }
    let wholes = (Self.isWhole(first), Self.isWhole(second))
    if wholes.0 != wholes.1 { return wholes.0 ? .first : .second }
    if let above = first.above, above.full == second.above?.full { return .both }
    let parts = (Self.isPart(first), Self.isPart(second))
    if parts.0 != parts.1 { return parts.0 ? .second : .first }
    return parts.0 || first.label.label.bare == second.label.label.bare ? .both : plainer
  }

  /// Whether a column is called as the blank form prints it, and not by another name: 评价得分 counts before 得分, wherever it stands.
  private func isExact(_ head: LedgerHeadColumn, _ column: Int) -> Bool {
    let (label, printed) = (head.label.label, card.columns[column].label)
    return label.key == printed || label.hasBrackets && label.bare == printed
  }

  /// How near a year is to the paper's own: that itself, none or this one, another by its number, the one before or after.
  private func rank(_ year: SaidYear?) -> Int {
    switch year {
    case .numbered(let number): number == paperYear ? 3_001 : number
    case .this, nil: 3_000
    case .last, .next: 0
    }
  }

  /// The year that the nearest title above says.
  private var paperYear: Int? {
    for row in grid.rows[..<start].reversed() where row.cells.count <= 3 {
      for cell in row.cells {
        if let year = FormTitle.year(in: cell.text) { return year }
      }
    }
    return nil
  }

  private static func year(of column: LedgerHeadColumn) -> SaidYear? {
    SaidYear(column.label.label.full) ?? column.above.flatMap { SaidYear($0.full) }
  }

  private static func isWhole(_ column: LedgerHeadColumn) -> Bool {
    column.above != nil && column.isWhole
  }

  /// Whether a column is one of the sources of an amount: 资金量（上级）, or 上级 below 资金量.
  private static func isPart(_ column: LedgerHeadColumn) -> Bool {
    let label = column.label.label
    if column.above != nil { return sources.finds(in: label.full) }
    return label.hasBrackets && label.notes.contains(where: sources.finds)
  }

  private static let sources = WordFinder([
    "上级", "本级", "中央", "省", "市", "县", "区", "乡", "镇", "财政", "自筹", "其他", "其它", "基金", "专项", "债", "结转", "其中", "一般公共", "拨款",
    "补助",
  ])

  /// Takes 2024年预算 beside 2025年预算 for 上年预算 and 本年预算, where the ledger has columns of these names.
  private func nameYears(of columns: inout [LedgerHeadColumn]) {
    var named: [(index: Int, year: Int, rest: String)] = []
    for index in columns.indices {
      let label = columns[index].label.label.full
      guard let year = SaidYear(label)?.number, let place = label.firstRange(of: "\(year)年") else { continue }
      var rest = label[place.upperBound...]
      if rest.hasPrefix("度") { rest = rest.dropFirst() }
      named.append((index, year, String(rest)))
    }
    guard named.count >= 2 else { return }
    for one in named {
      // In a ledger of the budget to come, the later of two years is its own.
      let isLast = named.contains { $0.rest == one.rest && $0.year == one.year + 1 }
      let isOwn = named.contains { $0.rest == one.rest && $0.year == one.year - 1 }
      guard isLast != isOwn, !(isLast && card.yearsAhead.upperBound == 0 && paperYear == one.year) else { continue }
      if let column = card.words[Label((isLast ? "上年" : "本年") + one.rest).bare] {
        columns[one.index].meaning = .known(column)
      }
    }
  }
}
