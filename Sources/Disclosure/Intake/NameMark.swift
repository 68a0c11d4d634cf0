/// A mark in a title, or in the name of a sheet, a file or a folder: the whole of it, or a part that signs set off, which is nothing else but
/// for numbers, words like 版 and 稿, and what papers are called: 不公开2, 自评表（内部版）, 涉密-水利, 保密自评表.
///
/// There is one reading for all of these. 信息保密工程, 密云 and 保密局 are names.
enum NameMark {
  /// The words that close, in the normal form; `nil` where none do.
  static func closing(_ name: String) -> String? {
    parts(of: name).first { part in
      reads(part.words) { closes($0) && ($0.count > 1 || part.isSetOff) }
    }
    .map { String($0.words) }
  }

  /// Whether the name of a sheet, which is short, begins with a refusal: 不公开水利局.
  static func refuses(_ sheet: String) -> Bool {
    parts(of: sheet).contains { part in
      let words = part.words.drop(while: isNumber)
      return DisclosureSpeech.refusals(in: words).contains(where: \.before.isEmpty)
    }
  }

  /// Whether a name says that it is the version to publish: 公开版, 自评表（上网）.
  static func opens(_ name: String) -> Bool {
    parts(of: name).contains { reads($0.words) { DisclosureWords.openVersions.contains(String($0)) } }
  }

  /// Whether there is anything to look for.
  static func mayOpen(_ name: String) -> Bool { openVersions.finds(in: name) }

  private static let openVersions = WordFinder(DisclosureWords.openVersions)

  private static func closes(_ words: Substring) -> Bool {
    DisclosureWords.nameMarks.contains(String(words)) || DisclosureSpeech.isMark(words)
      || DisclosureSpeech.refusals(in: words).contains(where: \.isAlone)
      || DisclosureWords.secretThings.contains { secret in secret.things.contains { words == secret.word + $0 } }
  }

  /// Whether words, or what is left of them without numbers and the words that may stand around a mark, are one.
  private static func reads(_ words: Substring, as isMark: (Substring) -> Bool) -> Bool {
    var rest = words
    while !rest.isEmpty {
      if isMark(rest) { return true }
      guard let shorter = shortened(rest) else { return false }
      rest = shorter
    }
    return false
  }

  private static func shortened(_ words: Substring) -> Substring? {
    if let first = words.first, isNumber(first) { return words.drop(while: isNumber) }
    if let last = words.last, isNumber(last) {
      var rest = words
      while let last = rest.last, isNumber(last) { rest.removeLast() }
      return rest
    }
    if let lead = DisclosureWords.nameLeads.first(where: words.hasPrefix) { return words.dropFirst(lead.count) }
    return DisclosureWords.nameEnds.first(where: words.hasSuffix).map { words.dropLast($0.count) }
  }

  private static func isNumber(_ character: Character) -> Bool {
    character.isNumber || "一二三四五六七八九十、".contains(character)
  }

  /// The parts of a name, in the normal form: what signs set off, and then what spaces set off, which stand between single characters, too.
  private static func parts(of name: String) -> [(words: Substring, isSetOff: Bool)] {
    func split(_ text: String) -> [Substring] { NormalText.normalised(text).split(whereSeparator: signs.contains) }
    let words = name.split(whereSeparator: \.isWhitespace)
    let spaced = words.count > 1 ? words.flatMap { split(String($0)) } : []
    return split(name).map { ($0, true) } + spaced.map { ($0, false) }
  }

  private static let signs: Set<Character> = [
    "(", ")", "[", "]", "{", "}", "-", "—", "–", "_", "~", "·", ".", "。", "+", "=", "&", "#", "@", "★", "☆", "*", "※",
    "●",
  ]
}
