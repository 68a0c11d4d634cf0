/// Decides the roles of fund rows from their labels: the whole, its parts, and parts of parts.
enum FundRoles {
  /// - Parameters:
  ///   - rows: the rows in the order of the form.
  ///   - labels: their labels.
  /// - Returns: a role per row, at most one `.total`.
  static func assign(_ rows: [FundRow], labels: [Label]) -> [FundRow.Role] {
    var roles = [FundRow.Role](repeating: .part, count: rows.count)
    let total = whole(rows, labels)
    if let total { roles[total] = .total }
    let before = before(labels, total)
    for index in before { roles[index] = .subpart }
    var grouping = 0
    for index in rows.indices where index != total && !before.contains(index) {
      let label = labels[index]
      let previous = index > 0 ? index - 1 : nil
      if isGrouping(label) {
        // 按收入性质分, 按支出性质分: each splits the whole again; the rows of the first split are the parts.
        grouping += 1
        roles[index] = .subpart
      } else if grouping > 0 {
        roles[index] = grouping == 1 ? .part : .subpart
      } else if let previous, previous != total, label.key.hasPrefix("其中") {
        roles[index] = opensSubparts(index, rows, labels, roles, total: total) ? .subpart : .part
      } else if let previous, roles[previous] == .subpart, continuesSubparts(label, labels[previous]) {
        roles[index] = .subpart
      } else if isNamedBreakdown(label) || isNumberedUnderHeading(label, labels[..<index]) {
        roles[index] = .subpart
      }
    }
    return roles
  }

  /// The rows of a whole that was adjusted, and of its parts: 年度资金总额（调整前） above 年度资金总额（调整后）.
  private static func before(_ labels: [Label], _ total: Int?) -> Range<Int> {
    guard let total, labels.contains(where: { adjusted.finds(in: $0.full) }),
      let first = labels.firstIndex(where: FundWords.isTotal)
    else { return 0..<0 }
    if first < total { return first..<total }
    let next = labels[(total + 1)...].firstIndex(where: FundWords.isTotal)
    return next.map { $0..<labels.count } ?? 0..<0
  }

  /// The row of the whole: by its label, else a first row whose parts follow or that stands alone. Of one before and one after the
  /// budget was adjusted the later counts.
  private static func whole(_ rows: [FundRow], _ labels: [Label]) -> Int? {
    if let named = labels.firstIndex(where: FundWords.isTotal) {
      guard labels.contains(where: { adjusted.finds(in: $0.full) }) else { return named }
      let wholes = labels.indices.filter { FundWords.isTotal(labels[$0]) }
      return wholes.last { labels[$0].full.contains("调整后") } ?? wholes.first { !labels[$0].full.contains("调整前") }
        ?? named
    }
    guard let first = labels.first, !first.key.hasPrefix("其中"), !isNumbered(first) else { return nil }
    if rows.count == 1 || labels[1].key.hasPrefix("其中") { return 0 }
    return addsUp(rows, to: 0, from: 1) || hasPoints(rows) || isTwice(rows) ? 0 : nil
  }

  /// Whether the first row alone has weight or points, as the whole has.
  private static func hasPoints(_ rows: [FundRow]) -> Bool {
    func has(_ row: FundRow) -> Bool { row.weight.value != nil || row.score.value != nil }
    return has(rows[0]) && !rows.dropFirst().contains(where: has)
  }

  /// Whether there are two rows with the same amounts: the whole, and its only part.
  private static func isTwice(_ rows: [FundRow]) -> Bool {
    guard rows.count == 2, let budget = rows[0].budget.value ?? rows[0].initial.value, budget != .zero else {
      return false
    }
    return [\FundRow.budget, \.initial, \.executed].allSatisfy {
      rows[0][keyPath: $0].value == rows[1][keyPath: $0].value
    }
  }

  private static let adjusted = WordFinder(["调整前", "调整后"])

  /// Whether a row equals the sum of the rows behind it, in the first column that has all amounts.
  private static func addsUp(_ rows: [FundRow], to whole: Int, from first: Int) -> Bool {
    for column in [\FundRow.budget, \.initial, \.executed] {
      guard let amount = rows[whole][keyPath: column].value, amount != .zero else { continue }
      let parts = rows[first...].compactMap { $0[keyPath: column].value }
      if parts.count > 1, sum(parts) == Int128(amount.fen) { return true }
    }
    return false
  }

  /// A 其中 row behind a part: a part of that part, unless it is the next of several 其中 rows of the whole.
  private static func opensSubparts(
    _ index: Int, _ rows: [FundRow], _ labels: [Label], _ roles: [FundRow.Role], total: Int?
  ) -> Bool {
    guard labels[index - 1].key.hasPrefix("其中") else { return true }
    if roles[index - 1] == .subpart { return true }
    guard let total else { return false }
    for column in [\FundRow.budget, \.initial, \.executed] {
      guard let whole = rows[total][keyPath: column].value, let amount = rows[index][keyPath: column].value else {
        continue
      }
      let before = rows.indices.prefix(index).filter { roles[$0] == .part }.compactMap {
        rows[$0][keyPath: column].value
      }
      return sum(before) + Int128(amount.fen) > Int128(whole.fen)
    }
    return false
  }

  private static func sum(_ amounts: [Money]) -> Int128 { amounts.reduce(0) { $0 + Int128($1.fen) } }

  private static func continuesSubparts(_ label: Label, _ previous: Label) -> Bool {
    !isNumbered(label) && FundWords.isSecondLevel(label) || isNamedBreakdown(label) && isNamedBreakdown(previous)
  }

  static func isGrouping(_ label: Label) -> Bool { label.key.hasPrefix("按") && label.key.hasSuffix("分") }

  /// `计划生育家庭特别扶助:中央补助`: the money of a part of the project.
  static func isNamedBreakdown(_ label: Label) -> Bool {
    label.key.contains(":") && !label.key.hasPrefix("其中")
  }

  private static func isNumbered(_ label: Label) -> Bool { numbering(label) != nil }

  /// `1、一般公共预算` below `（一）财政拨款小计`.
  private static func isNumberedUnderHeading(_ label: Label, _ before: ArraySlice<Label>) -> Bool {
    numbering(label) == .digit && before.contains { numbering($0) == .chinese }
  }

  private enum Numbering { case chinese, digit }

  private static func numbering(_ label: Label) -> Numbering? {
    guard let first = label.full.unicodeScalars.first(where: { $0 != "(" }), let kind = numbering(first),
      label.full.count > label.key.count + label.notes.reduce(0, { $0 + $1.count + 2 })
    else { return nil }
    return kind
  }

  private static func numbering(_ first: Unicode.Scalar) -> Numbering? {
    switch first {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": .chinese
    case "0"..."9": .digit
    default: nil
    }
  }
}
