/// The levels in a 区划代码: two digits province, four city, six county, nine township (GB/T 2260, GB/T 10114).
enum RegionCode {
  static func county(_ code: String) -> String { code.utf8.count > 6 ? prefix(code, 6) : code }
  static func city(_ code: String) -> String { prefix(code, 4) + "00" }
  static func province(_ code: String) -> String { prefix(code, 2) + "0000" }

  /// The digits that a region's code shares with all below it: 91 of 910000, 9101 of 910100.
  static func stem(of code: String, _ level: OfficeLevel) -> String {
    switch level {
    case .province: prefix(code, 2)
    case .city: prefix(code, 4)
    case .county, .department, .unit: prefix(code, 6)
    case .township: prefix(code, 9)
    }
  }

  /// Six digits of a code that may be written short: 910000 of 91.
  static func whole(_ code: String) -> String { code + String(repeating: "0", count: max(0, 6 - code.utf8.count)) }

  private static func prefix(_ code: String, _ length: Int) -> String {
    String(decoding: code.utf8.prefix(length), as: UTF8.self)
  }
}
