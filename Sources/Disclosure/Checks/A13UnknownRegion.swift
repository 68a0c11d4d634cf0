extension A13UnknownOffice {
  /// Regions that the directory calls otherwise than `gongkai.yml`, or than the package that came from them: one was copied from elsewhere.
  static func reportRegions(_ workspace: CheckedWorkspace, _ report: inout RuleReport) {
    let home = workspace.region
    let packages = workspace.records.packages
    let below = workspace.records.files.compactMap(\.upward?.region)
    for line in workspace.records.directory
    where line.level != .department && line.level != .unit && !packages.contains(line.source.file) {
      let code = RegionCode.whole(line.code)
      if code == RegionCode.whole(home.code), !areOne(line.name, home.name) {
        report.add(
          at: line.source, field: "名称", actual: line.name, expected: home.name, severity: .error,
          Message(
            "单位名录里 \(line.code) 是“\(line.name)”，gongkai.yml 的 region 写的是“\(home.name)”，各册都印“\(home.name)”。请核对是不是照搬了别的地区的 gongkai.yml，改正写错的一处。",
            "The directory calls \(line.code) “\(line.name)”, gongkai.yml “\(home.name)”, which all books print. Correct the wrong one."
          ))
      }
      for region in below
      where RegionCode.whole(region.code) == code && !areOne(line.name, region.name) {
        report.add(
          at: line.source, field: "名称", actual: line.name, expected: region.name,
          Message(
            "单位名录里 \(line.code) 是“\(line.name)”，它的上报包写的是“\(region.name)”。请核对代码和名称，改正写错的一处。",
            "The directory calls \(line.code) “\(line.name)”, its package “\(region.name)”. Correct the wrong one."))
      }
    }
  }

  /// Whether two names may be one region's: one may have those above it in front, or 本级 or an office behind.
  private static func areOne(_ first: String, _ second: String) -> Bool {
    let (first, second) = (TextKey.name(first), TextKey.name(second))
    return first.contains(second) || second.contains(first)
  }
}
