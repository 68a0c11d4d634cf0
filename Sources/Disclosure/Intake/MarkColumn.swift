/// What a column that no form reads may say against publication, by its label: in registers and in lists.
enum MarkColumn: Sendable {
  /// It speaks of publication: 公开意见.
  case mark
  /// It speaks of secrecy, or asks for the contrary: 保密要求, 依申请公开.
  case level
  /// It asks whether something may be seen, such as 是否上网: it closes, and never opens.
  case seen
  /// Any other text, such as 备注.
  case text
  /// The text of a column that is read for something else, such as 偏差原因.
  case content

  /// - Parameter label: in the normal form.
  init(label: String) {
    if DisclosureWords.seenColumns.contains(label) {
      self = .seen
    } else if DisclosureWords.innerColumns.contains(label) {
      self = .level
    } else if !Self.signs.finds(in: label) || Self.circumstances.finds(in: label) && !Self.questions.begins(label) {
      self = .text
    } else {
      self = label.contains("密") || !DisclosureSpeech.refusals(in: label[...]).isEmpty ? .level : .mark
    }
  }

  private static let signs = WordFinder(DisclosureWords.columnSigns)
  // 公开时间, 公开网址: how something was published, not whether it may be.
  private static let circumstances = WordFinder(DisclosureWords.circumstances)
  // 是否进公开平台 asks whether it may be.
  private static let questions = WordFinder(["是否", "可否", "能否"])

  /// What a text in the column withholds by.
  func withheld(_ text: String, asked label: String, at place: MarkPlace? = nil) -> DisclosureMark? {
    switch self {
    case .mark:
      let mark = readDisclosureMark(text, asked: label, at: place)
      return mark.isWithheld && !BlankText.isBlank(text) ? mark : nil
    case .seen:
      let value = NormalText.normalised(text)
      let closes = DisclosureWords.refusedAnswers.contains(value) || SecrecyMark.closes(remark: text)
      return closes ? .withheld(text, at: place) : nil
    case .level: return SecrecyMark.level(text, at: place)
    case .text: return SecrecyMark.mark(ofRemark: text, at: place)
    case .content:
      let closes = text.utf8.count <= 600 && DisclosureSpeech.closes(content: NormalText.normalised(text))
      return closes ? .withheld(text, at: place) : nil
    }
  }
}
