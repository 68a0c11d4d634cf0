/// Where the digits of a number stand in a format: `#,##0.00`.
struct DigitPattern: Equatable {
  /// The signs as they stand in the code.
  let signs: [UInt8]
  /// By how many powers of a thousand commas at the end divide the number.
  let thousands: Int
  /// How many places for digits there are before the point.
  let places: Int
  /// Whether there is a point.
  let hasPoint: Bool
  /// How many digits stand before the point at least.
  let whole: Int
  /// How many digits stand behind the point at least, and at most.
  private let least: Int
  private let most: Int
  private let hasGroups: Bool

  /// Reads `0`, `#`, `?`, `,` and `.`; commas behind the last place divide by a thousand each.
  init?(_ bytes: [UInt8]) {
    let comma = UInt8(ascii: ",")
    var parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, bytes.count < 64 else { return nil }
    var thousands = 0
    for index in parts.indices {
      while parts[index].last == comma {
        parts[index].removeLast()
        thousands += 1
      }
    }
    let fraction = parts.count == 2 ? parts[1] : []
    guard !fraction.contains(comma), thousands <= 4 else { return nil }
    signs = bytes
    self.thousands = thousands
    hasPoint = parts.count == 2
    places = parts[0].count { $0 != comma }
    whole = parts[0].count { $0 == UInt8(ascii: "0") }
    hasGroups = parts[0].contains(comma)
    least = fraction.count { $0 == UInt8(ascii: "0") }
    most = fraction.count
  }

  /// A decimal without a sign, multiplied by a power of ten, rounded half up and grouped.
  func text(of decimal: String, shift: Int, isGrouped: Bool = true) -> String? {
    let parts = decimal.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, decimal.utf8.allSatisfy({ 0x30...0x39 ~= $0 || $0 == 0x2E }) else { return nil }
    var digits = Array(parts[0].utf8) + (parts.count == 2 ? Array(parts[1].utf8) : [])
    var point = parts[0].utf8.count + shift - 3 * thousands
    if point < 0 {
      digits.insert(contentsOf: [UInt8](repeating: UInt8(ascii: "0"), count: -point), at: 0)
      point = 0
    }
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
    if hasGroups, isGrouped { front = Self.grouped(front) }
    let text = String(decoding: front, as: UTF8.self)
    if !hasPoint { return text }
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
