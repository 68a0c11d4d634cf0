/// The forms that are known, for `gongkai forms`.
public struct FormReference: Sendable {
  /// Makes the reference.
  public init() {}

  /// One form a line, in the order of the year's stages: its name and id; then for a ledger its columns.
  public func text(english: Bool) -> [UInt8] {
    var text = ""
    for stage in Stage.allCases {
      let forms = Self.forms.filter { $0.stage == stage }
      if forms.isEmpty { continue }
      text += english ? "\(stage.english)\n" : "\(stage.rawValue)\n"
      for form in forms {
        text += "  \(form.title)  \(form.id)\n"
        if !form.columns.isEmpty { text += "      \(form.columns.joined(separator: "、"))\n" }
      }
    }
    return Array(text.utf8)
  }

  /// A list of objects with id, title, stage and, for ledgers, columns with what else they are called.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.array { list in
      for form in Self.forms {
        list.newLine()
        list.object { object in
          object.field("id", form.id)
          object.field("title", form.title)
          object.field("stage", form.stage.rawValue)
          object.key("columns")
          object.array { columns in
            for column in form.card?.columns ?? [] {
              columns.object { entry in
                entry.field("id", "\(column.id)")
                entry.field("label", column.label)
                entry.key("others")
                entry.array { others in for other in column.others { others.string(other) } }
              }
            }
          }
        }
      }
    }
    return writer.bytes + [0x0A]
  }

  private struct Entry {
    var id: String
    var title: String
    var stage: Stage
    var card: LedgerCard?

    var columns: [String] { card.map { $0.columns.prefix($0.own).map(\.label) } ?? [] }
  }

  private static var forms: [Entry] {
    let forms = FormSet.all.forms.map { form in
      Entry(
        id: form.kind.rawValue, title: form.title, stage: form.stage, card: form.ledger?.card)
    }
    let long = FormSet.all.long
    return forms + [Entry(id: long.kind.rawValue, title: long.title, stage: .selfEvaluation)]
  }
}
