import Spreadsheets
import Testing

@testable import Disclosure

/// Ledgers written as text, as tests read them.
enum LedgerFixture {
  static let forms = FormSet.all.forms.compactMap { $0.ledger }

  static func read(_ text: String, merges: [String] = [], sheetName: String = "Sheet1") -> Recognition {
    recognise(table(text, name: sheetName, merges: merges), file: 0, sheetIndex: 0)
  }

  static func lines(_ text: String, merges: [String] = []) -> [LedgerLine] {
    read(text, merges: merges).papers.compactMap { $0 as? LedgerLine }
  }

  /// What the rules of ledgers find, as `T01 F4`.
  static func findings(_ text: String, merges: [String] = []) -> [String] {
    LedgerSheet.all(of: read(text, merges: merges).papers).flatMap { sheet in
      let own = forms.first { $0.card.kind == sheet.card.kind }?.checks ?? []
      return (LedgerRules.ofAll + own).flatMap { rule in
        var report = RuleReport(rule.card, policy: .national)
        rule.check(sheet, policy: .national, into: &report)
        return report.findings.map { "\($0.rule) \($0.at.address)" }
      }
    }
  }

  /// The blank form of a ledger with a line of values that are as they should be.
  static func filled(_ form: any LedgerForm.Type) -> String {
    let card = form.card
    let labels = BlankLedgers.text(of: card).replacing("\r\n", with: "\n").replacing(",", with: "|")
    let values = card.columns.prefix(card.own).map { column in
      switch column.content {
      case .name: "示例事项"
      case .code: "99010124T000000214001"
      case .department: "示例县交通运输局"
      case .departmentCode: "214"
      case .unit: "示例县公路事业发展中心"
      case .money: column.id.description == "change" || column.id.description == "difference" ? "0" : "10"
      case .score: "100"
      case .rate: "100%"
      case .grade: "优"
      case .date, .deadline: "2024-08-20"
      case .flag: "是"
      case .count: column.id.description == "missing" ? "0" : "1"
      case .choice(let words): words[0].word
      case .moneyUnit: "万元"
      default: "示例文字"
      }
    }
    return labels + "1|" + values.joined(separator: "|")
  }
}
