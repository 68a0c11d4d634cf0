/// What one project's self-evaluation says, as the unit handed it in: from a form, or gathered from the rows of a list.
struct Project: Sendable {
  /// The layout it was read from.
  var form: FormKind
  /// The fiscal year on the form, if it gives one.
  var year: Int?
  /// The six- or nine-digit division, where the source gives one (lists do, forms do not).
  var region: Named
  /// The supervising department 主管部门.
  var department: Named
  /// The implementing unit 实施单位.
  var unit: Named
  /// The project's code, empty when the source has none.
  var code: String
  /// Where a form gives the code in a cell of its own.
  var codeSource: Provenance?
  /// The project's name.
  var name: String
  /// Where the name was read: the place to which findings about the whole project point.
  var source: Provenance
  /// Which of the four budgets pays, if the source says so.
  var budgetType: BudgetType?
  /// The budget type as typed.
  var budgetTypeRaw = ""
  /// The functional subject 功能分类科目, as typed.
  var functionalClass = ""
  /// The fund rows in the order of the form. At most one has the role `.total`.
  var funds: [FundRow] = []
  /// The goal texts.
  var goals: [Goal] = []
  /// The indicators in the order of the form, template rows left out.
  var indicators: [Indicator] = []
  /// The weights declared in labels: 产出指标(50分).
  var declaredWeights: [DeclaredWeight] = []
  /// The 总分 row: weights in all, as printed.
  var printedWeight: Entry<Score>?
  /// The 总分 row: points in all, as printed.
  var printedTotal: Entry<Score>?
  /// The grade as printed.
  var printedGrade: Entry<String>?
  /// Other labelled texts of the form (评价结论, 存在问题, 改进措施, 其他需要说明事项 …), in order.
  var remarks: [Remark] = []
  /// What the source itself says about publication.
  var mark: DisclosureMark = .none
  /// Whether the source marks it as a key project 重点项目, to go with the final-accounts draft.
  var isKeyProject = false

  /// The fund row that stands for the whole project.
  var totalFunds: FundRow? { totalRow.map { funds[$0] } }

  /// Its place in `funds`.
  var totalRow: Int? {
    for index in funds.indices where funds[index].role == .total { return index }
    return nil
  }
}

/// The layouts that are recognised.
enum FormKind: String, Sendable {
  case projectSelfEvaluation = "project-self-evaluation"
  case indicatorList = "indicator-list"
  case directory
  case projectRegister = "project-register"
}

/// A code and a name, either of which may be missing.
struct Named: Sendable, Hashable {
  var code = ""
  var name = ""
  var isEmpty: Bool { code.isEmpty && name.isEmpty }
  /// The name, or where there is none the code.
  var label: String { name.isEmpty ? code : name }
}

/// The four budgets (Budget Law art. 5), and what is none of them.
enum BudgetType: Int, Sendable, CaseIterable {
  case generalPublic
  case governmentFund
  case stateCapital
  case socialInsurance
  case other

  /// The term of the Budget Law.
  var chinese: String {
    switch self {
    case .generalPublic: "一般公共预算"
    case .governmentFund: "政府性基金预算"
    case .stateCapital: "国有资本经营预算"
    case .socialInsurance: "社会保险基金预算"
    case .other: "其他"
    }
  }
}

/// What the papers themselves say about publication (design §4.5).
enum DisclosureMark: Sendable, Hashable {
  /// 公开.
  case published
  /// Anything else, an unreadable mark, or a secrecy mark on the papers; as read.
  case withheld(String)
  /// The papers have no mark: `disclosure.unmarked` decides.
  case none

  /// Whether it withholds, for whatever reason.
  var isWithheld: Bool { if case .withheld = self { true } else { false } }

  /// Withholds unless that is so already.
  mutating func withhold(for reason: String) { if !isWithheld { self = .withheld(reason) } }
}

/// One row of the fund block 项目资金.
struct FundRow: Sendable {
  enum Role: String, Sendable {
    /// 年度资金总额: the whole.
    case total
    /// A part of the whole; parts of one form add up to it.
    case part
    /// A part of a part (其中), which must not be added again.
    case subpart
  }
  var role: Role
  /// The label as printed: 其中：当年财政拨款.
  var label: String
  /// 年初预算数.
  var initial: Entry<Money>
  /// 全年预算数.
  var budget: Entry<Money>
  /// 全年执行数.
  var executed: Entry<Money>
  /// 分值.
  var weight: Entry<Score>
  /// 执行率.
  var rate: Entry<Rate>
  /// 得分.
  var score: Entry<Score>
  /// Of which other row this one is a share, where the labels divide that row completely; nothing for plain parts.
  var division: Division?

  /// Rows with the same division add up to the row that they divide.
  struct Division: Sendable, Hashable {
    /// The position of the divided row in `Project.funds`.
    var of: Int
    /// What tells two divisions of one row apart: 按收入性质分, 按支出性质分.
    var name: String
  }
}

/// 年度总体目标: what was expected and what was done.
struct Goal: Sendable {
  var expected: Entry<String>
  var actual: Entry<String>
}

/// One third-level indicator.
struct Indicator: Sendable {
  /// First level without its declared weight: 产出指标.
  var level1: String
  /// Second level: 数量指标.
  var level2: String
  /// Third level: the indicator's name.
  var name: Entry<String>
  /// The target as printed in one column, or put together from 指标性质 + 指标值 + 度量单位.
  var target: Entry<String>
  /// 指标性质 (≥ ≤ = 定性, or 正向/反向), where it is a column of its own; else empty.
  var nature = ""
  /// 度量单位, where it is a column of its own; else empty.
  var unit = ""
  /// 实际完成值.
  var actual: Entry<String>
  /// 分值.
  var weight: Entry<Score>
  /// 得分.
  var score: Entry<Score>
  /// 偏差原因分析及改进措施.
  var reason: Entry<String>
}

/// A weight that a label declares: 产出指标(50分).
struct DeclaredWeight: Sendable {
  /// 1 for first level, 2 for second level.
  var level: Int
  var label: String
  var weight: Score
  var at: Provenance
}

/// A labelled free text of a form.
struct Remark: Sendable {
  var label: String
  var text: Entry<String>
}
