/// 项目支出决算表: what the accounts say of each project. Self-evaluations must agree with it.
enum ProjectAccountsForm: LedgerForm {
  static let budget = Ledger.money("budget", "年初预算数", "年初预算", "预算数", "预算")
  static let adjusted = Ledger.money("adjusted", "调整预算数", "全年预算数", "调整后预算", "调整后预算数", "全年预算")
  static let accounts = Ledger.money(
    "accounts", "支出决算数", "决算数", "项目支出决算", "决算支出", "本年支出", "本年支出合计", "支出决算", "支出合计", "项目支出决算数")
  static let fromBudget = Ledger.money("fiscal", "财政拨款支出", "其中:财政拨款", "财政拨款", "其中财政拨款")
  static let carriedOver = Ledger.money("carriedOver", "年末结转和结余", "结转结余", "年末结转结余", "年末结转", "结转")
  static let function = Ledger.text("function", "功能分类科目", "科目编码", "支出功能分类", "功能科目", "科目名称")

  static let card = LedgerCard(
    "project-accounts", title: "项目支出决算表", titles: [["项目", "决算"], ["项目", "支出", "决算明细"]],
    notTitles: ["三公", "收入", "目标", "自评"], stage: .management,
    columns: [
      Ledger.code, Ledger.project, Ledger.department, Ledger.unit, function, budget, adjusted, accounts, fromBudget,
      carriedOver,
    ],
    needs: [Ledger.project, accounts], tells: [accounts, carriedOver, adjusted], least: 2,
    against: ["等级", "整改", "一级指标", "得分", "执行率", "基本支出", "合同", "公开"], key: [function], required: [accounts],
    namesKnownProjects: true, budgets: [adjusted, budget])
}
