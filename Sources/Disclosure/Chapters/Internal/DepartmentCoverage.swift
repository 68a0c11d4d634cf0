/// How much of a department's project money its self-evaluations cover, and what is missing.
struct DepartmentCoverage: Sendable {
  private let line: LedgerLine
  private let total: Money
  private let own: [Dossier]
  /// Projects are named up to here.
  private static let mostNames = 20

  /// One for each line of 部门项目支出总额表 of the year.
  static func all(_ input: ReportInput, _ dossiers: [Dossier]) -> [DepartmentCoverage] {
    let lines = input.countedPapers.lines(
      of: ProjectExpenditureForm.self, in: Int(input.settings.year))
    guard !lines.isEmpty else { return [] }
    // Names are compared once for each office, not for each of its projects.
    let offices = Dictionary(grouping: dossiers.indices) { index -> String in
      let office = dossiers[index].department.isEmpty ? dossiers[index].unit : dossiers[index].department
      return office.code + "|" + office.name
    }
    return lines.compactMap { line in
      guard let total = line.value(ProjectExpenditureForm.total), total > .zero else { return nil }
      let own = offices.values.filter { places in
        guard let first = places.first.map({ dossiers[$0] }) else { return false }
        return (first.department.isEmpty ? first.unit : first.department).mayBeSame(as: line.department)
      }
      return DepartmentCoverage(line: line, total: total, own: own.joined().sorted().map { dossiers[$0] })
    }
  }

  private var evaluated: [Dossier] { own.filter { $0.has(.selfEvaluation) } }

  private var money: Money { evaluated.compactMap(\.budget).reduce(.zero, +) }

  private var missing: [Dossier] { own.filter { !$0.has(.selfEvaluation) } }

  static let view = View<DepartmentCoverage>(
    "部门自评覆盖情况", "一个部门自评项目的金额占它项目支出总额的比重；金额单位为万元",
    [
      .text("name", "部门") { $0.line.office },
      .text("total", "项目支出总额") { Words.wan($0.total) },
      .text("evaluatedCount", "自评项目数") { String($0.evaluated.count) },
      .text("evaluated", "自评项目的全年预算数") { Words.wan($0.money) },
      .text("rate", "占项目支出总额的比重") { Words.percent(Rate($0.money, of: $0.total)) },
      .text("missing", "没有自评的项目，用顿号隔开，太多的没有列全；没有时为空") { row in
        let names = row.missing.prefix(mostNames).map { $0.name.isEmpty ? $0.code : $0.name }.joined(separator: "、")
        return row.missing.count > mostNames ? "\(names)等\(row.missing.count)个" : names
      },
    ])
}
