/// The answer to the question which cell opened or closed a project. Never printed in an open book.
struct GateAnswer: Sendable {
  var reason: Message
  /// `文件!工作表!单元格`, or the file alone; empty where nothing is marked.
  var place: String
}

extension Records {
  /// Why the gate opened or closed a project, and where that stands.
  func answer(for project: ProjectFigures) -> GateAnswer {
    GateAnswer(reason: project.decision.reason.text(project.mark.words), place: place(for: project) ?? "")
  }

  private func place(for project: ProjectFigures) -> String? {
    switch project.decision.reason {
    case .openBySetting: "gongkai.yml"
    case .closedByDefault: nil
    case .closedByUnreadFiles: files.first(where: \.mayHideRegister)?.path
    default: project.mark.place.map(sources.text) ?? sources.markCell(ofListRow: project.source).map(sources.text)
    }
  }
}

extension FileStatus {
  /// Whether it was not read, or not to its end: it may be the register that withholds projects, or a sheet of one.
  var mayHideRegister: Bool { error != nil || isPartlyRead || sheets.contains(where: \.mayHideMarks) }
}
