/// The blank forms of ledgers, made from their cards.
enum BlankLedgers {
  /// CSV files with a byte-order mark, one for each ledger.
  static var files: [(name: String, bytes: [UInt8])] {
    FormSet.all.forms.compactMap { $0 as? any LedgerForm.Type }.map { form in
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
    return row([card.title]) + (hasMoney ? row(["单位：万元"]) : "") + row(labels)
  }
}
