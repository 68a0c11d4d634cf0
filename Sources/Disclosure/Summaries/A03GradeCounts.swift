/// A03: the grades do not count every project.
enum A03GradeCounts: SumRule {
  static let card = RuleCard(
    id: "A03", title: Message("自评项目数应等于各等级项目数之和", "Every evaluated project must be counted in a grade"),
    severity: .error, basis: "表间勾稽：自评项目个数＝优＋良＋中＋差",
    remedy: Message(
      "补填没有总分的自评表；在补齐之前，报告里的等级分布不含这些项目。",
      "Complete the forms without a total; until then the distribution of grades leaves them out."))

  static func check(_ sums: CheckedSums, into report: inout RuleReport) {
    let figures = sums.figures
    for group in sums.groups {
      let graded = group.figures.grades.reduce(0, +)
      // By their places: each project stands in several groups, and none is copied to be counted.
      let projects = group.projects.filter { figures.indices.contains($0) }
      guard let first = projects.first else { continue }
      let groupName = group.name.isEmpty ? "本级" : group.name
      let scored = projects.count { figures[$0].score.total != nil }
      if graded != scored || group.figures.scoredCount != scored || group.figures.count != projects.count {
        report.add(
          at: figures[first].source, field: "等级", actual: String(graded), expected: String(scored),
          Message(
            "\(groupName)有 \(scored) 个项目有总分，各等级合计却是 \(graded) 个。请把输入文件交给维护人员。",
            "\(group.name) has \(scored) projects with a total, but the grades count \(graded). Hand the input files to the maintainers."
          ))
      } else if group.level == .county, let missing = projects.first(where: { figures[$0].score.total == nil }) {
        let names = projects.filter { figures[$0].score.total == nil && !figures[$0].name.isEmpty }.prefix(3).map {
          "“\(figures[$0].name)”"
        }
        let more = projects.count - scored > names.count ? "等" : ""
        let listed = names.isEmpty ? "" : "（\(names.joined(separator: "、"))\(more)）"
        report.add(
          at: figures[missing].source, field: "总分", actual: String(graded), expected: String(projects.count),
          severity: .warning,
          Message(
            "\(groupName)共 \(projects.count) 个自评项目，其中 \(projects.count - scored) 个没有可以计入的总分\(listed)，不计入等级。表上没有填总分的，请补填；填了的，请先处理这些项目的其他问题（内容不同的几份表要选定一份，只读了一半的表要改好重报，得分超过满分的要改正）。",
            "\(group.name) has \(projects.count) projects; \(projects.count - scored) of them have no total that counts\(listed), and no grade. Fill it in where the form has none; where it has one, see to the project's other findings first."
          ))
      }
    }
  }
}
