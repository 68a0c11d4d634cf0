import Spreadsheets

extension InternalContext {
  /// What became of earlier findings, sorted to the departments that are there now; the last are of nobody.
  func outcomes() -> (byDepartment: [[(EarlierFinding, EarlierFinding.Outcome)]], loose: Int) {
    var sorted = [[(EarlierFinding, EarlierFinding.Outcome)]](repeating: [], count: offices.count)
    guard let earlier = book.input.earlier else { return (sorted, 0) }
    let input = book.input
    // A finding is the same while rule and project, or rule and place, are: a paper that is mended may come under another name.
    var now: Set<String> = []
    for finding in input.findings {
      let figure = finding.subject.map { input.figures[$0] }
      let project = figure.map { $0.code.isEmpty ? $0.name : $0.code } ?? ""
      let file = input.records.sources.file(finding.at)
      let (sheet, cell) = (input.records.sources.sheet(finding.at), finding.at.address.description)
      now.insert(Self.key(finding.rule, file, sheet, cell))
      if !project.isEmpty { now.insert(Self.key(finding.rule, project, finding.field, finding.actual)) }
    }
    let files = Set(input.records.files.map(\.path))
    let projects = Set(input.figures.flatMap { [$0.code, $0.name] })
    var loose = 0
    for one in earlier {
      let isOpen =
        now.contains(Self.key(one.rule, one.file, one.sheet, one.cell))
        || !one.project.isEmpty && now.contains(Self.key(one.rule, one.project, one.field, one.actual))
      let came = files.contains(one.file) || !one.project.isEmpty && projects.contains(one.project)
      let outcome: EarlierFinding.Outcome = isOpen ? .open : came ? .mended : .notHandedIn
      if let department = place(of: one.department) {
        sorted[department].append((one, outcome))
      } else {
        loose += 1
      }
    }
    return (sorted, loose)
  }

  private static func key(_ parts: String...) -> String { parts.joined(separator: "\u{1F}") }

  private func place(of office: Named) -> Int? {
    offices.firstIndex { Named(code: $0.code, name: $0.name).mayBeSame(as: office) }
  }
}
