/// How values are put into words on pages (GB/T 15835, reference §8.4).
enum Words {
  /// What a total is called that the unit printed, and one that was computed here.
  static let byUnit = "单位自评"
  static let byPolicy = "按办法核算"

  /// An amount in 万元 with two decimals, or nothing where it is not known.
  static func wan(_ amount: Money?) -> String { amount.map { grouped($0.wan) } ?? "" }

  /// A number with its whole part in groups of three: `44,555.36`.
  static func grouped(_ number: String) -> String {
    let sign = number.utf8.first == UInt8(ascii: "-") ? 1 : 0
    let whole = number.utf8.prefix { $0 != UInt8(ascii: ".") }.count - sign
    guard whole > 3 else { return number }
    var grouped: [UInt8] = []
    grouped.reserveCapacity(number.utf8.count + whole / 3)
    for (place, digit) in number.utf8.enumerated() {
      let left = sign + whole - place
      if left > 0, left < whole, left % 3 == 0 { grouped.append(UInt8(ascii: ",")) }
      grouped.append(digit)
    }
    return String(decoding: grouped, as: UTF8.self)
  }

  /// `97.38%`, or nothing.
  static func percent(_ rate: Rate?) -> String { rate.map { $0.text + "%" } ?? "" }

  /// Part of whole as `97.38%`, or nothing when there is no whole.
  static func share(_ part: Int, of whole: Int) -> String {
    percent(Rate(Money(fen: Int64(part)), of: Money(fen: Int64(whole))))
  }

  /// `98.60`, or nothing.
  static func score(_ score: Score?) -> String { score?.text ?? "" }

  /// An amount as the unit filled it in, in 万元: at least two decimals, and as many as it has.
  ///
  /// What cannot be read stands as it was typed: a form is never corrected (design §4.4).
  ///
  /// - Parameter decimals: how many its column has.
  static func handedIn(_ entry: Entry<Money>, decimals: Int = 2) -> String {
    guard let value = entry.value else { return entry.raw }
    return grouped(String(value.exactWan.dropLast(6 - max(decimals, Self.decimals(of: value)))))
  }

  /// How many decimals an amount in 万元 needs, two at least.
  static func decimals(of amount: Money) -> Int {
    var (decimals, rest) = (6, amount.fen)
    while decimals > 2, rest % 10 == 0 { (decimals, rest) = (decimals - 1, rest / 10) }
    return decimals
  }

  /// Points as filled in; long binary fractions that a spreadsheet program stores are rounded to hundredths.
  static func handedIn(_ entry: Entry<Score>) -> String {
    guard let value = entry.value, entry.raw.utf8.count > 8 else { return entry.raw }
    return value.text
  }

  /// A rate as filled in, always with its sign; long binary fractions are rounded to hundredths of a percent.
  static func handedIn(_ entry: Entry<Rate>) -> String {
    guard let value = entry.value else { return entry.raw }
    let isTyped = entry.raw.utf8.count <= 10 && (entry.raw.hasSuffix("%") || entry.raw.hasSuffix("％"))
    return isTyped ? entry.raw : value.text + "%"
  }

  /// The title of a regulation in title marks, its number behind them: 《项目支出绩效评价管理办法》（财预〔2020〕10号）.
  static func bookTitled(_ title: String) -> String {
    guard !title.isEmpty, !title.contains("《") else { return title }
    guard title.hasSuffix("）"), let bracket = title.lastIndex(of: "（"), bracket > title.startIndex else {
      return "《" + title + "》"
    }
    return "《" + title[..<bracket] + "》" + title[bracket...]
  }

  /// Whether a text says something: not blank, not a dash, not a mere number in a column of reasons (reference E6).
  static func isSaid(_ text: String) -> Bool {
    !BlankText.isBlank(text) && !text.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 || $0 == 32 }
  }

  /// 一, 十二, 四十: the numbers of headings (GB/T 9704).
  static func ordinal(_ number: Int) -> String {
    let digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    switch number {
    case 1...9: return digits[number]
    case 10...99:
      let tens = number / 10
      return (tens == 1 ? "" : digits[tens]) + "十" + (number % 10 == 0 ? "" : digits[number % 10])
    default: return String(number)
    }
  }

  /// The points of each grade: 90分（含）以上, 80分（含）～90分, 60分以下.
  static func ranges(_ grades: [Policy.Grade]) -> [String] {
    grades.indices.map { index in
      let lower = points(grades[index].lowerBound)
      guard index > 0 else { return lower + "分（含）以上" }
      let upper = points(grades[index - 1].lowerBound)
      return index == grades.count - 1 ? upper + "分以下" : lower + "分（含）～" + upper + "分"
    }
  }

  /// Points without superfluous zeros: `60`.
  static func points(_ score: Score) -> String {
    score.hundredths % 100 == 0 ? String(score.hundredths / 100) : score.text
  }
}
