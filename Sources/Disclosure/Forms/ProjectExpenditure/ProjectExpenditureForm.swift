/// 部门项目支出总额表: how much each department spends on projects in each of the four budgets. Coverage by money is measured against it.
enum ProjectExpenditureForm: LedgerForm {
  static let total = Ledger.money("total", "项目支出总额", "项目支出合计", "项目支出", "合计", "总计", "项目支出预算合计", "项目支出预算总额")
  static let generalPublic = Ledger.money(
    "generalPublic", "一般公共预算", "一般公共预算拨款", "一般公共预算财政拨款", "一般公共预算项目支出")
  static let governmentFund = Ledger.money(
    "governmentFund", "政府性基金预算", "政府性基金", "政府性基金预算拨款", "政府性基金预算财政拨款", "政府性基金预算项目支出")
  static let stateCapital = Ledger.money(
    "stateCapital", "国有资本经营预算", "国有资本经营", "国有资本经营预算拨款", "国有资本经营预算财政拨款", "国有资本经营预算项目支出")
  static let socialInsurance = Ledger.money(
    "socialInsurance", "社会保险基金预算", "社会保险基金", "社保基金", "社保基金预算", "社会保险基金预算项目支出")
  static let other = Ledger.money("other", "其他资金", "其他", "单位资金", "财政专户管理资金", "其他资金项目支出")
  static let projects = Ledger.count("projects", "项目个数", "项目数", "项目数量")

  static let card = LedgerCard(
    "project-expenditure", title: "部门项目支出总额表",
    titles: [["项目支出", "总额"], ["项目支出", "四本预算"], ["部门", "项目支出", "情况表"]],
    notTitles: ["自评", "目标", "监控", "决算", "绩效"], stage: .management, subject: .department,
    columns: [
      Ledger.departmentCode, Ledger.department, projects, total, generalPublic, governmentFund, stateCapital,
      socialInsurance,
      other,
    ],
    needs: [Ledger.department, generalPublic], tells: [governmentFund, stateCapital, socialInsurance], least: 2,
    against: ["项目名称", "等级", "科目", "执行数", "决算", "收入", "基本支出"], required: [total])
}
