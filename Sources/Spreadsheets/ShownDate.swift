/// A date, a time or a length of time as the pieces of a format show it.
enum ShownDate {
  /// The text of a date in ISO 8601, or of a length of time (`PT36H30M`); `nil` where the pieces are not known well enough.
  static func text(of text: String, _ all: [FormatToken]) -> String? {
    let hanzi = HanziDigits.take(from: all)
    let (style, tokens) = (hanzi?.style, hanzi?.tokens ?? all)
    guard tokens.contains(where: \.isOfDate) else { return nil }
    if text.hasPrefix("P") { return length(text, tokens, style) }
    // Day 0 is shown as 1900-01-00, and the days up to 29 February 1900 are counted otherwise by others.
    guard text >= "1900-03-01" || text.hasPrefix("1899-12-31T"), text.utf8.count >= 10 else { return nil }
    let numbers = text.split { !$0.isNumber }.map(String.init)
    // A part of a second would have to be rounded, and may change the minute.
    guard (3...6).contains(numbers.count) else { return nil }
    let isInHalves = tokens.contains { if case .half = $0 { true } else { false } }
    var result = ""
    for (index, token) in tokens.enumerated() {
      switch token {
      case .literal(let literal): result += literal
      case .half(let morning, let afternoon):
        guard numbers.count > 3, let hour = Int(numbers[3]) else { return nil }
        result += hour < 12 ? morning : afternoon
      case .weekday(let isLong):
        guard let name = weekday(numbers) else { return nil }
        result += isLong ? "星期" + name : name
      case .date(let letter, let count):
        guard let field = field(letter, tokens, index) else { return nil }
        // A date without a time of day is midnight.
        let digits = field < numbers.count ? numbers[field] : "00"
        if letter == UInt8(ascii: "y") {
          let year = count <= 2 ? String(digits.suffix(2)) : digits
          result += style?.each(year) ?? year
        } else {
          guard count <= 2, var number = Int(digits) else { return nil }
          if field == 3, isInHalves { number = number % 12 == 0 ? 12 : number % 12 }
          result += padded(number, count, style)
        }
      default: return nil
      }
    }
    return result
  }

  /// Which number of an ISO date a letter means; `m` behind hours or before seconds means minutes.
  private static func field(_ letter: UInt8, _ tokens: [FormatToken], _ index: Int) -> Int? {
    func neighbour(_ rest: some Sequence<FormatToken>) -> UInt8? {
      for token in rest {
        switch token {
        case .date(let letter, _), .elapsed(let letter, _): return letter
        default: continue
        }
      }
      return nil
    }
    switch letter {
    case UInt8(ascii: "y"): return 0
    case UInt8(ascii: "m"):
      let isMinute =
        neighbour(tokens[..<index].reversed()) == UInt8(ascii: "h")
        || neighbour(tokens[(index + 1)...]) == UInt8(ascii: "s")
      return isMinute ? 4 : 1
    case UInt8(ascii: "d"): return 2
    case UInt8(ascii: "h"): return 3
    case UInt8(ascii: "s"): return 5
    default: return nil
    }
  }

  /// `PT36H30M` by `[h]:mm` is 36:30; the first piece counts on, the others are parts of it.
  private static func length(_ text: String, _ tokens: [FormatToken], _ style: HanziDigits?) -> String? {
    var seconds = 0
    var digits = ""
    for character in text.dropFirst(2) {
      if character.isNumber {
        digits.append(character)
        continue
      }
      guard let number = Int(digits), number < 1 << 40 else { return nil }
      switch character {
      case "H": seconds += number * 3600
      case "M": seconds += number * 60
      case "S": seconds += number
      default: return nil
      }
      digits = ""
    }
    var result = ""
    for token in tokens {
      switch token {
      case .literal(let literal): result += literal
      case .elapsed(let letter, let count):
        let unit = letter == UInt8(ascii: "h") ? 3600 : letter == UInt8(ascii: "m") ? 60 : 1
        result += padded(seconds / unit, count, style)
        seconds %= unit
      case .date(let letter, let count):
        let unit = letter == UInt8(ascii: "m") ? 60 : letter == UInt8(ascii: "s") ? 1 : 0
        guard unit > 0 else { return nil }
        result += padded(seconds / unit, count, style)
        seconds %= unit
      default: return nil
      }
    }
    return result
  }

  private static func padded(_ number: Int, _ width: Int, _ style: HanziDigits?) -> String {
    let digits = String(number)
    let text = String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    return style?.part(text) ?? text
  }

  private static func weekday(_ numbers: [String]) -> String? {
    guard let year = Int(numbers[0]), let month = Int(numbers[1]), let day = Int(numbers[2]), 1...12 ~= month else {
      return nil
    }
    // Zeller's congruence, with Sunday as 1.
    let shifted = month < 3 ? month + 12 : month
    let years = month < 3 ? year - 1 : year
    let number = (day + 13 * (shifted + 1) / 5 + years + years / 4 - years / 100 + years / 400) % 7
    return ["六", "日", "一", "二", "三", "四", "五"][number]
  }
}
