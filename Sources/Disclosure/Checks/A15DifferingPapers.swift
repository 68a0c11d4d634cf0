/// A15: several papers of one form about one project and year.
enum A15DifferingPapers: WorkspaceRule {
  static let card = RuleCard(
    id: "A15", title: Message("同一项目同一年度的同一种表只能有一份", "There may be one paper of a form for each project and year"),
    severity: .error, basis: "财预〔2020〕10号：公开的绩效信息应当准确；内容不同的两份不能都算",
    remedy: Message(
      "只保留正确的一份，其余移出输入文件夹；或在 gongkai.yml 的 chosen 里写明以哪一份为准。",
      "Keep the right one and move the others out of the input folder, or name the one that counts under chosen in gongkai.yml."
    ))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    reportLines(workspace.records, &report)
    let groups = workspace.counted.groups
    guard !groups.isEmpty else { return }
    let subjects = Dictionary(
      workspace.figures.enumerated().map { ($1.source, $0) }, uniquingKeysWith: { first, _ in first })
    var lists: [ListPair: [CountedPapers.Group]] = [:]
    for group in groups {
      let isLine = group.members.contains { !$0.isProject && workspace.records.papers[$0.index] is LedgerLine }
      let context = Context(group: group, sources: workspace.records.sources, subjects: subjects, isLine: isLine)
      if group.isDecided, group.members.allSatisfy(\.isListed), group.decision == .equal {
        lists[ListPair(group), default: []].append(group)
        continue
      }
      switch group.decision {
      case .equal: context.reportEqual(&report)
      case .chosen, .lastRound: context.reportLeftOut(&report, severity: .info)
      case .corrected, .later: context.reportLeftOut(&report, severity: .warning)
      case .undecided, .chosenTwice: context.reportUndecided(&report)
      }
    }
    for (pair, groups) in lists.sorted(by: { $0.key.second < $1.key.second }) {
      reportLists(pair, groups, workspace.records.sources, subjects, &report)
    }
  }

  /// Two lists with the same projects: one message for all of them.
  private static func reportLists(
    _ pair: ListPair, _ groups: [CountedPapers.Group], _ sources: SourceTable, _ subjects: [Provenance: Int],
    _ report: inout RuleReport
  ) {
    guard let group = groups.first, let other = group.others.first else { return }
    let kept = sources.file(pair.first) + "!" + sources.sheet(pair.first)
    report.add(
      at: other.place, field: "项目名称", actual: other.name, expected: "一份",
      subject: subjects[group.members[group.first].place], severity: .warning,
      Message(
        "这份清单里有 \(groups.count) 个项目（“\(other.name)”等）与 \(kept) 重复，金额和得分相同，只计一次。请只留一份。",
        "\(groups.count) projects of this list (\(other.name), …) stand in \(kept), too, with the same figures, and count once. Keep one list."
      ))
  }
}

/// The sheets of two lists, each by any of its cells.
private struct ListPair: Hashable {
  var first: Provenance
  var second: Provenance

  init(_ group: CountedPapers.Group) {
    func sheet(_ place: Provenance) -> Provenance {
      Provenance(file: Int(place.file), sheet: Int(place.sheet), row: 0, column: 0)
    }
    let counted = group.members[group.first].place
    first = sheet(counted)
    second = sheet(group.others.first?.place ?? counted)
  }
}

/// A group with what its messages name.
private struct Context {
  let group: CountedPapers.Group
  let sources: SourceTable
  let subjects: [Provenance: Int]
  /// Whether they are lines of ledgers, and no papers of their own.
  let isLine: Bool

  /// 同一项目“校舍维修”有 2 份内容不同的表, or of ledgers “校舍维修”有 2 行内容不同的记录.
  private func several(_ name: String) -> String {
    isLine
      ? "台账里“\(name)”的同一件事有 \(group.members.count) 行内容不同的记录" : "同一项目“\(name)”有 \(group.members.count) 份内容不同的表"
  }

  private var counted: FiledPaper { group.members[group.first] }
  private var subject: Int? { counted.isProject ? subjects[counted.place] : nil }
  private var places: [Provenance] { group.members.map(\.place) }

  func reportEqual(_ report: inout RuleReport) {
    let place = sources.text(counted.place)
    for paper in group.others {
      let isForm = !paper.isListed && !counted.isListed
      report.add(
        at: paper.place, field: "项目名称", actual: paper.name, expected: "一份", subject: subject, severity: .warning,
        Message(
          "这里的“\(paper.name)”与 \(place) 的\(isForm ? "内容完全相同" : "是同一项目，金额和得分相同")，只计一次。请只留一份。",
          "\(paper.name) stands at \(place), too, with the same \(isForm ? "contents" : "figures"), and counts once. Keep one."
        ))
    }
  }

  func reportLeftOut(_ report: inout RuleReport, severity: Finding.Severity) {
    let others = group.others.map { sources.text($0.place) }
    let reason =
      switch group.decision {
      case .chosen: Message("gongkai.yml 的 chosen 指明", "chosen in gongkai.yml names it")
      case .lastRound: Message("按日期是最后一次", "by its day it is the last round")
      case .later:
        Message(
          "按表题，批复表在申报表之后，调整表在批复表之后；按文件名，送审稿、初稿在前", "its title is the later one, or the others are called drafts")
      default: Message("文件名或文件夹名写明是修改、更正或定稿的一份", "its file or folder is called corrected or final")
      }
    report.add(
      at: counted.place, field: "项目名称", actual: counted.name, expected: "一份", subject: subject, severity: severity,
      Message(
        several(counted.name)
          + "，以 \(sources.text(counted.place)) 为准（\(reason.chinese)），没有计入：\(others.joined(separator: "、"))。"
          + (severity == .info ? "" : "请核对，并只留正确的一份。"),
        "There are \(group.members.count) differing papers of \(counted.name); the one at \(sources.text(counted.place)) counts (\(reason.english)), and not: \(others.joined(separator: ", "))."
          + (severity == .info ? "" : " Check this and keep the right one.")))
  }

  func reportUndecided(_ report: inout RuleReport) {
    let names = places.map(sources.text)
    let example = ChosenPapers.entry(for: places[0], among: places, in: sources)
    let isTwice = group.decision == .chosenTwice
    for paper in group.members {
      report.add(
        at: paper.place, field: "项目名称", actual: paper.name, expected: "一份", subject: subject,
        Message(
          several(paper.name) + "（\(names.joined(separator: "、"))），"
            + (isTwice ? "gongkai.yml 的 chosen 指明了其中不止一份" : "不能确定以哪一份为准")
            + "，都没有登进公开的册。请只留正确的一份，或在 gongkai.yml 里写明以哪一份为准，例如 chosen: [\"\(example)\"]。",
          "There are \(group.members.count) differing papers of \(paper.name) (\(names.joined(separator: ", "))), "
            + (isTwice ? "and chosen in gongkai.yml names more than one" : "and nothing says which counts")
            + "; none of them is in an open book. Keep the right one, or write for example chosen: [\"\(example)\"] in gongkai.yml."
        ))
    }
  }
}
