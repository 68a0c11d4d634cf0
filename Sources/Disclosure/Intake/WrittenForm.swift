/// A self-evaluation that stands in running text: its fields in lines of their own, or its table in paragraphs with tabs.
enum WrittenForm {
  /// Whether lines name a project, what it spent or had, and its points or results.
  static func stands(in lines: some Sequence<String>) -> Bool {
    var found: Set<Int> = []
    for line in lines where line.utf8.count <= 600 {
      let line = NormalText.normalised(line)
      // Instructions name the same fields.
      if instructions.finds(in: line) { continue }
      if line.hasPrefix("项目名称") || line.hasPrefix("1.项目名称") || line.hasPrefix("一、项目名称") { found.insert(0) }
      guard line.utf8.contains(where: { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { continue }
      if money.finds(in: line) { found.insert(1) }
      if results.finds(in: line) { found.insert(2) }
    }
    return found.count == 3
  }

  private static let instructions = WordFinder(["填写", "填报", "填列", "应填", "请填", "是指", "指的是"])
  private static let money = WordFinder(["全年预算数", "预算数", "全年执行数", "执行数", "预算执行", "资金总额"])
  private static let results = WordFinder(["得分", "总分", "实际完成", "完成情况", "自评"])
}
