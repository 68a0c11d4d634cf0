/// A department's target on its way to the level above: what open books print of it.
extension DepartmentTarget: UpwardRecord {
  mutating func code(_ coder: inout some PaperCoder) throws(UpwardFault) {
    try coder.texts("duties", &duties)
    try coder.list(
      "funds", &funds,
      blank: { place in
        Fund(
          side: .budget, isTotal: false, label: "", labelAt: place, amount: .blank(at: place),
          share: .blank(at: place), before: [])
      }
    ) { (coder, fund) throws(UpwardFault) in
      try coder.word("side", &fund.side)
      try coder.flag("total", &fund.isTotal)
      try coder.text("label", &fund.label)
      try coder.entry("amount", &fund.amount)
      try coder.entry("share", &fund.share)
    }
    try coder.list(
      "tasks", &tasks,
      blank: { place in
        Task(
          duty: .blank(at: place), name: .blank(at: place), content: .blank(at: place), total: .blank(at: place),
          appropriation: .blank(at: place), other: .blank(at: place))
      }
    ) { (coder, task) throws(UpwardFault) in
      try coder.entry("duty", &task.duty)
      try coder.entry("name", &task.name)
      try coder.entry("content", &task.content)
      try coder.entry("total", &task.total)
    }
    try coder.entry("taskTotal", &taskTotal)
    try coder.texts("goals", &goals)
    try coder.indicators(&indicators)
  }
}

extension DepartmentTargetForm {
  static func received(_ head: PaperHead, _ sheets: inout [Int: LedgerSheetFacts]) -> (any UpwardRecord)? {
    DepartmentTarget(year: head.year, name: head.name, source: head.source)
  }
}
