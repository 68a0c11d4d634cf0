import Spreadsheets

extension FileOutcome {
  /// Withholds what texts that stand in no cell close: a mark in the properties of the document closes every sheet, one in a page
  /// header, a footer, a text box or a comment its sheet.
  ///
  /// A comment on a row of a list or a register speaks of that row's project alone.
  mutating func withhold(by texts: [OutsideText], file: Int) {
    for text in texts {
      // The title of the document counts as the name of the file does.
      let title = text.kind == .property ? SecrecyMark.word(inPath: text.text) : nil
      guard let words = SecrecyMark.line(inOutside: text.text, isComment: text.kind == .comment) ?? title else {
        continue
      }
      let place = Provenance(
        file: file, sheet: text.sheet ?? -1, row: text.cell?.row ?? -1, column: text.cell?.column ?? -1)
      let mark = MarkPlace.outside(place, text.kind)
      let closed = text.sheet.map { parts.indices.contains($0) ? $0..<$0 + 1 : 0..<0 } ?? parts.indices
      for index in closed {
        let isOfOneRow =
          text.kind == .comment && text.cell.map { parts[index].withhold(row: $0.row, for: words, at: mark) } ?? false
        if !isOfOneRow { parts[index].withhold(for: words, at: mark) }
      }
    }
  }
}

extension FileOutcome.Part {
  /// Withholds the project of a row, in a sheet in which rows are projects; `false` if there is none.
  fileprivate mutating func withhold(row: Int, for words: String, at place: MarkPlace) -> Bool {
    let mark = DisclosureMark.withheld(words, at: place)
    switch self {
    case .forms(var recognition):
      guard let index = recognition.register.firstIndex(where: { $0.source.row == row }) else { return false }
      recognition.register[index].mark.withhold(by: mark)
      self = .forms(recognition)
    case .list(var list):
      guard let index = list.figures.lastIndex(where: { $0.source.row <= row }) else { return false }
      list.figures[index].decision.mark.withhold(by: mark)
      if list.records.indices.contains(index) { list.records[index].mark.withhold(by: mark) }
      self = .list(list)
    }
    return true
  }
}

extension SecrecyMark {
  /// The line of a text outside all forms (a page header, a comment, a cover) that carries a mark or a note of its own, if one does.
  ///
  /// A line that names several levels, or explains how to fill in the form, is no mark.
  static func line(inOutside text: String, isComment: Bool = false) -> String? {
    guard text.utf8.count <= 1 << 16 else { return nil }
    return text.split(whereSeparator: \.isNewline).lazy.map(String.init).first { line in
      guard isComment ? closes(remark: line) : standsAbove(line) else { return false }
      let normal = NormalText.normalised(line)
      return !DisclosureWords.instructions.contains(where: normal.contains)
        && DisclosureWords.levels.count(where: normal.contains) < 2
    }
  }
}
