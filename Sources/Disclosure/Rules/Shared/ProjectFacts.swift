/// What rules know of a project that say the same of a form and of a list: S02 and L15, S03 and L04, S04 and L17, S05 and L03,
/// S10 and L11, S15 and L16.
///
/// A fact is `nil` where it is not known, or where a rule of the form or the list speaks of it instead.
protocol ProjectFacts {
  var policy: Policy { get }
  /// 全年预算数.
  var budget: Money? { get }
  /// 全年执行数.
  var executed: Money? { get }
  /// The weights added up, beside what the policy says.
  var weights: ComparedSum? { get }
  /// The points as handed in added up, beside the total that the unit printed.
  var total: ComparedSum? { get }
  /// 总分 as the unit printed it.
  var printedTotal: Score? { get }
  /// 等级 as the unit printed it; empty where it did not.
  var printedGrade: String { get }
  /// 执行率 as the unit printed it for the whole project; empty where it did not.
  var printedRate: String { get }
  /// The points for the execution rate as the unit printed them, beside ours.
  var executionPoints: ExecutionPoints? { get }
}

/// The points for the execution rate.
struct ExecutionPoints {
  var given: Score
  var computed: Score
  var weight: Score
  var rate: Rate?
}

/// A sum of points beside what it should be.
struct ComparedSum {
  var sum: Score
  var stated: Score
  /// Whether everything that should be added up is there; where some of it may be missing, a sum that is too small is
  /// no fault.
  var isWhole: Bool

  /// Itself where it is wrong by more than a tolerance.
  func wrong(_ tolerance: Score) -> Self? {
    guard !sum.isNear(stated, tolerance), sum > stated || isWhole else { return nil }
    return self
  }
}
