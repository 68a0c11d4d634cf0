/// The money that the text of a fund release hands out: 现将…资金70万元下达给你们, 下达…资金70万元.
struct ReleasedAmount {
  var money: Money
  /// As printed.
  var words: String

  init?(in text: String) {
    let text = NormalText.normalised(text)
    guard text.utf8.count <= 6000, text.contains("元"),
      let match = text.firstMatch(of: /[^,。;:]{0,60}?([0-9,]+(?:\.[0-9]+)?)(万元|亿元|元)(?:下达|拨付|安排|分配)/)
        ?? text.firstMatch(of: /(?:下达|拨付)[^,。;:]{0,60}?([0-9,]+(?:\.[0-9]+)?)(万元|亿元|元)/),
      let unit = AmountUnit(rawValue: String(match.2)), let money = readAmount(String(match.1), unit: unit).money
    else { return nil }
    self.money = money
    words = String(match.0)
  }
}
