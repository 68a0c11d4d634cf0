/// What a region calls labels: the names that `labels:` in `gongkai.yml` adds to those that forms know.
struct LabelAliases: Sendable {
  /// One name that stands for a known label.
  struct Entry: Sendable {
    /// The known label: 全年预算数.
    var known: String
    /// What the region calls it: 年度批复数.
    var name: String
    /// The form's name as `FormSet` has it, where only that form calls it so.
    var form: String?
  }

  /// By normal form, what is known in every form.
  private var common: [String: String] = [:]
  private var byForm: [String: [String: String]] = [:]

  init(_ entries: [Entry] = []) {
    for entry in entries {
      let key = Label(entry.name).key
      if let form = entry.form {
        byForm[form, default: [:]][key] = entry.known
      } else {
        common[key] = entry.known
      }
    }
  }

  private init(common: [String: String]) { self.common = common }

  var isEmpty: Bool { common.isEmpty }

  /// The names that only a form of this title has; `nil` if there are none.
  func own(of title: String) -> Self? { byForm[title].map(Self.init(common:)) }

  /// The known label that a text stands for in every form, with what stood in brackets behind it.
  func label(for text: String) -> Label? {
    guard text.utf8.count <= Label.longest else { return nil }
    let label = Label(text)
    guard let known = common[label.key] ?? (label.hasBrackets ? common[label.bare] : nil) else { return nil }
    return Label(known + label.notes.map { "(\($0))" }.joined())
  }
}
