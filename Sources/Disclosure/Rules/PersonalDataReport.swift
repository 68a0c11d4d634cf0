/// P01: a text must not carry personal numbers; what is published has them masked, and here the bureau reads what was masked and where.
enum PersonalDataReport {
  static let card = RuleCard(
    id: "P01",
    title: Message("公开的文字中不应有身份证号、电话、银行卡号、邮箱、车牌号", "Published texts must carry no personal numbers"),
    severity: .warning, basis: "个人信息保护法第二十八条；政府信息公开条例第十五条",
    remedy: Message("删去个人信息后重新报送；公开的页面已自动遮盖。", "Remove the personal data; pages mask it."))

  /// Reports the texts of a paper that pages print masked.
  static func check(_ paper: some Record, into report: inout RuleReport) {
    paper.forEachText { text in
      guard text.kind == .text || text.kind == .name else { return }
      guard let (masked, kinds) = PersonalData.masked(text.text), let kind = kinds.first else { return }
      var names: [String] = []
      for kind in kinds where !names.contains(kind.chinese) { names.append(kind.chinese) }
      report.add(
        at: text.at, field: kind.chinese, actual: masked, expected: "",
        Message(
          "这里写有\(names.joined(separator: "、"))（\(masked.prefix(40))）。公开的页面已遮盖，请单位删去后重新报送。",
          "A personal number stands here (\(masked.prefix(40))). Pages mask it; ask the unit to remove it."))
    }
  }
}
