/// A check of one sheet of a ledger.
protocol LedgerRule: Rule {
  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport)
}

/// The lines of one sheet of a ledger, with what the sheet says beside them.
struct LedgerSheet: Sendable {
  let lines: [LedgerLine]
  let facts: LedgerSheetFacts

  var card: LedgerCard { facts.card }

  /// The sheets of all ledgers, in the order of reading.
  static func all(of papers: [any Record]) -> [Self] {
    var sheets: [Self] = []
    var lines: [LedgerLine] = []
    func end() { if let first = lines.first { sheets.append(Self(lines: lines, facts: first.sheet)) } }
    for case let line as LedgerLine in papers {
      if let last = lines.last, last.sheet !== line.sheet {
        end()
        lines = []
      }
      lines.append(line)
    }
    end()
    return sheets
  }
}

extension RuleReport {
  /// Adds a finding at a column of a line.
  mutating func add(
    _ line: LedgerLine, _ column: any AnyLedgerColumn, expected: String = "", severity: Finding.Severity? = nil,
    _ message: Message
  ) {
    add(
      at: line.place(column), field: column.label, actual: line.text(column), expected: expected, severity: severity,
      office: line.department, message)
  }
}
