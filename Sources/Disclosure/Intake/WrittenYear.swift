/// Years in hanzi: 二〇二三年, 二零二三年度, 贰零贰叁年.
enum WrittenYear {
  private static let digits: [Unicode.Scalar: Character] = {
    var digits: [Unicode.Scalar: Character] = [:]
    let rows = ["〇○◯零oO0", "一壹1", "二贰2", "三叁3", "四肆4", "五伍5", "六陆6", "七柒7", "八捌8", "九玖9"]
    for (value, row) in rows.enumerated() {
      for scalar in row.unicodeScalars { digits[scalar] = Character(String(value)) }
    }
    return digits
  }()

  /// The text with years in digits: four signs right before 年, the first of them a 二 or 一 in hanzi.
  static func inDigits(_ text: String) -> String {
    guard text.contains("二") || text.contains("贰") || text.contains("一九") else { return text }
    var written: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      let run = written.reversed().prefix { digits[$0] != nil }.count
      if scalar == "年", run == 4, let first = written.dropLast(3).last, "二贰一".unicodeScalars.contains(first) {
        let year = written.suffix(4).compactMap { digits[$0] }
        written.removeLast(4)
        written += String(year).unicodeScalars
      }
      written.append(scalar)
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: written)
    return text
  }
}
