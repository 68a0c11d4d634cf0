import Spreadsheets

/// The title of a sheet, and which paper it names.
struct PaperTitle: Sendable {
  /// As printed.
  var text: String
  /// In its normal form, without brackets and numbers at its end: what words are looked for in.
  var name: String
  /// The paper without a form of its own that the title names.
  var other: OtherPaper?

  /// The first title above the tables of a sheet.
  static func first(in grid: FormGrid) -> Self? {
    for row in grid.rows.prefix(searchDepth) {
      // A row of labels or values ends the head; titles of two forms may stand side by side.
      if row.isHeader || row.cells.count > 3 { return nil }
      guard let cell = row.cells.first, let title = Self(cell.text) else { continue }
      if cell.meaning.head == nil, HeadWords.inline(cell).isEmpty { return title }
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
    var name = NormalText.normalised(text)
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

  private static let endings = [
    "表", "报告", "台账", "清单", "目录", "名录", "名单", "花名册", "说明", "科目", "标准库", "指标库", "自评", "一览", "项目库", "汇总",
  ]
}
