extension ReadResult {
  /// Marks the regions of the directory that lie below the workspace's and have no office in it: what comes from them is a package,
  /// or papers, and who sent neither has not reported.
  ///
  /// A province that names its counties awaits them from the first day. A city with offices of its own names its counties for other
  /// reasons, too: it awaits them once something came from below.
  mutating func findRegionsBelow(_ settings: Settings) {
    guard !records.directory.isEmpty else { return }
    let level = OfficeLevel(rawValue: settings.regionLevel.rawValue) ?? .county
    guard level == .province || level == .city else { return }
    let home = RegionCode.stem(of: settings.region.code, level)
    // 91 and 910000 are one province.
    func isBelow(_ region: String) -> Bool {
      region.hasPrefix(home) && RegionCode.county(region) != RegionCode.whole(home)
    }
    let hasOffices = records.directory.contains { entry in
      [.department, .unit].contains(entry.level) && !isBelow(entry.region)
    }
    guard
      level == .province || !hasOffices
        || records.files.contains(where: { $0.upward != nil })
        || listed.indices.contains(where: { isBelow(listed[$0].region) })
    else { return }
    var divided: Set<String> = []
    for entry in records.directory {
      switch entry.level {
      case .department, .unit, .township: divided.insert(RegionCode.county(entry.region))
      case .county: divided.insert(RegionCode.city(entry.code))
      case .city, .province: break
      }
    }
    // A package names its own region, too: one line of each awaits it.
    var awaited: Set<String> = []
    for index in records.directory.indices {
      let entry = records.directory[index]
      guard entry.level == .county || entry.level == .city, entry.code.utf8.count == 6, entry.code.hasPrefix(home),
        RegionCode.stem(of: entry.code, entry.level) != home, !divided.contains(entry.code),
        awaited.insert(entry.code).inserted
      else { continue }
      records.directory[index].isRegionBelow = true
    }
  }
}
