/// The money that a sentence beside a list gives for all of it: 涉及资金6510万元, 资金总额1.2亿元.
struct StatedAmount {
  var money: Money
  /// Half of its last digit: the sentence may be rounded.
  var half: Money
  /// As printed.
  var words: String

  init?(in text: String) {
    let text = NormalText.normalised(text)
    guard text.utf8.count <= 3000,
      let match = text.firstMatch(of: /(?:涉及资金|资金总额|资金合计|评价资金|涉及金额)(?:共计|合计|共|为|约)?([0-9,]+(?:\.[0-9]+)?)(万元|亿元|元)/),
      let unit = AmountUnit(rawValue: String(match.2)), let money = Money(said: match.1, match.2)
    else { return nil }
    self.money = money
    words = String(match.0)
    let decimals = match.1.split(separator: ".").dropFirst().first?.count ?? 0
    var fen = unit.fen
    for _ in 0..<min(decimals, 10) { fen /= 10 }
    half = Money(fen: unit == .yi ? fen / 2 : 0)
  }
}
