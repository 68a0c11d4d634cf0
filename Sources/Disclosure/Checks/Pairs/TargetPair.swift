/// A self-evaluation beside the target paper of its project and year.
struct TargetPair: Sendable {
  /// Index into the figures.
  let figure: Int
  let project: Project
  let target: ProjectTarget
}

extension CheckedWorkspace {
  /// The projects of which there are both a target paper of the year evaluated and a self-evaluation that was kept.
  ///
  /// A target paper that says no year, nor its file, is one of the next budget and is compared with nothing.
  var targetPairs: [TargetPair] {
    dossiers.all.flatMap { dossier -> [TargetPair] in
      guard let targets = dossier.papers[.targets], let results = dossier.papers[.selfEvaluation] else { return [] }
      var pairs: [TargetPair] = []
      for case .paper(let index) in targets {
        guard let target = records.papers[index] as? ProjectTarget, let targetYear = self.year(of: target) else {
          continue
        }
        for case .figure(let figure) in results {
          let record = figures[figure].record
          guard records.projects.indices.contains(record), targetYear == year ?? figures[figure].identity.year else {
            continue
          }
          pairs.append(TargetPair(figure: figure, project: records.projects[record], target: target))
        }
      }
      return pairs
    }
  }

  /// The year of a paper: its own, else the one that its file or a folder names.
  func year(of paper: any Record) -> Int? {
    paper.year ?? PaperYears.year(inPath: records.sources.file(paper.source))
  }
}
