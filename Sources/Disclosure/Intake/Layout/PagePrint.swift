/// What a printed page carries beside the form: its number, the day of printing, the words that lead to the next page.
enum PagePrint {
  /// Whether a row holds nothing else.
  static func isRow(_ row: borrowing FormGrid.Row) -> Bool {
    guard row.cells.count <= 3, row.cells[0].text.utf8.count <= 90 else { return false }
    return row.cells.allSatisfy { isPrint($0.text) }
  }

  /// Whether a text is such print: `第1页，共2页`, `— 1 —`, `打印日期：2025-03-01`, `（接下页）`, `续表2`.
  static func isPrint(_ text: String) -> Bool {
    guard text.utf8.count <= 90 else { return false }
    let full = NormalText.normalised(text)
    guard beginnings.begins(full) else { return false }
    if full.hasPrefix("打印") { return ["打印日期", "打印时间", "打印人", "打印:"].contains(where: full.hasPrefix) }
    if stamps.begins(full) { return true }
    let scalars = full.unicodeScalars
    let (begin, end) = (scalars.prefix(while: isFrame).count, scalars.reversed().prefix(while: isFrame).count)
    var words = scalars.dropFirst(begin).dropLast(end)
    // Any number may stand between signs; alone it may be an amount.
    if !words.isEmpty, words.count <= 3, words.allSatisfy(isNumber) { return begin > 0 && end > 0 }
    guard signs.finds(in: full) else { return false }
    words.removeAll { isNumber($0) || ",、/;".unicodeScalars.contains($0) }
    return ofPages.contains(String(words))
  }

  /// Whether a title is that of a form's next page: `自评表（续表）`, `自评表（续）`.
  static func isContinued(_ label: Label) -> Bool {
    label.full.hasPrefix("续") || label.notes.contains { $0.hasPrefix("续") }
  }

  /// What such print begins with.
  private static let beginnings = WordFinder(
    stampWords + ["打印", "第", "共", "续", "接", "转", "下", "承", "过", "见", "上", "未", ",", "、", "/", ";"]
      + frames.map { String($0) }
      + "0123456789〇一二三四五六七八九十".map { String($0) })
  /// The day on which a program or a person made the page.
  private static let stamps = WordFinder(stampWords)
  private static let stampWords = ["制表", "填表", "填报", "导出", "输出", "生成"].flatMap { [$0 + "日期:", $0 + "时间:"] }
  /// Of which one stands in all of `ofPages`.
  private static let signs = WordFinder(["页", "续", "接"])
  private static let ofPages = WordTable([
    "第页", "共页", "第页共页", "共页第页", "续表", "续", "续页", "接下页", "接上页", "转下页", "续上页", "续下页", "下页续", "承上页", "承前页", "过次页",
    "见下页", "续表一", "续表二", "续表三", "第页续", "转次页", "续上表", "接上表", "接下表", "未完待续", "下接第页", "上接第页",
  ])

  private static let frames = "()-—–―─_·~*<>[]【】《》".unicodeScalars

  private static func isFrame(_ scalar: Unicode.Scalar) -> Bool { frames.contains(scalar) }

  private static func isNumber(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType != nil }
}
