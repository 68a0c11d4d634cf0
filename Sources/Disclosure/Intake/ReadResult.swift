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
  var listed: [ProjectFigures] = []
  /// What the list reader found; `Finding.subject` counts in `order`.
  var findings: [Finding] = []
  /// 区划代码 to name, as lists give them.
  private var listedRegions: [String: String] = [:]

  /// Adds a file's outcome behind those before it.
  mutating func append(_ outcome: consuming FileOutcome, name: String) {
    records.sources.files.append(name)
    records.sources.sheets.append(outcome.sheetNames)
    records.files.append(outcome.status)
    // Parts and projects are taken from the end, which moves them and copies nothing.
    var parts = outcome.parts
    if let word = SecrecyMark.word(inPath: name) {
      let file = Int32(clamping: records.sources.files.count - 1)
      for index in parts.indices {
        parts[index].withhold(for: word, at: .path(file: file)) { SecrecyMark.word(inPath: name, naming: $0) == nil }
      }
    }
    parts.closeOtherSheets(outcome.sheetNames, file: records.sources.files.count - 1)
    outcome.parts = []
    parts.turnRound()
    while let part = parts.popLast() {
      switch consume part {
      case .forms(let recognition): append(recognition)
      case .list(let list): append(list)
      }
    }
  }

  /// Makes room for what so many files give, and lists of such lengths.
  mutating func reserveCapacity(_ files: Int, lists: [Int]) {
    records.sources.files.reserveCapacity(files)
    records.sources.sheets.reserveCapacity(files)
    records.files.reserveCapacity(files)
    records.projects.reserveCapacity(files)
    order.reserveCapacity(max(files, lists.reduce(0, +)))
    // A list alone is taken as it is.
    if lists.count > 1 { listed.reserveCapacity(lists.reduce(0, +)) }
  }

  private mutating func append(_ recognition: consuming Recognition) {
    var projects = recognition.projects
    recognition.projects = []
    projects.turnRound()
    while let project = projects.popLast() {
      order.append(.form(records.projects.count))
      records.projects.append(project)
    }
    if !recognition.papers.isEmpty { records.papers += recognition.papers }
    if !recognition.directory.isEmpty { records.directory += recognition.directory }
    if !recognition.unknownLabels.isEmpty { records.unknownLabels += recognition.unknownLabels }
    if !recognition.ownUnits.isEmpty { records.ownUnits += recognition.ownUnits }
    if !recognition.crowded.isEmpty { records.crowded += recognition.crowded }
    if !recognition.unitDoubts.isEmpty { records.unitDoubts += recognition.unitDoubts }
    if !recognition.registerDoubts.isEmpty { records.registerDoubts += recognition.registerDoubts }
    if !recognition.register.isEmpty { records.register += recognition.register }
  }

  private mutating func append(_ list: consuming ListOutcome) {
    if let cell = list.markColumn { records.sources.setMarkColumn(cell) }
    let firstRecord = records.projects.count
    let firstSubject = order.count
    let firstListed = listed.count
    var figures = list.figures
    list.figures = []
    if list.records.count == figures.count {
      for index in figures.indices { figures[index].record = firstRecord + index }
    }
    records.projects += list.records
    order += figures.indices.map { .list(firstListed + $0) }
    if listed.capacity == 0 {
      listed = figures
    } else {
      figures.turnRound()
      while let one = figures.popLast() { listed.append(one) }
    }
    for var finding in list.findings {
      finding.subject = finding.subject.map { $0 + firstSubject }
      findings.append(finding)
    }
    records.unknownLabels += list.unknownLabels
    listedRegions.merge(list.regionNames) { first, _ in first }
    if !list.groups.isEmpty { records.listedGroups.merge(list.groups) { first, _ in first } }
  }

  /// The figures of every project in order; forms are computed again here. Lists bring their own arithmetic: where there are lists alone,
  /// there is none.
  mutating func scored(by policy: Policy, jobs: Int) -> (figures: [ProjectFigures], recomputed: [Recomputation?]) {
    // Where there are lists alone, their figures stand in order already.
    if listed.count == order.count {
      defer { listed = [] }
      return (listed, [])
    }
    let records = records
    let order = order
    let listed = listed
    // Projects are borrowed from the span: a copy of each would count the references to all its texts.
    let computed = Processors.map(order.count, jobs: jobs, atOnce: 16) { position -> Recomputation? in
      guard case .form(let record) = order[position] else { return nil }
      return recompute(records.projects.span[record], policy: policy)
    }
    let all = Processors.map(order.count, jobs: jobs, atOnce: 16) { position -> ProjectFigures in
      switch order[position] {
      case .form(let record):
        figures(
          of: records.projects.span[record], recomputed: computed[position] ?? Recomputation(), policy: policy,
          record: record)
      case .list(let index): listed[index]
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

extension Array {
  /// Brings the last to the front. What an array turns round by itself it copies.
  fileprivate mutating func turnRound() { withUnsafeMutableBufferPointer { $0.reverse() } }
}
