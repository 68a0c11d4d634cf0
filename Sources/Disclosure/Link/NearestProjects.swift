/// Finds among the projects of a department the one whose name is nearest: a name of another department's project is not told.
struct NearestProjects {
  /// Projects by the key of their department, with the characters of their names' cores.
  private var candidates: [String: [(project: Int, name: [Unicode.Scalar])]] = [:]

  init(_ projects: some Sequence<(name: String, department: Named)>) {
    for (index, project) in projects.enumerated() where !project.name.isEmpty {
      candidates[project.department.key, default: []].append((index, Self.characters(project.name)))
    }
  }

  /// The first of the nearest, if it is near; a name that differs in its year or in 项目 alone is as near as can be.
  func nearest(to name: String, of department: Named) -> Int? {
    if name.isEmpty { return nil }
    let name = Self.characters(name)
    var best: (project: Int, distance: Int)?
    for candidate in candidates[department.key] ?? [] {
      let limit = min((best?.distance ?? .max) - 1, max(1, name.count / 4))
      if let distance = EditDistance.of(name, candidate.name, atMost: limit) { best = (candidate.project, distance) }
    }
    return best?.project
  }

  private static func characters(_ name: String) -> [Unicode.Scalar] {
    Array(ProjectName.core(of: TextKey.name(name)).unicodeScalars)
  }
}
