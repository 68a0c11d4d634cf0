/// A region that had another code last year: what last year says of it is taken under this year's code.
struct MovedRegion {
  private let old: String
  private let new: String

  init(from old: String, to new: String) {
    self.old = old
    self.new = new
  }

  func moved(_ projects: [PreviousYear.Project]) -> [PreviousYear.Project] {
    guard old != new, !old.isEmpty else { return projects }
    return projects.map { project in
      guard project.region.hasPrefix(old) else { return project }
      var project = project
      project.region = new + project.region.dropFirst(old.utf8.count)
      return project
    }
  }
}
