/// What stands in front of the names of a region's offices: the names of the region and of those above it.
struct RegionWords: Sendable {
  /// The keys of the names, the region's own first, and the last character of each.
  private struct Words: Sendable {
    var regions: [String]
    var levels: [Character]
  }

  private let names: [String: String]
  private let home: String
  /// Those of the region that nearly all papers are of.
  private let atHome: Words

  /// - Parameters:
  ///   - names: 区划代码 to name.
  ///   - home: the region of papers that name none.
  init(_ names: [String: String], home: String) {
    self.names = names.mapValues(TextKey.name)
    self.home = home
    atHome = Self.words(of: home, self.names)
  }

  func name(_ office: String, in region: String) -> OfficeName {
    let words = region.isEmpty || region.isSame(as: home) ? atHome : Self.words(of: region, names)
    return OfficeName(office, regions: words.regions, levels: words.levels)
  }

  private static func words(of code: String, _ names: [String: String]) -> Words {
    let county = RegionCode.county(code)
    let regions = [code, county, RegionCode.city(county), RegionCode.province(county)].compactMap { names[$0] }
    return Words(regions: regions, levels: regions.compactMap(\.last))
  }
}
