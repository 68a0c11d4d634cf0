/// S22 for monitoring: words of the template that should have been replaced.
enum MonitoringPlaceholder: PaperRule {
  static let card = S22Placeholder.card

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard paper is Monitoring else { return }
    paper.forEachText { text in
      guard text.kind == .text || text.kind == .name, let found = Placeholder.find(in: text.text) else { return }
      report.add(
        at: text.at, field: "绩效运行监控", actual: found, expected: "",
        Message(
          "绩效运行监控表里留有模板文字“\(found)”。请换成实际内容。", "The form of monitoring still has the template's “\(found)”. Replace it."
        ))
    }
  }
}
