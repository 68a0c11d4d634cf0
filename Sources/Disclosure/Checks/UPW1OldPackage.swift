/// UPW1: a package from below is not older than the papers of its region that lie beside it.
enum UPW1OldPackage: WorkspaceRule {
  static let card = RuleCard(
    id: "UPW1", title: Message("上报包不应比材料旧", "A package must not be older than its data"), severity: .warning,
    basis: "上报包是下级某一天的数据；以后又有材料补报来的，包里没有",
    remedy: Message(
      "请报送的地区用补报后的材料重新生成上报包，替换旧的。",
      "Have the region build its package again with the later papers, and replace the old one."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    let files = workspace.records.files
    guard files.contains(where: { $0.upward != nil }) else { return }
    let figures = workspace.figures
    // Projects of papers, as few regions have where packages come in.
    let own = figures.indices.filter { files[Int(figures[$0].source.file)].upward == nil }
    guard !own.isEmpty else { return }
    let packaged = PackagedProjects(workspace)
    for (file, status) in files.enumerated() {
      guard let manifest = status.upward, status.error == nil else { continue }
      var others: [(file: Int32, count: Int)] = []
      for index in own where manifest.covers(figures[index].region) {
        let source = figures[index].source.file
        guard !packaged.contain(code: figures[index].code, name: figures[index].name, in: file) else { continue }
        if let place = others.firstIndex(where: { $0.file == source }) {
          others[place].count += 1
        } else {
          others.append((source, 1))
        }
      }
      guard let first = others.first else { continue }
      let count = others.reduce(0) { $0 + $1.count }
      let name = workspace.records.sources.files[Int(first.file)]
      report.add(
        at: Provenance(file: file, sheet: 0, row: 0, column: 0), field: "日期", actual: manifest.date, expected: "",
        Message(
          "“\(manifest.region.label)”的上报包（日期 \(manifest.date)）比这里的材料旧：“\(name)”\(others.count > 1 ? "等 \(others.count) 个文件" : "")里有 \(count) 个项目，包里没有。请该地区重新生成上报包报来。",
          "The package of \(manifest.region.label), dated \(manifest.date), is older than the papers here: \(name) and others (\(others.count) files) have \(count) projects that it lacks. Have the region build it again."
        ))
    }
  }
}

/// The projects of each package, by code and by name, with those that do not count because another paper says the same.
private struct PackagedProjects {
  /// By the number of the file; empty for files that are no packages.
  private var keys: [Set<String>]

  init(_ workspace: CheckedWorkspace) {
    let files = workspace.records.files
    let figures = workspace.figures
    keys = files.map { _ in [] }
    for index in figures.indices {
      let file = Int(figures[index].source.file)
      guard files[file].upward != nil else { continue }
      add(TextKey.code(figures[index].code), TextKey.name(figures[index].name), to: file)
    }
    for member in workspace.counted.groups.flatMap(\.members) where member.isProject {
      let file = Int(member.place.file)
      if files[file].upward != nil { add(member.codeKey, member.nameKey, to: file) }
    }
  }

  private mutating func add(_ code: String, _ name: String, to file: Int) {
    if !code.isEmpty { keys[file].insert("code " + code) }
    keys[file].insert("name " + name)
  }

  func contain(code: String, name: String, in file: Int) -> Bool {
    !code.isEmpty && keys[file].contains("code " + TextKey.code(code))
      || keys[file].contains("name " + TextKey.name(name))
  }
}
