/// How far the stages of a year reach within one department, unit or township.
struct StageGroup: Sendable {
  /// By what the projects are told apart.
  enum Level: String, Sendable, CaseIterable, Hashable {
    case department = "部门"
    case unit = "单位"
    case township = "乡镇（街道）"
  }

  var level: Level
  /// What tells it from others of its level, in this year and the last: the name as it is compared, or the code of a township.
  var key: String
  /// As pages print it; the code of a township, whose name stands elsewhere.
  var name: String
  var stages: [StageCoverage]

  func stage(_ stage: Stage) -> StageCoverage? { stages.first { $0.stage == stage } }

  /// The groups of all levels that have projects, each level in the order of its first project.
  static func all(_ dossiers: [Dossier], in columns: [StageColumn] = StageColumn.all) -> [StageGroup] {
    Level.allCases.flatMap { level in
      var order: [String] = []
      var names: [String: String] = [:]
      var members: [String: [Dossier]] = [:]
      for dossier in dossiers {
        guard let (key, name) = dossier.group(at: level) else { continue }
        if names[key] == nil {
          order.append(key)
          names[key] = name
        }
        members[key, default: []].append(dossier)
      }
      return order.map { key in
        StageGroup(
          level: level, key: key, name: names[key] ?? "", stages: StageCoverage.all(members[key] ?? [], in: columns))
      }
    }
  }
}

extension Dossier {
  fileprivate func group(at level: StageGroup.Level) -> (key: String, name: String)? {
    func named(_ office: Named) -> (String, String)? {
      let key = office.name.isEmpty ? TextKey.code(office.code) : TextKey.name(office.name)
      return key.isEmpty ? nil : (key, office.label)
    }
    switch level {
    case .department: return named(department)
    case .unit: return named(unit)
    case .township: return RegionCode.county(region) == region || region.isEmpty ? nil : (region, region)
    }
  }
}
