/// The blank forms of ledgers, made from their cards.
enum BlankLedgers {
  /// CSV files with a byte-order mark, one for each ledger.
  static var files: [(name: String, bytes: [UInt8])] {
    FormSet.all.forms.compactMap { $0.ledger }.map { form in
      ("blank-forms/台账/\(form.card.title).csv", [0xEF, 0xBB, 0xBF] + text(of: form.card).utf8)
    }
  }

  /// The title, the unit of money, and a row of labels.
  static func text(of card: LedgerCard) -> String {
    let labels = ["序号"] + card.columns.prefix(card.own).map(\.label) + [Ledger.bureau.label, Ledger.remark.label]
    let hasMoney = card.columns.prefix(card.own).contains { if case .money = $0.content { true } else { false } }
    func row(_ cells: [String]) -> String {
      (cells + Array(repeating: "", count: labels.count - cells.count)).joined(separator: ",") + "\r\n"
    }
    let hint = hint(card)
    return row([card.title]) + (hasMoney ? row(["单位：万元"]) : "") + row(labels)
      + (hint.isEmpty ? "" : row(["注：" + hint]))
  }

  /// Which words the columns of choices take, and how a day is written.
  private static func hint(_ card: LedgerCard) -> String {
    let own = card.columns.prefix(card.own)
    var hints = own.compactMap { column in
      if case .choice(let words) = column.content {
        "“\(column.label)”填\(words.map(\.word).joined(separator: "、"))"
      } else {
        nil
      }
    }
    if own.contains(where: { if case .date = $0.content { true } else { false } }) { hints.append("日期写全年月日") }
    return hints.isEmpty ? "" : hints.joined(separator: "；") + "。"
  }
}
