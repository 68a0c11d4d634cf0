extension UpwardManifest {
  /// Reads what a package says of itself.
  ///
  /// - Throws: `UpwardFault` for a newer format, and for what cannot be read.
  init(parsing bytes: [UInt8], file: String) throws(UpwardFault) {
    var format = 0
    do throws(ConfigurationError) {
      var yaml = try StrictYAML(parsing: String(decoding: bytes, as: UTF8.self), file: file)
      format = try yaml.integer("format", in: 1...Int(Int32.max)) ?? 0
      if format <= Self.newestFormat {
        try read(&yaml)
        try yaml.finish()
      }
    } catch {
      throw .badManifest(error.message)
    }
    guard format <= Self.newestFormat else { throw .newerFormat(format) }
    guard format > 0 else { throw .badManifest(Message("没有写格式（format）。", "it gives no format.")) }
  }

  private mutating func read(_ yaml: inout StrictYAML) throws(ConfigurationError) {
    title = try yaml.text("title") ?? ""
    year = try yaml.integer("year", in: 1990...2100)
    date = try yaml.text("date") ?? ""
    publisher = try yaml.text("publisher") ?? ""
    guard var region = try yaml.mapping("region") else { throw yaml.refuse("region", expected: "地区") }
    self.region = Named(code: try region.text("code") ?? "", name: try region.text("name") ?? "")
    level = OfficeLevel(rawValue: try region.text("level") ?? "") ?? .county
    try region.finish()
    policy = try yaml.text("policy") ?? ""
    grades = try yaml.texts("grades") ?? []
    let codes = try yaml.texts("regionCodes") ?? []
    let names = try yaml.texts("regionNames") ?? []
    guard codes.count == names.count else { throw yaml.refuse("regionNames", expected: "与 regionCodes 一样多") }
    regions = zip(codes, names).map { Named(code: $0, name: $1) }
    projects = try yaml.integer("projects", in: 0...Int(Int32.max)) ?? 0
    budget = Money(fen: try yaml.decimal("budget", decimals: 6, in: Int64.min...Int64.max) ?? 0)
    executed = Money(fen: try yaml.decimal("executed", decimals: 6, in: Int64.min...Int64.max) ?? 0)
    papers = try yaml.integer("papers", in: 0...Int(Int32.max)) ?? 0
    letters = try yaml.texts("letters") ?? []
    expectedUnits = try yaml.integer("expectedUnits", in: 0...Int(Int32.max)) ?? 0
    reportedUnits = try yaml.integer("reportedUnits", in: 0...Int(Int32.max)) ?? 0
    formedClauses = try yaml.integer("formedClauses", in: 0...Int(Int32.max)) ?? 0
    missingClauses = try yaml.integer("missingClauses", in: 0...Int(Int32.max)) ?? 0
  }
}
