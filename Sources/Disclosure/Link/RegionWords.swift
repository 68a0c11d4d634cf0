/// What stands in front of the names of a region's offices: the names of the region and of those above it.
struct RegionWords: Sendable {
  private let names: [String: String]
  private let home: String

  /// - Parameters:
  ///   - names: 区划代码 to name.
  ///   - home: the region of papers that name none.
  init(_ names: [String: String], home: String) {
    self.names = names.mapValues(TextKey.name)
    self.home = home
  }

  func name(_ office: String, in region: String) -> OfficeName {
    let code = region.isEmpty ? home : region
    let county = RegionCode.county(code)
    let above = [code, county, RegionCode.city(county), RegionCode.province(county)].compactMap { names[$0] }
    return OfficeName(office, regions: above, levels: above.compactMap(\.last))
  }
}
