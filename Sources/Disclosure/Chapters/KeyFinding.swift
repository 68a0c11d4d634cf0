/// What a reader should know first of a region or department, in one sentence.
struct KeyFinding: Sendable {
  var figures: GroupFigures
  var grades: [Policy.Grade]
  /// What the group is made of, with its execution rates: departments, regions below, or projects.
  var parts: [(name: String, rate: Rate?)]

  static let view = View<KeyFinding>(
    "结论", "一句话说明总体情况：得分、等级、执行率，和执行率最低的是谁",
    [
      .flag("hasFinding", "有得分，可以说结论") { $0.figures.mean != nil && $0.best != nil },
      .text("bestGrade", "项目最多的等级") { finding in finding.best.map { finding.grades[$0].label } ?? "" },
      .text("bestCount", "这个等级的项目数") { finding in finding.best.map { String(finding.figures.grades[$0]) } ?? "" },
      .text("bestShare", "占有得分项目的比例") { finding in
        finding.best.map { Words.share(finding.figures.grades[$0], of: finding.figures.scoredCount) } ?? ""
      },
      .text("lowestName", "执行率最低的部门、地区或项目；比总的执行率低才有") { $0.lowest?.name ?? "" },
      .text("lowestRate", "它的执行率") { Words.percent($0.lowest?.rate) },
      .flag("hasLowest", "有执行率最低的，而且只有一个") { $0.lowest != nil },
    ])

  /// The grade that most projects have; the higher one of two with as many.
  var best: Int? {
    guard let most = figures.grades.max(), most > 0 else { return nil }
    return figures.grades.firstIndex(of: most)
  }

  /// The one part with the lowest rate, where it is below that of the whole; of two with the same none is named.
  var lowest: (name: String, rate: Rate)? {
    let rated = parts.compactMap { part in part.rate.map { (name: part.name, rate: $0) } }
    guard rated.count > 1, let whole = figures.all.rate, let low = rated.min(by: { $0.rate < $1.rate }),
      low.rate < whole, rated.count(where: { $0.rate == low.rate }) == 1
    else { return nil }
    return low
  }
}
