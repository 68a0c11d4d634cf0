/// A header cell with the marks, spaces, numbers, years and units taken off: `①2024年全年预算数*（万元）` is 全年预算数 in 万元.
struct ListLabel: Sendable, Hashable {
  /// The bare name.
  var name: String
  /// The unit that the label gives, if it is one of money.
  var unit: AmountUnit?
  /// The year that the label gives.
  var year: Int?
  /// Whether its brackets say of which money it is: 全年预算数（上级）.
  private(set) var isPart = false

  init(_ text: String) {
    var name: [UInt8] = []
    var inside: [UInt8] = []
    NormalText.normalised(text).withBytes { text in
      let text = LabelParser.withoutNumbering(text)
      name.reserveCapacity(text.count)
      var depth = 0
      var index = 0
      while index < text.count {
        let byte = text[index]
        let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let end = min(index + length, text.count)
        switch Self.role(of: text[index..<end]) {
        case .mark: break
        case .opening: depth += 1
        case .closing: depth -= 1
        case .letter: if depth > 0 { inside += text[index..<end] } else { name += text[index..<end] }
        }
        index = end
      }
    }
    let bracket = String(decoding: inside, as: UTF8.self)
    unit = inside.isEmpty ? nil : Self.unit(bracket)
    var rest = String(decoding: name, as: UTF8.self)
    year = Self.takeYear(&rest) ?? Self.year(in: bracket)
    if let own = Self.takeUnit(&rest) { unit = unit ?? own }
    isPart = !bracket.isEmpty && Self.parts.finds(in: bracket) && !Self.wholes.finds(in: bracket)
    // 预算数（年初） is 年初预算数.
    self.name = Self.times.contains(bracket) ? bracket + rest : rest
  }

  private static let times = WordTable(["年初", "全年", "年中调整后", "调整后", "年度"])

  private static let parts = WordFinder([
    "上级", "本级", "中央", "省", "市", "县", "区", "州", "乡", "镇", "财政", "自筹", "其他", "其它", "基金", "专项", "债", "结转", "其中", "一般公共",
    "专户", "补助", "拨款",
  ])
  private static let wholes = WordFinder(["合计", "小计", "总", "含"])

  private enum Role { case mark, opening, closing, letter }

  /// What a character of a normal label is, by its bytes: stars and colons go, brackets hold the unit.
  private static func role(of character: Slice<UnsafeBufferPointer<UInt8>>) -> Role {
    var bytes: UInt32 = 0
    for byte in character { bytes = bytes << 8 | UInt32(byte) }
    switch bytes {
    // * : # ※ ★ ☆ ▲ △
    case 0x2A, 0x3A, 0x23, 0xE2_80BB, 0xE2_9885, 0xE2_9886, 0xE2_96B2, 0xE2_96B3: return .mark
    case 0x28, 0x5B: return .opening
    case 0x29, 0x5D: return .closing
    default: return .letter
    }
  }

  /// 元, 万元 or 亿元, as the bracket of a label says it: `万元`, `单位:万元`, `人民币元`, `万元,保留两位小数`.
  private static func unit(_ text: String) -> AmountUnit? {
    guard text.contains("元") else { return nil }
    var rest = Substring(text)
    for word in ["以", "金额单位", "单位", "人民币"] where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
    if rest.hasSuffix("为单位") { rest = rest.dropLast(3) }
    return AmountUnit(rawValue: String(rest)) ?? AmountUnit.named(in: [String(rest)])
  }

  /// Takes off a number in front (① is 1 in the normal form) and a year: `2024年`, `2024年度`, `本年`.
  private static func takeYear(_ name: inout String) -> Int? {
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    let rest = name[digits.endIndex...]
    // ②2024年 is 22024年 in the normal form.
    if digits.count == 4 || (5...6).contains(digits.count) && digits.suffix(4).hasPrefix("20"),
      let year = Int(digits.suffix(4)), rest.hasPrefix("年")
    {
      // 2024年初预算数 is 年初预算数 of 2024.
      let isStart = rest.hasPrefix("年初")
      name = String(rest.dropFirst(isStart ? 0 : rest.hasPrefix("年度") ? 2 : 1))
      return year
    }
    if (1...2).contains(digits.count), let next = rest.first, !"级年月季".contains(next), !next.isNumber {
      name = String(rest.drop { ".、".contains($0) })
      if name.hasPrefix("20") { return takeYear(&name) }
    }
    for word in ["本年度", "当年度", "本年", "当年"] where name.hasPrefix(word) && name.count > word.count {
      name.removeFirst(word.count)
      break
    }
    return nil
  }

  private static func year(in bracket: String) -> Int? {
    let digits = bracket.prefix { $0.isASCII && $0.isNumber }
    return digits.count == 4 && (bracket[digits.endIndex...].isEmpty || bracket[digits.endIndex...].hasPrefix("年"))
      ? Int(digits) : nil
  }

  /// Takes off a unit that stands behind the name without brackets: `全年预算数/万元`, `全年预算数单位万元`.
  private static func takeUnit(_ name: inout String) -> AmountUnit? {
    guard name.hasSuffix("元") else { return nil }
    // The longest first, since 万元 and 美元 end in 元.
    let count = [4, 3, 2, 1].first { AmountUnit.word(String(name.suffix($0))) != nil } ?? 0
    guard let unit = AmountUnit.word(String(name.suffix(count))) else { return nil }
    var rest = name.dropLast(count)
    for word in ["人民币", "金额单位", "单位"] where rest.hasSuffix(word) { rest = rest.dropLast(word.count) }
    while let last = rest.last, "/,、;-—|".contains(last) { rest.removeLast() }
    guard !rest.isEmpty else { return nil }
    name = String(rest)
    return unit
  }

  /// The unit in a title row or a note: `单位：万元`, `金额单位: 人民币元`, `（万元）`, `本表金额以元为单位`.
  static func unitInTitle(_ text: String) -> AmountUnit? {
    guard text.utf8.count <= 600, text.contains("元") else { return nil }
    if let unit = AmountUnit.caption(Label(text)) { return unit }
    // 编制单位：财政局　　单位：元
    let words = text.split { $0.isWhitespace }
    return words.count < 2 ? nil : words.reversed().lazy.compactMap { AmountUnit.caption(Label(String($0))) }.first
  }
}
