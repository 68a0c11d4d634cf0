/// Reads a 公开属性 cell: only exactly 公开 publishes; anything else, an empty cell too, withholds (design §4.5).
func readDisclosureMark(_ text: String) -> DisclosureMark {
  let mark = trimmed(text)
  return mark == "公开" ? .published : .withheld(mark)
}

/// Reads a yes: 是, √, Y, 1.
func isYes(_ text: String) -> Bool {
  ["是", "√", "✓", "☑", "Y", "y", "YES", "Yes", "yes", "1", "有", "重点"].contains(trimmed(text))
}

/// Secrecy marks on papers: 绝密, 机密, 秘密 (Law on Guarding State Secrets), and 内部.
enum SecrecyMark {
  /// The first mark on a form. Above the tables a mark may stand between brackets or other words;
  /// inside the tables only a cell that is nothing but a mark counts, so that 商业秘密保护 stays a name.
  static func find(in rows: ArraySlice<FormGrid.Row>, sheet: String) -> String? {
    var inHead = true
    for row in rows.indices {
      if inHead, rows[row].isHeader { inHead = false }
      for index in rows[row].cells.indices where rows[row].cells[index].signs.contains(.secrecy) {
        if let mark = mark(in: rows[row].cells[index], loosely: inHead) { return mark }
      }
    }
    return signs.finds(in: sheet) && mark(in: sheet, loosely: true) ? sheet : nil
  }

  private static let signs = WordFinder(["密", "内部"])

  /// The text of a cell that carries a mark.
  static func mark(in cell: FormGrid.Cell, loosely: Bool) -> String? {
    guard cell.text.utf8.count <= 120, signs.finds(in: cell.text) else { return nil }
    return mark(in: cell.text, loosely: loosely) ? cell.text : nil
  }

  /// What a 密级 cell says, unless it says that there is no secret.
  static func level(_ text: String) -> String? {
    let value = trimmed(text)
    return BlankMark.isBlank(value) || ["公开", "非密", "非涉密", "不涉密", "否", "普通"].contains(value) ? nil : value
  }

  private static func mark(in text: String, loosely: Bool) -> Bool {
    let unified = Label.unified(text)
    let separators: Set<Character> = ["(", ")", "[", "]", ":", ",", ";", "《", "》", "<", ">"]
    if !loosely { return isMark(unified[...]) }
    // Spaces separate words too, so the words come from the text before spaces are removed.
    return text.split(whereSeparator: \.isWhitespace).contains { word in
      Label.unified(String(word)).split(whereSeparator: separators.contains).contains(where: isMark)
    } || isMark(unified[...])
  }

  private static let words = ["绝密", "机密", "秘密", "内部资料", "内部文件", "内部使用", "内部掌握", "内部", "涉密", "涉密项目", "注意保密"]

  /// A mark alone, or with its term: `秘密★1年`, `机密★长期`.
  private static func isMark(_ text: Substring) -> Bool {
    words.contains { word in
      guard text.hasPrefix(word) else { return false }
      let rest = text.dropFirst(word.count)
      return rest.isEmpty || rest.first == "★" || rest.first == "*" || rest.first == "☆"
    }
  }
}

/// The four budgets as forms and lists name them.
enum BudgetTypeWords {
  /// The type that a text names; `nil` for none.
  static func type(_ text: String) -> BudgetType? {
    let name = Label.unified(text)
    if name.isEmpty { return nil }
    if name.hasPrefix("一般公共") || name == "公共财政预算" { return .generalPublic }
    if name.contains("政府性基金") { return .governmentFund }
    if name.contains("国有资本") { return .stateCapital }
    if name.contains("社会保险基金") || name.contains("社保基金") { return .socialInsurance }
    return name == "其他" || name == "其它" ? .other : nil
  }
}
