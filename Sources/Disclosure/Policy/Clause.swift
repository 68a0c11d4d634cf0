/// One demand of a policy's document, in a few words, with what answers it or why no program can.
struct Clause: Sendable {
  /// Its number in the document: 三（四）1.
  var number: String
  var demand: String
  /// Chapters that are written for it, by id.
  var chapters: [String] = []
  /// Papers that are read, checked and kept for it, by the name of their form.
  var forms: [String] = []
  /// Letters that are written for it, by id.
  var letters: [String] = []
  /// Pages beside those of chapters and letters, by id.
  var pageNames: [String] = []
  /// Checks, by id.
  var rules: [String] = []
  /// Why it is nothing that a program can do; empty where it can.
  var outside = ""
}

extension PolicyKey {
  /// The demands of the document, for 落实情况对照表.
  static let clauses = PolicyKey(
    name: "clauses", kind: "若干 {clause: 条款, demand: 要求, chapters/forms/letters/pages/rules: […] 或 outside: 原因}",
    meaning: Message(
      "文件里的各项要求，以及由哪些章节、表样、文书、页、检查落实；不是软件能办的写明原因",
      "the demands of the document with the chapters, papers, letters, pages and checks that answer each, or why no program can"
    ),
    example: "[{clause: 三（四）1, demand: 限期整改, chapters: [rectification]}]"
  ) { yaml, policy, names throws(ConfigurationError) in
    guard let items = try yaml.mappings("clauses") else { return false }
    policy.clauses = try readClauses(items, names)
    return true
  }
}

private func readClauses(_ items: [StrictYAML], _ names: PolicyNames) throws(ConfigurationError) -> [Clause] {
  let known = Array(Set(names.chapters.values.joined())).sorted()
  var clauses: [Clause] = []
  for item in items {
    var item = item
    var clause = Clause(number: try item.text("clause") ?? "", demand: try item.text("demand") ?? "")
    clause.chapters = try item.names("chapters", of: Message("章节", "chapter"), in: known) ?? []
    clause.forms = try item.names("forms", of: Message("表样", "form"), in: names.forms) ?? []
    clause.letters = try item.names("letters", of: Message("文书", "letter"), in: names.letters) ?? []
    clause.pageNames = try item.names("pages", of: Message("页", "page"), in: names.pageNames) ?? []
    clause.rules = try item.names("rules", of: Message("规则", "rule"), in: names.rules) ?? []
    clause.outside = try item.text("outside") ?? ""
    try item.finish()
    guard !clause.number.isEmpty, !clause.demand.isEmpty else {
      throw item.refuse("clause", expected: "条款号 clause 和要求 demand")
    }
    let isAnswered = [clause.chapters, clause.forms, clause.letters, clause.pageNames, clause.rules].contains {
      !$0.isEmpty
    }
    guard isAnswered == clause.outside.isEmpty else {
      throw item.refuse("clause", expected: "由什么落实（chapters、forms、letters、pages、rules），或者不属软件办理的原因 outside，二者写一样")
    }
    guard !clauses.contains(where: { $0.number == clause.number }) else {
      throw item.refuse(
        "clause", expected: "每条只写一次的条款号；“\(clause.number)”写了两次，分几点的写成“\(clause.number)1”“\(clause.number)2”")
    }
    clauses.append(clause)
  }
  return clauses
}
