extension ReadResult {
  /// Finds what reports are about: a title names its project with words around it, 示例县2024年农村公路危桥改造项目绩效评价报告, and else the
  /// name of the file does.
  ///
  /// The longest known name that the title holds counts; where projects of several departments bear it, the department stays open.
  ///
  /// - Parameter accepted: where the finding that nobody knows its project (A25) is accepted, a report is printed.
  mutating func linkReports(accepted: AcceptedFindings = AcceptedFindings()) {
    let reports = records.papers.indices.filter { records.papers[$0] is EvaluationReport }
    guard !reports.isEmpty else { return }
    let projects = KnownNames(knownProjects)
    let departments = KnownNames(
      records.directory.filter { $0.level == .department || $0.level == .township }.map {
        KnownProject(name: $0.name, department: Named(code: $0.code, name: $0.name), unit: Named())
      } + projects.all.map { KnownProject(name: $0.department.name, department: $0.department, unit: Named()) })
    for index in reports {
      guard var report = records.papers[index] as? EvaluationReport else { continue }
      let isOfOffice = report.subject == .department
      let known = isOfOffice ? departments : projects
      let titled = known.longest(in: TextKey.name(report.name))
      let filed = known.longest(in: TextKey.name(names(of: report.source).last ?? ""))
      let found = titled.isEmpty ? filed : titled
      let isOfTwo =
        !titled.isEmpty && !filed.isEmpty
        && !TextKey.name(titled[0].name).contains(TextKey.name(filed[0].name))
      report.isUnresolved =
        report.form == .evaluationReport && !isOfOffice && !known.all.isEmpty && (found.isEmpty || isOfTwo)
        && !accepted.name("A25", at: records.sources.text(report.title.at))
      if let first = found.first {
        report.name = first.name
        let named = found.filter { !$0.department.isEmpty }
        if report.department.isEmpty, let one = named.first,
          named.allSatisfy({ $0.department.mayBeSame(as: one.department) })
        {
          report.department = one.department
          if report.unit.isEmpty { report.unit = one.unit }
        }
      }
      records.papers[index] = report
    }
  }

  /// Papers that do not write their project's name are those of the project that their sheet is called by, else their file.
  mutating func nameNameless() {
    let papers = records.papers.indices.filter { index in
      let paper = records.papers[index]
      return paper.subject == .project && paper.name.isEmpty && paper.code.isEmpty && !(paper is LedgerLine)
        && !(paper is EvaluationReport)
    }
    let forms = records.projects.indices.filter {
      records.projects[$0].name.isEmpty && records.projects[$0].code.isEmpty
        && records.projects[$0].form != .indicatorList
    }
    guard !papers.isEmpty || !forms.isEmpty else { return }
    let known = KnownNames(knownProjects)
    for index in papers {
      let places = names(of: records.papers[index].source)
      Self.name(&records.papers[index], by: places, known)
      tell(records.papers[index].name, at: records.papers[index].source)
    }
    for index in forms {
      let places = names(of: records.projects[index].source)
      Self.name(&records.projects[index], by: places, known)
      tell(records.projects[index].name, at: records.projects[index].source)
    }
  }

  /// Says in the sheet's notes which project a paper without a name was taken for.
  private mutating func tell(_ name: String, at place: Provenance) {
    let (file, sheet) = (Int(place.file), Int(place.sheet))
    guard !name.isEmpty, records.files.indices.contains(file), records.files[file].sheets.indices.contains(sheet) else {
      return
    }
    records.files[file].sheets[sheet].reasons.append(
      Message(
        "没有填写项目名称，按工作表名或文件名认作“\(name)”。请补填。",
        "It names no project, and was taken for that of its sheet's or its file's name (\(name)). Fill it in."))
  }

  /// The names of the sheet and the file.
  private func names(of place: Provenance) -> [String] {
    let (file, sheet) = (Int(place.file), Int(place.sheet))
    guard records.files.indices.contains(file) else { return [] }
    let sheets = records.files[file].sheets
    return (sheets.indices.contains(sheet) ? [sheets[sheet].name] : []) + [
      UnreadPaper.stem(of: records.files[file].path)
    ]
  }

  private static func name(_ paper: inout some Record, by places: [String], _ known: KnownNames) {
    guard let found = places.lazy.map({ known.longest(in: TextKey.name($0)) }).first(where: { !$0.isEmpty }),
      found.allSatisfy({
        paper.department.isEmpty || $0.department.isEmpty || $0.department.mayBeSame(as: paper.department)
      })
    else { return }
    paper.name = found[0].name
    if paper.department.isEmpty, found.allSatisfy({ $0.department == found[0].department }) {
      (paper.department, paper.unit) = (found[0].department, paper.unit.isEmpty ? found[0].unit : paper.unit)
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
      for (index, project) in projects.enumerated() where !project.name.isEmpty {
        places[TextKey.name(project.name), default: []].append(index)
      }
    }

    /// Those of the longest name that a title holds, in their order.
    func longest(in title: String) -> [KnownProject] {
      let characters = Array(title.prefix(120))
      guard characters.count >= 3, !places.isEmpty else { return [] }
      for length in stride(from: characters.count, through: 3, by: -1) {
        for start in 0...(characters.count - length) {
          if let found = places[String(characters[start..<(start + length)])] { return found.map { all[$0] } }
        }
      }
      return []
    }
  }
}
