/// A06: how much of a department's project money its self-evaluations cover.
enum A06Coverage: WorkspaceRule {
  static let card = RuleCard(
    id: "A06",
    title: Message("自评金额应覆盖部门项目支出总额", "Self-evaluations must cover a department's project money"), severity: .warning,
    basis: "绩效自评覆盖所有项目支出；覆盖率＝自评项目全年预算数÷项目支出总额，要重算",
    remedy: Message(
      "补报缺的自评表，或改正项目支出总额表、自评表的金额。", "Hand in what is missing, or correct the table of totals or the self-evaluations."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    typealias Form = ProjectExpenditureForm
    let lines = workspace.lines(of: Form.self).filter { $0.year == nil || $0.year == workspace.year }
    guard !lines.isEmpty, !workspace.figures.isEmpty else { return }
    let least = workspace.policy.leastCoverage
    let departments = Department.all(workspace.figures)
    for line in lines {
      guard let total = line.value(Form.total), total > .zero else { continue }
      let own = departments.filter { $0.office.mayBeOf(line) }
      // Some tables have what was budgeted at the beginning, some what it came to: the nearer is meant.
      let sums = [
        own.reduce(Sum("全年预算数")) { $0 + $1.budget }, own.reduce(Sum("年初预算数")) { $0 + $1.initial },
      ].filter { $0.count > 0 }
      guard let sum = sums.min(by: { $0.distance(to: total) < $1.distance(to: total) }),
        let rate = Rate(sum.money, of: total)
      else { continue }
      let left = sum.unknown > 0 ? "；另有\(sum.unknown)个项目的\(sum.label)没有填写或不能识别，没有计入" : ""
      let whole = "“\(line.department.label)”\(sum.count)个自评项目的\(sum.label)合计\(sum.money.plainWan)万元"
      let within = workspace.policy.mixedUnitsWithin
      if total.isOtherUnit(of: sum.money, within: within) || sum.money.isOtherUnit(of: total, within: within) {
        report.add(
          line, Form.total, expected: "与自评表同一个单位", severity: .error,
          Message(
            "\(whole)，项目支出总额填的是\(total.plainWan)万元，相差约一万倍，应是一边把元填进了万元栏。请统一按表头的单位填写。",
            "The budgets of \(sum.count) self-evaluated projects of \(line.department.label) add up to \(sum.money.plainWan) wan, and its whole project expenditure reads \(total.plainWan): 元 and 万元 are mixed. Enter both in the unit of the head."
          ))
      } else if sum.money - total > workspace.policy.moneyTolerance {
        report.add(
          line, Form.total, expected: "不少于\(sum.money.plainWan)",
          Message(
            "\(whole)，多于项目支出总额\(total.plainWan)万元。请核对两边的金额。",
            "The budgets of \(sum.count) self-evaluated projects of \(line.department.label) add up to \(sum.money.plainWan) wan, more than its whole project expenditure of \(total.plainWan). Check both."
          ))
      } else if rate < least {
        report.add(
          line, Form.total, expected: "覆盖率\(least.text)%",
          Message(
            "\(whole)，占项目支出总额\(total.plainWan)万元的\(rate.text)%，办法要求\(least.text)%\(left)。请补报缺的自评表，或核对金额。",
            "The self-evaluations of \(line.department.label) cover \(sum.money.plainWan) of \(total.plainWan) wan, \(rate.text) %; the policy wants \(least.text) %. Hand in what is missing, or check the amounts."
          ))
      }
    }
  }

  /// What projects add up to by one of their amounts.
  private struct Sum {
    let label: String
    private(set) var count = 0
    private(set) var unknown = 0
    private(set) var money = Money.zero

    init(_ label: String) { self.label = label }

    mutating func add(_ amount: Money?) {
      if let amount {
        count += 1
        money = money + amount
      } else {
        unknown += 1
      }
    }

    func distance(to total: Money) -> Money { money < total ? total - money : money - total }

    static func + (left: Self, right: Self) -> Self {
      var sum = left
      sum.count += right.count
      sum.unknown += right.unknown
      sum.money = left.money + right.money
      return sum
    }
  }

  /// The sums of a department as papers name it.
  private struct Department {
    let office: Named
    var budget = Sum("全年预算数")
    var initial = Sum("年初预算数")

    static func all(_ figures: [ProjectFigures]) -> [Self] {
      var all: [Self] = []
      var places: [Named: Int] = [:]
      for index in figures.indices {
        let (office, amounts) = (figures.span[index].department, figures.span[index].amounts)
        // The projects of a department mostly stand together.
        if all.last?.office != office {
          if let place = places[office] {
            all[place].budget.add(amounts.budget)
            all[place].initial.add(amounts.initial)
            continue
          }
          places[office] = all.count
          all.append(Self(office: office))
        }
        all[all.count - 1].budget.add(amounts.budget)
        all[all.count - 1].initial.add(amounts.initial)
      }
      return all
    }
  }
}

extension Named {
  /// Whether an office is the department of a line.
  func mayBeOf(_ line: LedgerLine) -> Bool {
    !isEmpty && !line.department.isEmpty && mayBeSame(as: line.department)
  }
}
