/// S23 for transfers: amounts that are filled in and cannot be read.
enum TransferNumbers: PaperRule {
  static let card = S23UnreadableNumber.card

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let paper = paper as? TransferSelfEvaluation else { return }
    for fund in paper.funds {
      for (field, entry) in [("全年预算数", fund.budget), ("全年执行数", fund.executed)] where entry.isUnreadable {
        report.add(
          at: entry.at, field: field, actual: entry.raw, expected: "数字",
          Message(
            "“\(field)”填的是“\(entry.raw)”，不能识别为数字，没有计入合计。请只填数字。",
            "“\(field)” says “\(entry.raw)”, which is no number, and is in no sum. Fill in a number."))
      }
    }
  }
}
