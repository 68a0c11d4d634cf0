/// What the papers themselves say about publication (design §4.5).
enum DisclosureMark: Sendable, Hashable {
  /// 公开.
  case published
  /// Anything else, an unreadable mark, or a secrecy mark on the papers; as read.
  case withheld(String)
  /// The papers have no mark: `disclosure.unmarked` decides.
  case none

  /// Whether it withholds, for whatever reason.
  var isWithheld: Bool { if case .withheld = self { true } else { false } }

  /// Withholds unless that is so already.
  mutating func withhold(for reason: String) { if !isWithheld { self = .withheld(reason) } }
}
