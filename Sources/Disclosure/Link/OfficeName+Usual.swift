extension OfficeName {
  /// A core as offices say it for short: 委宣传部 is 宣传部, 人民政府办公室 is 政府办, 街道办事处 is 街道, 经济开发区管理委员会 is 经济开发区.
  /// `nil` where nothing is left out.
  static func usual(_ core: String) -> String? {
    guard mayBeShortened.finds(in: core) else { return nil }
    var name = core[...]
    for lead in ["委员会", "委"] where name.hasPrefix(lead) && name.count > lead.count + 1 {
      let rest = name.dropFirst(lead.count)
      // The committee's own office is not the government's.
      name = rest == "办公室" || rest == "办" ? "委办" : rest
      break
    }
    if name.hasPrefix("人民政府"), name.count > 4 { name = name.dropFirst(2) }
    if let ending = ["街道办事处", "街道办"].first(where: name.hasSuffix) {
      name = name.dropLast(ending.count - 2)
    } else if let ending = ["管理委员会", "管委会"].first(where: name.hasSuffix) {
      let zone = name.dropLast(ending.count)
      if zone.hasSuffix("区") || zone.hasSuffix("园") { name = zone }
    } else if name.hasSuffix("办公室"), name.count > 4 {
      name = name.dropLast(2)
    }
    let usual = String(name)
    return usual == core || usual.unicodeScalars.count < 2 ? nil : usual
  }

  /// A name as typed without a former name in brackets behind it; `nil` where there is none.
  static func withoutFormer(_ text: String) -> String? {
    guard let last = text.last, "）)】]".contains(last), let open = text.lastIndex(where: { "（(【[".contains($0) }),
      open > text.startIndex, former.contains(where: text[text.index(after: open)...].hasPrefix)
    else { return nil }
    return trimmed(String(text[..<open]))
  }

  private static let mayBeShortened = WordFinder(["委", "办", "人民政府"])
  private static let former = ["原", "曾用名", "更名", "加挂", "挂牌"]
}
