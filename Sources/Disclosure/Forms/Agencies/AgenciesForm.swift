/// 第三方机构名录: the firms that evaluate for the bureau.
enum AgenciesForm: LedgerForm {
  static let agency = Ledger.name("agency", "机构名称", "第三方机构", "第三方机构名称", "中介机构", "中介机构名称", "单位名称")
  static let creditCode = Ledger.text("creditCode", "统一社会信用代码", "社会信用代码", "信用代码")
  static let kindOfAgency = Ledger.text("class", "机构类型", "机构类别", "类型", "资质类型")
  static let qualification = Ledger.text("qualification", "资质", "资质等级", "执业资质", "资质情况")
  static let projects = Ledger.text("projects", "承担项目", "评价项目", "承接项目", "受托项目")
  static let fee = Ledger.money("fee", "服务费", "委托费用", "合同金额", "评价费用")
  static let quality = Ledger.grade("quality", "质量评级", "工作质量", "考核等级", "评价质量", "执业质量评价", "质量考核等级")
  static let entered = Ledger.date("entered", "入库日期", "入库时间", "入选日期")
  static let person = Ledger.person("person", "联系人", "法定代表人", "项目负责人", "负责人")
  static let telephone = Ledger.person("telephone", "联系电话", "电话", "手机")

  static let card = LedgerCard(
    "agencies", title: "第三方机构名录", titles: [["第三方"], ["中介机构"]], notTitles: ["办法", "报告", "通知", "评价结果"],
    stage: .evaluation, subject: .evaluator,
    columns: [agency, creditCode, kindOfAgency, qualification, projects, fee, quality, entered, person, telephone],
    needs: [agency], tells: [creditCode, qualification, quality, entered], least: 2,
    against: ["项目名称", "采购", "整改", "上级"], isInternal: true)
}
