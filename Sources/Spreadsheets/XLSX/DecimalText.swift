/// A number of a workbook, written as a plain decimal.
struct DecimalText {
  /// The digits, without an exponent.
  var text: String
  /// Whether it is a whole number of more than 15 digits, of which the program that saved it keeps only 15.
  var digitsLost: Bool

  /// Reads a number as a workbook stores it; `nil` if it is none.
  ///
  /// - A number of at most 15 digits keeps its text. Programs that calculate in binary store a typed 0.8618 as
  ///   0.86180000000000001 and show 15 digits; so a fraction of more digits is rounded, in decimal and half up, to the
  ///   15 that were shown.
  /// - A whole number of more than 15 digits stays as stored, and is marked.
  /// - An exponent is written out: `1.2E-3` is `0.0012`.
  /// - A zero has no sign: `-0` is `0`.
  init?(_ bytes: some BidirectionalCollection<UInt8>) {
    if Self.isShortAndPlain(bytes) {
      text =
        bytes.withContiguousStorageIfAvailable { String(known: $0, isASCII: true) }
        ?? String(decoding: bytes, as: UTF8.self)
      digitsLost = false
      return
    }
    var scan = NumberScan()
    guard scan.read(bytes) else { return nil }
    if scan.isPlain, scan.digits.count <= 15 {
      // Programs that calculate in binary know a zero below zero; people do not.
      text = String(
        decoding: scan.digits.isEmpty && bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes[...],
        as: UTF8.self)
      digitsLost = false
      return
    }
    guard let text = scan.plainText() else { return nil }
    self.text = text
    digitsLost = scan.digitsLost
  }

  // Nearly every number: at most 15 characters, digits on both sides of a point, if there is one.
  private static func isShortAndPlain(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
    var count = 0
    var point = -1
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: ".") where point < 0 && count > 0: point = count
      default: return false
      }
      count += 1
    }
    return count > 0 && count <= 15 && point != count - 1
  }
}

private struct NumberScan {
  /// The digits from the first that is not zero.
  private(set) var digits: [UInt8] = []
  /// Whether the text can stay as it is: no exponent, no sign `+`, digits on both sides of a point.
  private(set) var isPlain = true
  private(set) var digitsLost = false
  private var isNegative = false
  /// How many digits stand before the decimal point; below zero for zeros after it.
  private var point = 0

  // Far above what a cell of a budget holds, and far below what would fill memory.
  private static let longest = 400

  mutating func read(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
    var whole = 0
    var fraction = 0
    var hasPoint = false
    var index = bytes.startIndex
    if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      isPlain = isNegative
      index = bytes.index(after: index)
    }
    digits.reserveCapacity(24)
    while index < bytes.endIndex {
      let byte = bytes[index]
      index = bytes.index(after: index)
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if hasPoint { fraction += 1 } else { whole += 1 }
        if digits.isEmpty, byte == UInt8(ascii: "0") {
          if hasPoint { point -= 1 }
        } else {
          digits.append(byte)
          if !hasPoint { point += 1 }
        }
        if whole + fraction > Self.longest { return false }
      case UInt8(ascii: ".") where !hasPoint:
        hasPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        isPlain = false
        guard whole + fraction > 0, let exponent = Self.exponent(bytes[index...]) else { return false }
        point += exponent
        return true
      default:
        return false
      }
    }
    if whole == 0 || (hasPoint && fraction == 0) { isPlain = false }
    return whole + fraction > 0
  }

  private static func exponent(_ bytes: some BidirectionalCollection<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    let isNegative = first == UInt8(ascii: "-")
    let rest = isNegative || first == UInt8(ascii: "+") ? bytes.dropFirst() : bytes[...]
    guard let last = rest.last, last >= 0x30, let value = wholeNumber(rest), value <= longest else { return nil }
    return isNegative ? -value : value
  }

  mutating func plainText() -> String? {
    guard abs(point) <= Self.longest else { return nil }
    if point <= 15, digits.count > 15 { roundTo15() }
    while digits.count > max(point, 0), digits.last == UInt8(ascii: "0") { digits.removeLast() }
    if digits.isEmpty { return "0" }
    digitsLost = point > 15
    var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    if point <= 0 {
      text += [UInt8(ascii: "0"), UInt8(ascii: ".")]
      text += [UInt8](repeating: UInt8(ascii: "0"), count: -point)
      text += digits
    } else if digits.count <= point {
      text += digits
      text += [UInt8](repeating: UInt8(ascii: "0"), count: point - digits.count)
    } else {
      text += digits[..<point]
      text.append(UInt8(ascii: "."))
      text += digits[point...]
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func roundTo15() {
    let roundsUp = digits[15] >= UInt8(ascii: "5")
    digits.removeLast(digits.count - 15)
    guard roundsUp else { return }
    var index = 14
    while index >= 0, digits[index] == UInt8(ascii: "9") {
      digits[index] = UInt8(ascii: "0")
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits.insert(UInt8(ascii: "1"), at: 0)
      digits.removeLast()
      point += 1
    }
  }
}
