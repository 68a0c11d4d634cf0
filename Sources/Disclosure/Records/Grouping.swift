/// By what projects are told apart beside their office and budget, where the bureau's register or the list itself has a column for it.
enum Grouping: String, Sendable, CaseIterable, Hashable {
  case allocator = "分配主体"
  case executor = "执行主体"
  case direction = "支出方向"
  case beneficiaries = "受益群体"
  case kind = "项目类别"
  /// Whether it is for people's livelihood: yes or no.
  case livelihood = "是否民生"
  /// Whether its money was added within the year: yes or no.
  case added = "年中追加"
  /// Whether it is made of funds that were pooled: yes or no.
  case pooled = "统筹整合"

  /// What registers and lists call the column.
  var labels: [String] {
    switch self {
    case .allocator: ["分配主体", "资金分配主体", "资金分配部门", "分配部门"]
    case .executor: ["执行主体", "资金执行主体", "资金使用主体", "项目执行主体"]
    case .direction: ["支出方向", "资金投向", "支出投向", "支出领域", "资金使用方向"]
    case .beneficiaries: ["受益群体", "受益对象", "受益人群", "受益范围"]
    case .kind: ["项目类别", "项目类型", "项目分类"]
    case .added: ["年中追加", "是否年中追加", "年中追加项目", "追加项目", "是否追加项目", "是否追加"]
    case .pooled: ["统筹整合", "是否统筹整合", "统筹整合项目", "是否整合", "是否涉农整合"]
    case .livelihood: ["民生", "是否民生", "民生项目", "是否民生项目", "民生支出", "是否民生支出", "民生实事", "是否民生实事"]
    }
  }

  /// The two groups of a column that says yes or no; `nil` for one that says more.
  var ticked: (yes: String, no: String)? {
    switch self {
    case .livelihood: ("民生项目", "其他项目")
    case .added: ("年中追加项目", "年初安排项目")
    case .pooled: ("统筹整合资金项目", "其他项目")
    default: nil
    }
  }

  /// What a cell of its column says: of a column of yes and no 是, √ and 否 as words, and an amount as whether there is one; another
  /// text names the group itself.
  func value(_ text: String) -> String {
    guard let ticked else { return text }
    let word = NormalText.normalised(text)
    if isYes(text) || labels.contains(word) { return ticked.yes }
    if ["否", "不是", "×", "非民生", "无"].contains(word) { return ticked.no }
    if let amount = FixedPoint.parse(word, decimals: 6) { return amount > 0 ? ticked.yes : ticked.no }
    return text
  }
}
