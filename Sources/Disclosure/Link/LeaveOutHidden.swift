import Spreadsheets

extension ReadResult {
  /// Leaves out what stands on hidden sheets, which those who signed the workbook may not have seen; each is noted at its place.
  ///
  /// What is withheld there stays: it is never published, and closes what resembles it. A register and a directory count wherever they
  /// stand, and so do papers that `chosen:` names.
  mutating func leaveOutHidden(except chosen: ChosenPapers) {
    var hidden: Set<Int64> = []
    for (file, record) in records.files.enumerated() {
      for (sheet, part) in record.sheets.enumerated() where part.isHidden {
        hidden.insert(Int64(file) << 32 | Int64(sheet))
      }
    }
    guard !hidden.isEmpty else { return }
    func isHidden(_ place: Provenance) -> Bool { hidden.contains(Int64(place.file) << 32 | Int64(place.sheet)) }
    var left: Set<Int> = []
    for (position, source) in order.enumerated() {
      let (place, name, mark) =
        switch source {
        case .form(let record):
          (records.projects[record].source, records.projects[record].name, records.projects[record].mark)
        case .list(let index): (listed[index].source, listed[index].name, listed[index].mark)
        }
      guard isHidden(place), !mark.isWithheld, !chosen.names(place, in: records.sources) else { continue }
      left.insert(position)
      note(place, name)
    }
    let papers = records.papers
    let sources = records.sources
    records.papers = papers.filter { paper in
      guard isHidden(paper.source), !paper.mark.isWithheld, !chosen.names(paper.source, in: sources) else {
        return true
      }
      note(paper.source, paper.name)
      return false
    }
    guard !left.isEmpty else { return }
    leaveOut(left)
  }

  private mutating func note(_ place: Provenance, _ name: String) {
    records.files[Int(place.file)].seen.append(
      SeenNote(sheet: Int(place.sheet), kind: .hiddenRecord, cells: [place.address], count: 1, stored: "", seen: name))
  }

  /// Leaves projects out by their positions; the others move up, and what lists said of them with them.
  private mutating func leaveOut(_ left: Set<Int>) {
    var moved: [Int: Int] = [:]
    for position in order.indices where !left.contains(position) { moved[position] = moved.count }
    findings = findings.compactMap { finding in
      var finding = finding
      guard let subject = finding.subject else { return finding }
      guard let place = moved[subject] else { return nil }
      finding.subject = place
      return finding
    }
    // Where there are lists alone, their figures stand in order.
    let isListed = listed.count == order.count
    order = order.indices.filter { !left.contains($0) }.map { order[$0] }
    guard isListed else { return }
    var kept: [ProjectFigures] = []
    for position in listed.indices where !left.contains(position) { kept.append(listed[position]) }
    listed = kept
    order = listed.indices.map { .list($0) }
  }
}
