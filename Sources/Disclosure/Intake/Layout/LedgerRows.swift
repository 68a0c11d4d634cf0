/// Finds the rows of a ledger that are no case: totals, headings, notes, numbers of columns.
enum LedgerRows {
  /// 合计, 本页小计, 总计3项: the cell that says so, among the first three.
  ///
  /// - Parameter isExact: whether the lines themselves may be called 支出合计, as figures of accounts are.
  static func total(_ row: FormGrid.Row, isExact: Bool) -> FormGrid.Cell? {
    row.cells.prefix(3).first { cell in
      let key = cell.label.key
      // A column may be called 总分, too; a row begins with it.
      if scores.contains(key), cell.column == row.cells[0].column { return true }
      guard key.utf8.count <= 45, sums.contains(where: key.contains) else { return false }
      if ["合计", "总计", "小计", "累计", "总计数", "本页合计", "本页小计"].contains(key) { return true }
      return !isExact
        && (key.utf8.count <= 30 && sums.contains(where: key.hasSuffix)
          || sums.contains(where: key.hasPrefix) && key.contains(where: \.isNumber))
    }
  }

  private static let sums = ["合计", "总计", "小计", "累计"]
  private static let scores: Set<String> = ["总分", "总得分", "总评分", "得分合计", "总分值"]

  /// The lines that are subtotals of an office: they bear its name where others name a project, and have amounts alone.
  static func officeTotals(_ drafts: [LedgerDraft], of card: LedgerCard) -> [Int] {
    func text(_ draft: LedgerDraft, _ wanted: (LedgerContent) -> Bool) -> String {
      draft.cells.first { wanted(card.columns[$0.column].content) && !BlankText.isBlank($0.raw) }?.raw ?? ""
    }
    func office(_ draft: LedgerDraft) -> String { text(draft) { if case .department = $0 { true } else { false } } }
    let offices = Set(drafts.map { TextKey.name(office($0)) }.filter { !$0.isEmpty })
    guard !offices.isEmpty else { return [] }
    return drafts.indices.filter { index in
      let draft = drafts[index]
      let name = TextKey.name(text(draft) { if case .name = $0 { true } else { false } })
      guard offices.contains(name) else { return false }
      let own = TextKey.name(office(draft))
      var hasMoney = false
      let isOfAmounts = draft.cells.allSatisfy { cell in
        if BlankText.isBlank(cell.raw) || cell.isShared { return true }
        switch card.columns[cell.column].content {
        case .name: return true
        case .money:
          hasMoney = true
          return true
        case .count, .rate: return true
        case .department: return own == name
        default: return false
        }
      }
      return hasMoney && isOfAmounts
    }
  }

  /// A row of statistics that is no sum: 平均, 过次页, 公开率 with figures alone, 应公开4个，已公开3个.
  static func isStatistic(_ row: FormGrid.Row, of card: LedgerCard) -> Bool {
    guard card.subject != .region, !card.hasLevels, let cell = row.cells.first, cell.text.utf8.count <= 90 else {
      return false
    }
    let key = cell.label.key
    if carried.contains(where: key.hasPrefix) { return key.utf8.count <= 30 }
    let isMean = key.utf8.count <= 30 && (means.contains(where: key.hasPrefix) || key.hasSuffix("率"))
    guard isMean || isStatement(cell.text) else { return false }
    return row.cells.dropFirst().allSatisfy { isFigure($0.text) || isStatement($0.text) }
  }

  /// 共4个问题, 应公开4个，已公开3个, 整改率25%.
  private static func isStatement(_ text: String) -> Bool {
    text.utf8.count <= 90 && (text.contains("率") || counted.contains(where: text.hasPrefix))
      && NormalText.normalised(text).contains(
        /^(?:(?:合?共计?|总共|以上|本表|其中|应|已|未|全部)[^0-9,;。]{0,8}[0-9]+(?:个|项|家|户|条|份|件|名)|[^0-9,;。]{1,8}率[为:]?[0-9.]+%)/)
  }

  private static let counted = ["合", "共", "总", "以上", "本表", "其中", "应", "已", "未", "全部"]
  private static let carried = ["过次页", "承前页", "转下页", "接上页", "接下页"]
  private static let means = ["平均", "均值", "人均", "最高分", "最低分"]

  /// A sentence under the table: 注：…, 填表人：…, or one long text alone.
  static func isNote(_ row: FormGrid.Row) -> Bool {
    guard row.cells.count <= 6, let first = row.cells.first else { return false }
    if row.cells.count <= 2, SecrecyMark.closes(table: first.text) { return true }
    let text = NormalText.normalised(first.text)
    // Of the head that a printed page repeats.
    if row.cells.count <= 2, units.contains(where: text.hasPrefix) { return true }
    if leads.contains(where: text.hasPrefix) {
      return text.contains(":") || text.hasPrefix("注") || row.cells.count <= 2
    }
    return row.cells.count == 1 && text.utf8.count > 60 && text.contains { ",。;".contains($0) }
  }

  private static let units = ["单位:", "金额单位", "计量单位:", "(单位", "(金额单位"]

  private static let leads = [
    "注:", "注1", "注2", "备注:", "说明:", "附注", "填表说明", "填报说明", "填表人", "填报人", "制表", "审核人", "审核:", "复核", "经办人:", "经办:", "负责人",
    "单位负责人", "专家签", "评审专家", "评分人", "打分人", "评价人", "评审组", "组长签",
    "分管领导", "联系人", "联系电话", "填表日期", "填报日期", "填报单位", "填报时间", "日期:", "（盖章", "(盖章", "*",
  ]

  /// 1 2 3 or 甲 乙 1 2=3/4 under the labels.
  static func isColumnNumbers(_ row: FormGrid.Row) -> Bool {
    guard row.cells.count >= 3 else { return false }
    let texts = row.cells.map { NormalText.normalised($0.text) }
    guard texts.allSatisfy({ $0.utf8.count <= 12 && $0.allSatisfy { "0123456789()=/+-×÷*%甲乙丙丁ABCDE栏次列".contains($0) } })
    else { return false }
    // One after the other, so that no line of figures is taken for it.
    let numbers = texts.compactMap { Int($0.filter { $0.isNumber && $0.isASCII }.prefix(2)) }
    return numbers.count >= 2 && zip(numbers, numbers.dropFirst()).prefix(3).allSatisfy { $0 < $1 && $1 - $0 <= 2 }
  }

  /// What a heading over several lines says.
  struct Heading {
    var cell: FormGrid.Cell
    /// Without its number.
    var words: String
    var level: Int?
  }

  /// A row that names the lines below: 二、部门整体评价, 县教育局 over the whole width.
  static func heading(
    _ row: FormGrid.Row, _ header: LedgerHeader, in grid: FormGrid, names: [Range<Int>]
  ) -> Heading? {
    var cells = row.cells
    var level: Int?
    if cells.count > 1, let number = numbering(NormalText.normalised(cells[0].text)), number.rest.isEmpty {
      level = number.level
      cells.removeFirst()
    }
    var figures: [FormGrid.Cell] = []
    var words: [FormGrid.Cell] = []
    for cell in cells {
      if isFigure(cell.text) {
        figures.append(cell)
      } else if words.isEmpty || words[0].text == cell.text {
        words.append(cell)
      } else {
        // Two words are a line, as nearly every row is.
        return nil
      }
    }
    guard let first = words.first, first.text.utf8.count <= 120 else { return nil }
    let number = numbering(NormalText.normalised(first.text))
    let isWide = grid.lastColumn(of: first) > first.column + 1 || words.count > 2
    let isNumbered = level != nil || number.map { $0.level < 3 } ?? false
    let isOffice = OfficeWords.isOffice(number.map { String($0.rest) } ?? first.text)
    let isName = names.contains { $0.contains(first.column) }
    guard figures.isEmpty || isNumbered else { return nil }
    let isFirst = first.column <= (header.columns.first?.span.lowerBound ?? 0)
    guard
      isNumbered || isWide || isOffice && !isName || isFirst && cells.count == 1 && header.columns.count > 3 && !isName
    else { return nil }
    return Heading(cell: first, words: number.map { String($0.rest) } ?? first.text, level: level ?? number?.level)
  }

  private static func isFigure(_ text: String) -> Bool {
    BlankText.isBlank(text) || text.allSatisfy { $0.isNumber && $0.isASCII || ".,，%-".contains($0) }
  }

  /// The level of the number in front (一、 1, （一） 2, 1. 3), and what stands behind it.
  private static func numbering(_ text: String) -> (level: Int, rest: Substring)? {
    let hanzi = "一二三四五六七八九十"
    let isBracketed = text.hasPrefix("(")
    let body = isBracketed ? text.dropFirst() : text[...]
    let numbers = body.prefix { hanzi.contains($0) }
    guard !numbers.isEmpty else { return nil }
    let rest = body[numbers.endIndex...]
    if isBracketed { return rest.hasPrefix(")") ? (2, rest.dropFirst()) : nil }
    if rest.isEmpty { return (1, rest) }
    return "、.:,".contains(rest[rest.startIndex]) ? (1, rest.dropFirst()) : nil
  }
}

/// The headings in force over a line of a ledger, and what they withhold.
struct LedgerGroups {
  private var stack: [(level: Int, heading: Entry<String>, mark: DisclosureMark)] = []

  mutating func enter(_ heading: LedgerRows.Heading, at place: Provenance) {
    let level = heading.level ?? 9
    stack.removeAll { $0.level >= level }
    let closes = SecrecyMark.standsAbove(heading.words)
    stack.append(
      (
        level, Entry(value: heading.words, raw: heading.cell.text, at: place),
        closes ? .withheld(heading.cell.text, at: .paper(place)) : .none
      ))
  }

  var heading: Entry<String>? { stack.last?.heading }
  var mark: DisclosureMark { stack.first { $0.mark.isWithheld }?.mark ?? .none }
}
