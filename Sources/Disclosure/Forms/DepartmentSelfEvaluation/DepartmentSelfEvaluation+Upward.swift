/// A department's evaluation of its whole on its way to the level above: what open books print of it.
extension DepartmentSelfEvaluation: UpwardRecord {
  mutating func code(_ coder: inout some PaperCoder) throws(UpwardFault) {
    try coder.list(
      "funds", &funds,
      blank: {
        ExecutedFund(
          role: .part, label: "", labelAt: $0, budget: .blank(at: $0), executed: .blank(at: $0), rate: .blank(at: $0))
      }
    ) { (coder, fund) throws(UpwardFault) in
      try coder.text("label", &fund.label)
      try coder.entry("budget", &fund.budget)
      try coder.entry("executed", &fund.executed)
      try coder.entry("rate", &fund.rate)
    }
    try coder.texts("goals", &goals)
    try coder.texts("outcomes", &outcomes)
    try coder.list(
      "indicators", &indicators,
      blank: { place in
        Indicator(
          level1: "", level2: "", name: .blank(at: place), target: .blank(at: place), actual: .blank(at: place),
          weight: .blank(at: place), score: .blank(at: place), reason: .blank(at: place))
      }
    ) { (coder, line) throws(UpwardFault) in
      try coder.text("level1", &line.level1)
      try coder.text("level2", &line.level2)
      try coder.entry("name", &line.name)
      try coder.entry("target", &line.target)
      try coder.entry("actual", &line.actual)
      try coder.entry("weight", &line.weight)
      try coder.entry("score", &line.score)
      try coder.entry("reason", &line.reason)
    }
    try coder.entry("printedTotal", &printedTotal)
  }
}

extension DepartmentSelfEvaluationForm {
  static func received(_ head: PaperHead, _ sheets: inout [Int: LedgerSheetFacts]) -> (any UpwardRecord)? {
    DepartmentSelfEvaluation(year: head.year, name: head.name, source: head.source)
  }
}
