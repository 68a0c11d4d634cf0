/// REC-2: each problem of the list of results has its line in the ledger of problems, and each line its state.
enum REC2Ledgered: WorkspaceRule {
  static let card = RuleCard(
    id: "REC-2",
    title: Message("评价发现的问题应逐个登入整改台账", "Each problem that an evaluation found needs its line in the ledger"),
    severity: .warning, basis: "评价有反馈、反馈有应用：清单式管理，一个问题一行，写明整改情况",
    remedy: Message(
      "把评价结果清单里的问题补登进整改台账，写明整改情况。", "Enter the problems of the list of results, with what became of them."),
    papers: [EvaluationResultsForm.kind])

  private typealias Mending = RectificationForm
  private typealias Results = EvaluationResultsForm

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    let ledger = workspace.lines(of: Mending.self)
    // Where nobody keeps a ledger, every line would be missing.
    guard !ledger.isEmpty else { return }
    // What was written and is doubted, T01 tells.
    for line in ledger
    where line.has(Mending.state) && line.isBlank(Mending.state) && line.cell(Mending.state)?.doubt == nil {
      report.add(
        line, Mending.state, expected: Mending.State.allCases.map(\.rawValue).joined(separator: "、"),
        Message(
          "“\(line.name)”的问题没有写“\(Mending.state.label)”。请补填。",
          "What became of the problem of \(line.name) is blank. Fill it in."))
    }
    let lines = LinesByObject(ledger)
    for result in workspace.lines(of: Results.self) where !result.isBlank(Results.problems) {
      if case .own? = result.value(Results.evaluator) { continue }
      let problems = ProblemList.count(in: result.text(Results.problems))
      guard problems > 0 else { continue }
      let own = lines.about(result).count
      guard own < problems else { continue }
      let said =
        own == 0
        ? Message("整改台账里没有", "the ledger has none of them")
        : Message("整改台账里只有\(own)行", "the ledger has \(own) lines")
      report.add(
        result, Results.problems, expected: "台账\(problems)行",
        Message(
          "“\(result.name)”评价发现\(problems)个问题，\(said.chinese)。请逐个补登进整改台账；台账里的项目名称不一致的，改成一致。",
          "\(problems) problems of \(result.name) were found, \(said.english). Enter each, or make the names agree."))
    }
  }
}

/// How many problems a text lists.
enum ProblemList {
  private static let none: Set<String> = ["无", "没有", "无问题", "未发现问题", "暂无", "未发现"]

  /// Numbered ones: 1.…2.…, 一是…二是…, （1）…; without numbers it is one.
  static func count(in text: String) -> Int {
    let text = NormalText.normalised(text)
    if text.isEmpty || none.contains(text.filter { !"。.".contains($0) }) || BlankText.isBlank(text) { return 0 }
    let hanzi = Array("一二三四五六七八九")
    for mark in [{ "\($0)." }, { "\($0)、" }, { "(\($0))" }, { "\($0))" }] as [(Int) -> String] {
      var count = 0
      var rest = text[...]
      while count < 99, let found = rest.firstRange(of: mark(count + 1)) {
        rest = rest[found.upperBound...]
        // 2.5万元 is no second problem.
        if rest.first?.isNumber != true { count += 1 }
      }
      if count > 1 { return count }
    }
    for mark in [{ "\($0)是" }, { "(\($0))" }, { "\($0)、" }] as [(Character) -> String] {
      var count = 0
      var rest = text[...]
      while count < hanzi.count, let found = rest.firstRange(of: mark(hanzi[count])) {
        count += 1
        rest = rest[found.upperBound...]
      }
      if count > 1 { return count }
    }
    return 1
  }
}
