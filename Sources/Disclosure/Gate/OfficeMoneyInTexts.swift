/// Sentences that state money, which open books leave out of a paper about an office's whole money.
enum OfficeMoneyInTexts {
  /// What stands in the place of such a sentence.
  static let leftOut = "（写有整体资金数的内容不印出）"

  static func states(_ text: String) -> Bool { Sentences.of(text).contains { statesMoney(String($0)) } }

  /// A text without its sentences that state money; several on end leave one note.
  static func without(_ text: String) -> String { Sentences.replaced(in: text, by: leftOut, where: statesMoney) }

  /// 320万元, 三百万元, and where a sentence speaks of money also a number without its unit: 项目支出2480.
  private static func statesMoney(_ sentence: String) -> Bool {
    let plain = NormalText.normalised(sentence)
    if plain.contains(/[0-9一二两三四五六七八九零〇十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]余?[万亿]?[余多]?元/) { return true }
    return words.contains(where: plain.contains)
      && plain.contains(
        /(?:^|[^0-9.])(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{3,}|[0-9]+\.[0-9]+)(?![0-9.,]*(?:[0-9]|%|分|年|[-—~至]|号|[\])〕][0-9]+号|个|项|人|户|公里|亩|平方))/
      )
  }

  private static let words = ["资金", "预算", "支出", "收入", "经费", "金额", "决算", "投资", "拨款"]
}

extension LedgerLine: OfficeMoneyRecord {
  var hasMoney: Bool {
    guard [.department, .unit].contains(subject) else { return false }
    return cells.contains { holdsMoney($0) } || others.contains { !$0.amount.raw.isEmpty }
  }

  var withoutMoney: Self {
    var line = self
    for index in line.cells.indices where holdsMoney(line.cells[index]) {
      let cell = line.cells[index]
      let isText = sheet.card.columns[cell.column].content.isText
      line.cells[index] = Cell(
        column: cell.column, raw: isText ? OfficeMoneyInTexts.without(cell.raw) : "", value: isText ? cell.value : nil,
        at: cell.at, isShared: cell.isShared)
    }
    for index in line.others.indices { line.others[index].amount.clear() }
    return line
  }

  private func holdsMoney(_ cell: Cell) -> Bool {
    switch sheet.card.columns[cell.column].content {
    case .money: !cell.raw.isEmpty
    case .text: OfficeMoneyInTexts.states(cell.raw)
    default: false
    }
  }
}

extension EvaluationReport: OfficeMoneyRecord {
  var hasMoney: Bool {
    guard [.department, .unit].contains(subject) else { return false }
    return sections.contains { section in
      section.paragraphs.contains { OfficeMoneyInTexts.states($0.raw) }
        || OfficeMoneyInTexts.states(section.heading.raw)
    }
  }

  var withoutMoney: Self {
    var report = self
    for index in report.sections.indices {
      report.sections[index].heading.withoutMoney()
      for place in report.sections[index].paragraphs.indices {
        report.sections[index].paragraphs[place].withoutMoney()
      }
    }
    return report
  }
}

extension Entry<String> {
  fileprivate mutating func withoutMoney() {
    guard OfficeMoneyInTexts.states(raw) else { return }
    raw = OfficeMoneyInTexts.without(raw)
    if value != nil { value = raw }
  }
}
