extension FormSet {
  /// What running text is, if it is a paper.
  func recognise(_ text: PaperText) -> Recognition? {
    texts.lazy.compactMap { $0.read(text) }.first
  }

  /// Whether running text is a paper, or says targets, which no paper of running text holds.
  func mayBePaper(_ text: PaperText) -> Bool {
    recognise(text) != nil || TargetText.stands(in: text.paragraphs.lazy.map(\.text))
  }
}
