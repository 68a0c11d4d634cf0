/// Where the digits of a number stand in a format: `#,##0.00`.
struct DigitPattern: Equatable {
  /// How many digits stand before the point at least.
  private let whole: Int
  /// How many digits stand behind the point at least, and at most.
  private let least: Int
  private let most: Int
  private let hasThousands: Bool

  /// Reads `0`, `#`, `,` and `.`; `nil` for a comma at the end, which divides by a thousand.
  init?(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].last != UInt8(ascii: ","), parts.last?.last != UInt8(ascii: ",") else {
      return nil
    }
    let fraction = parts.count == 2 ? parts[1] : []
    guard !fraction.contains(UInt8(ascii: ",")), bytes.count < 64 else { return nil }
    whole = parts[0].count { $0 == UInt8(ascii: "0") }
    hasThousands = parts[0].contains(UInt8(ascii: ","))
    least = fraction.count { $0 == UInt8(ascii: "0") }
    most = fraction.count
  }

  /// A decimal without a sign, multiplied by a power of ten, rounded half up and grouped.
  func text(of decimal: String, shift: Int) -> String? {
    let parts = decimal.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, decimal.utf8.allSatisfy({ 0x30...0x39 ~= $0 || $0 == 0x2E }) else { return nil }
    var digits = Array(parts[0].utf8) + (parts.count == 2 ? Array(parts[1].utf8) : [])
    var point = parts[0].utf8.count + shift
    while digits.count < point + most + 1 { digits.append(UInt8(ascii: "0")) }
    let roundsUp = digits[point + most] >= UInt8(ascii: "5")
    digits.removeLast(digits.count - point - most)
    if roundsUp, !Self.increment(&digits) {
      digits.insert(UInt8(ascii: "1"), at: 0)
      point += 1
    }
    var fraction = digits[point...]
    while fraction.count > least, fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
    var front = Array(digits[..<point].drop { $0 == UInt8(ascii: "0") })
    while front.count < whole { front.insert(UInt8(ascii: "0"), at: 0) }
    if hasThousands { front = Self.grouped(front) }
    let text = String(decoding: front, as: UTF8.self)
    if most == 0 { return text }
    // The point stays, with nothing behind it.
    return text + "." + String(decoding: fraction, as: UTF8.self)
  }

  /// Adds one in the last place; `false` if that makes one digit more.
  private static func increment(_ digits: inout [UInt8]) -> Bool {
    for index in digits.indices.reversed() {
      if digits[index] < UInt8(ascii: "9") {
        digits[index] += 1
        return true
      }
      digits[index] = UInt8(ascii: "0")
    }
    return false
  }

  private static func grouped(_ digits: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(UInt8(ascii: ",")) }
      result.append(digit)
    }
    return result
  }
}
