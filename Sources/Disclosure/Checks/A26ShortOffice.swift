/// A26: without a directory and a register, a name that may be short for another department's is told, and never joined to it: 交通局
/// beside 示例县交通运输局.
enum A26ShortOffice: WorkspaceRule {
  static let card = RuleCard(
    id: "A26",
    title: Message("同一个部门只能有一个名称", "A department must be called by one name"), severity: .warning,
    basis: "预算管理一体化规范：单位编码和单位名称统一；没有单位名录和项目清单时，简称和全称按两个部门统计",
    remedy: Message(
      "是同一个部门的，改成同一个名称，或者填上部门编码；放入部门和单位名录的，简称能自动对上全称。",
      "If both are one department, write one name or its code; with a directory of departments the short name is found by itself."
    ))

  /// A department as a paper names it, where it first does.
  private struct Office {
    var named: Named
    var region: String
    var at: Provenance
    var subject: Int?
  }

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    guard OfficeMaster(workspace.offices) == nil else { return }
    let offices = offices(in: workspace)
    var byCounty: [String: [Int]] = [:]
    for index in offices.indices { byCounty[RegionCode.county(offices[index].region), default: []].append(index) }
    for short in offices where short.named.code.isEmpty {
      let others = byCounty[RegionCode.county(short.region)] ?? []
      let long = others.lazy.map { offices[$0] }.first {
        workspace.offices.isShort(short.named, of: $0.named, in: short.region)
      }
      guard let long else { continue }
      let (read, expected) = (short.named.label, long.named.label)
      let place = workspace.records.sources.text(long.at)
      report.add(
        at: short.at, field: "主管部门", actual: read, expected: expected, subject: short.subject,
        Message(
          "“\(read)”可能是“\(expected)”（\(place)）的简称。没有单位名录和项目清单可以核对，现在按两个部门分别统计、分别公开。是同一个部门的，请改成同一个名称。",
          "“\(read)” may be short for “\(expected)” (\(place)). No directory or register tells, so both are counted and published as two departments. If they are one, write one name."
        ))
    }
  }

  private static func offices(in workspace: CheckedWorkspace) -> [Office] {
    var offices: [Office] = []
    var known: Set<ByteKey> = []
    func take(_ paper: PaperOffices, at place: Provenance, subject: Int?) {
      guard !paper.department.name.isEmpty,
        known.insert(ByteKey(RegionCode.county(paper.region) + "/" + TextKey.name(paper.department.name))).inserted
      else { return }
      offices.append(Office(named: paper.department, region: paper.region, at: place, subject: subject))
    }
    let projects = workspace.records.projects.span
    let figures = workspace.figures.span
    // A list names an office in many rows.
    var met: Set<ObjectIdentifier> = []
    for index in figures.indices {
      let record = figures[index].record
      if projects.indices.contains(record), projects[record].form != .indicatorList {
        let source = projects[record].source
        let place = projects[record].places.place(of: .department, in: source) ?? source
        take(projects[record].offices, at: place, subject: index)
      } else if met.insert(figures[index].identity.officesKey).inserted {
        take(figures[index].identity.offices, at: figures[index].source, subject: index)
      }
    }
    for paper in workspace.records.papers {
      take(paper.offices, at: paper.places.place(of: .department, in: paper.source) ?? paper.source, subject: nil)
    }
    return offices
  }
}
