import Spreadsheets

/// The title of a sheet, and which paper it names.
struct PaperTitle: Sendable {
  /// As printed.
  var text: String
  /// In its normal form, without brackets and numbers at its end: what words are looked for in.
  var name: String
  /// Whether the number of an annex or of a table stood before it: 附件3：, （公开14表）.
  var isNumbered: Bool
  /// The paper without a form of its own that the title names.
  var other: OtherPaper?

  /// The first title above the tables of a sheet.
  static func first(in grid: FormGrid) -> Self? {
    for row in grid.rows.prefix(searchDepth) {
      // A row of labels or values ends the head; titles of two forms may stand side by side, and one in each cell that was merged.
      if row.isHeader || row.cells.count > 3 && !row.saysOneThing { return nil }
      guard let cell = row.cells.first, let title = Self(cell.text) else { continue }
      if title.isNumbered || cell.meaning.head == nil && HeadWords.inline(cell).isEmpty { return title }
    }
    return nil
  }

  /// The same for rows that are not held as a grid, such as those above a list's header.
  static func first(in rows: some Sequence<Row>) -> Self? {
    for row in rows where row.cells.count <= 3 {
      if let cell = row.cells.first(where: { !$0.text.isEmpty }), let title = Self(cell.text) { return title }
    }
    return nil
  }

  private static let searchDepth = 10

  /// Takes a text for a title if it ends as titles do.
  init?(_ text: String) {
    guard text.utf8.count >= 9, text.utf8.count <= 240 else { return nil }
    let whole = NormalText.normalised(text)
    var name = Self.withoutNumber(whole)
    isNumbered = name.utf8.count < whole.utf8.count
    if name.hasPrefix("《"), name.hasSuffix("》") { name = String(name.dropFirst().dropLast()) }
    // 自评表(一), 自评表(2024年度), 目标表3.
    while let last = name.unicodeScalars.last {
      if last == ")", let open = name.lastIndex(of: "("), open > name.startIndex {
        name = String(name[..<open])
      } else if "0"..."9" ~= last || last == "-" {
        name.unicodeScalars.removeLast()
      } else {
        break
      }
    }
    guard name.utf8.count >= 9, Self.endings.contains(where: name.hasSuffix) else { return nil }
    self.text = text
    self.name = name
    other = OtherPaper.named(by: name)
  }

  /// A text without the number of an annex or table before it; a number alone is no title.
  private static func withoutNumber(_ text: String) -> String {
    guard ["附", "(附", "公开", "(公开", "表"].contains(where: text.hasPrefix) else { return text }
    var rest = text[...]
    while let number = leads.lazy.compactMap({ rest.prefixMatch(of: $0) }).first {
      rest = rest[number.range.upperBound...]
    }
    return String(rest)
  }

  private static var leads: [Regex<Substring>] {
    [
      /\(?附(?:件|表)?[0-9一二三四五六七八九十]+(?:[-.][0-9]+)*\)?[:、.]?/, /\(?公开[0-9]+(?:[-.][0-9]+)?表\)?[:、.]?/,
      /表[0-9]+(?:[-.][0-9]+)*[:、.]?/,
    ]
  }

  private static let endings = [
    "表", "报告", "台账", "清单", "目录", "名录", "名单", "花名册", "说明", "科目", "标准库", "指标库", "自评", "一览", "项目库", "汇总",
  ]
}
