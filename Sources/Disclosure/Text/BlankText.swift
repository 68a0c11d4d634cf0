/// The marks that officers type for "nothing here" (reference §3.1: `/ — - * 无`).
enum BlankText {
  private static let marks = WordTable(["/", "／", "—", "——", "-", "--", "－", "–", "*", "＊", "无"])

  static func isBlank(_ text: String) -> Bool {
    // Longer than any mark: only blanks are left to look for, and the first byte tells.
    text.utf8.count <= 6 && marks.contains(text) || text.withBytes { $0.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
  }
}
