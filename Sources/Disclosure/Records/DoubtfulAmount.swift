/// An amount that is ten thousand times, or a ten-thousandth, of what the register or last year says: somebody took 元 for 万元.
struct DoubtfulAmount: Sendable {
  /// Index of the project among the figures; `nil` where a paper of another stage says it.
  var subject: Int?
  /// The project's name.
  var project: String
  /// What the paper says.
  var amount: Money
  var at: Provenance
  /// What the register says, or last year.
  var registered: Money
  var registeredAt: Provenance
  /// Where last year says it; `nil` where it is the register that does.
  var lastYearAt: String?
  /// Whether it is neither: the largest amount of the other projects of the office.
  var isOfSiblings = false
}
