/// Reads the cells of ledgers by what their column holds.
enum LedgerReading {
  /// What a text means; `nil` where it is blank or cannot be read.
  ///
  /// - Parameters:
  ///   - unit: of the money in the column.
  ///   - isPercent: whether the column's label carries the sign.
  static func value(_ text: String, as content: LedgerContent, unit: AmountUnit, isPercent: Bool) -> LedgerValue? {
    if BlankText.isBlank(text) { return content.isText && text == "无" ? .text(text) : nil }
    switch content {
    case _ where content.isText: return .text(text)
    case .money: return money(text, unit: unit).map(LedgerValue.money)
    case .score: return readScore(text).map(LedgerValue.score)
    case .rate: return readRate(text, isPercent: isPercent).map(LedgerValue.rate)
    case .grade: return GradeWords.grade(in: text).map(LedgerValue.text)
    case .date: return WrittenDate(text).value.map(LedgerValue.date)
    case .deadline: return WrittenDate(text, isDeadline: true).value.map(LedgerValue.date)
    case .flag: return flag(text).map(LedgerValue.flag)
    case .count: return count(text).map(LedgerValue.count)
    case .choice(let words): return choice(text, among: words).map(LedgerValue.text)
    default: return nil
    }
  }

  /// An amount; 不安排 is none, and in brackets, as accounts write it, one below zero.
  private static func money(_ text: String, unit: AmountUnit) -> Money? {
    if let money = readAmount(text, unit: unit).money { return money }
    guard text.utf8.count <= 60 else { return nil }
    let plain = NormalText.normalised(text)
    if nothing.contains(plain) { return .zero }
    guard plain.hasPrefix("("), plain.hasSuffix(")"),
      let money = readAmount(String(plain.dropFirst().dropLast()), unit: unit).money, money > .zero
    else { return nil }
    return .zero - money
  }

  private static let nothing: Set<String> = ["不安排", "不予安排", "不再安排", "不安排预算", "未安排"]

  /// 是, √, 已 and 否, ×, 未 with what offices write for them.
  static func flag(_ text: String) -> Bool? {
    let text = TickedChoices(text).map { $0.ticked.joined() } ?? NormalText.normalised(text)
    if isYes(text) || yes.contains(text) { return true }
    return no.contains(text) ? false : nil
  }

  private static let yes: Set<String> = [
    "已", "已公开", "已报送", "已报", "已销号", "已完成", "已开展", "是的", "✔", "对", "通过", "已整改", "公开", "已结束",
  ]
  private static let no: Set<String> = [
    "否", "×", "x", "X", "✗", "✘", "未", "N", "NO", "无", "0", "不是", "未公开", "未报送", "未报", "未销号", "未完成", "未开展", "不通过", "未通过",
    "未整改", "不公开",
  ]

  private static func count(_ text: String) -> Int? {
    guard var figure = NormalText.number(text)?[...] else { return nil }
    // 第1名, 并列2
    for lead in ["并列", "第"] where figure.hasPrefix(lead) { figure.removeFirst(lead.count) }
    let digits = figure.prefix { $0.isASCII && $0.isNumber || $0 == "," }
    let rest = figure.dropFirst(digits.count)
    guard !digits.isEmpty,
      rest.isEmpty || ["个", "项", "年", "年度", "家", "人", "份", "条", "户", "名", ".0", ".00"].contains(rest)
    else { return nil }
    return Int(digits.filter { $0 != "," })
  }

  /// The one word that a text is, or has in it.
  static func choice(_ text: String, among words: [LedgerWord]) -> String? {
    let written = TickedChoices(text).map { $0.ticked.joined(separator: "、") } ?? NormalText.normalised(text)
    for word in words where written.isSame(as: word.word) || word.others.contains(where: written.isSame) {
      return word.word
    }
    let all = words.flatMap { word in ([word.word] + word.others).map { (meaning: word.word, name: $0) } }
    let held = all.filter { written.contains($0.name) }
    // 优先保障 is no 保障.
    let longest = held.filter { one in !held.contains { $0.name.count > one.name.count && $0.name.contains(one.name) } }
    let meanings = Set(longest.map(\.meaning))
    if let partly = words.lazy.filter({ meanings.contains($0.word) }).compactMap(\.inPart).first,
      PartWords.stand(in: written)
    {
      return partly
    }
    return meanings.count == 1 ? meanings.first : nil
  }

  /// What stands for no day in a column of deadlines.
  static func isOpenEnd(_ text: String) -> Bool {
    ["长期", "持续", "常态", "立行立改", "立即", "即知即改", "即改", "已完成"].contains(where: text.contains)
  }
}
