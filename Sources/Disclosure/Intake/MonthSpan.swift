/// A year that is written as the time from January to December: `2023.1.1-2023.12.31`, `2023.1-12`.
enum MonthSpan {
  static func year(in text: String) -> Int? {
    guard text.utf8.count <= 90, text.contains("12") else { return nil }
    var numbers: [Int] = []
    var signs: [Unicode.Scalar] = []
    var letters = 0
    var isInNumber = false
    for scalar in NormalText.figure(text).unicodeScalars {
      if "0"..."9" ~= scalar {
        let digit = Int(scalar.value - 0x30)
        if isInNumber, let last = numbers.popLast() {
          numbers.append(min(last * 10 + digit, 1_000_000))
        } else {
          numbers.append(digit)
        }
        isInNumber = true
      } else {
        // The sign right behind each number.
        if isInNumber { signs.append(scalar) }
        isInNumber = false
        if scalar.properties.isAlphabetic { letters += 1 }
      }
    }
    guard letters <= 8, let year = numbers.first, (1990...2099).contains(year), let place = dash(year, numbers) else {
      return nil
    }
    // 2023-1-12 is a day.
    guard place < signs.count, isDash(signs[place]), !isDash(signs[0]) || signs.count > 3 else { return nil }
    return year
  }

  /// Where the dash stands between the two ends of the year, by the number before it; `nil` where the numbers are no whole year.
  private static func dash(_ year: Int, _ numbers: [Int]) -> Int? {
    switch numbers {
    case [year, 1, 12], [year, 1, year, 12]: 1
    case [year, 1, 1, 12, 31], [year, 1, 1, year, 12, 31]: 2
    default: nil
    }
  }

  static func isDash(_ scalar: Unicode.Scalar) -> Bool { dashes.contains(scalar) }

  private static let dashes = "-‐–—―─~～－至到".unicodeScalars
}
