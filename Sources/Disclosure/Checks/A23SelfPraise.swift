/// A23: a department of which nearly all projects have full marks or the best grade: a note for the bureau, where to look closer.
enum A23SelfPraise: WorkspaceRule {
  static let card = RuleCard(
    id: "A23",
    title: Message("满分、优等占比偏高的部门建议抽查", "Departments with many full marks are worth a closer look"), severity: .info,
    basis: "自评结果普遍偏高时，抽查复核",
    remedy: Message("抽查复核这些项目的自评；比例写在办法里。", "Check some of these self-evaluations; the shares are the policy's."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    let policy = workspace.policy
    for group in groups(workspace) where group.count >= max(1, policy.praiseFromProjects) {
      let name = workspace.figures[group.first].department.label
      for (count, least, word, english) in [
        (group.full, policy.noteFullMarksFrom, "总分满分", "have full marks"),
        (group.best, policy.noteBestGradeFrom, "等级为“\(policy.grades.first?.label ?? "")”", "have the best grade"),
      ] {
        guard least > Rate(hundredths: 0), count > 0,
          let share = Rate(Money(fen: Int64(count)), of: Money(fen: Int64(group.count))), share >= least
        else { continue }
        report.add(
          at: workspace.figures[group.first].source, field: "总分", actual: "\(share.text)%", expected: "",
          office: workspace.figures[group.first].department,
          Message(
            "“\(name)”有总分的\(group.count)个自评项目中\(count)个\(word)，占\(share.text)%（办法：从\(least.text)%起提示）。建议抽查复核。",
            "\(count) of \(group.count) self-evaluated projects of \(name) \(english), \(share.text) % (noted from \(least.text) % on). Check some of them."
          ))
      }
    }
  }

  private struct Group {
    /// Index of its first project.
    var first: Int
    /// Projects with a total.
    var count = 0
    var full = 0
    var best = 0
  }

  private static func groups(_ workspace: CheckedWorkspace) -> [Group] {
    var groups: [Group] = []
    var places: [String: Int] = [:]
    var last: (region: String, office: Named, place: Int)?
    for index in workspace.figures.indices {
      let score = workspace.figures.span[index].score
      guard let total = score.total else { continue }
      let (region, office) = (workspace.figures.span[index].region, workspace.figures.span[index].department)
      let place: Int
      // The projects of a department stand together.
      if let last, last.office == office, last.region.isSame(as: region) {
        place = last.place
      } else {
        guard !office.isEmpty else { continue }
        let key = RegionCode.county(region) + "/" + office.key
        place = places[key] ?? groups.count
        if place == groups.count { groups.append(Group(first: index)) }
        places[key] = place
        last = (region, office, place)
      }
      groups[place].count += 1
      if total >= workspace.policy.totalWeight { groups[place].full += 1 }
      if score.grade == 0 { groups[place].best += 1 }
    }
    return groups
  }
}
