/// The catalogue of checks for `gongkai rules`.
public struct RuleReference: Sendable {
  /// Makes the reference.
  public init() {}

  /// One rule a line: id, severity, title, how to mend; then the words that open and close a project.
  public func text(english: Bool) -> [UInt8] {
    var text = ""
    for card in RuleCatalogue.all {
      let severity = english ? card.severity.rawValue : card.severity.chinese
      text += "\(card.id)  \(severity)  \(english ? card.title.english : card.title.chinese)\n"
      text += "      \(english ? card.remedy.english : card.remedy.chinese)\n"
    }
    text += english ? "\nWhat opens and closes a project:\n" : "\n公开与不公开的依据（以最严的为准，不计空格、全半角、繁简）：\n"
    for term in DisclosureTerm.all {
      text +=
        english ? "\(term.title.english): \(term.effect.english)\n" : "\(term.title.chinese)：\(term.effect.chinese)\n"
      text += "      \(term.words.joined(separator: "、"))\n"
    }
    return Array(text.utf8)
  }

  /// docs/rules.md.
  public func markdown() -> [UInt8] { Array(rulesDocument().utf8) }

  /// A list of objects with id, severity, title, basis and remedy.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.array { list in
      for card in RuleCatalogue.all {
        list.newLine()
        list.object { object in
          object.field("id", card.id)
          object.field("severity", card.severity.rawValue)
          object.field("title", card.title.chinese)
          object.field("titleEnglish", card.title.english)
          object.field("basis", card.basis)
          object.field("remedy", card.remedy.chinese)
        }
      }
    }
    return writer.bytes + [0x0A]
  }
}
