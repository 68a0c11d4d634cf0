/// 绩效结果排序报告: the departments in the order of their self-evaluations' mean points, to those who decide on offices.
struct RankingReport: Letter {
  let addressee: Named
  private let departments: [GroupSummary]

  static let card = LetterCard(
    id: "ranking-report", name: "绩效评价结果排序报告", clause: "评价结果排序，报党委、政府和组织人事部门")

  static let view = View<RankingReport>(
    "排序报告", "各部门绩效自评结果的排序",
    [
      .text("count", "参加排序的部门数") { String($0.departments.count) },
      .list("departments", "部门，按名次排列", of: RankedDepartment.view) {
        $0.departments.map { RankedDepartment(group: $0) }
      },
    ])

  static func all(in context: LetterContext) -> LetterBatch<RankingReport> {
    let ranked = context.input.all.departments.filter(\.isRanked).sorted { left, right in
      (left.rank, left.code, left.name) < (right.rank, right.code, right.name)
    }
    guard !ranked.isEmpty else { return LetterBatch(letters: []) }
    return LetterBatch(
      letters: context.input.policy.rankingAddressees.map {
        RankingReport(addressee: Named(name: $0), departments: ranked)
      })
  }
}

/// A department with its place.
struct RankedDepartment: Sendable {
  var group: GroupSummary

  static let view = View<RankedDepartment>(
    "部门名次", "一个部门的名次",
    [
      .text("rank", "名次") { String($0.group.rank) },
      .text("name", "部门名称") { $0.group.label },
      .text("projectCount", "项目数") { String($0.group.figures.count) },
      .text("mean", "平均得分") { Words.score($0.group.figures.mean) },
      .text("rate", "执行率（按办法核算）") { Words.percent($0.group.figures.all.rate) },
    ])
}
