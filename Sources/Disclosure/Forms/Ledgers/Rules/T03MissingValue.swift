/// T03: a line without its name, or without what every line of the ledger must say.
enum T03MissingValue: LedgerRule {
  static let card = RuleCard(
    id: "T03", title: Message("台账每行的必填栏目应填写", "Every line of a ledger must say what is asked of all"),
    severity: .warning, basis: "缺了必填的栏目，这一行说不清是哪件事、到了哪一步",
    remedy: Message("补填。", "Fill it in."))

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    for line in sheet.lines {
      if line.name.isEmpty {
        let staysInside = line.isOfUnknownProject && !sheet.card.printed.isEmpty && !sheet.card.isInternal
        report.add(
          at: line.source, field: "名称", actual: "", expected: "名称", severity: staysInside ? .error : nil,
          office: line.department,
          Message(
            "“\(sheet.card.title)”第\(line.source.row + 1)行没有写名称，不知道说的是谁\(staysInside ? "，公开的各册不印这一行" : "")。请补填。",
            "Row \(line.source.row + 1) of the ledger names nothing, so that nobody knows what it is about\(staysInside ? ", and no open book prints it" : ""). Fill it in."
          ))
      }
      for column in sheet.card.required
      where line.cell(column).map({ BlankText.isBlank($0.raw) && $0.doubt == nil }) ?? false {
        report.add(
          line, column, expected: column.label,
          Message(
            "“\(line.name)”没有填写“\(column.label)”。请补填。", "\(line.name) lacks \(column.label). Fill it in."))
      }
    }
  }
}
