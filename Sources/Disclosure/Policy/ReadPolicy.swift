import Templates

/// Reads a policy: every key may be left out and then has the national value; an unknown key stops with its place.
///
/// - Throws: `ConfigurationError` with line and column.
func readPolicy(yaml text: String, file: String) throws(ConfigurationError) -> Policy {
  var yaml = try StrictYAML(parsing: text, file: file)
  var policy = Policy.national
  policy.name = try yaml.text("name") ?? policy.name
  policy.title = try yaml.text("title") ?? policy.title
  if let grades = try yaml.mappings("grades") { policy.grades = try readGrades(grades, in: yaml) }
  policy.summaryTotal = try yaml.choice("summary-total") ?? policy.summaryTotal
  policy.reverseFormula = try yaml.choice("reverse-formula") ?? policy.reverseFormula
  policy.equalFormula = try yaml.choice("equal-formula") ?? policy.equalFormula
  policy.listNumbers = try yaml.choice("list-numbers") ?? policy.listNumbers
  if let levels = try yaml.mappings("qualitative-levels") { policy.qualitativeLevels = try readLevels(levels) }
  policy.executionWeight = try yaml.score("execution-weight") ?? policy.executionWeight
  policy.totalWeight = try yaml.score("total-weight") ?? policy.totalWeight
  policy.moneyTolerance = try yaml.money("money-tolerance") ?? policy.moneyTolerance
  policy.scoreTolerance = try yaml.score("score-tolerance") ?? policy.scoreTolerance
  policy.indicatorTolerance = try yaml.score("indicator-tolerance") ?? policy.indicatorTolerance
  policy.rateErrorFrom = try yaml.rate("rate-error-from") ?? policy.rateErrorFrom
  policy.rateNeedsReasonBelow = try yaml.rate("rate-needs-reason-below") ?? policy.rateNeedsReasonBelow
  policy.surplusNeedsReasonFrom = try yaml.rate("surplus-needs-reason-from") ?? policy.surplusNeedsReasonFrom
  policy.suspiciousAmount = try yaml.money("suspicious-amount") ?? policy.suspiciousAmount
  policy.tiesShareRank = try yaml.flag("ties-share-rank") ?? policy.tiesShareRank
  policy.keyProjectCount = try yaml.integer("key-projects", in: 0...1000) ?? policy.keyProjectCount
  if let rules = try yaml.mapping("rules") { policy.rules = try readRules(rules) }
  try yaml.finish()
  return policy
}

private func readGrades(_ items: [StrictYAML], in yaml: StrictYAML) throws(ConfigurationError) -> [Policy.Grade] {
  var grades: [Policy.Grade] = []
  for item in items {
    var item = item
    guard let label = try item.text("label"), let bound = try item.score("from") else {
      throw item.refuse("label", expected: "等级名称 label 和最低分 from，例如 {label: 优, from: 90}")
    }
    try item.finish()
    if let last = grades.last, bound >= last.lowerBound {
      throw item.refuse("from", expected: "比上一档（\(last.lowerBound.text)）低的分数")
    }
    grades.append(Policy.Grade(label: label, lowerBound: bound))
  }
  guard grades.last?.lowerBound == .zero else {
    throw yaml.refuse("grades", expected: "最后一档从 0 分开始的等级，不然低分没有等级")
  }
  return grades
}

private func readLevels(_ items: [StrictYAML]) throws(ConfigurationError) -> [Policy.QualitativeLevel] {
  var levels: [Policy.QualitativeLevel] = []
  for item in items {
    var item = item
    let words = try item.texts("words") ?? []
    let full = try item.integer("full", in: 0...1000) ?? 1000
    let least = try item.integer("least", in: 0...1000) ?? 0
    try item.finish()
    guard !words.isEmpty, least <= full else { throw item.refuse("words", expected: "说法 words，以及不大于 full 的 least") }
    levels.append(Policy.QualitativeLevel(words: words, full: full, least: least))
  }
  return levels
}

private func readRules(_ yaml: StrictYAML) throws(ConfigurationError) -> RuleSelection {
  var yaml = yaml
  var selection = RuleSelection()
  let known = RuleCatalogue.all.map(\.id)
  for (key, path) in [("only", \RuleSelection.only), ("off", \RuleSelection.off)] {
    guard let ids = try yaml.texts(key) else { continue }
    for id in ids where !known.isEmpty && !known.contains(id) {
      throw yaml.refuse(
        key, expected: "规则编号（见 gongkai rules）" + (NearestName.of(id, in: known).map { "，例如 \($0)" } ?? ""))
    }
    selection[keyPath: path] = Set(ids)
  }
  if var severities = try yaml.mapping("severities") {
    for id in known {
      if let severity: Finding.Severity = try severities.choice(id) { selection.severities[id] = severity }
    }
    try severities.finish()
  }
  try yaml.finish()
  return selection
}

extension StrictYAML {
  /// Points with at most two decimals.
  fileprivate mutating func score(_ key: String) throws(ConfigurationError) -> Score? {
    try decimal(key, decimals: 2, in: 0...100_000).map(Score.init(hundredths:))
  }

  /// Percents with at most two decimals.
  fileprivate mutating func rate(_ key: String) throws(ConfigurationError) -> Rate? {
    try decimal(key, decimals: 2, in: 0...1_000_000).map(Rate.init(hundredths:))
  }

  /// 万元 with at most six decimals.
  fileprivate mutating func money(_ key: String) throws(ConfigurationError) -> Money? {
    try decimal(key, decimals: 6, in: 0...1_000_000_000_000_000).map(Money.init(fen:))
  }
}

extension Policy {
  /// What a key that is left out means; the preset `national` writes the same values out.
  static let national = Policy(
    name: "national", title: "项目支出绩效评价管理办法（财预〔2020〕10号）",
    grades: [
      Grade(label: "优", lowerBound: Score(hundredths: 9000)), Grade(label: "良", lowerBound: Score(hundredths: 8000)),
      Grade(label: "中", lowerBound: Score(hundredths: 6000)), Grade(label: "差", lowerBound: .zero),
    ],
    summaryTotal: .handedIn, reverseFormula: .linear, equalFormula: .reach, listNumbers: .tolerant,
    qualitativeLevels: [],
    executionWeight: Score(hundredths: 1000), totalWeight: Score(hundredths: 10000), moneyTolerance: Money(fen: 10_000),
    scoreTolerance: Score(hundredths: 1), indicatorTolerance: Score(hundredths: 10),
    rateErrorFrom: Rate(hundredths: 50), rateNeedsReasonBelow: Rate(hundredths: 9000),
    surplusNeedsReasonFrom: Rate(hundredths: 13000), suspiciousAmount: Money(fen: 500_000 * Money.fenPerWan),
    tiesShareRank: true, rules: RuleSelection(), keyProjectCount: 10)
}
