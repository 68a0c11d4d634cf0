/// A paper of monitoring on its way to the level above: what open books print of it, and what its lamps are made of.
extension Monitoring: UpwardRecord {
  mutating func code(_ coder: inout some PaperCoder) throws(UpwardFault) {
    var months = period?.text ?? ""
    try coder.text("period", &months)
    if coder.isReading { period = MonitoringPeriod(in: months) }
    try coder.list("funds", &funds, blank: Fund.blank) { (coder, fund) throws(UpwardFault) in
      try coder.word("role", &fund.role)
      try coder.entry("initial", &fund.initial)
      try coder.entry("adjusted", &fund.adjusted)
      try coder.entry("executed", &fund.executed)
    }
    try coder.list("indicators", &indicators, blank: Line.blank) { (coder, line) throws(UpwardFault) in
      try coder.text("level2", &line.level2)
      try coder.entry("name", &line.name)
      try coder.entry("target", &line.target)
      try coder.entry("actual", &line.actual)
      try coder.entry("forecast", &line.forecast)
      try coder.entry("reason", &line.reason)
      let reason = line.reason.at
      try coder.list(
        "causes", &line.causes, blank: { Cause(cause: .other, text: .blank(at: $0)) }
      ) { (coder, cause) throws(UpwardFault) in
        try coder.word("cause", &cause.cause)
        // A cause that the reason names has no cell of its own.
        var isNamed = cause.text.at == reason
        try coder.flag("inReason", &isNamed)
        if !isNamed { try coder.entry("text", &cause.text) }
        if coder.isReading, isNamed { cause.text.at = reason }
      }
      try coder.entry("prospect", &line.prospect)
    }
    if !coder.isReading { remarks.removeAll(where: \.namesPersons) }
    try coder.list(
      "remarks", &remarks, blank: { Remark(label: "", labelAt: $0, text: .blank(at: $0)) }
    ) { (coder, remark) throws(UpwardFault) in
      try coder.text("label", &remark.label)
      try coder.entry("text", &remark.text)
    }
  }
}

extension MonitoringForm {
  static func received(_ head: PaperHead, _ sheets: inout [Int: LedgerSheetFacts]) -> (any UpwardRecord)? {
    Monitoring(subject: head.subject, year: head.year, code: head.code, name: head.name, source: head.source)
  }
}

extension Monitoring.Fund {
  fileprivate static func blank(at place: Provenance) -> Self {
    Self(
      role: .part, label: "", labelAt: place, initial: .blank(at: place), adjusted: .blank(at: place),
      arrived: .blank(at: place), executed: .blank(at: place), rate: .blank(at: place), forecast: .blank(at: place))
  }
}

extension Monitoring.Line {
  fileprivate static func blank(at place: Provenance) -> Self {
    Self(
      level1: "", level2: "", name: .blank(at: place), target: .blank(at: place), actual: .blank(at: place),
      forecast: .blank(at: place), causes: [], reason: .blank(at: place), prospect: .blank(at: place),
      remark: .blank(at: place), places: IndicatorPlaces())
  }
}

extension TargetProspect: PaperValue {
  static func coded(_ value: TargetProspect?, raw: String) -> String { value?.rawValue ?? "" }
  static func decoded(_ text: String, raw: String) -> TargetProspect?? {
    text.isEmpty ? .some(nil) : TargetProspect(rawValue: text).map { .some($0) }
  }
}
