/// A line of a ledger on its way to the level above: the columns that open books print, and those by which its lines are told apart.
extension LedgerLine: UpwardRecord {
  mutating func code(_ coder: inout some PaperCoder) throws(UpwardFault) {
    // Of a heading counts what it says of the objects below it, and nothing else.
    let objects = heading.flatMap { LedgerReading.choice($0.raw, among: ObjectKind.words) }
    var kind: Entry<String>? = objects.map { Entry(value: $0, raw: $0, at: heading?.at ?? source) }
    try coder.entry("heading", &kind)
    if coder.isReading { heading = kind }
    for (index, column) in sheet.card.columns.enumerated() where sheet.card.travels(column) {
      let cell = cells.first { $0.column == index }
      var entry = cell.map { Entry(value: self.value(of: $0)?.coded(as: column.content), raw: $0.raw, at: $0.at) }
      try coder.entry(column.id, &entry)
      guard coder.isReading, let entry else { continue }
      let value = try entry.value.flatMap { (text) throws(UpwardFault) in
        try LedgerValue.decoded(text, as: column.content, row: Int(entry.at.row))
      }
      cells.append(Cell(column: index, raw: entry.raw, value: value, at: entry.at, isShared: false))
    }
  }
}

extension LedgerCard {
  /// Whether what stands in a column may go to the level above.
  fileprivate func travels(_ column: any AnyLedgerColumn) -> Bool {
    if case .person = column.content { return false }
    return printed.contains { $0.isSame(as: column) } || key.contains { $0.isSame(as: column) }
  }
}

extension LedgerForm {
  static func received(_ head: PaperHead, _ sheets: inout [Int: LedgerSheetFacts]) -> (any UpwardRecord)? {
    guard !card.printed.isEmpty else { return nil }
    let facts = sheets[head.sheet] ?? LedgerSheetFacts(card: card, notes: [], totals: [], titles: [head.titleWords])
    sheets[head.sheet] = facts
    return LedgerLine(
      form: head.form, subject: head.subject, year: head.year, code: head.code, name: head.name, source: head.source,
      cells: [], sheet: facts)
  }
}

extension LedgerLine {
  /// The words of the title above it by which two tables of its ledger are told apart.
  var titleWords: String { sheet.card.tellingTitle.filter(title.contains).joined() }
}

extension LedgerValue {
  /// `nil` for a value that is none of its column's kind: a percentage in a column of money.
  fileprivate func coded(as content: LedgerContent) -> String? {
    switch (self, content) {
    case (.money(let money), .money): money.exactWan
    case (.score(let score), .score): score.text
    case (.rate(let rate), .rate): rate.text
    case (.date(let date), .date), (.date(let date), .deadline): date.iso
    case (.flag(let flag), .flag): flag ? "是" : "否"
    case (.count(let count), .count): String(count)
    case (_, .money), (_, .score), (_, .rate), (_, .date), (_, .deadline), (_, .flag), (_, .count): nil
    case (.text(let text), _): text
    default: nil
    }
  }

  fileprivate static func decoded(_ text: String, as content: LedgerContent, row: Int) throws(UpwardFault) -> Self? {
    func number(_ decimals: Int) throws(UpwardFault) -> Int64 {
      guard let number = FixedPoint.parse(text, decimals: decimals) else { throw .badValue(row: row, text: text) }
      return number
    }
    switch content {
    case .money: return .money(Money(fen: try number(6)))
    case .score: return .score(Score(hundredths: try number(2)))
    case .rate: return .rate(Rate(hundredths: try number(2)))
    case .count: return .count(Int(try number(0)))
    case .flag: return .flag(text == "是")
    case .date, .deadline:
      guard let date = CalendarDate(text) else { throw .badValue(row: row, text: text) }
      return .date(date)
    default: return .text(text)
    }
  }
}
