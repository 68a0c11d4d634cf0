/// NPC-1: the annexes that a text names exist, and their numbers go on without a gap.
enum NPC1Annexes: WorkspaceRule {
  static let card = RuleCard(
    id: "NPC-1", title: Message("文中提到的附件应当齐全，编号连续", "Annexes that a text names must exist, with numbers that go on"),
    severity: .warning, basis: "随预算、决算草案和资金文件报送的附件与正文一致",
    remedy: Message("补齐缺的附件，或者改正正文里的附件编号。", "Add the missing annex, or correct its number in the text."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    for (index, paper) in workspace.records.papers.enumerated() where !workspace.counted.papersAside.contains(index) {
      if let notice = paper as? FundNotice { checkText(notice.annexes, of: notice.title, workspace, &report) }
      if let text = paper as? EvaluationReport { checkText(text.annexes, of: text.title, workspace, &report) }
    }
    var sheets: [LedgerSheet] = []
    for sheet in LedgerSheet.all(of: workspace.lines(of: DraftTotalsForm.self)) { sheets.append(sheet) }
    for sheet in sheets { checkDraft(sheet, &report) }
  }

  private static func checkText(
    _ annexes: [Entry<String>], of title: Entry<String>, _ workspace: CheckedWorkspace, _ report: inout RuleReport
  ) {
    let listed = AnnexNumbers.list(in: annexes)
    let named = annexes.flatMap { entry in
      AnnexNumbers.named(in: entry.raw).map { (number: $0, at: entry.at, raw: entry.raw) }
    }
    let numbers = Set(named.map(\.number) + listed.map(\.number)).sorted()
    guard let last = numbers.last else { return }
    for missing in (1...max(1, last)) where !numbers.contains(missing) {
      let next = named.first { $0.number > missing }?.at ?? listed.first { $0.number > missing }?.at ?? title.at
      report.add(
        at: next, field: "附件", actual: "附件\(last)", expected: "附件\(missing)",
        Message(
          "“\(title.raw)”的附件编号不连续，没有附件\(missing)。请核对编号。",
          "The annexes of “\(title.raw)” have no number \(missing). Check the numbers."))
    }
    let known = existing(beside: title.at, workspace)
    for one in named where !listed.isEmpty && !listed.contains(where: { $0.number == one.number }) {
      report.add(
        at: one.at, field: "附件", actual: "附件\(one.number)", expected: "",
        Message(
          "正文提到附件\(one.number)，文末的附件目录里没有。请补列，或者改正编号。",
          "The text names annex \(one.number), which the list at its end lacks. Add it, or correct the number."))
    }
    // Where no annex of the paper is there, the whole came without them, which other rules say.
    guard !known.isEmpty else { return }
    for number in numbers where !known.contains(number) && (listed.isEmpty || listed.contains { $0.number == number }) {
      let at = (named.first { $0.number == number }?.at ?? listed.first { $0.number == number }?.at) ?? title.at
      report.add(
        at: at, field: "附件", actual: "附件\(number)", expected: "附件\(number)的材料",
        Message(
          "“\(title.raw)”提到附件\(number)，同一个文件和文件夹里没有。请补报，或者改正编号。",
          "“\(title.raw)” names annex \(number), which is neither in its file nor beside it. Hand it in, or correct the number."
        ))
    }
  }

  /// The numbers of annexes that are there: sheets, titles of tables and files that are called so.
  private static func existing(beside place: Provenance, _ workspace: CheckedWorkspace) -> Set<Int> {
    let sources = workspace.records.sources
    let path = sources.file(place)
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    var found: Set<Int> = []
    for (file, other) in sources.files.enumerated() {
      let parts = other.split(separator: "/")
      guard parts.dropLast().joined(separator: "/") == folder else { continue }
      if let name = parts.last { found.formUnion(AnnexNumbers.leading(in: String(name))) }
      guard file == Int(place.file) || parts.last?.hasPrefix("附件") == true else { continue }
      for sheet in sources.sheets[file] { found.formUnion(AnnexNumbers.leading(in: sheet)) }
      for paper in workspace.records.papers where Int(paper.source.file) == file {
        if let line = paper as? LedgerLine, let title = line.sheet.title {
          found.formUnion(AnnexNumbers.leading(in: title.raw))
        }
        if let notice = paper as? FundNotice {
          found.formUnion(notice.annexTitles.flatMap { AnnexNumbers.leading(in: $0.raw) })
        }
        if let text = paper as? EvaluationReport {
          found.formUnion(text.annexTitles.flatMap { AnnexNumbers.leading(in: $0.raw) })
        }
      }
    }
    return found
  }

  /// 附件1, 附件2, … in 草案合计口径表.
  private static func checkDraft(_ sheet: LedgerSheet, _ report: inout RuleReport) {
    var before = 0
    for line in sheet.lines {
      guard let number = AnnexNumbers.leading(in: line.text(DraftTotalsForm.table)).first else { continue }
      if number != before + 1, number != before {
        report.add(
          line, DraftTotalsForm.table, expected: "附件\(before + 1)",
          Message(
            "附件编号从\(before == 0 ? "头" : "附件\(before)")跳到附件\(number)。请核对编号，补齐缺的附件。",
            "The numbers of annexes jump from \(before) to \(number). Check them."))
      }
      before = number
    }
  }
}
