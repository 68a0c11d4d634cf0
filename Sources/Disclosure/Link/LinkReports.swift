extension ReadResult {
  /// Finds what reports are about: a title names its project with words around it, 示例县2024年农村公路危桥改造项目绩效评价报告.
  ///
  /// The longest known name that the title holds counts; where projects of several departments bear it, the department stays open.
  mutating func linkReports() {
    let reports = records.papers.indices.filter { records.papers[$0] is EvaluationReport }
    guard !reports.isEmpty else { return }
    let projects = knownProjects
    let departments =
      records.directory.filter { $0.level == .department || $0.level == .township }.map {
        Named(code: $0.code, name: $0.name)
      } + projects.map(\.department)
    for index in reports {
      guard var report = records.papers[index] as? EvaluationReport else { continue }
      let key = TextKey.name(report.name)
      if report.subject == .department {
        link(&report, key, departments)
      } else {
        link(&report, key, projects)
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

  private func link(_ report: inout EvaluationReport, _ title: String, _ projects: [KnownProject]) {
    let found = projects.filter { Self.holds(title, TextKey.name($0.name)) }
    guard let longest = found.max(by: { TextKey.name($0.name).count < TextKey.name($1.name).count }) else { return }
    report.name = longest.name
    let same = found.filter { TextKey.name($0.name) == TextKey.name(longest.name) && !$0.department.isEmpty }
    guard report.department.isEmpty, let first = same.first,
      same.allSatisfy({ $0.department.mayBeSame(as: first.department) })
    else { return }
    report.department = first.department
    if report.unit.isEmpty { report.unit = first.unit }
  }

  private func link(_ report: inout EvaluationReport, _ title: String, _ departments: [Named]) {
    let found = departments.filter { Self.holds(title, TextKey.name($0.name)) }
    guard let longest = found.max(by: { $0.name.count < $1.name.count }) else { return }
    if report.department.isEmpty { report.department = longest }
    report.name = longest.name
  }

  private static func holds(_ title: String, _ name: String) -> Bool { name.count >= 4 && title.contains(name) }
}
