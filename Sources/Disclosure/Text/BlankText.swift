/// What officers type for "nothing here" (reference §3.1: `/ — - * 无`).
enum BlankText {
  private static let words = WordTable(["/", "／", "—", "——", "-", "--", "－", "–", "*", "＊", "无"])

  static func isBlank(_ text: String) -> Bool {
    // A longer text can be blank only if all of it is white space, which mostly the first byte disproves.
    text.utf8.count <= 6 && words.contains(text) || text.withBytes { $0.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
  }
}
