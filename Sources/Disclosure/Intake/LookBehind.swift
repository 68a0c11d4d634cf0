import Spreadsheets

extension Recognition {
  /// Takes from a sheet with all that it hides what must not be lost.
  ///
  /// A directory is read with its hidden rows, and a register for what they withhold. Of other papers only the marks
  /// count. Where nothing but the hidden part makes a form of the sheet, what it says does not count.
  mutating func lookBehind(_ whole: Recognition, in grid: FormGrid) {
    switch whole.status.form {
    case nil: break
    case .projectRegister?: lookBehindRegister(whole)
    case .directory?: self = whole
    default:
      if status.form == nil {
        let isHidden = status.isHidden
        self = whole
        status.isHidden = isHidden || whole.status.form != nil
        return
      }
      if whole.papers.contains(where: { $0 is LedgerLine }) {
        lookBehindLines(of: whole)
        return
      }
      let marks = whole.projects.map(\.mark) + whole.papers.map(\.mark)
      if let mark = marks.first(where: \.isWithheld) { withholdAll(by: mark) }
    }
    // A hidden note beside the form closes it as a visible one does, unless the hidden cells are a list of choices.
    let named = DisclosureWords.levels.filter { level in
      grid.hiddenCells.contains { NormalText.normalised($0.text).contains(level) }
    }
    guard named.count < 2 else { return }
    for cell in grid.hiddenCells {
      guard let words = SecrecyMark.line(inOutside: cell.text) else { continue }
      withholdAll(by: .withheld(words, at: .paper(grid.place(cell))))
    }
  }

  /// Hidden lines of a register close what they mark, and stand in no count; hidden columns say no amounts.
  private mutating func lookBehindRegister(_ whole: Recognition) {
    var seen: [Int32: RegisterEntry] = [:]
    for line in register where seen[line.source.row] == nil { seen[line.source.row] = line }
    let visible = self
    self = whole
    status.isHidden = visible.status.isHidden
    ownUnits = visible.ownUnits
    unitDoubts = visible.unitDoubts
    registerDoubts = visible.registerDoubts
    for index in register.indices {
      guard let line = seen[register[index].source.row] else {
        if register[index].leftOut == nil { register[index].leftOut = .hidden }
        continue
      }
      register[index].mark.withhold(by: line.mark)
      register[index].otherAmounts += [register[index].budget.value].compactMap(\.self) + line.otherAmounts
      register[index].budget = line.budget
      register[index].budgetType = line.budgetType
    }
  }

  /// A mark in a hidden column closes its line, and a hidden line that is withheld stays so; other hidden lines are not read.
  private mutating func lookBehindLines(of whole: Recognition) {
    var places: [Int32: Int] = [:]
    for (index, paper) in papers.enumerated() { places[paper.source.row] = index }
    for paper in whole.papers where paper.mark.isWithheld {
      if let index = places[paper.source.row] {
        papers[index].mark.withhold(by: paper.mark)
      } else {
        papers.append(paper)
      }
    }
  }

  private mutating func withholdAll(by mark: DisclosureMark) {
    for index in projects.indices { projects[index].mark.withhold(by: mark) }
    for index in papers.indices { papers[index].mark.withhold(by: mark) }
  }
}
