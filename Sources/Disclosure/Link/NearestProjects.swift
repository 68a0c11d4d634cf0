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

  /// The name without what papers put around it: 2024年度农村公路养护项目支出, 项目一：农村公路养护, 示例县农村公路养护.
  private static func characters(_ name: String) -> [Unicode.Scalar] {
    var core = ProjectName.core(of: TextKey.name(withoutNumber(name)))
    if let ending = ["项目支出", "支出"].first(where: core.hasSuffix), core.count > ending.count + 2 {
      core = ProjectName.core(of: String(core.dropLast(ending.count)))
    }
    let rest = ProjectName.withoutRegion(core)
    return Array((rest.flatMap { $0.count >= 4 ? $0 : nil } ?? core[...]).unicodeScalars)
  }

  /// A name without 项目一： in front.
  private static func withoutNumber(_ name: String) -> String {
    guard name.hasPrefix("项目") else { return name }
    let rest = name.dropFirst(2).drop { $0.isNumber || "一二三四五六七八九十".contains($0) }
    guard let sign = rest.first, "：:、.．".contains(sign), rest.count < name.count - 2 else { return name }
    return String(rest.dropFirst())
  }
}
