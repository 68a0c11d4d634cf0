/// What the remark on a line, or a comment on a row, says against the publication of that line alone.
extension DisclosureSpeech {
  /// Whether a remark says of its own line that it is closed, where a note above would speak of others: 本项目保密, 涉密项目另行报送.
  static func closes(remark text: String) -> Bool {
    if isInstruction(text) { return false }
    return clauses(of: text, keepingHarmless: true).contains { clause in
      if isAlone(clause, DisclosureWords.remarksAlone) { return true }
      let rest = clause.replacing("另行", with: "")
      return rest.count < clause.count && !isHarmless(rest[...]) && closes(rest[...])
    }
  }

  /// Whether a remark speaks of secrets in words that tell neither way: 公安涉密业务, and not 涉密人员培训.
  static func mayClose(remark text: String) -> Bool {
    !isInstruction(text)
      && clauses(of: text).contains { clause in
        isAlone(clause, DisclosureWords.remarksDoubtful)
          || DisclosureWords.secretDoubtful.contains { word in
            clause.ranges(of: word).contains { !begins(clause[$0.upperBound...], DisclosureWords.pathMatters) }
          }
      }
  }

  /// Whether a clause says one of the words, and nothing else.
  private static func isAlone(_ clause: Substring, _ words: [String]) -> Bool {
    words.contains { word in
      clause.ranges(of: word).contains { range in
        Refusal(
          words: clause[range], before: clause[..<range.lowerBound], after: clause[range.upperBound...], isBare: true
        ).isAlone
      }
    }
  }
}
