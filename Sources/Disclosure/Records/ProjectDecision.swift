/// Whether a project may be shown to the public and the congress.
struct ProjectDecision: Sendable {
  /// What its paper says about publication; from the gate on, the mark that decided.
  var mark: DisclosureMark
  /// What comes of mark, register and `disclosure.unmarked` taken together.
  var isPublic = false
  /// Why it is open or closed; closed until the gate says otherwise.
  var reason = DisclosureReason.closedByDefault

  /// Whether open books must not name it: it is closed, and not for want of a choice between papers alone.
  var isSecret: Bool { !isPublic && (reason != .closedUntilChosen || mark.isWithheld) }
}
