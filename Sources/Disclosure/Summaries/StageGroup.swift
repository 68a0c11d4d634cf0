/// How far the stages of a year reach within one department, unit or township.
struct StageGroup: Sendable {
  /// By what the projects are told apart.
  enum Level: String, Sendable, CaseIterable, Hashable {
    case department = "部门"
    case unit = "单位"
    case township = "乡镇（街道）"
  }

  var level: Level
  /// What tells it from others of its level, in this year and the last: the name as it is compared with the county, or the code of a
  /// township.
  var key: String
  /// The county of a department or unit; empty where it is that of the workspace.
  var county = ""
  /// As pages print it; the code of a township, whose name stands elsewhere.
  var name: String
  var stages: [StageCoverage]

  /// The name with the county where that is another than the workspace's own: 甲县教育局.
  ///
  /// - Parameter regions: 区划代码 to name.
  func label(_ regions: [String: String]) -> String {
    if level == .township { return regions[key] ?? name }
    return regions[county].map { CountyKey.office(name, of: $0) } ?? name
  }

  func stage(_ stage: Stage) -> StageCoverage? { stages.first { $0.stage == stage } }

  /// The groups of all levels that have projects, each level in the order of its first project.
  ///
  /// - Parameter home: the workspace's own region, which may have had another code last year.
  static func all(
    _ dossiers: [Dossier], in columns: [StageColumn] = StageColumn.all, home: String
  ) -> [StageGroup] {
    let home = RegionCode.county(home)
    return Level.allCases.flatMap { level in
      var order: [String] = []
      var names: [String: (label: String, county: String)] = [:]
      var members: [String: [Dossier]] = [:]
      for dossier in dossiers {
        guard let (key, name) = dossier.group(at: level, home: home) else { continue }
        if names[key] == nil {
          order.append(key)
          names[key] = (name, level == .township ? "" : dossier.county(besides: home))
        }
        members[key, default: []].append(dossier)
      }
      return order.map { key in
        StageGroup(
          level: level, key: key, county: names[key]?.county ?? "", name: names[key]?.label ?? "",
          stages: StageCoverage.all(members[key] ?? [], in: columns))
      }
    }
  }
}

extension Dossier {
  /// Its county where that is not the workspace's own.
  fileprivate func county(besides home: String) -> String {
    let county = RegionCode.county(region)
    return county == home ? "" : county
  }

  fileprivate func group(at level: StageGroup.Level, home: String) -> (key: String, name: String)? {
    func named(_ office: Named) -> (String, String)? {
      let key = office.name.isEmpty ? TextKey.code(office.code) : TextKey.name(office.name)
      guard !key.isEmpty else { return nil }
      let county = county(besides: home)
      return (county.isEmpty ? key : county + "/" + key, office.label)
    }
    switch level {
    case .department: return named(department)
    case .unit: return named(unit)
    case .township: return RegionCode.county(region) == region || region.isEmpty ? nil : (region, region)
    }
  }
}
