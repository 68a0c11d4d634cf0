/// One violation of one rule at one place. Holds facts; the rule has the words.
struct Finding: Sendable {
  enum Severity: String, Sendable, Comparable, CaseIterable {
    case error
    case warning
    case info

    var chinese: String {
      switch self {
      case .error: "错误"
      case .warning: "警告"
      case .info: "提示"
      }
    }

    private var order: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .info: 2
      }
    }

    static func < (left: Self, right: Self) -> Bool { left.order < right.order }
  }

  /// The rule's stable id: `S05`.
  var rule: String
  var severity: Severity
  /// The cell to look at.
  var at: Provenance
  /// The field or row it is about, in the form's own words: 分值, 年度资金总额.
  var field: String
  /// What was read.
  var actual: String
  /// What was expected; empty if nothing definite was.
  var expected: String
  /// The sentence for the user: what is wrong and how to mend it.
  var message: Message
  /// The project that it is about, if it is about one: its index in the figures, which forms and lists have alike.
  var subject: Int?
  /// The department that has to mend it, where no project tells that.
  var office = Named()
}

/// A sentence in both languages of the tool.
public struct Message: Sendable, Hashable {
  /// The sentence for the user of the tool.
  public var chinese: String
  /// The same for `--lang en`.
  public var english: String

  /// Makes a message.
  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }
}
