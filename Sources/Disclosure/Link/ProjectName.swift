/// A project's name without what papers put around it: 2024年农村公路养护项目 is 农村公路养护.
enum ProjectName {
  /// A name's key without a mark that stands in it: 校舍修缮【不予公开】 on a form is 校舍修缮 in the register.
  static func key(_ name: String) -> String { TextKey.name(SecrecyMark.withoutWords(name)) }

  /// The core of a name's key. Two names of one core may be one project, and need not be.
  static func core(of key: String) -> String {
    let mayDiffer = key.withBytes { bytes in
      bytes.first.map(KeyWriter.isDigit) == true
        || endings.contains { $0.count < bytes.count && bytes.suffix($0.count).elementsEqual($0) }
    }
    guard mayDiffer else { return key }
    var core = Substring(key)
    if core.hasSuffix("项目") { core.removeLast(2) }
    core = withoutYear(core)
    if core.hasSuffix("项目") { core.removeLast(2) }
    return core.count >= 2 ? String(core) : key
  }

  /// Whether two names are as long as each other and one character is another.
  static func differInOneCharacter(_ first: String, _ second: String) -> Bool {
    let cores = [first, second].map { Array(core(of: key($0)).unicodeScalars) }
    guard cores[0].count == cores[1].count, cores[0].count >= 4 else { return false }
    return zip(cores[0], cores[1]).count { $0 != $1 } == 1
  }

  /// The core without the region in front: 示例乙市水库除险加固工程 is 水库除险加固工程. `nil` where none stands there.
  static func withoutRegion(_ core: String) -> Substring? {
    // A region has two characters before 县; 城市 and 社区 are none.
    guard let sign = core.dropFirst(2).prefix(5).firstIndex(where: { "省市县区旗".contains($0) }) else { return nil }
    return core[core.index(after: sign)...]
  }

  private static let endings = ["项目", "年", "年度"].map { Array($0.utf8) }

  /// Without 2024年 or 2024年度 in front or behind.
  private static func withoutYear(_ name: Substring) -> Substring {
    let behind = ["年度", "年"].first(where: name.hasSuffix).map { name.dropLast($0.count) }
    if let behind, isYear(behind.suffix(4)) { return behind.dropLast(4) }
    guard isYear(name.prefix(4)) else { return name }
    let rest = name.dropFirst(4)
    guard let word = ["年度", "年"].first(where: rest.hasPrefix) else { return name }
    return rest.dropFirst(word.count)
  }

  private static func isYear(_ text: Substring) -> Bool {
    text.count == 4 && text.hasPrefix("20") && text.allSatisfy { $0.isASCII && $0.isNumber }
  }
}
