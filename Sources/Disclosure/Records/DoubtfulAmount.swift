/// An amount of which somebody took 元 for 万元, or 万元 for 元: it is left blank until the unit is mended, or the finding accepted.
struct DoubtfulAmount: Sendable {
  /// What it is held against.
  enum Measure: Sendable, Hashable {
    /// Ten thousand times, or a ten-thousandth, of the register's (A19).
    case register
    /// The same of last year's, which stands here (A24).
    case lastYear(String)
    /// A thousand times the largest of the other projects of the office (A28).
    case siblings
    /// Smaller than the budget of any project (A29).
    case least
  }

  /// Index of the project among the figures; `nil` where a paper of another stage says it.
  var subject: Int?
  /// The project's name.
  var project: String
  /// What the paper says.
  var amount: Money
  var at: Provenance
  var measure: Measure
  /// What the measure says, and where the register says it.
  var expected: Money
  var expectedAt: Provenance
}
