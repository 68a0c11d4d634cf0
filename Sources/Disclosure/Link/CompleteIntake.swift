extension ReadResult {
  /// Fills in codes and marks from the register and the directory.
  mutating func complete(with completion: CompleteProjects) {
    for index in records.papers.indices { completion.complete(paper: &records.papers[index]) }
    for source in order {
      switch source {
      case .form(let record): completion.complete(&records.projects[record])
      case .list(let index):
        if completion.concerns(listed[index].region) { listed[index] = completion.completed(listed[index]) }
      }
    }
  }
}
