/// S22 for transfers: words of the template that should have been replaced.
enum TransferPlaceholder: PaperRule {
  static let card = S22Placeholder.card

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard paper is TransferSelfEvaluation else { return }
    paper.forEachText { text in
      guard text.kind == .text || text.kind == .name, let found = Placeholder.find(in: text.text) else { return }
      report.add(
        at: text.at, field: "转移支付绩效自评", actual: found, expected: "",
        Message(
          "转移支付绩效自评表里留有模板文字“\(found)”。请换成实际内容。", "The form still has the template's “\(found)”. Replace it."))
    }
  }
}
