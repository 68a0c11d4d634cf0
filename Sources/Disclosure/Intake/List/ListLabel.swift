/// A header cell with the marks, spaces and units taken off: `*全年预算数（万元）` is 全年预算数 in 万元.
struct ListLabel: Sendable, Hashable {
  /// The bare name.
  var name: String
  /// The unit that the label gives, if it is one of money.
  var unit: AmountUnit?

  init(_ text: String) {
    var name = ""
    var inside = ""
    var depth = 0
    for character in text {
      switch character {
      case " ", "\u{3000}", "\u{a0}", "\t", "\n", "\r", "\r\n", "*", "＊", "※", "\u{feff}", "：", ":": continue
      case "(", "（", "[", "【", "［": depth += 1
      case ")", "）", "]", "】", "］": depth -= 1
      default:
        if depth > 0 { inside.append(character) } else { name.append(character) }
      }
    }
    unit = Self.unit(inside)
    self.name = name
  }

  /// 元, 万元 or 亿元, as a label or a title row (`单位：万元`) says it.
  private static func unit(_ text: String) -> AmountUnit? {
    var text = Substring(text)
    for prefix in ["金额单位", "单位"] where text.hasPrefix(prefix) { text = text.dropFirst(prefix.count) }
    return AmountUnit(rawValue: text == "人民币元" ? "元" : String(text))
  }

  /// The unit in a title row: `单位：万元`, `金额单位: 元`, `（单位：万元）`.
  static func unitInTitle(_ text: String) -> AmountUnit? {
    let bare = String(text.filter { !" \u{3000}\t:：()（）".contains($0) })
    guard let place = bare.range(ofLast: "单位") else { return nil }
    let rest = bare[place...]
    for unit in AmountUnit.allCases where rest.hasPrefix(unit.rawValue) { return unit }
    return nil
  }
}

extension String {
  /// The index behind the last occurrence of a text.
  fileprivate func range(ofLast text: String) -> Index? {
    var index = endIndex
    while true {
      if self[..<index].hasSuffix(text) { return index }
      guard index > startIndex else { return nil }
      index = self.index(before: index)
    }
  }
}
