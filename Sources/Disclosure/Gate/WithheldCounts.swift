/// How many projects open books leave out, and why.
struct WithheldCounts: Sendable {
  /// A paper or the register says so, or its mark cannot be read.
  var marked = 0
  /// There is no mark anywhere, and the workspace does not say that such projects are published.
  var unmarked = 0
  /// The workspace would publish the unmarked ones, but a file that could not be read may be the register.
  var isForcedByUnreadFiles = false
  /// Several papers differ, and none is chosen.
  var undecided = 0
  var all: Int { marked + unmarked + undecided }
}
