/// Whether two papers say the same, whichever program wrote their files.
enum PaperTexts {
  /// All that a paper says, as it is compared: 100.00 of a workbook is 100 of its export, and 60 万元 are 600,000 元.
  static func of(_ record: some Record) -> [String] {
    var texts: [String] = []
    record.forEachText { text in
      if text.kind == .meaning || text.kind == .fact { return }
      texts.append(text.amount.map { "\($0.fen)分" } ?? compared(text.text))
    }
    return texts
  }

  /// What of it goes to the level above, compared likewise; numbers of persons stay at home.
  static func travelling(of record: any UpwardRecord) -> [String] {
    PaperWriter.rows(of: record).map { $0.path + " " + compared(PersonalData.masked($0.raw)?.text ?? $0.raw) }
  }

  private static func compared(_ text: String) -> String {
    let text = NormalText.normalised(text)
    let isRate = text.hasSuffix("%")
    guard let number = ExactDecimal(isRate ? text.dropLast() : text[...]) else { return text }
    var (magnitude, scale) = (number.magnitude, number.scale)
    while scale > 0, magnitude % 10 == 0 {
      magnitude /= 10
      scale -= 1
    }
    return "\(number.isNegative ? "-" : "")\(magnitude)e\(scale)\(isRate ? "%" : "")"
  }

  /// Whether two lines of lists, or a line and a form, give one project the same figures. What only one of them has a column for does not
  /// tell them apart, but for the amounts.
  static func agree(_ left: borrowing ProjectFigures, _ right: borrowing ProjectFigures) -> Bool {
    func agree<Value: Equatable>(_ left: Value?, _ right: Value?) -> Bool {
      left == nil || right == nil || left == right
    }
    return left.amounts.budget == right.amounts.budget && left.amounts.executed == right.amounts.executed
      && agree(left.amounts.initial, right.amounts.initial)
      && agree(left.score.handedInTotal, right.score.handedInTotal)
  }
}
