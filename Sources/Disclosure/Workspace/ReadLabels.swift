/// Reads `labels:` of `gongkai.yml`: `{全年预算数: [年度批复数], 项目支出绩效自评表: {实际完成值: [完成数]}}`.
///
/// - Throws: `ConfigurationError` for a label or a form that is not known, and for a name that is a known label itself.
func readLabels(_ yaml: StrictYAML, names: PolicyNames) throws(ConfigurationError) -> LabelAliases {
  var yaml = yaml
  let known = names.labels()
  var entries: [LabelAliases.Entry] = []
  for key in yaml.keys {
    if let form = form(named: key, among: names.forms), var inner = try yaml.mapping(key) {
      for label in inner.keys { entries += try read(label, in: &inner, of: form, known: known, forms: names.forms) }
      try inner.finish()
    } else {
      entries += try read(key, in: &yaml, of: nil, known: known, forms: names.forms)
    }
  }
  try yaml.finish()
  return LabelAliases(entries)
}

private func read(
  _ known: String, in yaml: inout StrictYAML, of form: String?, known labels: [String], forms: [String]
) throws(ConfigurationError) -> [LabelAliases.Entry] {
  let label = Label(known).key
  guard labels.contains(label) else {
    throw yaml.unknownKey(known, of: Message("已知的栏目或表样", "known label or form"), among: labels + forms)
  }
  var entries: [LabelAliases.Entry] = []
  for name in try yaml.texts(known) ?? [] {
    guard !labels.contains(Label(name).key) else {
      throw yaml.refuse(known, expected: "本地特有的叫法（“\(name)”本身就是一个已知的栏目）")
    }
    entries.append(LabelAliases.Entry(known: label, name: name, form: form))
  }
  return entries
}

/// The form that a key names: by its whole name, or by its last characters, of which the first form in the list counts (自评表 is
/// 项目支出绩效自评表).
private func form(named key: String, among forms: [String]) -> String? {
  forms.contains(key) ? key : forms.first { key.count >= 3 && $0.hasSuffix(key) }
}
