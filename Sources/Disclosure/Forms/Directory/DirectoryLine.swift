/// One line of a directory as read, before levels and parents are worked out from all lines together.
struct DirectoryLine: Sendable {
  var code: String
  var name: String
  var parent: String
  /// The parent as printed, which may be a name.
  var parentText: String
  var region: Named
  /// The level as printed: 部门, 乡镇, 二级预算单位; may be empty.
  var level: String
  var source: Provenance

  /// Gives every line its level and parent.
  static func entries(_ lines: [Self]) -> [DirectoryEntry] {
    let codes = Set(lines.map(\.code))
    var byName: [String: String] = [:]
    for line in lines {
      let name = TextKey.name(line.name)
      if byName[name] == nil { byName[name] = line.code.isEmpty ? line.name : line.code }
    }
    let parents = Set(lines.map { TextKey.name($0.parentText) })
    return lines.map { line in
      var parent = line.parent
      if parent.isEmpty, !line.parentText.isEmpty { parent = byName[TextKey.name(line.parentText)] ?? line.parentText }
      var level = line.resolvedLevel(parent: parent, codes: codes)
      if line.code.isEmpty, level == .unit, parent.isEmpty,
        line.level.isEmpty || parents.contains(TextKey.name(line.name))
      {
        level = .department
      }
      if parent.isEmpty, level == .unit, codes.contains(String(line.code.prefix(3))), line.code.count > 3 {
        parent = String(line.code.prefix(3))
      }
      let region =
        line.region.code.isEmpty && line.region.name.allSatisfy(\.isNumber) ? line.region.name : line.region.code
      return DirectoryEntry(
        code: line.code, name: line.name, parent: parent, region: region, level: level, source: line.source)
    }
  }

  /// The level by its word; without one, by the form of the code (three digits a department, six a unit;
  /// a code equal to its 区划代码, or the region codes of GB/T 2260, a region).
  private func resolvedLevel(parent: String, codes: Set<String>) -> OfficeLevel {
    if let office = Self.office(level) { return office }
    let digits = code.allSatisfy { $0.isASCII && $0.isNumber } ? code.count : 0
    if digits == 3 { return .department }
    let isRegion = code == region.code || code == region.name
    if let word = Self.regional(level), isRegion || [2, 4, 6, 9].contains(digits) {
      let hasDepartment = digits > 3 && codes.contains(String(code.prefix(3)))
      if isRegion || !hasDepartment { return word }
    }
    switch digits {
    case 2: return .province
    case 4: return .city
    case 6 where isRegion || isBelowRegion(parent): return Self.regionLevel(code)
    case 9 where isRegion || parent.count == 6 && code.hasPrefix(parent): return .township
    default: return .unit
    }
  }

  /// A six-digit code below a province or a city, and not below a department.
  private func isBelowRegion(_ parent: String) -> Bool {
    guard !parent.isEmpty else { return false }
    return (parent.count == 2 || parent.count == 4) && code.hasPrefix(parent)
      || parent.count == 6 && parent.hasSuffix("00") && code.hasPrefix(parent.prefix(parent.hasSuffix("0000") ? 2 : 4))
  }

  private static func regionLevel(_ code: String) -> OfficeLevel {
    code.hasSuffix("0000") ? .province : code.hasSuffix("00") ? .city : .county
  }

  private static func office(_ text: String) -> OfficeLevel? {
    let word = NormalText.normalised(text)
    if word.isEmpty { return nil }
    // 行政单位, 事业单位 say what kind of office it is, not on which level.
    if ["行政", "事业", "参公", "企业"].contains(where: word.contains) { return nil }
    if let level = OfficeLevel(rawValue: word.lowercased()) { return level }
    if word.contains("部门") || word.hasPrefix("一级") || word == "1" || word == "1级" { return .department }
    if word.contains("单位") || word.hasPrefix("二级") || word.hasPrefix("三级") || word == "2" || word == "2级" {
      return .unit
    }
    return nil
  }

  private static func regional(_ text: String) -> OfficeLevel? {
    let word = NormalText.normalised(text)
    if ["乡", "镇", "街道"].contains(where: word.contains) { return .township }
    if word.hasPrefix("县") || word.hasPrefix("区") || word.hasPrefix("旗") { return .county }
    if word.hasPrefix("市") || word.hasPrefix("地") || word.hasPrefix("州") || word.hasPrefix("盟") { return .city }
    if word.hasPrefix("省") || word.hasPrefix("自治区") || word.hasPrefix("直辖市") { return .province }
    return nil
  }
}
