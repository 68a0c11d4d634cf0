/// A02: the amounts of a region are not the sum of its departments, and of the projects without one.
enum A02RegionSums: SumRule {
  static let card = RuleCard(
    id: "A02", title: Message("地区合计应等于各部门之和", "A region's amounts must be the sum of its departments"),
    severity: .error, basis: "表间勾稽：地区合计＝各部门之和，分四本预算核对",
    remedy: Message(
      "这是程序自身汇总的核对；出现时请把输入文件交给维护人员。",
      "This checks the program's own sums; if it appears, hand the input files to the maintainers."))

  static func check(_ sums: CheckedSums, into report: inout RuleReport) {
    // By region: a province has ten thousand departments, which are not looked through for each of its counties.
    var departments: [String: [Int]] = [:]
    for index in sums.groups.indices where sums.groups[index].level == .department {
      departments[sums.groups[index].region, default: []].append(index)
    }
    for index in sums.groups.indices {
      let level = sums.groups[index].level
      guard level != .department, level != .unit else { continue }
      let group = sums.groups[index]
      GroupCheck(group, sums).compareAmounts(into: &report)
      if level == .county { compareDepartments(group, departments[group.region] ?? [], sums, into: &report) }
    }
  }

  private static func compareDepartments(
    _ county: GroupSummary, _ places: [Int], _ sums: CheckedSums, into report: inout RuleReport
  ) {
    let departments = places.map { sums.groups[$0] }
    guard !departments.isEmpty, let first = county.projects.first, sums.figures.indices.contains(first) else {
      return
    }
    let placed = Set(departments.flatMap(\.projects))
    let orphans = county.projects.filter { !placed.contains($0) && sums.figures.indices.contains($0) }
    let columns: [(String, KeyPath<GroupAmounts, Money?>, KeyPath<ProjectFigures, Money?>)] = [
      ("年初预算数", \.initial, \.amounts.initial), ("全年预算数", \.budget, \.amounts.budget),
      ("全年执行数", \.executed, \.amounts.executed),
    ]
    for (heading, sum, column) in columns {
      var anew = departments.reduce(Int128(0)) { $0 + Int128($1.figures.all[keyPath: sum]?.fen ?? 0) }
      for index in orphans { anew += Int128(sums.figures[index][keyPath: column]?.fen ?? 0) }
      guard let whole = county.figures.all[keyPath: sum],
        abs(Int128(whole.fen) - anew) > Int128(sums.policy.moneyTolerance.fen)
      else { continue }
      let expected = Money(fen: Int64(clamping: anew)).plainWan
      report.add(
        at: sums.figures[first].source, field: heading, actual: whole.plainWan, expected: expected,
        Message(
          "\(county.name)的\(heading)为 \(whole.plainWan) 万元，各部门相加是 \(expected) 万元。",
          "\(heading) of \(county.name): \(whole.plainWan) 万元, but its departments add up to \(expected)."))
    }
  }
}
