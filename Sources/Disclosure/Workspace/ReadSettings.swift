/// Reads `gongkai.yml`; an unknown key or a wrong value stops with its place.
///
/// - Parameter names: what the file may name.
func readSettings(
  _ text: String, file: String, names: PolicyNames = PolicyNames()
) throws(ConfigurationError) -> Settings {
  var yaml = try StrictYAML(parsing: text, file: file)
  var settings = Settings()
  guard let title = try yaml.text("title") else {
    throw ConfigurationError(
      file: file, line: 0, column: 0, problem: .missingKey("title", example: "title: 示例县2024年度预算绩效公开"))
  }
  settings.title = title
  settings.year = try yaml.integer("year", in: 1990...2100)
  let titleYears = years(in: title)
  guard let date = try yaml.text("date") else {
    throw ConfigurationError(file: file, line: 0, column: 0, problem: .missingKey("date", example: "date: 2025-08-20"))
  }
  guard CalendarDate(date) != nil else { throw yaml.refuse("date", expected: "一个日期，例如 2025-08-20") }
  settings.date = date
  guard var region = try yaml.mapping("region") else {
    throw ConfigurationError(
      file: file, line: 0, column: 0,
      problem: .missingKey("region", example: "region: {code: \"990101\", name: 示例县, level: county}"))
  }
  settings.region.code = try region.text("code") ?? ""
  settings.region.name = try region.text("name") ?? ""
  guard [2, 4, 6, 9].contains(settings.region.code.utf8.count),
    settings.region.code.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
  else { throw region.refuse("code", expected: "加引号的行政区划代码，例如 \"990101\"") }
  settings.regionLevel = try region.choice("level") ?? .county
  try region.finish()
  settings.publisher = try yaml.text("publisher") ?? (settings.region.name + "财政局")
  settings.license = try DataLicense.read(&yaml)
  settings.slips = try SlipSettings.read(&yaml)
  settings.website = try WebsiteSettings.read(&yaml)
  settings.policy = try yaml.text("policy") ?? settings.policy
  settings.previous = try yaml.text("previous") ?? ""
  settings.previousRegion = try yaml.text("previous-region") ?? ""
  settings.previousSite = trimmedSite(try yaml.text("previous-site") ?? "")
  let inputs = try yaml.texts("inputs") ?? settings.inputs
  // "!旧件/**" leaves out, as an entry of exclude does.
  let taken = inputs.filter { !$0.hasPrefix("!") }
  settings.inputs = taken.isEmpty ? settings.inputs : taken
  settings.exclude = try yaml.texts("exclude") ?? []
  settings.exclude += inputs.filter { $0.hasPrefix("!") }.map { String($0.dropFirst()) }
  settings.reports = try yaml.texts("reports") ?? []
  settings.unread = try UnreadFile.read(&yaml)
  settings.accepted = try AcceptedFindings(&yaml)
  settings.chosen = ChosenPapers(try yaml.placedTexts("chosen") ?? [], file: file)
  if let books = try yaml.texts("books") {
    settings.books = []
    for name in books {
      guard let book = Book(rawValue: name) else {
        throw yaml.refuse("books", expected: Book.allCases.map(\.rawValue).joined(separator: "、") + " 中的几个")
      }
      settings.books.append(book)
    }
  }
  // A book of the budget alone may be called by the year of the budget.
  let due = settings.year.map { settings.books == [.budgetDraft] ? $0...$0 + 1 : $0...$0 }
  if let due, let first = titleYears.min(), let last = titleYears.max(), !due.overlaps(first...last) {
    throw yaml.refuse("title", expected: "\(due.lowerBound)年度的标题（year 写的是 \(due.lowerBound)，年度写错的改正 year），或者不写年度")
  }
  if var disclosure = try yaml.mapping("disclosure") {
    settings.unmarked = try disclosure.choice("unmarked") ?? settings.unmarked
    settings.totals = try disclosure.choice("totals") ?? settings.totals
    try disclosure.finish()
  }
  if let labels = try yaml.mapping("labels") { settings.labels = try readLabels(labels, names: names) }
  try yaml.finish()
  return settings
}

/// An address without slashes at its end.
private func trimmedSite(_ text: String) -> String {
  var text = text[...]
  while text.last == "/" { text.removeLast() }
  return String(text)
}

/// The years that a title names: 2024 of 示例县2024年度预算绩效公开, and none of 财预〔2020〕10号.
private func years(in title: String) -> [Int] {
  let text = NormalText.normalised(title)
  return text.split { !("0"..."9").contains($0) }.compactMap { digits in
    guard digits.count == 4, let year = Int(digits), (1990...2100).contains(year) else { return nil }
    let isOfDocument = digits.endIndex < text.endIndex && "〕]】)".contains(text[digits.endIndex])
    return isOfDocument ? nil : year
  }
}
