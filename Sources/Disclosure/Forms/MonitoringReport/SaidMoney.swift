/// An amount that a sentence says in so many words: 年初预算安排120万元, 累计支出80.5万元.
struct SaidMoney {
  enum Kind: String {
    case initial = "年初预算数"
    case budget = "预算数"
    case arrived = "到位资金"
    case executed = "执行数"
  }

  var kind: Kind
  var money: Money
  /// As printed, with the unit.
  var words: String

  /// The amounts that a paragraph says. What is planned or still to come is none.
  static func all(in text: String) -> [Self] {
    let plain = NormalText.normalised(text)
    guard plain.contains("元"), plain.utf8.count <= 20_000 else { return [] }
    return plain.split(whereSeparator: { "。;".contains($0) }).flatMap { sentence in
      // The words of an amount, the amount and its unit.
      sentence.matches(
        of:
          /((?:年初|全年|年度|调整后)?(?:部门|项目|财政|本级财政)?预算(?:安排|批复|下达|调整)?(?:资金|总额|金额|数)?|(?:资金)?(?:实际|累计|已)*到位(?:资金|金额)?|(?:实际|累计|已经|已|共)*(?:支出|执行|支付|使用)(?:资金|金额|数|进度)?)(?:为|共计|共|合计|是|达到|达|:|,|了)*([0-9][0-9,]*(?:\.[0-9]+)?)(万元|亿元|元)/
      ).compactMap { match -> Self? in
        // 其中: what follows is a part of what was said.
        let before = sentence[..<match.range.lowerBound]
        guard !before.contains("其中"), let kind = kind(of: String(match.1), behind: before),
          let money = Money(said: match.2, match.3)
        else { return nil }
        return Self(kind: kind, money: money, words: String(match.2) + String(match.3))
      }
    }
  }

  private static func kind(of words: String, behind before: Substring) -> Kind? {
    let ahead = before.suffix(6)
    if ["预计", "计划", "拟", "应", "将", "需", "未", "剩余", "结余", "尚", "可"].contains(where: ahead.contains) { return nil }
    if words.contains("到位") { return .arrived }
    if words.contains("预算") { return words.hasPrefix("年初") ? .initial : .budget }
    return .executed
  }

  /// 预算执行率为67.3%: the one rate that the text says.
  static func rate(in body: ArraySlice<PaperText.Paragraph>) -> Entry<Rate>? {
    var found: [Entry<Rate>] = []
    for paragraph in body {
      for match in NormalText.normalised(paragraph.text).matches(of: /执行率(?:为|达到|达|是|:)*([0-9]{1,3}(?:\.[0-9]+)?%)/) {
        let raw = String(match.1)
        found.append(Entry(value: readRate(raw, expected: nil, isPercent: true), raw: raw, at: paragraph.at))
      }
    }
    return Set(found.map(\.raw)).count == 1 ? found.first : nil
  }
}
