/// 项目支出分类情况: the projects by who gives the money out, who spends it, what for and for whom, where the register says so, or else
/// the list that the project stands in.
struct GroupingsChapter: Chapter {
  let context: ChapterContext
  private let sections: [GroupingSection]

  static let card = ChapterCard(
    id: "groupings", heading: "项目支出分类情况", numbering: .part, books: [.finalAccounts], needs: ["项目清单或指标明细表"],
    absence: "项目清单和绩效指标明细表没有写明公开项目的分配主体、执行主体、支出方向、受益群体、项目类别和是否民生，故本部分无数据。",
    clause: "按分配主体、执行主体、支出方向、受益群体等分类说明绩效")

  static let view = View<GroupingsChapter>(
    "分类章", "项目支出分类情况，只计公开的项目；金额单位为万元",
    [
      .list("sections", "各种分类", of: GroupingSection.view) { $0.sections },
      .flag("countsWithheld", "别处的合计数包括不予公开的项目，本部分的数没有包括") { $0.context.input.totalsIncludeWithheld },
      .text("projectCount", "公开的项目数") { String($0.context.book.shownProjects.count) },
    ])

  init(_ context: ChapterContext) {
    self.context = context
    let groups = RegisteredGroups(context.input.openLines, listed: context.input.records.listedGroups)
    // Most registers and lists have no such column.
    let projects = groups.isEmpty ? [] : context.book.shownProjects
    sections = Grouping.allCases.compactMap { grouping in
      GroupingSection(grouping, projects: projects, groups: groups, context: context)
    }.enumerated().map { index, section in
      var section = section
      section.ordinal = Words.ordinal(index + 1)
      return section
    }
  }

  var isMissing: Bool { sections.isEmpty }
}

/// What the lines of the register, or a project's own list, say of its groups.
struct RegisteredGroups: Sendable {
  private var byCode: [String: [Grouping: String]] = [:]
  private var byName: [String: [Grouping: String]] = [:]
  private let listed: [Provenance: [Grouping: String]]

  var isEmpty: Bool { byCode.isEmpty && byName.isEmpty && listed.isEmpty }

  init(_ lines: [RegisterEntry], listed: [Provenance: [Grouping: String]]) {
    self.listed = listed
    for line in lines where !line.groups.isEmpty {
      let county = RegionCode.county(line.region)
      let code = TextKey.code(line.code)
      if code.isEmpty {
        byName[TextKey.name(line.unit.name) + "/" + ProjectName.key(line.name)] = line.groups
      } else {
        byCode[county + "/" + code] = line.groups
        byCode["/" + code] = line.groups
      }
    }
  }

  func group(of project: ProjectFigures, by grouping: Grouping) -> String? {
    let code = TextKey.code(project.code)
    let coded = byCode[RegionCode.county(project.region) + "/" + code] ?? byCode["/" + code]
    let named = byName[TextKey.name(project.unit.name) + "/" + ProjectName.key(project.name)]
    guard var group = (coded ?? named)?[grouping] ?? listed[project.source]?[grouping] else { return nil }
    PersonalData.mask(&group)
    return group
  }
}

/// One way to tell projects apart.
struct GroupingSection: Sendable {
  var ordinal = ""
  private let grouping: Grouping
  private let rows: [GroupingRow]
  private let unmarked: Int

  /// `nil` where it is said of no project.
  init?(_ grouping: Grouping, projects: [Int], groups: RegisteredGroups, context: ChapterContext) {
    var order: [String] = []
    var members: [String: [Int]] = [:]
    var unmarked = 0
    for index in projects {
      guard let value = groups.group(of: context.input.figures[index], by: grouping) else {
        unmarked += 1
        continue
      }
      if members[value] == nil { order.append(value) }
      members[value, default: []].append(index)
    }
    guard !order.isEmpty else { return nil }
    self.grouping = grouping
    self.unmarked = unmarked
    let grades = context.input.policy.grades
    rows = order.map { value in
      GroupingRow(
        name: value, facts: GroupFacts(figures: context.book.figures(of: members[value] ?? []), grades: grades))
    }
  }

  static let view = View<GroupingSection>(
    "一种分类", "按一种分类的项目数、金额和得分；金额单位为万元",
    [
      .text("name", "分类的名称，如 支出方向") { $0.grouping.rawValue },
      .text("ordinal", "汉字序号") { $0.ordinal },
      .list("rows", "各类，按项目报送的先后", of: GroupingRow.view) { $0.rows },
      .text("groupCount", "类数") { String($0.rows.count) },
      .text("unmarkedCount", "项目清单和指标明细表都没有写明这一分类的项目数") { String($0.unmarked) },
      .flag("hasUnmarked", "有项目清单和指标明细表都没有写明这一分类的项目") { $0.unmarked > 0 },
    ])
}

/// The projects of one group.
struct GroupingRow: Sendable {
  var name: String
  var facts: GroupFacts

  static let view = View<GroupingRow>(
    "分类行", "同一类的项目；金额单位为万元", [.text("name", "类的名称") { $0.name }],
    GroupFacts.view.fields { $0.facts })
}
