extension AudienceGate {
  /// The papers that open books may show, as indices into `Records.papers`: closed by default, as projects are.
  ///
  /// The strictest mark of the register and of all papers of the project decides; a paper of a project that is withheld is
  /// withheld with it, whatever it says itself.
  ///
  /// A paper that does not say which project it is about stays closed unless its own mark opens it.
  ///
  /// A line of a ledger about an office or the region (信息公开情况表, 制度清单) is the bureau's own word and no project's paper: it is
  /// open unless something closes it, or its office is withheld as a whole.
  ///
  /// - Parameter openLines: the lines of the register that open books may show.
  func openPapers(_ papers: [any Record], figures: [ProjectFigures], openLines: [RegisterEntry] = []) -> [Int] {
    guard !papers.isEmpty else { return [] }
    let offices = OpenOffices(figures, register: register, openLines: openLines, home: settings.region.code)
    let papers = written.resolved(papers)
    let marks = StrictestMarks(register: register, figures: figures, papers: papers)
    let closed = EvaluatedProjects(closed(figures))
    return papers.indices.filter { index in
      if written.withholdsPaper(index) { return false }
      let line = RegisterEntry(speaking: papers[index])
      switch marks.mark(of: line).statement {
      case .published: return !closed.contains(line)
      case .none:
        if papers[index] is LedgerLine, !papers[index].subject.mayBeSecret {
          return offices.shows(line, home: settings.region.code)
        }
        return opensUnmarked && !closed.contains(line) && !papers[index].isOfUnknownProject
      case .withheld: return false
      }
    }
  }
}

extension Record {
  /// Whether nobody can tell which project it is about: it may be one that is withheld.
  var isOfUnknownProject: Bool {
    if let report = self as? EvaluationReport { return report.isUnresolved }
    return (subject == .project || subject == .policy) && name.isEmpty && code.isEmpty
  }
}

extension RegisterEntry {
  /// A paper as a line of the register, to ask what is said of its project.
  init(speaking paper: any Record) {
    self.init(
      region: paper.region.code, department: paper.department, unit: paper.unit, code: paper.code, name: paper.name,
      budget: Entry(value: nil, raw: "", at: paper.source), budgetType: paper.budgetType, mark: paper.mark,
      isKeyProject: paper.isKeyProject, source: paper.source)
  }
}
