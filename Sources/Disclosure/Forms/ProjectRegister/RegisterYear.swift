/// The year that a register names, in a title, in the name of its sheet or file, or in a column.
enum RegisterYear {
  /// The year of the titles above a header: of the one that calls itself a register, else of one that is nothing but a year.
  static func ofTitles(_ texts: [String]) -> Int? {
    let titled = texts.filter { text in
      RegisterTitle.words.contains(where: text.contains) || Label(text).bare.hasSuffix("表")
    }
    if let year = titled.lazy.compactMap(one).first { return year }
    if titled.contains(where: { years(in: $0).count > 1 }) { return nil }
    return texts.lazy.filter { NormalText.normalised($0).utf8.count <= 16 }.compactMap(one).first
  }

  /// The title of a second block.
  struct Title {
    /// `nil` where it names several.
    var year: Int?
  }

  /// A row that is a title with a year: 示例县2023年项目清单 over a second block.
  static func ofTitle(_ row: FormGrid.Row) -> Title? {
    guard let first = row.cells.first, row.cells.allSatisfy({ $0.text == first.text }), first.text.utf8.count <= 150
    else { return nil }
    let label = first.label
    guard RegisterTitle.words.contains(where: { label.bare.hasSuffix($0) || label.bare.hasSuffix($0 + "表") }),
      !years(in: first.text).isEmpty
    else { return nil }
    return Title(year: one(in: first.text))
  }

  /// 2023 and 2023年, and nothing that names several.
  static func ofCell(_ text: String) -> Int? { one(in: text) }

  /// The year of a file: 2023年项目清单.xlsx. Folders are named for the year in which papers come, and tell only of earlier ones.
  static func ofFile(_ path: String, reported: Int) -> Int? {
    let parts = path.split(separator: "/")
    guard let file = parts.last else { return nil }
    if RegisterTitle.words.contains(where: file.contains), let year = one(in: String(file)) { return year }
    return parts.reversed().lazy.compactMap { one(in: String($0)) }.first.flatMap { $0 < reported ? $0 : nil }
  }

  /// The only year in a text; 2023-2025年 are several, and 2025年8月 is a day.
  static func one(in text: String) -> Int? {
    let all = years(in: text)
    return all.count == 1 ? all.first : nil
  }

  private static func years(in text: String) -> Set<Int> {
    let plain = WrittenYear.inDigits(NormalText.figure(text))
    var found: Set<Int> = []
    var rest = plain[...]
    while let start = rest.firstIndex(where: isDigit) {
      let digits = rest[start...].prefix(while: isDigit)
      rest = rest[digits.endIndex...]
      guard digits.count == 4, let year = Int(digits), (1990...2099).contains(year) else { continue }
      // 2025年8月 and 2025-08-01 say when something was written.
      let behind = rest.hasPrefix("年度") ? rest.dropFirst(2) : rest.drop { "年.-/".contains($0) }
      let month = behind.prefix(while: isDigit)
      if month.count < 3, !month.isEmpty, !rest.isEmpty, !behind.isEmpty { continue }
      found.insert(year)
    }
    return found
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}
