/// Which year the head of a column speaks of: 上年度（2023）, 本年, 2024年全年预算数.
enum SaidYear: Sendable, Hashable {
  case last
  case this
  case next
  case numbered(Int)

  /// - Parameter label: a text in its normal form; `nil` where it names no year, or several.
  init?(_ label: String) {
    // Nearly every label names no year, which one pass over its bytes tells.
    guard Self.signs.finds(in: label) else { return nil }
    if Self.standsIn(label, Self.lasts) {
      self = .last
    } else if Self.standsIn(label, Self.nexts) {
      self = .next
    } else if let number = Self.number(in: label) {
      self = .numbered(number)
    } else if Self.thises.contains(where: label.contains) {
      self = .this
    } else {
      return nil
    }
  }

  /// Whether a text, in its normal form, says that it is not about the paper's own year.
  static func isOfOther(_ label: String) -> Bool {
    guard others.finds(in: label) else { return false }
    return standsIn(label, lasts) || standsIn(label, nexts)
  }

  /// The number, where it is one.
  var number: Int? { if case .numbered(let number) = self { number } else { nil } }

  private static let lasts = ["上年", "上一年", "去年", "往年", "前年"]
  private static let nexts = ["下年", "下一年", "次年", "明年"]
  private static let thises = ["本年", "当年", "今年"]
  private static let others = WordFinder(lasts + nexts)
  /// What stands in every label that names a year, and the beginnings of its number.
  private static let signs = WordFinder(lasts + nexts + thises + ["20", "二", "贰"])

  /// Whether one of the words stands there and is not what was carried over from that year: 上年结转 belongs to this one.
  private static func standsIn(_ label: String, _ words: [String]) -> Bool {
    words.contains { word in
      guard label.contains(word), let place = label[...].firstRange(of: word) else { return false }
      return !label[place.upperBound...].withBytes(carried.finds)
    }
  }

  /// Whether a text speaks of what was carried over from a year.
  static func isCarried(_ text: String) -> Bool { text.withBytes(carried.finds) }

  private static let carried = WordFinder(["结转", "结余", "滚存", "余额"])

  /// The one number of four digits that is a year of this century.
  private static func number(in label: String) -> Int? {
    let text = hanzi.finds(in: label) ? WrittenYear.inDigits(label) : label
    return text.withBytes { bytes in
      var found: Int?
      var digits = 0
      var number = 0
      for place in 0...bytes.count {
        let digit = place < bytes.count ? bytes[place] &- UInt8(ascii: "0") : .max
        if digit <= 9 {
          (digits, number) = (digits + 1, digits < 4 ? number * 10 + Int(digit) : number)
          continue
        }
        if digits == 4, number / 100 == 20 {
          // 2000万元 is an amount.
          let rest = UnsafeBufferPointer(rebasing: bytes[place...])
          guard found == nil, rest.isEmpty || behind.begins(rest) else { return nil }
          found = number
        }
        (digits, number) = (0, 0)
      }
      return found
    }
  }

  private static let hanzi = WordFinder(["二", "贰"])
  private static let behind = WordFinder(["年", ")", "全", "度", "预", "执", "实", "决"])
}
