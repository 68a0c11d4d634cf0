/// What tells an office or a project from others of its county: two counties may have the same code, or the same name.
struct CountyKey: Hashable, Sendable {
  private let county: String
  private let key: String

  init(_ key: String, in region: String) {
    county = RegionCode.county(region)
    self.key = key
  }

  /// The name of an office with its county in front, where it does not begin with it: 示例甲县教育局.
  static func office(_ name: String, of county: String) -> String {
    name.isEmpty || name.hasPrefix(county) ? name : county + name
  }

  init(_ office: Named, in region: String) { self.init(office.key, in: region) }
}
