/// 草案合计口径表: the totals of the draft that the annexes go with, which they must equal or explain (口径). No form was seen: the plainest layout.
enum DraftTotalsForm: LedgerForm {
  static let matter = Ledger.name("matter", "草案事项", "事项", "草案表名", "合计名称", "附件名称", "表名", "草案项目")
  static let table = Ledger.text("table", "草案表号", "表号", "附件号", "来源表")
  static let amount = Ledger.money("amount", "草案金额", "金额", "合计数", "草案合计", "草案数")
  static let annex = Ledger.money("annex", "附件合计", "绩效附件合计", "附件金额", "绩效表合计")
  static let difference = Ledger.money("difference", "差额", "差异", "相差")
  static let scope = Ledger.text("scope", "口径说明", "口径", "差额说明", "差异原因", "不一致原因")

  static let card = LedgerCard(
    "draft-totals", title: "草案合计口径表", titles: [["草案", "合计"], ["草案", "口径"], ["草案", "勾稽"]], stage: .management,
    subject: .region, columns: [matter, table, amount, annex, difference, scope], needs: [matter, amount],
    tells: [annex, scope, table], least: 2, required: [amount], yearsAhead: 0...1)
}
