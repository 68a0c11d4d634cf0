/// Lines of a register that say what other lines come to.
enum RegisterTotals {
  private static let sums = ["合计", "总计", "小计", "累计", "共计"]

  /// 合计, 交通运输局小计, 共计3个项目: what is called so and bears no project's code.
  static func isTotal(_ name: String, code: String) -> Bool {
    guard name.utf8.count <= 90, name.contains("计") else { return false }
    let key = Label(name).bare
    if sums.contains(key) { return true }
    guard code.utf8.count < shortestCode else { return false }
    return sums.contains(where: key.hasSuffix) || sums.contains(where: key.hasPrefix) && key.contains(where: \.isNumber)
  }

  /// Shorter codes are those of departments and units.
  private static let shortestCode = 10
}
