/// The unit in which a form states money.
enum AmountUnit: String, Sendable, CaseIterable {
  case yuan = "元"
  case hundred = "百元"
  case thousand = "千元"
  case wan = "万元"
  case million = "百万元"
  case yi = "亿元"
  /// Money of another country: 美元, 万欧元. No rate is known here that makes it 元, so that an amount in it is not known.
  case foreign = "外币"

  /// 分 in one of the unit.
  var fen: Int64 {
    switch self {
    case .yuan: 100
    case .hundred: 10_000
    case .thousand: 100_000
    case .wan: 1_000_000
    case .million: 100_000_000
    case .yi: 10_000_000_000
    case .foreign: 0
    }
  }

  /// The unit that a bracket of a label names: `万元`, `单位:元`, `万元,自有资金…`.
  static func named(in notes: [String]) -> Self? {
    // No unit is without 元.
    for note in notes where note.contains("元") {
      if let unit = byName[note] { return unit }
      for part in note.split(whereSeparator: { ",:;、/".contains($0) }) {
        if let unit = byName[String(part)] ?? byName[String(part.drop { $0 != "币" }.dropFirst())] { return unit }
      }
    }
    return nil
  }

  /// The unit of a word; `nil` for others.
  static func word(_ word: String) -> Self? { byName[word] }

  private static let byName = WordTable(
    allCases.map { ($0.rawValue, $0) }
      + ["美元", "欧元", "日元", "港元", "澳元", "加元", "韩元", "新元"].flatMap { name in
        ["", "千", "万", "百万", "亿"].map { ($0 + name, .foreign) }
      })

  /// The unit that a caption names: `单位：万元`, `金额单位：人民币元`, and unless 单位 is wanted `（万元）` too.
  static func caption(_ label: Label, withWord: Bool = false) -> Self? {
    guard label.full.contains("元") else { return nil }
    if let unit = spoken(label.full) { return unit }
    if let range = label.full[...].firstRange(of: "单位") {
      if let unit = leading(afterWord(label.full, range)) { return unit }
      // 以元为单位
      if let unit = allCases.first(where: { label.full[..<range.lowerBound].hasSuffix("以\($0.rawValue)为") }) {
        return unit
      }
    }
    return withWord || label.full.utf8.count > 60 ? nil : named(in: [label.full] + label.notes)
  }

  /// The unit of a sentence about all amounts: `以上资金数均以元计`, `金额均为元`, `本表以元为单位`, `金额以人民币元填列`.
  private static func spoken(_ text: String) -> Self? {
    let text = quotes.finds(in: text) ? text.filter { !"“”\"'「」『』".contains($0) } : text
    guard subjects.finds(in: text) else { return nil }
    return sentences.first { $0.words.finds(in: text) }?.unit
  }

  private static let quotes = WordFinder("“”\"'「」『』".map { String($0) })
  private static let subjects = WordFinder(["金额", "资金", "单位", "预算"])
  private static let sentences = allCases.map { unit in
    let name = unit.rawValue
    return (
      unit: unit,
      words: WordFinder([
        "以\(name)计", "以\(name)为", "以人民币\(name)", "均为\(name)", "均以\(name)", "都以\(name)", "都是\(name)", "按\(name)填",
      ])
    )
  }

  /// The second unit of a caption that names two, so that nobody knows which is meant: `单位：元/万元`, `单位：元（万元）`.
  static func alternative(_ label: Label) -> Self? {
    guard label.full.contains("元"), let range = label.full[...].firstRange(of: "单位") else { return nil }
    let rest = afterWord(label.full, range)
    guard let first = leading(rest) else { return nil }
    let next = rest.dropFirst(first.rawValue.count).drop { stops.contains($0) }
    let end = next.firstIndex { stops.contains($0) } ?? next.endIndex
    // 元/人 is a rate.
    guard let second = byName[String(next[..<end])], end == next.endIndex || next[end] != "/" else { return nil }
    return second == first ? nil : second
  }

  private static func afterWord(_ text: String, _ word: Range<String.Index>) -> Substring {
    text[word.upperBound...].drop { ":为是均统一计(人民币RMBrmb".contains($0) }
  }

  /// The unit that a text begins with, alone or before a stop or a bracket.
  private static func leading(_ text: Substring) -> Self? {
    byName[String(text.prefix { !stops.contains($0) })]
  }

  private static let stops: Set<Character> = [
    "(", ")", ",", ";", "。", "、", "/", "或", "】", "]", "〕", "」", "』", "》", "}",
  ]

  /// The suffixes that cells carry, longest first.
  fileprivate static let suffixes: [(String, Self)] = [
    ("百万元", .million), ("万元", .wan), ("亿元", .yi), ("千元", .thousand), ("万", .wan), ("亿", .yi), ("元", .yuan),
  ]
}

/// What an amount cell says.
struct AmountReading: Sendable, Equatable {
  var money: Money?
  /// Digits finer than 分 were rounded half up.
  var rounded = false
  /// The unit that the cell itself names.
  var ownUnit: AmountUnit?
  var hasOwnUnit: Bool { ownUnit != nil }
}

/// Reads an amount: `7,548,150`, `52.800000`, `620.82万元` in a table of 万元, `10万`, `￥1,200.00`, full-width digits, 壹佰贰拾元整.
///
/// A unit in the cell decides over the table's. More than one cell may hold (`Money.mostFen`), a wrong grouping (`7,00.0,77`), two numbers
/// (`60⏎40`) or any other text is no amount.
func readAmount(_ text: String, unit: AmountUnit) -> AmountReading {
  // Digits and separators: neither a sign of money in front nor a unit behind.
  if let decimal = ExactDecimal(text) { return AmountReading(decimal, unit) }
  guard mayHoldNumber(text), let figure = NormalText.number(text) else { return AmountReading(numeral: text, unit) }
  var rest = Substring(figure)
  while rest.first == "¥" || rest.first == "￥" { rest.removeFirst() }
  if rest.hasSuffix(")"), let open = rest.lastIndex(of: "("),
    AmountUnit(rawValue: String(rest[rest.index(after: open)...].dropLast())) != nil
  {
    rest = rest[..<open] + rest[rest.index(after: open)...].dropLast()
  }
  let own = AmountUnit.suffixes.first { rest.hasSuffix($0.0) }
  if let own { rest = rest.dropLast(own.0.count) }
  guard let decimal = ExactDecimal(rest) else { return AmountReading(numeral: text, unit) }
  var reading = AmountReading(decimal, own?.1 ?? unit)
  reading.ownUnit = own?.1
  return reading
}

extension Money {
  /// The amount that a sentence says in digits, with the word of its unit behind them.
  init?(said digits: Substring, _ unit: Substring) {
    guard let unit = AmountUnit(rawValue: String(unit)), let money = readAmount(String(digits), unit: unit).money
    else { return nil }
    self = money
  }
}

extension AmountReading {
  /// An amount in hanzi; no amount where the text is none.
  fileprivate init(numeral text: String, _ unit: AmountUnit) {
    self.init()
    guard let numeral = WrittenNumeral(text) else { return }
    self.init(numeral.decimal, numeral.isYuan ? .yuan : unit)
    ownUnit = numeral.isYuan ? .yuan : nil
  }

  /// So much of a unit; no amount where it is more than one cell may hold.
  fileprivate init(_ decimal: ExactDecimal, _ unit: AmountUnit) {
    self.init()
    guard unit != .foreign, let (fen, rounded) = decimal.whole(times: unit.fen), fen.magnitude < Money.mostFen else {
      return
    }
    money = Money(fen: fen)
    self.rounded = rounded
  }
}
