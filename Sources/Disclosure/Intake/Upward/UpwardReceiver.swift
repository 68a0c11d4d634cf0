/// Who takes packages: a province or a city, in its year.
struct UpwardReceiver: Sendable {
  private let year: Int?
  private let region: Named
  private let level: OfficeLevel

  init(_ settings: Settings) {
    year = settings.year
    region = settings.region
    level = OfficeLevel(rawValue: settings.regionLevel.rawValue) ?? .county
  }

  /// Refuses packages of another year or of a region elsewhere, and those that would count a region twice.
  func refuse(_ outcomes: inout [FileOutcome?]) {
    var homes: [String: Int] = [:]
    for index in outcomes.indices {
      guard let manifest = outcomes[index]?.status.upward, outcomes[index]?.status.error == nil else { continue }
      if let fault = fault(of: manifest) {
        outcomes[index]?.refuse(fault)
        continue
      }
      for region in [manifest.region] + manifest.regions {
        guard let other = homes[region.code] else {
          homes[region.code] = index
          continue
        }
        guard other != index else { continue }
        let names = (outcomes[index]?.status.path ?? "", outcomes[other]?.status.path ?? "")
        outcomes[index]?.refuse(.doubled(region: region.label, file: names.1))
        outcomes[other]?.refuse(.doubled(region: region.label, file: names.0))
        break
      }
    }
  }

  private func fault(of manifest: UpwardManifest) -> UpwardFault? {
    if let year, manifest.year != year { return .otherYear(manifest.year, reported: year) }
    if region.code.isEmpty { return nil }
    let stem = RegionCode.stem(of: region.code, level)
    guard manifest.region.code.hasPrefix(stem) else { return .otherRegion(manifest.region, home: region) }
    // 91 and 910000 are one province.
    return RegionCode.stem(of: manifest.region.code, manifest.level) == stem ? .ownRegion(manifest.region) : nil
  }
}

extension FileOutcome {
  fileprivate mutating func refuse(_ fault: UpwardFault) {
    if status.error == nil { status.error = fault.message(status.path) }
    parts = []
    sheetNames = []
    status.sheets = []
  }
}
