/// 完成目标可能性: whether a target will be met by the end of the year.
enum TargetProspect: String, Sendable, CaseIterable {
  case certain = "确定能"
  case possible = "有可能"
  case impossible = "完全不可能"

  /// What a cell says: one of the words, the words with a tick at one, or the system's number.
  init?(_ text: String) {
    let text = NormalText.normalised(text)
    guard !BlankText.isBlank(text) else { return nil }
    let named = Self.allCases.filter { text.contains($0.rawValue) }
    if named.count > 1 {
      guard let ticked = named.first(where: { TickMark.isBeside($0.rawValue, in: text) }) else { return nil }
      self = ticked
      return
    }
    switch text {
    case "1": self = .certain
    case "2": self = .possible
    case "3": self = .impossible
    case _ where text.contains("不可能") || text.contains("不能") || text.contains("无法"): self = .impossible
    case _ where text.contains("可能"): self = .possible
    case _ where text.contains("能"): self = .certain
    default: return nil
    }
  }
}

/// 偏差原因: what a target falls short for.
enum DeviationCause: String, Sendable, CaseIterable {
  case funds = "经费保障"
  case rules = "制度保障"
  case staff = "人员保障"
  case equipment = "硬件条件保障"
  case other = "其他"

  /// The cause that a column is headed with; `nil` for any other label.
  init?(label: String) {
    guard let cause = Self.labels[label] else { return nil }
    self = cause
  }

  private static let labels = WordTable<Self>([
    ("经费保障", .funds), ("经费", .funds), ("资金保障", .funds), ("经费原因", .funds),
    ("制度保障", .rules), ("制度", .rules), ("制度原因", .rules),
    ("人员保障", .staff), ("人员", .staff), ("人员原因", .staff),
    ("硬件条件保障", .equipment), ("硬件条件", .equipment), ("硬件保障", .equipment), ("硬件", .equipment),
    ("条件保障", .equipment), ("硬件原因", .equipment),
    ("其他", .other), ("其它", .other), ("其他原因", .other),
  ])

  /// The name of its value in a record.
  var field: StaticString {
    switch self {
    case .funds: "fundsCause"
    case .rules: "rulesCause"
    case .staff: "staffCause"
    case .equipment: "equipmentCause"
    case .other: "otherCause"
    }
  }

  /// The causes that a sentence names by their own words.
  static func named(in text: String) -> [Self] {
    allCases.filter { text.contains($0 == .other ? "其他原因" : $0.rawValue) }
  }
}

/// Ticks in boxes: √, ☑, ■.
enum TickMark {
  private static let ticks: Set<Character> = ["√", "✓", "✔", "☑", "■", "▲", "●"]

  /// Whether a cell of a column of choices is ticked: a tick, or anything but a blank, a dash, 否 or an empty box.
  static func isSet(_ text: String) -> Bool {
    let text = NormalText.normalised(text)
    return !BlankText.isBlank(text) && !["否", "□", "☐", "×", "○", "0"].contains(text)
  }

  /// Whether a tick stands at one of several words in a cell: before it where the text begins with a box or a tick, else behind it.
  static func isBeside(_ word: String, in text: String) -> Bool {
    guard let range = text.firstRange(of: word), let first = text.first else { return false }
    if ticks.contains(first) || "□☐○".contains(first) {
      return range.lowerBound > text.startIndex && ticks.contains(text[text.index(before: range.lowerBound)])
    }
    return range.upperBound < text.endIndex && ticks.contains(text[range.upperBound])
  }
}
