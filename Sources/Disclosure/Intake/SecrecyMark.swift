/// Secrecy marks on papers: 绝密, 机密, 秘密 (Law on Guarding State Secrets), 工作秘密, 内部, and notes such as 不予公开.
enum SecrecyMark {
  /// A mark, and the cell it stands in; `nil` for the name of the sheet.
  struct Found {
    var words: String
    var cell: FormGrid.Cell?
  }

  /// The first mark on a form. Above the tables a mark may stand between brackets or other words;
  /// inside the tables only a cell that is nothing but a mark counts, so that 商业秘密保护 stays a name.
  ///
  /// - Parameter isPrint: whether a cell is no field's value, so that a note in it speaks of the form.
  static func find(
    in rows: ArraySlice<FormGrid.Row>, sheet: String, isPrint: (FormGrid.Cell) -> Bool
  ) -> Found? {
    var inHead = true
    for row in rows.indices {
      if inHead, rows[row].isHeader { inHead = false }
      for index in rows[row].cells.indices where rows[row].cells[index].signs.contains(.secrecy) {
        let cell = rows[row].cells[index]
        if let mark = mark(in: cell, loosely: inHead) { return Found(words: mark, cell: cell) }
        if isPrint(cell), note(in: cell.text) { return Found(words: cell.text, cell: cell) }
      }
    }
    return mayStand(in: sheet) && mark(in: sheet, loosely: true) ? Found(words: sheet, cell: nil) : nil
  }

  /// The first text above forms or a list that carries a mark or a note: it speaks of all that stands below.
  static func first(in texts: some Sequence<String>) -> String? { texts.first(where: standsAbove) }

  /// The same among cells.
  static func first(in rows: ArraySlice<FormGrid.Row>) -> FormGrid.Cell? {
    rows.lazy.flatMap(\.cells).first { standsAbove($0.text) }
  }

  /// Whether a text above forms or a list carries a mark or a note.
  static func standsAbove(_ text: String) -> Bool {
    mayStand(in: text) && (text.utf8.count <= 120 && mark(in: text, loosely: true) || note(in: text))
  }

  private static let signs = WordFinder(["密", "内部", "公开"])

  /// Whether there is anything to look for in a text, however it is spelled: 內部, 公 开.
  private static func mayStand(in text: String) -> Bool { signs.finds(in: NormalText.normalised(text)) }

  /// Whether a title bears a mark; a note there may speak of single lines.
  static func stands(inTitle text: String) -> Bool {
    text.utf8.count <= 120 && mayStand(in: text) && mark(in: text, loosely: true)
  }

  /// The text of a cell that carries a mark.
  static func mark(in cell: FormGrid.Cell, loosely: Bool) -> String? {
    guard cell.text.utf8.count <= 120, mayStand(in: cell.text) else { return nil }
    return mark(in: cell.text, loosely: loosely) ? cell.text : nil
  }

  /// The word of a file's or folder's name that withholds everything in it.
  static func word(inPath path: String) -> String? {
    var path = NormalText.normalised(path)
    guard pathSigns.finds(in: path) else { return nil }
    for harmless in DisclosureWords.harmlessPathWords { path = path.replacing(harmless, with: "") }
    return DisclosureWords.pathWords.first(where: path.holds)
  }

  private static let pathSigns = WordFinder(["密", "不"])

  /// What a 密级 cell says, unless it says that there is no secret.
  static func level(_ text: String) -> String? {
    let value = NormalText.normalised(text)
    return BlankMark.isBlank(value) || DisclosureWords.noSecret.contains(value) ? nil : trimmed(text)
  }

  /// Whether a text outside the fields says that the form is secret or not to be published.
  private static func note(in text: String) -> Bool {
    guard text.utf8.count <= 600 else { return false }
    let text = NormalText.normalised(text)
    guard signs.finds(in: text) else { return false }
    if text.isSame(as: DisclosureWords.wholeRefusal) || refusals.finds(in: text) { return true }
    guard secrets.finds(in: text) else { return false }
    return !DisclosureWords.harmlessNotes.contains(where: text.holds)
  }

  private static let refusals = WordFinder(DisclosureWords.refusals)
  private static let secrets = WordFinder(DisclosureWords.secretNotes)

  private static func mark(in text: String, loosely: Bool) -> Bool {
    let whole = NormalText.normalised(text)
    let separators: Set<Character> = ["(", ")", "[", "]", ":", ",", ";", "、", "。", "《", "》", "<", ">"]
    if !loosely { return isMark(whole[...].trimming(separators)) }
    // Spaces separate words too, so the words come from the text before spaces are removed.
    return text.split(whereSeparator: \.isWhitespace).contains { word in
      NormalText.normalised(String(word)).split(whereSeparator: separators.contains).contains(where: isMark)
    } || isMark(whole[...])
  }

  private static let stars: Set<Character> = ["★", "*", "☆", "※"]

  /// A mark alone, as a level or a kind of paper, with a star or its term: `秘密★1年`, `★机密`, `机密级`, `绝密件`, `机密10年`.
  private static func isMark(_ text: Substring) -> Bool {
    let text = text.drop(while: stars.contains)
    return DisclosureWords.secrets.contains { word in
      guard text.hasPrefix(word) else { return false }
      var rest = text.dropFirst(word.count)
      if let kind = DisclosureWords.secretKinds.first(where: rest.hasPrefix) { rest = rest.dropFirst(kind.count) }
      guard let next = rest.first else { return true }
      return stars.contains(next) || isTerm(rest)
    }
  }

  /// `10年`, `6个月`, `长期`.
  private static func isTerm(_ text: Substring) -> Bool {
    if ["长期", "永久"].contains(text) { return true }
    let unit = text.drop { $0.isNumber || "一二三四五六七八九十".contains($0) }
    return unit.count < text.count && ["年", "个月", "月", "年期", "年内"].contains(unit)
  }
}

extension Substring {
  /// Without such characters at both ends.
  fileprivate func trimming(_ characters: Set<Character>) -> Substring {
    var text = self.drop(while: characters.contains)
    while let last = text.last, characters.contains(last) { text.removeLast() }
    return text
  }
}
