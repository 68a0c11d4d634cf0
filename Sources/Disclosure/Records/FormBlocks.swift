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
  /// The cell of the label; `nil` for the one row that a list's amounts make, which has no label.
  var labelAt: Provenance?
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
  var split: Split?

  /// Rows with the same split add up to the row that they divide.
  struct Split: Sendable, Hashable {
    /// The position of the divided row in `Project.funds`.
    var of: Int
    /// What tells two splits of one row apart: 按收入性质分, 按支出性质分.
    var name: String
  }
}

/// A unit of money that a caption or a label of a form names.
struct StatedUnit: Sendable {
  var unit: AmountUnit
  /// The caption or label as printed.
  var words: String
  var at: Provenance
  var source = UnitSource.cell

  /// Where it is said.
  var place: Message { source.name(at: at.address) }
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
  /// Where levels, sign and unit stand.
  var places = IndicatorPlaces()
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
  /// The cell of the label, which may be that of the text.
  var labelAt: Provenance
  var text: Entry<String>
}

extension Remark {
  /// Whether its label asks for a person, or how to reach one: no open book has it.
  var namesPersons: Bool {
    ["负责人", "联系人", "联系电话", "联系方式", "填报人", "填表人", "经办人", "审核人", "电话"].contains { label.contains($0) }
  }
}
