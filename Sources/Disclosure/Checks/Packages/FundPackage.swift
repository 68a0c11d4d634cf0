/// The papers that are handed out with one sum of money: 安排表, 任务清单, 绩效目标表.
///
/// They stand in one file; or in files of one folder that are called 附件, or whose folder is called after a release.
struct FundPackage {
  /// A sheet of amounts or of tasks, with the fund that its title names.
  struct Annex {
    let sheet: LedgerSheet
    let title: Entry<String>?
    let fund: FundName?

    init(_ sheet: LedgerSheet) {
      self.sheet = sheet
      title = sheet.facts.title
      fund = title.map { FundName($0.raw) }.flatMap { $0.isNamed ? $0 : nil }
    }

    /// Where a finding about the whole sheet stands.
    var at: Provenance { title?.at ?? sheet.lines[0].source }
    /// As printed.
    var words: String { title?.raw ?? sheet.card.title }

    /// The amounts added up; `nil` where one of them cannot be read. Sums without a label are no case.
    var total: Money? {
      var sum = Money.zero
      // The amounts since the last sum, of which it may add up all or those before it.
      var open: [Money] = []
      for line in sheet.lines {
        let amount = line[FundAllocationForm.amount]
        guard let money = amount?.value else {
          if amount?.isUnreadable == true { return nil }
          continue
        }
        var run = Money.zero
        let isSum =
          line.name.isEmpty
          && (money == sum
            || open.reversed().contains { one in
              run += one
              return run == money
            })
        if isSum {
          open = []
        } else {
          sum += money
          open.append(money)
        }
      }
      return sum
    }

    /// Whom it names: townships, villages, units, each as printed.
    var receivers: [Entry<String>] {
      sheet.lines.compactMap { line in
        line[FundAllocationForm.receiver].flatMap { BlankText.isBlank($0.raw) ? nil : $0 }
      }
    }

    /// Whether a name is that of a part of the fund: a project of a line, or a column of its own.
    func hasPart(_ name: FundName) -> Bool {
      parts.contains { FundName($0).mayBeSame(as: name) }
    }

    private var parts: [String] { sheet.lines.map { $0.text(FundAllocationForm.project) } + sheet.facts.otherLabels }

    /// What the lines, or the column, of one project add up to; `nil` where none is called so.
    func money(of name: FundName) -> Money? {
      let lines = sheet.lines.filter { FundName($0.text(FundAllocationForm.project)).key == name.key }
        .map { $0.value(FundAllocationForm.amount) }
      let cells = sheet.lines.flatMap(\.others).filter { FundName($0.label).key == name.key }.map(\.amount.value)
      let amounts = lines.isEmpty ? cells : lines
      return amounts.isEmpty
        ? nil : amounts.reduce(Money.zero as Money?) { sum, one in sum.flatMap { sum in one.map { sum + $0 } } }
    }
  }

  var allocations: [Annex] = []
  var tasks: [Annex] = []
  var targets: [ProjectTarget] = []
  var notices: [FundNotice] = []

  /// The packages of a workspace, in the order of their files.
  static func all(in workspace: CheckedWorkspace) -> [Self] {
    let papers = workspace.records.papers.enumerated().compactMap { index, paper in
      workspace.counted.papersAside.contains(index) ? nil : paper
    }
    let annexes = LedgerSheet.all(
      of: papers.filter { $0.form == FundAllocationForm.kind || $0.form == TaskListForm.kind })
    let notices = papers.compactMap { $0 as? FundNotice }
    guard !annexes.isEmpty || !notices.isEmpty else { return [] }
    let targets = papers.compactMap { $0 as? ProjectTarget }
    // A file with two kinds of annexes is a package of its own.
    var kinds: [Int32: Set<FormKind>] = [:]
    for sheet in annexes { kinds[sheet.lines[0].source.file, default: []].insert(sheet.card.kind) }
    for notice in notices { kinds[notice.source.file, default: []].insert(notice.form) }
    for target in targets where kinds[target.source.file] != nil { kinds[target.source.file]?.insert(target.form) }
    // One notice in a folder speaks of all annexes beside it.
    var releases: [String: Int] = [:]
    for notice in notices { releases[parent(of: workspace.records.sources.file(notice.source)), default: 0] += 1 }
    func place(_ source: Provenance) -> String {
      let path = workspace.records.sources.file(source)
      if releases[parent(of: path)] == 1 { return parent(of: path) + "/" }
      return (kinds[source.file]?.count ?? 0) > 1 ? path : folder(of: path) ?? path
    }
    var order: [String] = []
    var packages: [String: Self] = [:]
    for sheet in annexes {
      let key = place(sheet.lines[0].source)
      if packages[key] == nil {
        order.append(key)
        packages[key] = Self()
      }
      if sheet.card.kind == TaskListForm.kind {
        packages[key]?.tasks.append(Annex(sheet))
      } else {
        packages[key]?.allocations.append(Annex(sheet))
      }
    }
    for notice in notices {
      let key = place(notice.source)
      if packages[key] == nil {
        order.append(key)
        packages[key] = Self()
      }
      packages[key]?.notices.append(notice)
    }
    for target in targets { packages[place(target.source)]?.targets.append(target) }
    return order.compactMap { packages[$0] }.map { $0.completed(from: targets) }
  }

  private static func parent(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// The folder whose annexes belong together, if a file is one of them.
  private static func folder(of path: String) -> String? {
    let names = path.split(separator: "/")
    guard names.count > 1, let file = names.last else { return nil }
    let folder = names[names.count - 2]
    let isAnnex = file.hasPrefix("附件") || file.hasPrefix("附表")
    return isAnnex || releases.contains(where: folder.contains) ? names.dropLast().joined(separator: "/") + "/" : nil
  }

  private static let releases = ["下达", "附件", "专项资金", "补助资金", "指标文"]

  /// With the target table of the same fund from another place, where there is none beside it.
  private func completed(from all: [ProjectTarget]) -> Self {
    guard targets.isEmpty else { return self }
    var package = self
    let funds = Set(allocations.compactMap(\.fund?.key))
    package.targets = all.filter { funds.contains(FundName($0.name).key) }
    return package
  }

  /// The sheet of amounts that a target table belongs to; `nil` where it is of another fund.
  func allocation(of target: ProjectTarget) -> Annex? {
    let name = FundName(target.name)
    return allocations.first { $0.fund?.mayBeSame(as: name) ?? false } ?? allocations.first { $0.hasPart(name) }
      ?? allocations.first { $0.fund == nil }
  }
}
