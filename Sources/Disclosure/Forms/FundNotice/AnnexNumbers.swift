/// The numbers of annexes in texts: 见附件1、2, 附件2-1, 附件三.
enum AnnexNumbers {
  /// Numbers that a sentence names: 见附件1, 附件2、3.
  static func named(in text: String) -> [Int] {
    let plain = NormalText.normalised(text)
    return plain.matches(of: /附件([0-9一二三四五六七八九十]{1,3})((?:[、,和及][0-9]{1,2})*)/).flatMap { match in
      [number(match.1)].compactMap { $0 } + match.2.split { !$0.isNumber }.compactMap { Int($0) }
    }.filter { 1...60 ~= $0 }
  }

  /// The number at the beginning of a name or a title: 附件2-1 绩效目标表.
  static func leading(in text: String) -> [Int] {
    let plain = NormalText.normalised(text)
    guard let match = plain.prefixMatch(of: /附件([0-9一二三四五六七八九十]{1,3})/) else { return [] }
    return [number(match.1)].compactMap { $0 }
  }

  /// The list at the end of a text: 附件：1.安排表 / 2.任务清单.
  static func list(in paragraphs: [Entry<String>]) -> [(number: Int, at: Provenance)] {
    var found: [(number: Int, at: Provenance)] = []
    var isInList = false
    for entry in paragraphs {
      let plain = NormalText.normalised(entry.raw)
      if plain.hasPrefix("附件:") { isInList = true }
      guard isInList else { continue }
      let items = plain.replacing(/^附件:/, with: "")
      let numbers = items.matches(of: /(?:^|[;；])([0-9]{1,2})[.、．]/).compactMap { Int($0.1) }
      if numbers.isEmpty, !plain.hasPrefix("附件:") { isInList = false }
      found += numbers.filter { 1...60 ~= $0 }.map { ($0, entry.at) }
    }
    return found
  }

  /// Whether a paragraph says something of annexes, or goes on with their list.
  static func concerns(_ text: String) -> Bool {
    let plain = NormalText.normalised(text)
    return plain.contains("附件") || plain.utf8.count <= 150 && plain.contains(/^[0-9]{1,2}[.、]/)
  }

  private static func number(_ text: some StringProtocol) -> Int? {
    if let number = Int(text) { return number }
    let hanzi = Array("一二三四五六七八九")
    let characters = Array(text)
    switch characters.count {
    case 1: return characters[0] == "十" ? 10 : hanzi.firstIndex(of: characters[0]).map { $0 + 1 }
    case 2 where characters[0] == "十": return hanzi.firstIndex(of: characters[1]).map { $0 + 11 }
    default: return nil
    }
  }
}
