/// Whether a file or a folder above it calls itself the corrected or final version: 公路养护（修改后）.xlsx, 定稿/自评表.xlsx.
enum CorrectedPaper {
  /// 改 alone says nothing: 农村改厕, 旧城改造.
  private static let words = ["修改后", "修改", "更正", "定稿", "最终版"]

  /// - Parameter name: the project's; where the name ends in such a word (总体规划修改), a file that is called by it is no correction.
  static func isCalledSo(_ path: String, project name: String) -> Bool {
    let name = NormalText.normalised(name)
    return path.split(separator: "/").contains { part in
      let stem = NormalText.normalised(withoutExtension(part))
      return words.contains { word in
        brackets.contains { stem.contains($0.0 + word + $0.1) }
          || stem.hasSuffix(word) && !(name.hasSuffix(word) && stem.hasSuffix(name))
      }
    }
  }

  private static let brackets = [("(", ")"), ("[", "]"), ("《", "》"), ("\"", "\"")]

  private static func withoutExtension(_ name: Substring) -> String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex, name.distance(from: dot, to: name.endIndex) <= 6
    else { return String(name) }
    return String(name[..<dot])
  }
}
