/// A text must not carry identity card, mobile phone or bank card numbers; what is published has them masked.
enum P01PersonalData: FormRule {
  static let card = RuleCard(
    id: "P01",
    title: Message("公开的文字中不应有身份证号、手机号、银行卡号", "Published texts must carry no personal numbers"),
    severity: .warning, basis: "个人信息保护法第二十八条；政府信息公开条例第十五条",
    remedy: Message("删去个人信息后重新报送；公开的页面已自动遮盖。", "Remove the personal data; pages mask it."))

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    for entry in form.project.freeTexts {
      guard let (text, kinds) = PersonalData.masked(entry.raw), let kind = kinds.first else { continue }
      report.add(
        at: entry.at, field: kind.chinese, actual: text, expected: "",
        Message(
          "这里写有\(kind.chinese)（\(text.prefix(40))）。公开的页面已遮盖，请单位删去后重新报送。",
          "A personal number stands here (\(text.prefix(40))). Pages mask it; ask the unit to remove it."))
    }
  }
}
