/// What a rule found, without its place: the form or the list whose facts it looked at knows that.
struct Violation: Sendable {
  var actual: String
  var expected: String
  var message: Message
}
