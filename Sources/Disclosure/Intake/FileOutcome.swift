/// What one file gave.
struct FileOutcome: Sendable {
  var record: FileRecord
  var sheetNames: [String] = []
  var parts: [Part] = []

  /// What one sheet gave.
  enum Part: Sendable {
    case forms(Recognition)
    case list(ListOutcome)

    /// Withholds every project of the sheet.
    mutating func withhold(for words: String, at place: MarkPlace) {
      // One mark for all, however many there are.
      let mark = DisclosureMark.withheld(words, at: place)
      switch self {
      case .forms(var recognition):
        recognition.withhold(by: mark)
        self = .forms(recognition)
      case .list(var list):
        for index in list.figures.indices { list.figures[index].mark.withhold(by: mark) }
        for index in list.records.indices { list.records[index].mark.withhold(by: mark) }
        self = .list(list)
      }
    }
  }
}
