/// A column that an indicator list does not use, and in which something may stand against publication.
struct ListWatch: Sendable {
  let position: Int
  let kind: MarkColumn
  private let label: String

  var isText: Bool { if case .text = kind { true } else { false } }

  /// Watches a text that the list has anyway; `nil` where there is no such column.
  init?(content position: Int) {
    guard position >= 0 else { return nil }
    self.position = position
    kind = .content
    label = ""
  }

  /// A second column of marks, or a column that a list does not use.
  init?(_ column: ListHead.Column) {
    guard column.meaning == nil || column.meaning == .mark else { return nil }
    position = column.position
    label = column.label
    let name = ListLabel(column.label).name
    kind =
      column.meaning == .mark ? .mark : DisclosureWords.levelLabels.contains(name) ? .level : MarkColumn(label: name)
  }

  /// What a text in the column withholds by.
  func withheld(_ text: String, at place: MarkPlace? = nil) -> DisclosureMark? {
    kind.withheld(text, asked: label, at: place)
  }
}
