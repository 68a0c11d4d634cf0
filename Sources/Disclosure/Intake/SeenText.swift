import Spreadsheets

extension Cell {
  /// The content as the person saw it in the sheet: percent formats applied, binary artefacts of more than
  /// 15 digits (all that a spreadsheet program shows) rounded away, exponents written out, line ends unified.
  var seen: String {
    if let look { return look.text }
    guard kind == .number else { return Self.hasReturn(text) ? Self.unifiedBreaks(text) : text }
    if isSeenAsStored { return text }
    guard let number = DecimalDigits(text) else { return text }
    return number.text(percent: display == .percent) ?? text
  }

  /// Whether it is a short number without an exponent or a percent format, as most are: seen as it is stored.
  private var isSeenAsStored: Bool {
    display != .percent && text.utf8.count <= 16 && text.withBytes { $0.allSatisfy(Self.isPlain) }
  }

  /// A digit, a sign or a point: sixteen of them with a point have no more than the fifteen digits that are shown.
  private static func isPlain(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E }

  private static func hasReturn(_ text: String) -> Bool {
    text.withBytes { bytes in
      for byte in bytes where byte == 0x0D { return true }
      return false
    }
  }

  private static func unifiedBreaks(_ text: String) -> String {
    var result = ""
    for character in text { result.append(character.isNewline ? "\n" : character) }
    return result
  }
}

/// A number as a workbook stores it: digits, where the point is, and the sign.
private struct DecimalDigits {
  var digits: [UInt8]
  /// How many of the digits stand after the point; negative when zeros are to be added.
  var scale: Int
  var negative: Bool
  /// Nothing but digits, a sign and a point were there, so the text may stay as it is.
  var isPlain = true

  init?(_ text: String) {
    digits = []
    scale = 0
    negative = false
    var exponent = 0
    var exponentNegative = false
    var seenPoint = false
    var seenExponent = false
    for (offset, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if seenExponent {
          exponent = exponent * 10 + Int(byte - UInt8(ascii: "0"))
          if exponent > 400 { return nil }
        } else {
          digits.append(byte - UInt8(ascii: "0"))
          if seenPoint { scale += 1 }
        }
      case UInt8(ascii: ".") where !seenPoint && !seenExponent: seenPoint = true
      case UInt8(ascii: "-") where offset == 0: negative = true
      case UInt8(ascii: "E") where !seenExponent && !digits.isEmpty,
        UInt8(ascii: "e") where !seenExponent && !digits.isEmpty:
        seenExponent = true
        isPlain = false
      case UInt8(ascii: "+") where seenExponent: continue
      case UInt8(ascii: "-") where seenExponent: exponentNegative = true
      default: return nil
      }
    }
    guard !digits.isEmpty, digits.count <= 400 else { return nil }
    scale -= exponentNegative ? -exponent : exponent
  }

  /// The text to show; `nil` if the stored text itself is what is shown.
  func text(percent: Bool) -> String? {
    let significant = digits.drop { $0 == 0 }.count
    if isPlain, !percent, significant <= 15 || scale <= 0 { return nil }
    var number = self
    if significant > 15, scale > 0 { number.round(to: 15) }
    if percent { number.scale -= 2 }
    while number.scale < 0 {
      number.digits.append(0)
      number.scale += 1
    }
    while number.scale > 0, number.digits.last == 0 {
      number.digits.removeLast()
      number.scale -= 1
    }
    var whole = Array(number.digits.dropLast(number.scale).drop { $0 == 0 })
    if whole.isEmpty { whole = [0] }
    var fraction = Array(number.digits.suffix(number.scale))
    while fraction.count < number.scale { fraction.insert(0, at: 0) }
    var bytes: [UInt8] = negative ? [UInt8(ascii: "-")] : []
    bytes += whole.map { $0 + UInt8(ascii: "0") }
    if !fraction.isEmpty { bytes += [UInt8(ascii: ".")] + fraction.map { $0 + UInt8(ascii: "0") } }
    if percent { bytes.append(UInt8(ascii: "%")) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Rounds half up to a number of significant digits, never before the point.
  private mutating func round(to significant: Int) {
    let leading = digits.prefix { $0 == 0 }.count
    let keep = max(leading + significant, digits.count - scale)
    guard keep < digits.count else { return }
    let up = digits[keep] >= 5
    scale -= digits.count - keep
    digits.removeLast(digits.count - keep)
    guard up else { return }
    var index = digits.count - 1
    while index >= 0 {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
      index -= 1
    }
    digits.insert(1, at: 0)
  }
}
