import Spreadsheets

/// A row of a register that is no line of it but a heading over lines (二、不公开项目) or a note on them.
struct RegisterHeading {
  enum Statement {
    case closes, opens
    /// Names the lines below without saying whether they are open: 公开项目清单 over a second block, 一、教育局.
    case nothing
  }

  let cell: FormGrid.Cell
  /// One for 一、, two for （一）, three for 1.; `nil` without a number.
  let level: Int?
  let statement: Statement
  /// Whether it ends what a heading without a number says above it.
  let endsOthers: Bool

  /// `nil` where the row is a line: it has a number of its own, or says more than one thing.
  init?(_ row: FormGrid.Row, _ columns: HeaderColumns<RegisterColumn>, sequence: Range<Int>?) {
    if let sequence, let number = row.first(in: sequence), number.text.allSatisfy(\.isNumber), Int(number.text) != nil {
      return nil
    }
    var words = row.cells.filter { !Self.isFigure($0.text) }
    var numbering: Int?
    if words.count > 1, let number = Self.numbering(NormalText.normalised(words[0].text)), number.rest.isEmpty {
      numbering = number.level
      words.removeFirst()
    }
    guard let first = words.first, words.allSatisfy({ $0.text == first.text }), first.text.utf8.count <= 600 else {
      return nil
    }
    let text = NormalText.normalised(first.text)
    let number = Self.numbering(text)
    cell = first
    level = numbering ?? number?.level
    let rest = number.map { String($0.rest) } ?? text
    if SecrecyMark.standsAbove(rest) {
      statement = .closes
    } else {
      statement = Self.opens(rest) ? .opens : .nothing
    }
    endsOthers = statement == .nothing && Self.blocks.contains { rest.hasSuffix($0) }
    let isName = columns[.name]?.contains(first.column) ?? false
    if statement == .nothing, isName, !(level.map { $0 < 3 } ?? endsOthers) { return nil }
    // A row with nothing but a name such as 工作经费 is a line of the register, not a heading.
    if statement != .nothing, isName, rest.utf8.count > 90, level == nil { return nil }
  }

  private static let blocks = ["公开项目清单", "公开项目", "公开目录", "公开项目目录", "公开项目名单"]

  /// A number, or a mark for nothing.
  private static func isFigure(_ text: String) -> Bool {
    BlankText.isBlank(text) || text.allSatisfy { $0.isNumber && $0.isASCII || ".,，%-".contains($0) }
  }

  /// 公开项目, 主动公开的项目, 可以向社会公开类: nothing else, since 政务公开项目 is a matter.
  private static func opens(_ text: String) -> Bool {
    var rest = text[...]
    while let opening = DisclosureWords.openings.first(where: rest.hasPrefix) { rest.removeFirst(opening.count) }
    guard rest.hasPrefix("公开") else { return false }
    rest.removeFirst(2)
    while let thing = ["的", "部门", "预算", "支出", "绩效", "类", "项目", "事项", "清单", "目录", "名单", "部分"].first(
      where: rest.hasPrefix)
    {
      rest.removeFirst(thing.count)
    }
    if let open = rest.firstIndex(of: "("), rest.hasSuffix(")") { rest = rest[..<open] }
    return rest.isEmpty || rest == ":"
  }

  /// The level of the number in front of a heading, and what stands behind it.
  private static func numbering(_ text: String) -> (level: Int, rest: Substring)? {
    let hanzi = "一二三四五六七八九十"
    if text.hasPrefix("第") {
      let rest = text.dropFirst().drop { hanzi.contains($0) || $0.isNumber }
      for kind in ["部分", "类", "章", "批"] where rest.hasPrefix(kind) {
        return (1, rest.dropFirst(kind.count).drop { ":、,.".contains($0) })
      }
      return nil
    }
    let isBracketed = text.hasPrefix("(")
    let body = isBracketed ? text.dropFirst() : text[...]
    let digits = body.prefix { hanzi.contains($0) }
    let numbers = digits.isEmpty ? body.prefix { $0.isNumber } : digits
    guard !numbers.isEmpty else { return nil }
    let rest = body[numbers.endIndex...]
    let level = (digits.isEmpty ? 3 : 1) + (isBracketed ? 1 : 0)
    if isBracketed { return rest.hasPrefix(")") ? (level, rest.dropFirst()) : nil }
    if rest.isEmpty { return (level, rest) }
    return "、.:,".contains(rest[rest.startIndex]) ? (level, rest.dropFirst()) : nil
  }
}

/// The headings in force over a line of a register.
struct RegisterGroups {
  private var stack: [(level: Int?, mark: DisclosureMark)] = []

  /// - Parameter title: what the titles above the header say.
  init(title: DisclosureMark?) { if let title { stack = [(nil, title)] } }

  mutating func enter(_ heading: RegisterHeading, at place: Provenance) {
    if let level = heading.level {
      // A numbered heading ends the groups of its level and below; a group without a number ends with a heading of the highest level, or
      // with another statement.
      let endsOthers = heading.statement != .nothing
      stack.removeAll { $0.level.map { $0 >= level } ?? endsOthers }
    } else if heading.statement != .nothing || heading.endsOthers {
      stack.removeAll { $0.level == nil }
    }
    switch heading.statement {
    case .closes: stack.append((heading.level, .withheld(heading.cell.text, at: .register(place))))
    case .opens: stack.append((heading.level, .published(heading.cell.text, at: .register(place))))
    case .nothing: break
    }
  }

  /// What they say: the strictest.
  var mark: DisclosureMark {
    stack.first { $0.mark.isWithheld }?.mark ?? stack.last?.mark ?? .none
  }
}
