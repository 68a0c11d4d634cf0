/// What the keys of a policy file and of `gongkai.yml` may name: known by those who make these things.
struct PolicyNames: Sendable {
  /// Ids of rules: `S05`.
  var rules: [String] = []
  /// Ids of chapters by the book that they may stand in: `key-projects`.
  var chapters: [Book: [String]] = [:]
  /// The labels that forms know: 全年预算数.
  /// Made when it is asked for: there are hundreds, and few workspaces name one.
  var labels: @Sendable () -> [String] = { [] }
  /// The forms' names: 项目支出绩效自评表.
  var forms: [String] = []
  /// Ids of letters: `rectification-notice`.
  var letters: [String] = []
  /// Ids of the pages that may answer a demand: `samples`.
  var pageNames: [String] = []
}

/// Reads a policy file: a key that is left out has the value of another policy; an unknown key stops with its place.
///
/// - Parameters:
///   - base: what the file builds on; without it every key must be there, as in `national.yml`.
///   - names: what the file may name.
/// - Throws: `ConfigurationError` with line and column.
func readPolicy(
  yaml text: String, file: String, base: Policy?, names: PolicyNames
) throws(ConfigurationError) -> Policy {
  var yaml = try StrictYAML(parsing: text, file: file)
  var policy = base ?? Policy()
  for key in PolicyKey.all where try !key.read(&yaml, &policy, names) && base == nil {
    throw ConfigurationError(
      file: file, line: 0, column: 0, problem: .missingKey(key.name, example: "\(key.name): \(key.example)"))
  }
  if let rules = try yaml.mapping("rules") { policy.rules = try readRules(rules, known: names.rules) }
  try yaml.finish()
  try policy.refuseContradictions(in: yaml)
  return policy
}

private func readRules(_ yaml: StrictYAML, known: [String]) throws(ConfigurationError) -> RuleSelection {
  var yaml = yaml
  var selection = RuleSelection()
  for (key, path) in [("only", \RuleSelection.only), ("off", \RuleSelection.off)] {
    guard let ids = try yaml.names(key, of: Message("规则编号", "rule"), in: known) else { continue }
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
