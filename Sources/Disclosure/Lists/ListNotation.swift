import Spreadsheets

/// How the rows of a list are understood (`list-numbers` of the policy). The reader is made for either notation once, so that
/// the strict one costs nothing for what the other allows.
protocol ListNotation: Sendable {
  /// Whether every row is data and every number plain. Otherwise notes below the list, sums, merged cells, rows for the
  /// execution rate, surplus fields and what the unit printed are looked for.
  static var isStrict: Bool { get }
  /// The meaning of 指标性质.
  static func nature(_ text: String) -> ListNature
  /// The level of the policy that a qualitative result names.
  static func level(_ text: String, by scorer: Scorer) -> Int?
  /// What a mark under a label says.
  static func statement(_ text: String, under label: String) -> DisclosureMark.Statement
  /// The budget that a text names.
  static func budgetType(_ text: String) -> BudgetType?
  /// An amount in 分 that was read; below 0 where it cannot be.
  static func money(_ fen: Int64) -> Money?
  /// The total of a project that counts as the unit's own.
  static func handedIn(_ project: borrowing ListProject, _ totals: ListTotals) -> Score?
  /// Our points of a row, in hundredths; a score below 0 is not known.
  static func earned(
    _ reader: inout ListRowReader<Self>, _ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int,
    weight: Int64, score: Int64
  ) -> Int64
}
