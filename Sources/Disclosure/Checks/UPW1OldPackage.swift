/// UPW1: a package from below is not older than the papers of its region that lie beside it.
enum UPW1OldPackage: WorkspaceRule {
  static let card = RuleCard(
    id: "UPW1", title: Message("上报包不应比材料旧", "A package must not be older than its data"), severity: .warning,
    basis: "上报包是下级某一天的数据；以后又有材料补报来的，包里没有",
    remedy: Message(
      "请报送的地区用补报后的材料重新生成上报包，替换旧的。",
      "Have the region build its package again with the later papers, and replace the old one."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    for (file, status) in workspace.records.files.enumerated() {
      guard let manifest = status.upward, status.error == nil else { continue }
      let packaged = PackagedProjects(workspace, file: Int32(clamping: file))
      var others: [(file: Int32, count: Int)] = []
      for index in workspace.figures.indices {
        let one = workspace.figures.span[index]
        guard manifest.covers(one.region), workspace.records.files[Int(one.source.file)].upward == nil,
          !packaged.contain(one)
        else { continue }
        if let place = others.firstIndex(where: { $0.file == one.source.file }) {
          others[place].count += 1
        } else {
          others.append((one.source.file, 1))
        }
      }
      guard let first = others.first else { continue }
      let count = others.reduce(0) { $0 + $1.count }
      let name = workspace.records.sources.files[Int(first.file)]
      report.add(
        at: Provenance(file: file, sheet: 0, row: 0, column: 0), field: "日期", actual: manifest.date, expected: "",
        Message(
          "“\(manifest.region.label)”的上报包（日期 \(manifest.date)）比这里的材料旧：“\(name)”等 \(others.count) 个文件里有 \(count) 个项目，包里没有。请该地区重新生成上报包报来。",
          "The package of \(manifest.region.label), dated \(manifest.date), is older than the papers here: \(name) and others (\(others.count) files) have \(count) projects that it lacks. Have the region build it again."
        ))
    }
  }
}

/// The projects of one package, by code and by name, with those that do not count because another paper says the same.
private struct PackagedProjects {
  private var keys: Set<String> = []

  init(_ workspace: CheckedWorkspace, file: Int32) {
    for index in workspace.figures.indices where workspace.figures.span[index].source.file == file {
      add(code: workspace.figures.span[index].code, name: workspace.figures.span[index].name)
    }
    for member in workspace.counted.groups.flatMap(\.members) where member.isProject && member.place.file == file {
      if !member.codeKey.isEmpty { keys.insert("code " + member.codeKey) }
      keys.insert("name " + member.nameKey)
    }
  }

  private mutating func add(code: String, name: String) {
    if !code.isEmpty { keys.insert("code " + TextKey.code(code)) }
    keys.insert("name " + TextKey.name(name))
  }

  func contain(_ one: borrowing ProjectFigures) -> Bool {
    keys.contains(one.code.isEmpty ? "name " + TextKey.name(one.name) : "code " + TextKey.code(one.code))
      || keys.contains("name " + TextKey.name(one.name))
  }
}
