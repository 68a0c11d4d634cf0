/// PKG-2: the annexes of a fund release are of one fund, and of the same townships and units.
enum PKG2Fund: WorkspaceRule {
  static let card = RuleCard(
    id: "PKG-2",
    title: Message("资金下达文件的附件应属于同一项资金", "The annexes of a fund release must belong to one fund"),
    severity: .error, basis: "安排表、任务清单、绩效目标表随同一份资金文件下达，资金名称和单位应一致",
    remedy: Message(
      "换上这项资金的附件，或者把放错的表移到它自己的资金文件里；单位不一致的，补齐或者改正。",
      "Put the annex of this fund in its place, or move the wrong one to its own release; add or correct units that differ."
    ))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    let sources = workspace.records.sources
    for package in FundPackage.all(in: workspace) {
      for target in package.targets where FundName(target.name).isNamed && package.allocation(of: target) == nil {
        guard let fund = (package.allocations + package.tasks).first(where: { $0.fund != nil }), !target.name.isEmpty,
          !(package.allocations.isEmpty && fund.fund?.mayBeSame(as: FundName(target.name)) ?? false)
        else { continue }
        addFund(target.name, at: target.source, "绩效目标表", fund, sources, &report)
      }
      for tasks in package.tasks {
        guard let own = tasks.fund, let other = package.allocations.first(where: { $0.fund != nil }),
          !package.allocations.contains(where: { $0.fund?.mayBeSame(as: own) ?? true })
        else { continue }
        addFund(tasks.words, at: tasks.at, "任务清单", other, sources, &report)
      }
      checkReceivers(package, sources, &report)
      checkNotices(package, sources, &report)
    }
  }

  /// The fund of the text against those of its annexes; sub-projects of an allocation are its own.
  private static func checkNotices(_ package: FundPackage, _ sources: SourceTable, _ report: inout RuleReport) {
    guard package.notices.count == 1, let notice = package.notices.first else { return }
    let fund = FundName(notice.name)
    guard fund.isNamed else { return }
    func add(_ name: String, _ paper: String, _ at: Provenance) {
      let place = sources.text(notice.title.at)
      report.add(
        at: at, field: "资金名称", actual: name, expected: notice.name,
        Message(
          "\(paper)写的是“\(name)”，正文（\(place)）下达的是“\(notice.name)”，不是同一项资金。请换上这项资金的\(paper)。",
          "This annex names “\(name)”, the text (\(place)) hands out “\(notice.name)”: they are two funds. Put the right annex in its place."
        ))
    }
    for annex in package.allocations + package.tasks {
      guard let own = annex.fund, !own.mayBeSame(as: fund) else { continue }
      add(annex.words, annex.sheet.card.title, annex.at)
    }
    for target in package.targets where FundName(target.name).isNamed && package.allocations.isEmpty {
      if !FundName(target.name).mayBeSame(as: fund) { add(target.name, "绩效目标表", target.source) }
    }
  }

  private static func addFund(
    _ name: String, at place: Provenance, _ paper: String, _ fund: FundPackage.Annex, _ sources: SourceTable,
    _ report: inout RuleReport
  ) {
    let other = sources.text(fund.at)
    report.add(
      at: place, field: "资金名称", actual: name, expected: fund.words,
      Message(
        "\(paper)写的是“\(name)”，同一份资金文件里的另一张表（\(other)）是“\(fund.words)”，不是同一项资金。请换上这项资金的\(paper)，或者把它移到自己的资金文件里。",
        "This annex names “\(name)”, another one of the same release (\(other)) “\(fund.words)”: they are two funds. Put the right annex in its place, or move this one to its own release."
      ))
  }

  /// Whoever has a task has money, and whoever has money has a task; villages of one paper may be townships in the other.
  private static func checkReceivers(_ package: FundPackage, _ sources: SourceTable, _ report: inout RuleReport) {
    guard package.allocations.count == 1, let money = package.allocations.first else { return }
    for tasks in package.tasks {
      if let own = tasks.fund, let fund = money.fund, !own.mayBeSame(as: fund) { continue }
      add(tasks.receivers, notIn: money, "任务清单", sources, &report)
      add(money.receivers, notIn: tasks, "安排表", sources, &report)
    }
  }

  private static func add(
    _ names: [Entry<String>], notIn other: FundPackage.Annex, _ paper: String, _ sources: SourceTable,
    _ report: inout RuleReport
  ) {
    let known = other.receivers.map { TextKey.name($0.raw) }
    func isKnown(_ name: String) -> Bool {
      let key = TextKey.name(name)
      return known.contains { $0.contains(key) || key.contains($0) }
    }
    // Where no name fits, both go by other names: one lists townships, the other projects.
    guard names.contains(where: { isKnown($0.raw) }) else { return }
    for name in names where !isKnown(name.raw) {
      let place = sources.text(other.at)
      report.add(
        at: name.at, field: "单位", actual: name.raw, expected: "",
        Message(
          "\(paper)里的“\(name.raw)”在“\(other.words)”（\(place)）里没有。请核对后补齐或者改正。",
          "“\(name.raw)” of this annex is not in “\(other.words)” (\(place)). Add or correct it."))
    }
  }
}
