/// What a sheet calls itself.
enum FormTitle {
  private static let endings = ["表", "报告", "台账", "清单", "目录"]
  private static let subjects = WordFinder(["绩效", "自评", "评价", "目标", "监控"])

  /// Whether a row is the title of a form: one short text about 绩效 that ends with 表, and nothing that is a label.
  static func isTitle(_ row: FormGrid.Row) -> Bool {
    // A row of a form has more cells, as a rule, and most texts end in another way.
    guard row.cells.count <= 3 || row.saysOneThing, !row.cells.isEmpty, row.cells[0].text.utf8.count >= 12 else {
      return false
    }
    return isTitle(row.cells[0].label)
  }

  static func isTitle(_ label: Label) -> Bool {
    guard label.full.utf8.count >= 12 else { return false }
    let name = label.key.isEmpty ? label.full : label.key
    return (12...120).contains(name.utf8.count) && endings.contains(where: name.hasSuffix)
      && subjects.finds(in: name)
  }

  /// A year that stands in brackets without a word: `(2023)`, `（FY2023）`.
  private static func bracketedYear(in text: String) -> Int? {
    guard text.utf8.count <= 150, text.contains("(") || text.contains("（") else { return nil }
    for part in NormalText.figure(text).split(separator: "(", omittingEmptySubsequences: false).dropFirst() {
      guard let close = part.firstIndex(of: ")") else { continue }
      let inside = part[..<close].uppercased()
      let digits = inside.hasPrefix("FY") ? String(inside.dropFirst(2)) : inside
      if digits.count == 4, let year = Int(digits), (1990...2099).contains(year) { return year }
    }
    return nil
  }

  /// A fiscal year in a text: `（2022年度）`, `2022年`, `二〇二二年`; the one before 年度 is preferred.
  static func year(in text: String) -> Int? {
    guard text.contains("年") else { return bracketedYear(in: text) ?? MonthSpan.year(in: text) }
    let full = WrittenYear.inDigits(NormalText.figure(apart(text)))
    var found: Int?
    var digits = 0
    var number = 0
    var previous: Unicode.Scalar = " "
    var beforeYear: Int?
    // 2023-2024学年: the first of two years with a dash between them.
    var first: Int?
    for character in full.unicodeScalars {
      if "0"..."9" ~= character {
        let value = Int(character.value - 0x30)
        number = digits == 0 ? value : number &* 10 &+ value
        digits += 1
      } else {
        let isYear = digits == 4 && (1990...2099).contains(number)
        if character == "年", previous == "学", let first { return first }
        if character == "年", isYear, found == nil { found = number }
        if character == "度", previous == "年", digits == 0, let beforeYear { return first ?? beforeYear }
        if character == "年" { beforeYear = isYear ? number : nil }
        if MonthSpan.isDash(character) {
          first = isYear ? number : nil
        } else if !(isYear && number > first ?? .max) && !(digits == 0 && "年度学".unicodeScalars.contains(character)) {
          first = nil
        }
        digits = 0
      }
      previous = character
    }
    return found ?? shortYear(full)
  }

  /// A text in which a number and the four digits behind it are kept apart: 附件2 2023年度 has no number 22023.
  private static func apart(_ text: String) -> String {
    guard text.utf8.count <= 300, text.unicodeScalars.contains(where: \.properties.isWhitespace) else { return text }
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar || "０"..."９" ~= scalar }
    var apart = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar.properties.isWhitespace, apart.last.map(isDigit) == true {
        let behind = rest.drop(while: \.properties.isWhitespace)
        if behind.prefix(while: isDigit).count == 4 { apart.append("、") }
      }
      apart.append(scalar)
    }
    return String(apart)
  }

  /// A fiscal year of two digits that stands alone: （23年度）.
  private static func shortYear(_ text: String) -> Int? {
    let inside = text.utf8.count <= 16 ? text.filter { !"()".contains($0) } : ""
    guard inside.hasSuffix("年度"), inside.count == 4, let year = Int(inside.prefix(2)), year >= 10 else { return nil }
    return 2000 + year
  }
}
