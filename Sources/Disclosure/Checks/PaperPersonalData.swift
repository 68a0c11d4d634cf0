/// P01 for papers of every form: what masking hides is reported too, whatever the form.
enum PaperPersonalData: PaperRule {
  static let card = P01PersonalData.card

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    paper.forEachText { text in
      guard text.kind != .figure, text.kind != .meaning else { return }
      guard let (masked, kinds) = PersonalData.masked(text.text), let kind = kinds.first else { return }
      report.add(
        at: text.at, field: kind.chinese, actual: masked, expected: "",
        Message(
          "这里写有\(kind.chinese)（\(masked.prefix(40))）。公开的页面已遮盖，请单位删去后重新报送。",
          "A personal number stands here (\(masked.prefix(40))). Pages mask it; ask the unit to remove it."))
    }
  }
}
