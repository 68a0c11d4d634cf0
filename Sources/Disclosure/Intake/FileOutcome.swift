/// What one file gave.
struct FileOutcome: Sendable {
  var status: FileStatus
  var sheetNames: [String] = []
  var parts: [Part] = []

  /// Withholds every project whose own name says that it is closed.
  mutating func withholdMarkedNames() { for index in parts.indices { parts[index].withholdMarkedNames() } }

  /// How many projects each list has.
  var listLengths: [Int] {
    parts.compactMap { if case .list(let list) = $0 { list.figures.count } else { nil } }
  }

  /// What one sheet gave.
  enum Part: Sendable {
    case forms(Recognition)
    case list(ListOutcome)

    /// Withholds every project of the sheet.
    ///
    /// - Parameter isOther: whether the words are not meant for the project of a name.
    mutating func withhold(
      for words: String, at place: MarkPlace, unless isOther: (_ name: String) -> Bool = { _ in false }
    ) {
      // All projects share one mark object.
      let mark = DisclosureMark.withheld(words, at: place)
      switch self {
      case .forms(var recognition):
        recognition.withhold(by: mark, unless: isOther)
        self = .forms(recognition)
      case .list(var list):
        for index in list.figures.indices where !isOther(list.figures.span[index].name) {
          list.figures[index].decision.mark.withhold(by: mark)
        }
        for index in list.records.indices where !isOther(list.records[index].name) {
          list.records[index].mark.withhold(by: mark)
        }
        self = .list(list)
      }
    }

    /// Withholds every project whose own name says that it is closed: 校舍修缮【不予公开】.
    mutating func withholdMarkedNames() {
      switch self {
      case .forms(var recognition):
        for index in recognition.projects.indices {
          let one = recognition.projects[index]
          guard let words = SecrecyMark.words(inName: one.name) else { continue }
          recognition.projects[index].mark.withhold(for: words, at: .paper(one.source))
        }
        for index in recognition.papers.indices {
          guard let words = SecrecyMark.words(inName: recognition.papers[index].name) else { continue }
          recognition.papers[index].mark.withhold(for: words, at: .paper(recognition.papers[index].source))
        }
        for index in recognition.register.indices {
          guard let words = SecrecyMark.words(inName: recognition.register[index].name) else { continue }
          recognition.register[index].mark.withhold(for: words, at: .register(recognition.register[index].source))
        }
        self = .forms(recognition)
      case .list(var list):
        for index in list.figures.indices {
          guard let words = SecrecyMark.words(inName: list.figures.span[index].name) else { continue }
          let mark = DisclosureMark.withheld(words, at: .paper(list.figures[index].source))
          list.figures[index].decision.mark.withhold(by: mark)
          if list.records.indices.contains(list.figures[index].record) {
            list.records[list.figures[index].record].mark.withhold(by: mark)
          }
        }
        self = .list(list)
      }
    }
  }
}

extension SheetStatus {
  /// Says of a list of which a part was not read that it may be a paper.
  mutating func takeUnread(of list: ListOutcome) {
    guard let reason = list.unread else { return }
    isUnread = true
    reasons.insert(reason, at: 0)
  }
}
