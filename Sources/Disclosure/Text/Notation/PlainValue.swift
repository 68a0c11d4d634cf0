import Spreadsheets

/// The plainest notation, read without the general reader: a comparator or none, digits with a point or none, a unit or none
/// (`≥95%`, `7套`, `100`), and words that begin like nothing else (`效果明显`). Nine of ten targets and results are so.
enum PlainValue {
  /// What the text says, exactly as `IndicatorValueReader` has it; `nil` where that has to decide.
  static func read(_ text: String) -> IndicatorValue? {
    text.withBytes { bytes in
      if isWords(bytes) { return IndicatorValue(comparator: nil, content: .words, text: text) }
      guard let number = Number(bytes) else { return nil }
      guard let unit = unit(UnsafeBufferPointer(rebasing: bytes[number.end...])) else { return nil }
      return IndicatorValue(
        comparator: number.comparator, content: .quantity(Quantity(units: number.units), unit), text: text)
    }
  }

  /// Whether a text of plain characters begins with one that begins neither number nor date nor comparator.
  private static func isWords(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, 0xE4...0xE9 ~= first, !openers.begins(bytes),
      !comparators.begins(bytes) || !numbers.finds(in: bytes)
    else { return false }
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case 0x21...0x7E: place += 1
      case 0xE4...0xE9: place += 3
      default: return false
      }
    }
    return true
  }

  /// The characters with which numbers and dates begin, and the mark for nothing.
  private static let openers = WordFinder("百零〇一二两三四五六七八九十○壹贰叁肆伍陆柒捌玖拾截于在自从无".map(String.init))
  /// The characters with which a comparator in words begins, which counts only before a number.
  private static let comparators = WordFinder("不至最大达超高多控小低少等".map(String.init))
  private static let numbers = WordFinder("0123456789+-<>=零〇一二两三四五六七八九十○壹贰叁肆伍陆柒捌玖拾".map(String.init))

  /// The unit behind a number; `nil` where it may be more than a unit: 年 and 月 may make a date, 至 a range, 以上 a comparator.
  private static func unit(_ bytes: UnsafeBufferPointer<UInt8>) -> IndicatorUnit? {
    if bytes.isEmpty { return IndicatorUnit.none }
    if units.begins(bytes) { return nil }
    if let place = IndicatorUnit.known[bytes] { return IndicatorUnit.known(at: place) }
    var place = 0
    var count = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "/"): place += 1
      case 0xC2 where bytes[place + 1] == 0xB7: place += 2
      case 0xE4...0xE9: place += 3
      default: return nil
      }
      count += 1
    }
    guard count <= 12, !others.finds(in: bytes) else { return nil }
    return IndicatorUnit(String(known: bytes))
  }

  private static let units = WordFinder(["年", "月", "余", "多"])
  private static let others = WordFinder(["至", "到", "上", "下", "内", "左右"])

  private struct Number {
    var comparator: IndicatorValue.Comparator?
    var units: Int128
    /// The place behind it.
    var end: Int

    /// More digits are rare, and left to the general reader.
    private static let mostWhole = 12
    private static let mostDecimals = 6
    private static let powers: [Int64] = (0...Quantity.decimals).map { (0..<$0).reduce(1) { power, _ in power * 10 } }

    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
      var place = 0
      comparator = Self.comparator(bytes, &place)
      var value: UInt64 = 0
      let whole = Self.digits(bytes, &place, &value, most: Self.mostWhole)
      guard 1...Self.mostWhole ~= whole else { return nil }
      var decimals = 0
      if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
        place += 1
        decimals = Self.digits(bytes, &place, &value, most: Self.mostDecimals)
        guard 1...Self.mostDecimals ~= decimals else { return nil }
      }
      units = Int128(value) * Int128(Self.powers[Quantity.decimals - decimals])
      end = place
    }

    private static func comparator(
      _ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int
    ) -> IndicatorValue.Comparator? {
      guard let first = bytes.first else { return nil }
      let sign = first == 0xE2 && bytes.count > 2 && bytes[1] == 0x89 ? bytes[2] : first
      place = first == 0xE2 ? 3 : 1
      switch sign {
      case 0xA5, UInt8(ascii: ">"): return .atLeast
      case 0xA4, UInt8(ascii: "<"): return .atMost
      case UInt8(ascii: "="): return .equal
      default:
        place = 0
        return nil
      }
    }

    /// Reads digits into a value, at most one more than are wanted: nineteen in all, which fit 64 bits.
    private static func digits(
      _ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int, _ value: inout UInt64, most: Int
    ) -> Int {
      let start = place
      while place < bytes.count, place - start <= most, 0x30...0x39 ~= bytes[place] {
        value = value * 10 + UInt64(bytes[place] - 0x30)
        place += 1
      }
      return place - start
    }
  }
}
