/// R07: under one label, a row has several cells with numbers.
enum R07OneNumber: WorkspaceRule {
  static let card = RuleCard(
    id: "R07", title: Message("一个栏目在一行里只填一个数", "A row must have one number under each label"), severity: .error,
    basis: "同一栏目下有几个数时，看不出哪一个是填报数；不读取，不猜测，也不相加",
    remedy: Message(
      "每个栏目只留一格、一个数；确要分项的，下一行表头写明“合计”和各分项，合计在前。",
      "Leave one cell with one number under each label; where it is divided, say in a second head row which is the whole (合计)."
    ))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    guard !workspace.records.crowded.isEmpty else { return }
    let subjects = SheetSubjects(workspace.figures)
    for crowded in workspace.records.crowded {
      guard let first = crowded.cells.first else { continue }
      let labels = crowded.labels.map { "“\(NormalText.normalised($0))”" }.joined(separator: "、")
      let cells = crowded.cells.map { "\($0.at.address)“\($0.text)”" }.joined(separator: "、")
      let columns = crowded.labels.count > 1 ? "是同一个栏目，在这一行里有几个数" : "这一栏在这一行里有几个数"
      report.add(
        at: first.at, field: NormalText.normalised(crowded.labels.first ?? ""),
        actual: crowded.cells.map(\.text).joined(separator: "；"), expected: "一个数", subject: subjects.of(first.at),
        Message(
          "\(labels)\(columns)：\(cells)，不能确定是哪一个，没有读取，汇总时不计。请只留一个数，或者在下一行表头写明哪一格是合计。",
          "\(labels): the row has several numbers (\(cells)); it cannot be told which counts, so none was read. Leave one, or say in a second head row which is the whole."
        ))
    }
  }
}
