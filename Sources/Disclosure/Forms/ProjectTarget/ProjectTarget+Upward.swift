/// A target on its way to the level above: what open books print of it.
extension ProjectTarget: UpwardRecord {
  mutating func code(_ coder: inout some PaperCoder) throws(UpwardFault) {
    try coder.flag("termAlone", &isTermAlone)
    try coder.list("funds", &funds, blank: { Fund(label: "", labelAt: $0, amount: .blank(at: $0), isTotal: false) }) {
      (coder, fund) throws(UpwardFault) in
      try coder.text("label", &fund.label)
      try coder.entry("amount", &fund.amount)
      try coder.flag("total", &fund.isTotal)
    }
    try coder.texts("goals", &goals)
    try coder.indicators(&indicators)
  }
}

extension ProjectTargetForm {
  static func received(_ head: PaperHead, _ sheets: inout [Int: LedgerSheetFacts]) -> (any UpwardRecord)? {
    ProjectTarget(subject: head.subject, year: head.year, code: head.code, name: head.name, source: head.source)
  }
}

extension PaperCoder {
  /// The indicators of a target, with the value of each region where there is one for each.
  mutating func indicators(_ indicators: inout [TargetIndicator]) throws(UpwardFault) {
    try list(
      "indicators", &indicators,
      blank: { place in
        TargetIndicator(
          level1: "", level2: "", name: .blank(at: place), target: .blank(at: place), weight: .blank(at: place),
          places: IndicatorPlaces())
      }
    ) { (coder, line) throws(UpwardFault) in
      try coder.text("level1", &line.level1)
      try coder.text("level2", &line.level2)
      try coder.entry("name", &line.name)
      try coder.entry("target", &line.target)
      try coder.list(
        "regions", &line.regions, blank: { TargetIndicator.Region(name: "", nameAt: $0, value: .blank(at: $0)) }
      ) { (coder, region) throws(UpwardFault) in
        try coder.text("name", &region.name)
        try coder.entry("target", &region.value)
      }
      try coder.entry("weight", &line.weight)
    }
  }
}
