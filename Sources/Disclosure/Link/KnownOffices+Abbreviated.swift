extension KnownOffices {
  /// The departments of the directory or the register of which a name without a code may be short: 交通局 of 示例县交通运输局, 人社局 of
  /// 人力资源和社会保障局. The first and the last character are the same, and the others stand in the long name in their order.
  func abbreviated(_ office: Named, in region: String) -> [Int] {
    guard office.code.isEmpty, !office.name.isEmpty else { return [] }
    let short = name(office, in: region).cores.map(Self.characters).filter { $0.count >= 3 }
    guard !short.isEmpty, let greatest = all.lazy.map(\.origin).max(), greatest >= .register else { return [] }
    let county = RegionCode.county(region.isEmpty ? home : region)
    return all.indices.filter { index in
      let known = all[index]
      guard known.kind == .department, known.origin == greatest, !known.named.name.isEmpty,
        known.region.isEmpty || RegionCode.county(known.region).isSame(as: county)
      else { return false }
      let long = name(known.named, in: known.region).cores.map(Self.characters)
      return short.contains { short in long.contains { Self.isShort(short, of: $0) } }
    }
  }

  /// The departments of the directory or the register whose name a cell has with more than it behind: one of its own sections (教育局计财股),
  /// or one of its units (教育局/第一中学).
  func joined(_ office: Named, in region: String) -> [Int] {
    guard office.code.isEmpty, office.name.unicodeScalars.count > 4,
      let greatest = all.lazy.map(\.origin).max(), greatest >= .register
    else { return [] }
    func department(_ text: String) -> Int? {
      if case .one(let found) = fit(Named(name: text), .department, in: region, from: greatest) { return found }
      let long = abbreviated(Named(name: text), in: region)
      return long.count == 1 ? long[0] : nil
    }
    let parts = office.name.split { $0.isWhitespace || "/／|｜\\、".contains($0) }.map(String.init)
    if parts.count > 1 {
      let found = Set(parts.compactMap(department))
      return department(parts[0]) != nil && found.count == 1 ? Array(found) : []
    }
    guard let last = office.name.last, "股科室".contains(last) else { return [] }
    // The longest beginning that is a department.
    for length in (2...6) where office.name.count > length + 2 {
      if let found = department(String(office.name.dropLast(length))) { return [found] }
    }
    return []
  }

  /// Whether a department's name may be short for another's.
  func isShort(_ short: Named, of long: Named, in region: String) -> Bool {
    let names = name(short, in: region).cores.map(Self.characters).filter { $0.count >= 3 }
    guard !names.isEmpty else { return false }
    let others = name(long, in: region).cores.map(Self.characters)
    return names.contains { name in others.contains { Self.isShort(name, of: $0) } }
  }

  /// A name with 委 for 委员会 and 办 for 办公室 at its end.
  private static func characters(_ core: String) -> [Unicode.Scalar] {
    for (long, short) in [("委员会", "委"), ("办公室", "办")] where core.hasSuffix(long) {
      return Array((core.dropLast(long.count) + short).unicodeScalars)
    }
    return Array(core.unicodeScalars)
  }

  private static func isShort(_ short: [Unicode.Scalar], of long: [Unicode.Scalar]) -> Bool {
    guard short.count < long.count, short.last == long.last, let end = short.last else { return false }
    // 开发区 and 经开区 are short for 经济开发区.
    let isZone = end == "区" && long.suffix(zone.count).elementsEqual(zone)
    guard short.first == long.first && (ends.contains(end) || isZone) || isZone && short == zone else { return false }
    var rest = long[...]
    for character in short {
      guard let place = rest.firstIndex(of: character) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  private static let zone = Array("开发区".unicodeScalars)

  /// How departments end whose names are shortened; of towns and schools others with the same beginning are many.
  private static let ends = Set("局委办厅".unicodeScalars)
}
