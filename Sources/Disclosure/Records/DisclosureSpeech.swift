/// What running words say against publication: 不宜对外公开, 暂缓公开, 依申请公开, 本项目涉密.
///
/// Texts are in the normal form. They are looked at clause by clause, so that a denial (不涉及国家秘密) reaches no further than it was
/// meant; a list of choices (公开/不公开) says nothing.
enum DisclosureSpeech {
  private static let signs = WordFinder(
    ["密", "秘", "内部", "仅供", "仅限", "参阅", "供领导", "敏感", "国家安全"] + DisclosureWords.verbs
      + DisclosureWords.remarksAlone + DisclosureWords.remarksDoubtful
      + DisclosureWords.nameMarks.filter { $0.count > 1 })

  /// Whether there is anything to look for.
  static func mayStand(in text: String) -> Bool { signs.finds(in: text) }

  /// Whether a note outside the fields of a form closes it.
  static func closes(note text: String) -> Bool {
    isInstruction(text)
      ? closes(content: text)
      : text.split(whereSeparator: "。;!?".contains).contains { sentence in
        let isInstruction = tellsWhoFillsIn(sentence)
        return clauses(of: String(sentence)).contains { clause in
          closes(clause) && !DisclosureWords.instructions.contains(where: clause.contains)
            && !(isInstruction && speaksOfOthers(clause))
        }
      }
  }

  /// Whether a line of the instructions for filling in a form says of the form itself that it is closed.
  static func closes(instruction text: String) -> Bool {
    text.split(whereSeparator: "。;!?".contains).contains { sentence in
      !tellsWhoFillsIn(sentence) && DisclosureWords.selves.contains(where: sentence.contains)
        && closes(content: String(sentence))
    }
  }

  /// Whether a clause says something of all projects of a kind: 涉密项目不公开, and not 涉密项目 alone.
  private static func speaksOfOthers(_ clause: Substring) -> Bool {
    ["涉密项目", "涉密事项", "涉密内容", "涉密信息", "秘密的项目", "不公开的项目", "不公开项目"].contains { kind in
      clause.contains(kind) && !clause.hasSuffix(kind)
    }
  }

  /// Whether a sentence tells who need not fill in the form, and nothing of the form itself: 涉密项目不公开，不填本表.
  private static func tellsWhoFillsIn(_ sentence: Substring) -> Bool {
    ["不填", "填本表", "填入本表"].contains(where: sentence.contains)
      && !DisclosureWords.selves.contains { $0 != "本表" && sentence.contains($0) }
  }

  /// Whether a text tells how to fill in a form.
  static func isInstruction(_ text: String) -> Bool { instructionHeads.begins(text) }

  private static let instructionHeads = WordFinder(DisclosureWords.instructionHeads)

  /// Whether a text inside a field (存在问题, 偏差原因) says of its own paper that it is closed. Such texts speak of other matters, too:
  /// it counts if a clause names the project or paper, or if nothing else is said before.
  static func closes(content text: String) -> Bool {
    var isOfItself = false
    var isOnlyThis = !isInstruction(text)
    for clause in clauses(of: text, keepingHarmless: true) {
      if DisclosureWords.selves.contains(where: clause.contains) { isOfItself = true }
      if closes(clause), !isHarmless(clause), isOfItself || isOnlyThis && (refusals(in: clause).allSatisfy(\.isAlone)) {
        return true
      }
      if !isLabel(clause) { isOnlyThis = false }
    }
    return false
  }

  /// Whether a title, a heading or the name of a sheet, file or folder says that what it names is closed.
  static func closes(title text: String) -> Bool {
    clauses(of: text).contains { clause in
      refusals(in: clause).contains { $0.after.isEmpty || begins($0.after, DisclosureWords.closedThings) }
        || DisclosureWords.secretThings.contains { closes(clause, $0.word, $0.things) }
    }
  }

  private static func closes(_ clause: Substring, _ word: String, _ things: [String]) -> Bool {
    clause.ranges(of: word).contains { range in
      let after = clause[range.upperBound...]
      guard !clause[..<range.lowerBound].hasSuffix("商业"), let thing = things.first(where: after.hasPrefix) else {
        return false
      }
      return !begins(after.dropFirst(thing.count), DisclosureWords.thingMatters)
    }
  }

  /// Whether a clause closes: by a refusal, one that is only 不公开 if it is all that is said, or by a word of secrecy.
  static func closes(_ clause: Substring) -> Bool {
    // Most clauses of a text hold no word of either.
    guard clause.withBytes(signs.finds) else { return false }
    return clause.withBytes(secretNotes.finds) || clause == "涉密" || clause == "保密"
      || refusals(in: clause).contains { !$0.isBare || $0.isAlone }
  }

  private static let secretNotes = WordFinder(DisclosureWords.secretNotes)

  /// A refusal in a clause.
  struct Refusal {
    var words: Substring
    var before: Substring
    var after: Substring
    /// 不公开 alone, with nothing between.
    var isBare: Bool

    /// Whether the clause says nothing else.
    var isAlone: Bool {
      var before = before
      while true {
        if let lead = DisclosureWords.leads.first(where: before.hasSuffix) {
          before.removeLast(lead.count)
        } else if let rest = DisclosureSpeech.withoutOrdinal(before) {
          before = rest
        } else {
          break
        }
      }
      var after = after
      while let end = DisclosureWords.ends.first(where: after.hasPrefix) { after.removeFirst(end.count) }
      return after.isEmpty && before.allSatisfy { $0.isNumber || "、.".contains($0) }
    }
  }

  /// Whether a note names some of several by their numbers: 以上第二个项目不公开.
  static func namesByNumber(_ text: String) -> Bool {
    clauses(of: text).contains { clause in
      clause.indices.contains { withoutOrdinal(clause[..<$0]) != nil }
    }
  }

  /// The words in front of a number that some of several are named by: nothing in front of 第二个, 第2、3项 and 第三张.
  private static func withoutOrdinal(_ text: Substring) -> Substring? {
    guard let unit = text.last, "个项张份条行号".contains(unit) else { return nil }
    var rest = text.dropLast()
    while let last = rest.last, last.isNumber || "一二三四五六七八九十、和及至-".contains(last) { rest.removeLast() }
    return rest.endIndex < text.index(before: text.endIndex) && rest.hasSuffix("第") ? rest.dropLast() : nil
  }

  /// The refusals of a clause that are not the matter of a project (不公开招标).
  static func refusals(in clause: Substring) -> [Refusal] {
    var found: [Refusal] = []
    for phrase in DisclosureWords.onRequest {
      for range in clause.ranges(of: phrase) where !begins(clause[range.upperBound...], DisclosureWords.matters) {
        found.append(
          Refusal(
            words: clause[range], before: clause[..<range.lowerBound], after: clause[range.upperBound...], isBare: false
          ))
      }
    }
    for verb in DisclosureWords.verbs {
      for range in clause.ranges(of: verb) {
        let after = clause[range.upperBound...]
        if begins(after, DisclosureWords.matters) { continue }
        var before = clause[..<range.lowerBound]
        let whole = before.endIndex
        while let filler = DisclosureWords.fillers.first(where: before.hasSuffix) { before.removeLast(filler.count) }
        let isFilled = before.endIndex != whole
        guard let refusal = DisclosureWords.refusals.first(where: before.hasSuffix) else { continue }
        before.removeLast(refusal.count)
        if before.hasSuffix("无") { continue }
        if refusal == "别", DisclosureWords.kindsBefore.contains(where: before.hasSuffix) { continue }
        found.append(
          Refusal(
            words: clause[before.endIndex..<range.upperBound], before: before, after: after,
            isBare: !isFilled && ["不", "非"].contains(refusal)))
      }
    }
    return found
  }

  /// The clauses of a text, without those that deny and without lists of choices.
  static func clauses(of text: String, keepingHarmless: Bool = false) -> [Substring] {
    let text = withoutChoices(text.filter { !"\"'《》".contains($0) })
    let clauses = text[...].split(whereSeparator: ",。;!?:()[]★☆※".contains)
    return keepingHarmless ? clauses : clauses.filter { !isHarmless($0) }
  }

  static func isHarmless(_ clause: Substring) -> Bool {
    DisclosureWords.harmlessNotes.contains { lifts(clause, $0) }
      || clause.hasPrefix("除") && clause.hasSuffix("外")
  }

  /// Whether a clause says so of secrecy: 不属于涉密项目, and not 不属于公开范围, which says so of publication.
  private static func lifts(_ clause: Substring, _ word: String) -> Bool {
    clause.ranges(of: word).contains { range in
      var after = clause[range.upperBound...]
      while let filler = DisclosureWords.fillers.first(where: after.hasPrefix) { after.removeFirst(filler.count) }
      return !begins(after, DisclosureWords.verbs)
    }
  }

  /// Words that are no statement: 备注, 1.
  private static func isLabel(_ clause: Substring) -> Bool {
    clause.allSatisfy { $0.isNumber || "、.".contains($0) } || ["备注", "说明", "注", "其他"].contains(String(clause))
  }

  static func begins(_ text: Substring, _ words: [String]) -> Bool { words.contains(where: text.hasPrefix) }

  private static let choices = [
    "依申请公开", "主动公开", "暂缓公开", "暂不公开", "不予公开", "免予公开", "部分公开", "非公开", "不公开", "公开", "非涉密", "不涉密", "涉密",
  ]

  /// A text without lists of choices: 公开/不公开, 公开或不公开, 主动公开、依申请公开、不公开.
  static func withoutChoices(_ text: String) -> String {
    guard text.contains(where: { "/|、或和与及□".contains($0) }) else { return text }
    var rest = text[...]
    var kept = ""
    while !rest.isEmpty {
      var list = rest
      var count = 0
      var opens = false
      while let choice = choices.first(where: list.hasPrefix) {
        count += 1
        opens = opens || !["不", "暂", "免", "依", "非"].contains(choice.first) && choice != "涉密"
        list.removeFirst(choice.count)
        guard let next = list.first, "/|、或和与及□".contains(next), choices.contains(where: list.dropFirst().hasPrefix)
        else { break }
        list.removeFirst()
      }
      if count > 1, opens {
        rest = list
      } else {
        kept.append(rest.removeFirst())
      }
    }
    return kept
  }

  private static let stars: Set<Character> = ["★", "*", "☆", "※"]

  /// A mark alone, as a level or a kind of paper, with a star or its term: `秘密★1年`, `★机密`, `机密级`, `绝密件`, `机密10年`.
  static func isMark(_ text: Substring) -> Bool {
    let text = text.drop(while: stars.contains)
    return DisclosureWords.secrets.contains { word in
      guard text.hasPrefix(word) else { return false }
      var rest = text.dropFirst(word.count)
      if let kind = DisclosureWords.secretKinds.first(where: rest.hasPrefix) { rest = rest.dropFirst(kind.count) }
      guard let next = rest.first else { return true }
      return stars.contains(next) || isTerm(rest)
    }
  }

  /// `10年`, `6个月`, `长期`.
  static func isTerm(_ text: Substring) -> Bool {
    if ["长期", "永久"].contains(text) { return true }
    let unit = text.drop { $0.isNumber || "一二三四五六七八九十".contains($0) }
    return unit.count < text.count && ["年", "个月", "月", "年期", "年内"].contains(unit)
  }
}
