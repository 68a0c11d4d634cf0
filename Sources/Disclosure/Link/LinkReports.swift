extension ReadResult {
  /// Finds what reports are about: a title names its project with words around it, 示例县2024年农村公路危桥改造项目绩效评价报告.
  ///
  /// The longest known name that the title holds counts; where projects of several departments bear it, the department stays open.
  mutating func linkReports() {
    let reports = records.papers.indices.filter { records.papers[$0] is EvaluationReport }
    guard !reports.isEmpty else { return }
    let projects = KnownNames(knownProjects)
    let departments = KnownNames(
      records.directory.filter { $0.level == .department || $0.level == .township }.map {
        KnownProject(name: $0.name, department: Named(code: $0.code, name: $0.name), unit: Named())
      } + projects.all.map { KnownProject(name: $0.department.name, department: $0.department, unit: Named()) })
    for index in reports {
      guard var report = records.papers[index] as? EvaluationReport else { continue }
      let found = (report.subject == .department ? departments : projects).longest(in: TextKey.name(report.name))
      guard let first = found.first else { continue }
      report.name = first.name
      let named = found.filter { !$0.department.isEmpty }
      if report.department.isEmpty, let one = named.first,
        named.allSatisfy({ $0.department.mayBeSame(as: one.department) })
      {
        report.department = one.department
        if report.unit.isEmpty { report.unit = one.unit }
      }
      records.papers[index] = report
    }
  }

  private struct KnownProject {
    var name: String
    var department: Named
    var unit: Named
  }

  private var knownProjects: [KnownProject] {
    records.register.map { KnownProject(name: $0.name, department: $0.department, unit: $0.unit) }
      + records.projects.map { KnownProject(name: $0.name, department: $0.department, unit: $0.unit) }
      + listed.map { KnownProject(name: $0.name, department: $0.department, unit: $0.unit) }
      + records.papers.filter { $0.subject != .department && !($0 is EvaluationReport) }.map {
        KnownProject(name: $0.name, department: $0.department, unit: $0.unit)
      }
  }

  /// Names with what bears them, found inside a title by looking up its parts: a list has a hundred thousand.
  private struct KnownNames {
    let all: [KnownProject]
    private var places: [String: [Int]] = [:]

    init(_ projects: [KnownProject]) {
      all = projects
      for (index, project) in projects.enumerated() { places[TextKey.name(project.name), default: []].append(index) }
    }

    /// Those of the longest name that a title holds, in their order.
    func longest(in title: String) -> [KnownProject] {
      let characters = Array(title.prefix(120))
      guard characters.count >= 3 else { return [] }
      for length in stride(from: characters.count, through: 3, by: -1) {
        for start in 0...(characters.count - length) {
          if let found = places[String(characters[start..<(start + length)])] { return found.map { all[$0] } }
        }
      }
      return []
    }
  }
}
