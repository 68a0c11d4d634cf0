/// An office's name as it is compared with others: without what offices write around it.
struct OfficeName {
  /// The name's key, without the mark of a seal.
  let key: String
  /// The key without the region in front (示例县教育局 and 县教育局 are 教育局) and without 本级 and the like behind. Where 县 may be
  /// the region or the beginning of the name itself, both.
  let cores: [String]

  /// - Parameters:
  ///   - regions: the keys of the regions that may stand in front.
  ///   - levels: what may stand in front instead of the region's name: 县.
  init(_ text: String, regions: [String] = [], levels: [Character] = []) {
    let plain = Self.plain(text)
    let key = TextKey.name(plain)
    self.key = key
    var core = key[...]
    while let addition = Self.additions.first(where: core.hasSuffix),
      core.unicodeScalars.count >= addition.unicodeScalars.count + 2
    {
      core.removeLast(addition.count)
    }
    if Self.uppers.finds(in: key), let own = Self.withoutUpper(core, regions) { core = own }
    while let region = regions.first(where: { !$0.isEmpty && core.hasPrefix($0) }) {
      core = core[core.utf8.index(core.startIndex, offsetBy: region.utf8.count)...]
    }
    // 中共示例县委宣传部 is 示例县委宣传部.
    if core.hasPrefix("中共") {
      let rest = core.dropFirst(2)
      let region = regions.first { !$0.isEmpty && rest.hasPrefix($0) }
      core = rest.dropFirst(region?.count ?? 0)
    }
    guard core.unicodeScalars.count >= 2 else {
      cores = key.isEmpty ? [] : [key]
      return
    }
    // 县委办 is short, and no name of its own begins so.
    let isLevel =
      core.first.map(levels.contains) == true && (core.unicodeScalars.count > 3 || core.dropFirst().hasPrefix("委"))
    var cores = isLevel ? [String(core), String(core.dropFirst())] : [String(core)]
    for core in cores {
      if let usual = Self.usual(core), !cores.contains(usual) { cores.append(usual) }
    }
    // 文化和旅游局（原旅游局） is 文化和旅游局.
    if let present = Self.withoutFormer(plain) {
      for core in Self(present, regions: regions, levels: levels).cores where !cores.contains(core) {
        cores.append(core)
      }
    }
    self.cores = cores
  }

  /// A name without the region above in front of its own: 示例市示例县教育局.
  private static func withoutUpper(_ core: Substring, _ regions: [String]) -> Substring? {
    for region in regions where region.utf8.count >= 6 {
      guard let range = core.firstRange(of: region), range.lowerBound > core.startIndex,
        core.distance(from: core.startIndex, to: range.lowerBound) <= 12,
        let last = core[..<range.lowerBound].last, "省市州盟".contains(last)
      else { continue }
      return core[range.lowerBound...]
    }
    return nil
  }

  private static let uppers = WordFinder(["省", "市", "州", "盟"])

  /// The name as typed, without the mark of a seal, such as （盖章）, and without a colon behind.
  static func plain(_ text: String) -> String {
    let text = trimmed(text)
    guard let end = text.unicodeScalars.last, Self.ends.contains(end) else { return text }
    if let last = text.last, last == "：" || last == ":" { return plain(String(text.dropLast())) }
    guard let seal = seals.first(where: { text.hasSuffix($0) && text.utf8.count > $0.utf8.count }) else { return text }
    return trimmed(String(text.dropLast(seal.count)))
  }

  /// Whether a name says the same office with less around it, or with its region: 示例县教育局 for 205示例县教育局, 教育局, 示例县教育局本级.
  static func isPlainer(_ name: String, than other: String) -> Bool {
    if name.isSame(as: other) { return false }
    let (own, known) = (Spelling(plain(name)), Spelling(plain(other)))
    guard !own.core.isEmpty, own.core.hasSuffix(known.core) || known.core.hasSuffix(own.core) else { return false }
    return own.flaws < known.flaws
  }

  /// How a name is written.
  private struct Spelling {
    /// Without blanks, code and 本级.
    var core: String
    /// How many things a page had better not print: a blank or a break, a code, 本级 behind it, the region above before its own, and
    /// that its own region is missing.
    var flaws = 0

    init(_ name: String) {
      core = name.filter { !$0.isWhitespace }
      if core != name { flaws += 1 }
      if let apart = OfficeName.codeApart(core) {
        core = apart.name
        flaws += 1
      }
      for addition in OfficeName.additions {
        guard let end = [addition, "（\(addition)）", "(\(addition))"].first(where: core.hasSuffix), end != core else {
          continue
        }
        core.removeLast(end.count)
        flaws += 1
      }
      if !Self.hasRegion(core[...]) { flaws += 1 }
      if let upper = core.firstIndex(where: { "省市州盟".contains($0) }), Self.hasRegion(core[core.index(after: upper)...])
      {
        flaws += 1
      }
    }

    /// Whether a name begins with that of a region: 示例县教育局, and not 县教育局.
    private static func hasRegion(_ name: Substring) -> Bool {
      name.dropFirst().prefix(6).contains { "县市区旗".contains($0) }
    }
  }

  /// A code that stands in a name without a sign between, before or behind it, or alone: 215示例县水利局, 示例县水利局(215), 215.
  static func codeApart(_ name: String) -> Named? {
    let name = trimmed(name)
    let code = name.prefix { $0.isASCII && $0.isNumber }
    if code.count >= 3 { return Named(code: String(code), name: trimmed(String(name.dropFirst(code.count)))) }
    if let first = name.first, "(（[【".contains(first), let close = name.firstIndex(where: { ")）]】".contains($0) }) {
      let inside = name[name.index(after: name.startIndex)..<close]
      let rest = trimmed(String(name[name.index(after: close)...]))
      if inside.count >= 3, inside.allSatisfy({ $0.isASCII && $0.isNumber }), !rest.isEmpty {
        return Named(code: String(inside), name: rest)
      }
    }
    let end = name.reversed().prefix { $0.isASCII && $0.isNumber }.count
    if end >= 3, end < name.count {
      return Named(code: String(name.suffix(end)), name: trimmed(String(name.dropLast(end))))
    }
    guard let last = name.last, ")）]】".contains(last), let open = name.lastIndex(where: { "(（[【".contains($0) }) else {
      return nil
    }
    let behind = name[name.index(after: open)...].dropLast()
    guard behind.count >= 3, behind.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Named(code: String(behind), name: trimmed(String(name[..<open])))
  }

  /// What a seal or a colon ends with.
  private static let ends = "章）)】]：:".unicodeScalars
  /// The longest first, each in every kind of brackets and without.
  private static let seals = ["加盖单位公章", "加盖公章", "单位公章", "单位盖章", "部门盖章", "盖章", "公章", "签章", "印章"].flatMap { seal in
    [("（", "）"), ("(", ")"), ("【", "】"), ("[", "]"), ("", "")].map { $0 + seal + $1 }
  }
  private static let additions = ["本级", "机关", "部门", "人民政府", "政府", "汇总"]
}
