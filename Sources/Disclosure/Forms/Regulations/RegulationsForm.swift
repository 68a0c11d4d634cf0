/// 预算绩效管理制度清单: the rules that the region has made.
enum RegulationsForm: LedgerForm {
  static let isPrinted = true
  static let regulation = Ledger.name("regulation", "制度名称", "文件名称", "办法名称", "制度文件名称", "名称")
  static let document = Ledger.document("document", "文号", "发文字号", "文件号", "发文文号")
  static let level = Ledger.choice("level", "制度层次", "类别", "制度类别", "层次", of: Level.self)
  static let issuer = Ledger.text("issuer", "发文单位", "印发单位", "制定单位", "发文机关")
  static let issued = Ledger.date("issued", "印发日期", "发文日期", "印发时间", "发文时间", "出台时间", "成文日期")
  static let ends = Ledger.deadline("ends", "失效日期", "有效期至", "废止日期")
  static let covers = Ledger.text("covers", "适用环节", "主要内容", "适用范围", "涉及环节")

  enum Level: String, LedgerChoice {
    case top = "顶层设计"
    case measure = "具体办法"
    case detail = "实施细则"

    var others: [String] {
      switch self {
      case .top: ["顶层", "实施意见", "意见", "综合性"]
      case .measure: ["具体", "办法", "管理办法", "专项办法"]
      case .detail: ["细则", "操作规程", "规程", "操作细则", "工作规程"]
      }
    }
  }

  static let card = LedgerCard(
    "regulations", title: "预算绩效管理制度清单", titles: [["制度", "清单"], ["制度", "目录"], ["制度", "汇编", "表"], ["制度", "一览"]],
    stage: .management, subject: .region, columns: [regulation, document, level, issuer, issued, ends, covers],
    needs: [regulation, document], tells: [issued, issuer, level, covers], least: 2, against: ["项目名称", "等级", "整改"],
    key: [document], required: [document], order: [[issued, ends]],
    printed: [document, issuer, issued])
}
