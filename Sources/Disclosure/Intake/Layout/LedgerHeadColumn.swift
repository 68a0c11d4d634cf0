/// One column of a sheet under the header of a ledger.
struct LedgerHeadColumn: Sendable {
  enum Meaning: Sendable, Equatable {
    /// By its index in the card.
    case known(Int)
    /// A further column with the meaning of another: what stands in both must agree.
    case again(Int)
    /// 公开属性, or another column that says whether a line may be seen.
    case mark
    case level
    case number
    case unknown
  }

  var meaning: Meaning
  var span: Range<Int>
  /// The label, the lowest where there are several above each other.
  var label: FormGrid.Cell
  /// What stands in brackets in a label above it: a unit of money.
  var above: Label?
  /// The place of the label's row among the rows.
  var row: Int
}
