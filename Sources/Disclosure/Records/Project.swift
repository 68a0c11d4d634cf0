/// What one project's self-evaluation says, as the unit handed it in: from a form, or gathered from the rows of a list.
struct Project: Sendable {
  /// The layout it was read from.
  var form: FormKind
  /// The fiscal year on the form, if it gives one.
  var year: Int?
  /// 区划代码 of six or nine digits and the region's name, where the source gives one (lists do, forms do not).
  var region: Named
  /// The supervising department 主管部门.
  var department: Named
  /// The implementing unit 实施单位.
  var unit: Named
  /// The project's code, empty when the source has none.
  var code: String
  /// The project's name.
  var name: String
  /// Where the name was read: the place to which findings about the whole project point.
  var source: Provenance
  /// Where year, offices, codes and key flag stand.
  var places = HeadPlaces()
  /// Which of the four budgets pays, if the source says so.
  var budgetType: BudgetType?
  /// The budget type as typed.
  var budgetTypeRaw = ""
  /// The functional subject 功能分类科目, as typed.
  var functionalClass = ""
  /// The fund rows in the order of the form. At most one has the role `.total`.
  var funds: [FundRow] = []
  /// Whether the form has a column of the full-year budget, or one that may be it and was not read: then 年初预算数 does not stand for it.
  var hasBudgetColumn = false
  /// The units that the form names, where they contradict each other; then the amounts without a unit of their own are blank.
  var statedUnits: [StatedUnit] = []
  /// Whether a row or a column of the fund block names a unit of its own.
  var namesUnitsApart = false
  /// The amounts that were left blank because their unit is in doubt, as they were read.
  var contradictedAmounts: [Entry<Money>] = []
  /// Amounts of the whole that are below nothing, as they were read: they are left blank (S31).
  var negativeAmounts: [Entry<Money>] = []
  /// What stood as the whole's budget where amounts of the form itself differ ten thousand times.
  var doubtfulBudget: String?
  /// Weights and points in cells merged over several indicators: they count for the first.
  var mergedPoints: [Provenance] = []
  /// A row under the head of the indicators that looks like one and was not read.
  var lostIndicator: Provenance?
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
  /// A total of full marks that stands where the sum of the points should, which is in the cell of the weights: left blank (S10).
  var swappedTotal: Entry<Score>?
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

  /// Leaves every amount of money blank because their unit is in doubt; what was typed is quoted by the finding (S25, A19), and no
  /// other rule asks for it.
  mutating func blankAmounts() {
    for index in funds.indices {
      for column in [\FundRow.initial, \.budget, \.executed] {
        let amount = funds[index][keyPath: column]
        contradictedAmounts.append(amount)
        funds[index][keyPath: column] = Entry(value: nil, raw: "", at: amount.at)
      }
    }
  }

  /// Leaves the amounts of the whole blank that are below nothing; a part may be one that was taken back.
  mutating func blankNegativeAmounts() {
    guard let whole = totalRow ?? (funds.count == 1 ? 0 : nil) else { return }
    for column in [\FundRow.initial, \.budget, \.executed] {
      let amount = funds[whole][keyPath: column]
      guard let value = amount.value, value < .zero else { continue }
      negativeAmounts.append(amount)
      funds[whole][keyPath: column] = Entry(value: nil, raw: "", at: amount.at)
    }
  }

  /// Leaves the total blank where the points add up to what stands in the cell of the weights, and no weight tells which is which.
  mutating func blankSwappedTotal() {
    guard let total = printedTotal, let full = total.value, let sum = printedWeight?.value, full > sum,
      !indicators.isEmpty, !indicators.contains(where: { $0.weight.value != nil })
    else { return }
    var points = totalFunds?.score.value ?? .zero
    for index in indicators.indices { points = points + (indicators[index].score.value ?? .zero) }
    guard points == sum else { return }
    swappedTotal = total
    printedTotal = Entry(value: nil, raw: "", at: total.at)
  }

  /// Takes the amounts that were left blank as they were read.
  mutating func restoreAmounts() {
    for index in funds.indices {
      for column in [\FundRow.initial, \.budget, \.executed] {
        let place = funds[index][keyPath: column].at
        guard let amount = contradictedAmounts.first(where: { $0.at == place && !$0.raw.isEmpty }) else { continue }
        funds[index][keyPath: column] = amount
      }
    }
  }

  /// The cells at which S25 says that the unit of the amounts is in doubt.
  var unitDoubts: [Provenance] {
    [otherUnit?.at, doubtfulBudget == nil ? nil : (totalFunds ?? funds.first)?.budget.at].compactMap(\.self)
  }

  /// The first unit that the form names beside another.
  var otherUnit: StatedUnit? { statedUnits.first { $0.unit != statedUnits[0].unit || $0.unit == .foreign } }

  /// Its place in `funds`.
  var totalRow: Int? {
    for index in funds.indices where funds[index].role == .total { return index }
    return nil
  }
}
