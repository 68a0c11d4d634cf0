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
        stem.ranges(of: word).contains { range in
          let isOfName = name.hasSuffix(word) && stem[..<range.upperBound].hasSuffix(name)
          return !isOfName && isVersion(stem[range.upperBound...])
        }
      }
    }
  }

  /// Whether nothing stands behind the word, or what tells one correction from another: 更正2, 更正-新, 定稿（8.15）. Which of two is the
  /// later cannot be told by that.
  private static func isVersion(_ rest: Substring) -> Bool {
    if let first = rest.first, closing.contains(first) { return true }
    return rest.allSatisfy { $0.isASCII && !$0.isLetter || versions.contains($0) }
      || rest.lowercased().drop { $0.isASCII && !$0.isLetter }.hasPrefix("v")
        && rest.drop { !$0.isLetter }.dropFirst().allSatisfy { $0.isASCII && !$0.isLetter }
  }

  private static let closing: Set<Character> = [")", "]", "》", "\""]
  private static let versions: Set<Character> = Set("（）【】—·年月日号新版稿后次第再终最一二三四五六七八九十副本")

  /// Whether a file calls itself a draft: 绩效评价报告（送审稿）.docx.
  static func isDraft(_ path: String) -> Bool {
    guard let name = path.split(separator: "/").last else { return false }
    let stem = NormalText.normalised(withoutExtension(name))
    return drafts.contains { word in stem.ranges(of: word).contains { isVersion(stem[$0.upperBound...]) } }
  }

  private static let drafts = ["送审稿", "征求意见稿", "初稿", "草稿", "讨论稿"]

  private static func withoutExtension(_ name: Substring) -> String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex, name.distance(from: dot, to: name.endIndex) <= 6
    else { return String(name) }
    return String(name[..<dot])
  }
}
