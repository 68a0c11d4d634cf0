/// Which columns of a header count, where several name the same.
///
/// The label that the form prints counts before other names of it, a plain one before a vague one (全年预算数 before 预算数), of equal ones
/// the leftmost; where such columns of figures differ, the rows tell, and none counts. Of amounts of several years
/// the list's own counts; where the titles give no year, none does. An amount that stands in parts alone is not known.
struct ListChoice {
  private(set) var chosen: [ListHead.Column] = []
  /// Columns that a list does not have, or that a plainer label makes superfluous.
  private(set) var unknown: [ListHead.Column] = []
  /// Columns whose label another column has as well.
  private(set) var repeated: [ListHead.Column] = []
  private(set) var faults: [ListHeaderFault] = []
  /// Columns of figures with several labels of which none is plainer than the others.
  private(set) var rivals: [ListRivals] = []

  /// - Parameter isStrict: whether the specification alone says what columns are, and parts and sources are not looked for.
  init(_ columns: [ListHead.Column], year: Int?, isStrict: Bool) {
    unknown = columns.filter { $0.meaning == nil }
    for meaning in ListColumn.allCases {
      let named = columns.filter { $0.meaning == meaning }
      let plain = named.filter { !$0.isWeak }
      unknown += plain.isEmpty ? [] : named.filter(\.isWeak)
      var rest = plain.isEmpty ? named : plain
      if ListColumn.amounts.contains(meaning) {
        rest = ofOwnYear(rest, meaning, year, isStrict: isStrict)
        if !isStrict { rest = withoutParts(rest, meaning, columns) }
      }
      let exact = isStrict ? [] : rest.filter { meaning.isCalledExactly(ListLabel($0.label).name) }
      guard let first = exact.first ?? rest.first else { continue }
      chosen.append(first)
      let others = rest.filter { $0.position != first.position }
      repeated += others
      let equal = exact.isEmpty ? others : others.filter { other in exact.contains { $0.position == other.position } }
      if !isStrict, !equal.isEmpty, ListColumn.figures.contains(meaning) {
        rivals.append(
          ListRivals(
            column: meaning, position: first.position, others: equal.map(\.position),
            labels: ([first] + equal).map(\.label)))
      }
    }
    unknown.sort { $0.position < $1.position }
    if !isStrict { doubtOtherBudgets() }
  }

  /// The columns of an amount that are of the list's own year.
  private mutating func ofOwnYear(
    _ columns: [ListHead.Column], _ meaning: ListColumn, _ year: Int?, isStrict: Bool
  ) -> [ListHead.Column] {
    // A single column may be that of the next year.
    let isOfOther = !isStrict && year != nil && columns.contains { $0.year != nil && $0.year != year }
    guard isOfOther || Set(columns.map(\.year)).count > 1 else { return columns }
    var own = columns.filter { year != nil && $0.year == year }
    if own.isEmpty, isOfOther { own = columns.filter { $0.year == nil } }
    guard !own.isEmpty else {
      faults.append(.years(meaning, columns.map(\.label), position: columns[0].position))
      unknown += columns
      return []
    }
    unknown += columns.filter { column in !own.contains { $0.position == column.position } }
    return own
  }

  /// The columns of an amount that are the whole; none where it stands in parts alone, which are not added up: nobody says that they
  /// are all.
  private mutating func withoutParts(
    _ columns: [ListHead.Column], _ meaning: ListColumn, _ all: [ListHead.Column]
  ) -> [ListHead.Column] {
    let wholes = columns.filter { !$0.isPart }
    if columns.count > 1, !wholes.isEmpty, wholes.count < columns.count {
      unknown += columns.filter(\.isPart)
      return wholes
    }
    let below = all.filter { $0.amountAbove == meaning }
    let parts = columns.isEmpty ? below : wholes.isEmpty && columns.count > 1 ? columns : []
    guard let first = parts.first else { return columns }
    faults.append(.parts(meaning, parts.map(\.label), position: first.position))
    unknown += columns
    return []
  }

  /// Says where 年初预算数 is the only budget that is known and another column speaks of a budget, too: 预算调整数, 最终预算数.
  private mutating func doubtOtherBudgets() {
    guard chosen.contains(where: { $0.meaning == .initial }), !chosen.contains(where: { $0.meaning == .budget }),
      !faults.contains(where: { $0.column == .budget })
    else { return }
    let others = unknown.filter { $0.meaning == nil && !$0.isOfOtherYear && $0.amountAbove == nil && $0.speaksOfBudget }
    guard let first = others.first else { return }
    faults.append(.otherBudget(others.map(\.label), position: first.position))
  }
}

extension ListHead.Column {
  /// Whether it may hold the budget of the year, or what it was changed by.
  fileprivate var speaksOfBudget: Bool {
    let name = ListLabel(label).name
    guard Self.budgets.finds(in: name), !Self.others.finds(in: name) else { return false }
    return !units.isEmpty || Self.endings.contains(where: name.hasSuffix)
  }

  private static let budgets = WordFinder(["预算", "调整", "追加", "调减", "下达", "批复", "指标数", "指标金额", "可用指标"])
  private static let others = WordFinder([
    "执行", "支出", "支付", "结余", "结转", "到位", "偏差", "率", "分", "值", "科目", "类", "单位", "部门", "文", "公开", "项目总", "总投资", "总预算",
    "中期", "概算", "一般公共", "基金", "国有资本", "社会保险", "其中", "名称", "编码",
  ])
  private static let endings = ["数", "额", "预算", "资金", "可用指标"]
}
