/// What a paper, a line of the register or the name of a file says about publication (design §4.6), and where it says so.
///
/// Two marks are equal if they say the same, wherever they stand: many lines that withhold with one word are one mark to the gate.
struct DisclosureMark: Sendable {
  /// What it comes to.
  enum Statement: Sendable, Hashable {
    /// Nobody has marked it: `disclosure.unmarked` decides.
    case none
    /// 公开, or another word for open.
    case published
    /// Anything else, an unreadable mark, or a mark of secrecy.
    case withheld
  }

  /// Words and place, which records share: in the figures of a long list a mark is no larger than a reference.
  private final class Evidence: Sendable {
    let words: String
    let place: MarkPlace?
    let isUnreadable: Bool

    init(_ words: String, _ place: MarkPlace?, isUnreadable: Bool = false) {
      self.words = words
      self.place = place
      self.isUnreadable = isUnreadable
    }
  }

  private let evidence: Evidence?
  let statement: Statement

  private init(_ statement: Statement, _ evidence: Evidence? = nil) {
    self.evidence = evidence
    self.statement = statement
  }

  /// The papers have no mark.
  static let none = Self(.none)
  /// 公开 in every row of a list: its place is found by the project's row and the list's column (`SourceTable.markColumns`).
  static let published = Self(.published)

  /// 公开, or the 是 that answers a question, as read there.
  static func published(_ words: String, at place: MarkPlace?) -> Self { Self(.published, Evidence(words, place)) }

  /// A mark that withholds, as read there.
  static func withheld(_ words: String, at place: MarkPlace? = nil) -> Self { Self(.withheld, Evidence(words, place)) }

  /// What withholds because nobody can tell what it says.
  static func unreadable(_ words: String, at place: MarkPlace? = nil) -> Self {
    Self(.withheld, Evidence(words, place, isUnreadable: true))
  }

  /// Whether it withholds only because its words are not known.
  var isUnreadable: Bool { evidence?.isUnreadable ?? false }

  /// The words as read.
  var words: String { evidence?.words ?? "" }
  /// Where it was read; `nil` for the cell of a list in the project's own row, and where there is no mark.
  var place: MarkPlace? { evidence?.place }

  /// Whether it withholds, for whatever reason.
  var isWithheld: Bool { statement == .withheld }

  /// Withholds unless that is so already.
  mutating func withhold(for words: String, at place: MarkPlace) { withhold(by: .withheld(words, at: place)) }

  /// Takes over another mark if that withholds and this does not.
  mutating func withhold(by other: Self) { if other.isWithheld, !isWithheld { self = other } }

  /// Takes over what another says where this says nothing, and withholds with it.
  mutating func add(_ other: Self) { if statement == .none || other.isWithheld && !isWithheld { self = other } }

  /// Whether it is to be named before another that counts as much: by its words, then its place, so that every run names the same.
  func stands(before other: Self) -> Bool {
    if words != other.words { return words < other.words }
    guard let place, let others = other.place else { return place == nil && other.place != nil }
    return place < others
  }
}

extension DisclosureMark: Hashable {
  static func == (left: Self, right: Self) -> Bool {
    left.statement == right.statement && (left.statement != .withheld || left.words == right.words)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(statement)
    if isWithheld { hasher.combine(words) }
  }
}
