/// Everything that reading gives: records, and the figures that large lists become at once.
struct ReadResult: Sendable {
  /// Where the figures of a project come from.
  enum Source: Sendable {
    /// A form, to be scored: index into `Records.projects`.
    case form(Int)
    /// A list, which was scored row by row: index into `listed`.
    case list(Int)
  }

  var records = Records()
  /// The projects in the order of files, sheets and rows.
  var order: [Source] = []
  /// The figures that lists became; a large one is never copied again.
  private var listed: [ProjectFigures] = []
  /// What the list reader found; `Finding.subject` counts in `order`.
  var findings: [Finding] = []
  /// 区划代码 to name, as lists give them.
  private var listedRegions: [String: String] = [:]

  /// Adds a file's outcome behind those before it.
  mutating func append(_ outcome: FileOutcome, name: String) {
    records.sources.files.append(name)
    records.sources.sheets.append(outcome.sheetNames)
    records.files.append(outcome.record)
    for part in outcome.parts {
      switch part {
      case .forms(let recognition): append(recognition)
      case .list(let list): append(list)
      }
    }
  }

  private mutating func append(_ recognition: Recognition) {
    for project in recognition.projects {
      order.append(.form(records.projects.count))
      records.projects.append(project)
    }
    records.directory += recognition.directory
    records.register += recognition.register
  }

  private mutating func append(_ list: ListOutcome) {
    let firstRecord = records.projects.count
    let firstSubject = order.count
    let keepsRecords = list.records.count == list.figures.count
    let firstListed = listed.count
    records.projects += list.records
    order += list.figures.indices.map { .list(firstListed + $0) }
    if listed.isEmpty { listed = list.figures } else { listed += list.figures }
    if keepsRecords {
      for index in list.figures.indices { listed[firstListed + index].record = firstRecord + index }
    }
    for var finding in list.findings {
      finding.subject = finding.subject.map { $0 + firstSubject }
      finding.project = keepsRecords ? finding.project.map { $0 + firstRecord } : nil
      findings.append(finding)
    }
    listedRegions.merge(list.regionNames) { first, _ in first }
  }

  /// Fills in codes and marks from the register and the directory.
  mutating func complete(with completion: CompleteProjects) {
    for source in order {
      switch source {
      case .form(let record): records.projects[record] = completion.completed(records.projects[record])
      case .list(let index):
        if completion.concerns(listed[index].region) { listed[index] = completion.completed(listed[index]) }
      }
    }
  }

  /// The figures of every project in order; forms are computed again here.
  mutating func scored(by policy: Policy, jobs: Int) -> (figures: [ProjectFigures], recomputed: [Recomputation?]) {
    // Lists alone stand in order already.
    if listed.count == order.count {
      defer { listed = [] }
      return (listed, [Recomputation?](repeating: nil, count: listed.count))
    }
    var all: [ProjectFigures] = []
    var computed: [Recomputation?] = []
    all.reserveCapacity(order.count)
    computed.reserveCapacity(order.count)
    let forms = order.compactMap { if case .form(let record) = $0 { record } else { nil } }
    let projects = records.projects
    let scored = Processors.map(forms.count, jobs: jobs) { position in
      let record = forms[position]
      let recomputation = recompute(projects[record], policy: policy)
      return (
        recomputation, figures(of: projects[record], recomputed: recomputation, policy: policy, record: record)
      )
    }
    var next = 0
    for source in order {
      switch source {
      case .form:
        all.append(scored[next].1)
        computed.append(scored[next].0)
        next += 1
      case .list(let index):
        all.append(listed[index])
        computed.append(nil)
      }
    }
    return (all, computed)
  }

  /// 区划代码 to name: the workspace's own region, and what lists say.
  func regionNames(home: Named) -> [String: String] {
    var names = listedRegions
    if !home.code.isEmpty, !home.name.isEmpty {
      names[home.code] = home.name
      // Provinces and cities may be written short (91, 9101); their summaries bear six digits.
      names[home.code + String(repeating: "0", count: max(0, 6 - home.code.utf8.count))] = home.name
    }
    return names
  }
}
