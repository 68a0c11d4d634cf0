/// The unit behind a number: `万元`, `人次`, `%`; empty if there is none.
struct IndicatorUnit: Sendable, Hashable {
  /// As printed, the spellings of percent made one.
  var text: String
  /// How many of `base` one is: 10,000 for 万元.
  var factor: Int128
  /// The unit without its power of ten: 元.
  var base: String

  static let none = IndicatorUnit("")

  init(_ printed: String) {
    text = Self.percents.contains(printed) && printed.count > 1 ? "%" : printed
    factor = 1
    base = text
    switch text.unicodeScalars.first {
    case "百", "千", "万", "亿": break
    default: return
    }
    for (prefix, power) in Self.powers where text.hasPrefix(prefix) {
      factor = power
      base = String(text.dropFirst(prefix.count))
      break
    }
  }

  var isEmpty: Bool { text.isEmpty }
  var isPercent: Bool { text == "%" }
  /// 元 with or without a power of ten, also per something: 万元/公里.
  var isMoney: Bool { base.hasPrefix("元") }

  /// Whether amounts in both can be compared, perhaps after multiplying.
  func measuresSame(as other: Self) -> Bool { base.isSame(as: other.base) }

  private static let percents = WordTable(["%", "(%)", "百分比", "百分比(%)", "％", "%(百分比)"])

  private static let powers: [(String, Int128)] = [
    ("百万", 1_000_000), ("千万", 10_000_000), ("万", 10_000), ("亿", 100_000_000), ("千", 1000),
  ]

  /// Units that a Chinese numeral may stand before, and that make digits with wrong points an intended number.
  static let known = WordTable(Dictionary(words.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first }))

  /// The unit at a place of `words`, which is what `known` gives.
  static func known(at place: Int) -> Self { knownUnits[place] }

  private static let knownUnits = words.map(Self.init)

  static let words = [
    "%", "‰", "元", "千元", "万元", "百万元", "亿元", "万", "亿", "个", "项", "份", "件", "套", "台", "户", "亩", "公里", "千米", "米", "厘米",
    "天", "日", "月", "个月", "年", "人", "万人", "人次", "万人次", "次", "场", "场次", "期", "批", "批次", "家", "所", "处", "座", "辆", "条",
    "本", "册", "篇", "吨", "公斤", "千克", "头", "只", "例", "平方米", "万平方米", "平方公里", "种", "名", "位", "班", "部", "支", "村", "小时", "分钟",
    "标箱", "箱", "株", "公顷", "立方米", "类", "间", "起", "分", "倍", "周", "季度", "对", "棵", "盏", "组", "片", "块", "张", "幅", "镇", "乡",
  ]
}
