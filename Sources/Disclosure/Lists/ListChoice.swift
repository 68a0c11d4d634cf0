/// Which columns of a header count, where several name the same.
///
/// A plain label counts before a vague one (全年预算数 before 预算数), of equal ones the leftmost. Of amounts of several years
/// the list's own counts; where the titles give no year, none does.
struct ListChoice {
  private(set) var chosen: [ListHead.Column] = []
  /// Columns that a list does not have, or that a plainer label makes superfluous.
  private(set) var unknown: [ListHead.Column] = []
  /// Columns whose label another column has as well.
  private(set) var repeated: [ListHead.Column] = []
  private(set) var faults: [ListHeaderFault] = []

  init(_ columns: [ListHead.Column], year: Int?) {
    unknown = columns.filter { $0.meaning == nil }
    for meaning in ListColumn.allCases {
      let named = columns.filter { $0.meaning == meaning }
      let plain = named.filter { !$0.isWeak }
      unknown += plain.isEmpty ? [] : named.filter(\.isWeak)
      var rest = plain.isEmpty ? named : plain
      if ListColumn.amounts.contains(meaning), Set(rest.map(\.year)).count > 1 {
        let own = rest.filter { $0.year != nil && $0.year == year }
        guard !own.isEmpty else {
          faults.append(.years(meaning, rest.map(\.label), position: rest[0].position))
          unknown += rest
          continue
        }
        unknown += rest.filter { $0.year != year }
        rest = own
      }
      guard let first = rest.first else { continue }
      chosen.append(first)
      repeated += rest.dropFirst()
    }
    unknown.sort { $0.position < $1.position }
  }
}
