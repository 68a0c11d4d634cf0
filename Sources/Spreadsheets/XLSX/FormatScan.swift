/// One pass over one section of a format's code, which tells what it makes of a number.
///
/// Quoted and escaped text, colours and locales in brackets do not count as letters of a date.
struct FormatScan {
  /// The condition in brackets, as `[<1]`, without them.
  private(set) var condition: ArraySlice<UInt8>?
  private var hasDay = false
  private var hasTime = false
  private var hasMonthOrMinute = false
  private var hasPercent = false
  private var hasElapsed = false

  var format: NumberFormat {
    if hasElapsed { return .elapsed }
    if hasDay || (hasMonthOrMinute && !hasTime) { return hasTime ? .dateTime : .date }
    if hasTime { return .time }
    return hasPercent ? .percent : .general
  }

  /// Reads a section.
  ///
  /// - Returns: where the semicolon stands that ends it; `nil` at the end of the code.
  mutating func read(_ code: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < code.count {
      let byte = code[index]
      switch byte {
      case UInt8(ascii: ";"):
        return index
      case UInt8(ascii: "\""):
        index = code[(index + 1)...].firstIndex(of: byte) ?? code.count
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"), UInt8(ascii: "!"):
        index += 1
      case UInt8(ascii: "["):
        let close = code[index...].firstIndex(of: UInt8(ascii: "]")) ?? code.count
        readBracket(code[(index + 1)..<max(close, index + 1)])
        index = close
      default:
        index += readLetter(code[index...])
        continue
      }
      index += 1
    }
    return nil
  }

  private mutating func readBracket(_ content: ArraySlice<UInt8>) {
    if let first = content.first, [UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "=")].contains(first) {
      condition = content
    }
    guard let first = content.first, content.allSatisfy({ $0 | 0x20 == first | 0x20 }) else { return }
    switch first | 0x20 {
    case UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "s"): hasElapsed = true
    default: break
    }
  }

  // Gives the number of bytes it took.
  private mutating func readLetter(_ rest: ArraySlice<UInt8>) -> Int {
    for (word, isTime) in Self.words where rest.starts(with: word, by: { $0 | 0x20 == $1 | 0x20 }) {
      hasTime = hasTime || isTime
      return word.count
    }
    guard let byte = rest.first else { return 1 }
    switch byte | 0x20 {
    case _ where byte == UInt8(ascii: "%"): hasPercent = true
    case UInt8(ascii: "y"), UInt8(ascii: "d"), UInt8(ascii: "g"), UInt8(ascii: "b"): hasDay = true
    case UInt8(ascii: "a") where rest.dropFirst().first.map { $0 | 0x20 } == byte | 0x20: hasDay = true
    case UInt8(ascii: "e"):
      // `E+` and `E-` are powers of ten, a bare `e` is a year of an era.
      let next = rest.dropFirst().first
      if next != UInt8(ascii: "+"), next != UInt8(ascii: "-") { hasDay = true }
    case UInt8(ascii: "h"), UInt8(ascii: "s"): hasTime = true
    case UInt8(ascii: "m"): hasMonthOrMinute = true
    default: break
    }
    return 1
  }

  // `G/通用格式` is how Chinese programs write General.
  private static let words: [([UInt8], Bool)] = [
    (Array("General".utf8), false), (Array("G/通用格式".utf8), false), (Array("AM/PM".utf8), true),
    (Array("A/P".utf8), true), (Array("上午/下午".utf8), true),
  ]
}
