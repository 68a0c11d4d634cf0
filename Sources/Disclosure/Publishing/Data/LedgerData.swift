/// The data files of ledgers, from their cards: one table for each ledger of which a line was read.
enum LedgerData {
  static func tables(of papers: [any Record]) -> [DataTable] {
    let kinds = Set(papers.compactMap { ($0 as? LedgerLine)?.form })
    guard !kinds.isEmpty else { return [] }
    return FormSet.all.forms.compactMap { $0.ledger }.filter { kinds.contains($0.card.kind) }.map {
      form in
      DataTable(kind: .ledger(form.card.kind), title: form.card.title, columns: columns(of: form.card))
    }
  }

  private static func number(_ name: String, _ description: String) -> DataColumn {
    DataColumn(name: name, content: .number, description: description)
  }

  private static func columns(of card: LedgerCard) -> [DataColumn] {
    [
      DataColumns.text("文件", "这一行所在的文件"), DataColumns.text("工作表", "这一行所在的工作表"),
      DataColumns.count("行号", "在工作表中的行，从1数起"),
    ] + (card.isOfOneObject ? [DataColumns.text("评价对象", "表上方写明的项目或政策；对象是部门、单位的为空")] : [])
      + card.columns.indices.filter { !card.split.contains($0) }.map { index in
        let column = card.columns[index]
        let filled = "台账中“\(column.label)”一栏" + (column.isSame(as: Evaluated.office) ? "，或者表上方写明的单位" : "")
        return switch column.content {
        case .money: number(column.label, filled + "；单位：万元")
        case .score: number(column.label, filled + "；单位：分")
        case .rate: number(column.label, filled + "；单位：%")
        case .count: DataColumns.count(column.label, filled)
        case .date, .deadline: DataColumn(name: column.label, content: .date, description: filled + "；读不出日期的为空")
        case .flag: DataColumns.text(column.label, filled + "：是或否")
        default: DataColumns.text(column.label, filled)
        }
      }
  }
}

extension DataText {
  /// Every line of a ledger, in the order of reading; what cannot be read is blank, and a finding.
  mutating func ledger(_ form: FormKind, _ records: Records) {
    for case let line as LedgerLine in records.papers where line.form == form {
      text(records.sources.file(line.source))
      text(records.sources.sheet(line.source))
      let card = line.sheet.card
      // The lines of one object begin where its name stands, above the table.
      let own = card.isOfOneObject ? line.cells.first { !$0.isShared && !$0.raw.isEmpty }?.at : nil
      number(Int((own ?? line.source).row) + 1)
      if card.isOfOneObject { text(line.subject == .project ? line.name : "") }
      for (index, column) in card.columns.enumerated() where !card.split.contains(index) {
        let cell = line.cells.first { $0.column == index }
        if column.isSame(as: Evaluated.office), cell?.raw.isEmpty ?? true {
          text(line.department.label)
        } else {
          add(cell, as: column.content)
        }
      }
      endRow()
    }
  }

  private mutating func add(_ cell: LedgerLine.Cell?, as content: LedgerContent) {
    switch cell?.value {
    case .money(let money): self.money(money)
    case .score(let score): hundredths(score.hundredths)
    case .rate(let rate): hundredths(rate.hundredths)
    case .count(let count): number(count)
    case .date(let date): text(date.iso)
    case .flag(let flag): text(flag ? "是" : "否")
    // What no number column can hold stays out of it.
    case .text(let value): text(isNumber(content) ? "" : content.isText ? cell?.raw ?? value : value)
    case nil: text("")
    }
  }

  private func isNumber(_ content: LedgerContent) -> Bool {
    switch content {
    case .money, .score, .rate, .count: true
    default: false
    }
  }
}
