/// What a column 金额单位 says of a row's amounts.
enum ListRowUnit: Sendable, Equatable {
  case none
  case unit(AmountUnit)
  /// No unit of money that is known: 万美元.
  case unknown

  init(_ text: String) {
    let text = NormalText.normalised(text)
    if BlankText.isBlank(text) {
      self = .none
    } else if let unit = AmountUnit(rawValue: text) ?? AmountUnit.named(in: [text]), unit != .foreign {
      self = .unit(unit)
    } else {
      self = .unknown
    }
  }
}
