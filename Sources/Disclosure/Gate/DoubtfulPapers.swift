/// A paper of another form than a self-evaluation that the gate closes although no mark of its own does: it may be about what is withheld,
/// or would tell its sums.
struct DoubtfulPaper: Sendable {
  enum Reason: Sendable {
    /// Its name or amount is near those of a withheld project or line.
    case project(String, at: Provenance)
    /// Its office fits nothing that is known, and may be one that is withheld as a whole.
    case office(String)
    /// It is about a whole office of which every project is withheld.
    case whole(String)
  }

  /// Its index in the records.
  var paper: Int
  /// Whether it says 公开.
  var isOpened: Bool
  var reason: Reason
}

extension AudienceGate {
  /// Closes such papers by the marks that close what they may be.
  func closeDoubtful(
    _ papers: inout [any Record], figures: [ProjectFigures], openLines: [RegisterEntry], offices: KnownOffices
  ) -> [DoubtfulPaper] {
    guard !papers.isEmpty else { return [] }
    var doubtful: [DoubtfulPaper] = []
    for one in resembling(papers, figures: figures) {
      doubtful.append(
        DoubtfulPaper(paper: one.paper, isOpened: one.isOpened, reason: .project(one.withheld, at: one.source)))
      papers[one.paper].mark.withhold(by: one.mark)
    }
    let all = OpenOffices(figures, register: register, openLines: openLines, home: settings.region.code)
    guard all.hasMarked else { return doubtful }
    let master = OfficeMaster(offices)
    for (index, paper) in written.resolved(papers).enumerated() where !paper.mark.isWithheld {
      guard let reason = reason(paper, all, offices, master) else { continue }
      doubtful.append(
        DoubtfulPaper(paper: index, isOpened: paper.mark.statement == .published, reason: reason))
      papers[index].mark = .withheld(paper.mark.words)
    }
    return doubtful
  }

  /// Why a paper about an office is closed, if it is.
  private func reason(
    _ paper: any Record, _ all: OpenOffices, _ offices: KnownOffices, _ master: OfficeMaster?
  ) -> DoubtfulPaper.Reason? {
    if paper.subject.mayBeSecret { return nil }
    let (region, home) = (paper.region.code, settings.region.code)
    let named = paper.subject == .unit && !paper.unit.isEmpty ? paper.unit : paper.department
    guard !named.isEmpty else { return nil }
    if !(paper is LedgerLine) || paper.mark.statement == .published {
      guard [.department, .unit].contains(paper.subject), paper.mark.statement == .published || opensUnmarked else {
        return nil
      }
      return all.isMarked(named, of: region, home: home) ? .whole(named.label) : nil
    }
    // What fits is shown or not by what is known of it.
    if let master, master.misfits(of: paper.offices).allSatisfy(\.reason.isSettled) { return nil }
    return all.withheld(resembling: named, of: region, home: home, by: offices).map { .office($0.label) }
  }
}
