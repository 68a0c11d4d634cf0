/// Levels of regions and offices in words.
extension Words {
  /// 省, 市（州）, 县（市、区）, 乡镇（街道）.
  static func level(_ level: OfficeLevel) -> String {
    switch level {
    case .province: "省"
    case .city: "市（州）"
    case .county: "县（市、区）"
    case .township: "乡镇（街道）"
    case .department: "部门"
    case .unit: "单位"
    }
  }
}
