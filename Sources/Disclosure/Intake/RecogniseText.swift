extension FormSet {
  /// What running text is, if it is a paper.
  func recognise(_ text: PaperText) -> Recognition? {
    texts.lazy.compactMap { $0.read(text) }.first
  }
}
