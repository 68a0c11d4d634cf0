/// Reads the box of the mark (公开属性, 是否公开, 公开类别): the words for open open, other words of the vocabulary close, an empty box is no
/// mark. Anything else closes too and is marked as unreadable, which P02 reports.
///
/// Where the box names all choices with ticks (☑公开 □不公开), the ticked one counts. A box that asks for one way to publish (是否上网)
/// closes by 否 and never opens.
func readDisclosureMark(_ text: String, asked label: String = "", at place: MarkPlace? = nil) -> DisclosureMark {
  let mark = answer(text, asked: label, at: place)
  guard mark.statement == .published || mark.isUnreadable, !label.isEmpty,
    DisclosureWords.seenColumns.contains(NormalText.normalised(label))
  else { return mark }
  return .none
}

private func answer(_ text: String, asked label: String, at place: MarkPlace?) -> DisclosureMark {
  let words = trimmed(text)
  if let choices = TickedChoices(text) {
    let marks = choices.ticked.map { boxMark($0, asked: label, words: words, at: place) }
    return marks.first(where: \.isWithheld) ?? marks.first ?? .none
  }
  return boxMark(NormalText.normalised(text), asked: label, words: words, at: place)
}

private func boxMark(_ text: String, asked label: String, words: String, at place: MarkPlace?) -> DisclosureMark {
  let value = bare(text)
  guard !value.isEmpty else { return words.isEmpty ? .none : .unreadable(words, at: place) }
  if opens(value) || DisclosureWords.answers.contains(String(value)) { return .published(words, at: place) }
  if DisclosureWords.refusedAnswers.contains(String(value)) || DisclosureSpeech.isMark(value) {
    return .withheld(words, at: place)
  }
  if DisclosureSpeech.closes(note: text) || DisclosureSpeech.closes(title: text) { return .withheld(words, at: place) }
  // 公开方式：政府网站 says how something is published, not whether it may be.
  if DisclosureWords.media.contains(where: text.contains), tellsHow(NormalText.normalised(label)) { return .none }
  return .unreadable(words, at: place)
}

private func tellsHow(_ label: String) -> Bool { ["方式", "形式", "情况", "范围"].contains(where: label.contains) }

/// Without the brackets, quotation marks and full stops around it.
private func bare(_ text: String) -> Substring {
  let signs = "()[]《》\"'.。,;!*"
  var value = text[...].drop(while: signs.contains)
  while let last = value.last, signs.contains(last) { value.removeLast() }
  return value
}

/// 公开 with words before and behind that leave it open: 主动公开, 可以向社会公开, 公开类.
private func opens(_ value: Substring) -> Bool {
  var rest = value
  while let opening = DisclosureWords.openings.first(where: rest.hasPrefix) { rest.removeFirst(opening.count) }
  guard let open = DisclosureWords.open.first(where: rest.hasPrefix) else { return false }
  rest.removeFirst(open.count)
  return rest.isEmpty || DisclosureWords.openKinds.contains(String(rest))
}

/// The choices of a box that are ticked: of ☑公开 □不公开, and of 公开（√） 不公开（ ）.
struct TickedChoices {
  /// In the normal form.
  var ticked: [String] = []

  /// `nil` where a text is no list of choices with boxes.
  init?(_ text: String) {
    // A tick without words is an answer; a list of choices has empty boxes beside its ticks.
    guard Self.emptyBoxes.finds(in: text) else { return nil }
    var text = text
    for (written, sign) in [
      ("（√）", "☑"), ("(√)", "☑"), ("（ ）", "□"), ("（）", "□"), ("( )", "□"), ("()", "□"), ("（\u{3000}）", "□"),
    ] {
      text = text.replacing(written, with: sign)
    }
    let boxes: Set<Character> = ["□", "☐", "○", "〇", "◯"]
    let ticks: Set<Character> = ["☑", "√", "✓", "✔", "■", "☒", "●", "⊙"]
    var parts: [(isTicked: Bool, words: String)] = []
    var before = ""
    for character in text {
      if boxes.contains(character) || ticks.contains(character) {
        parts.append((ticks.contains(character), ""))
      } else if parts.isEmpty {
        before.append(character)
      } else {
        parts[parts.count - 1].words.append(character)
      }
    }
    let lead = NormalText.normalised(before)
    if lead.isEmpty || lead.last == ":" {
      for part in parts where part.isTicked { ticked.append(NormalText.normalised(part.words)) }
    } else {
      // The boxes stand behind their words.
      var words = lead
      for part in parts {
        if part.isTicked { ticked.append(words) }
        words = NormalText.normalised(part.words)
      }
    }
    ticked.removeAll(where: \.isEmpty)
  }

  private static let emptyBoxes = WordFinder([
    "□", "☐", "○", "〇", "◯", "（ ）", "（）", "( )", "()", "（\u{3000}）",
  ])
}
