/// What a rule found, without its place: the form or the list whose facts it looked at knows that.
struct Violation: Sendable {
  var actual: String
  var expected: String
  /// Where it is not that of the rule's card.
  var severity: Finding.Severity?
  var message: Message
}
