/// The money that a notice says the project has: 项目总投资500万元.
struct SaidAmount {
  var label: String
  var money: Money
  var words: String

  init?(in text: String) {
    let plain = NormalText.normalised(text)
    guard plain.contains("元"), plain.utf8.count <= 6000,
      let match = plain.firstMatch(
        of: /(项目总投资|总投资|项目资金|资金总额|资金规模|项目预算|安排资金|衔接资金)(?:为|共计|共|:|合计)*([0-9][0-9,]*(?:\.[0-9]+)?)(万元|亿元|元)/),
      let money = Money(said: match.2, match.3)
    else { return nil }
    label = String(match.1)
    self.money = money
    words = String(match.2) + String(match.3)
  }
}
