/// Finds and masks personal data that officers type into texts: identity card, mobile phone and bank card numbers.
///
/// Basis: Personal Information Protection Law art. 28; Regulations on Open Government Information art. 15. The masks are
/// those that local circulars prescribe: `138****1234` for phones; first two and last three characters of an identity number.
enum PersonalData {
  enum Kind: String, Sendable {
    case identityNumber
    case mobilePhone
    case bankCard

    var chinese: String {
      switch self {
      case .identityNumber: "身份证号"
      case .mobilePhone: "手机号"
      case .bankCard: "银行卡号"
      }
    }
  }

  /// The text with its personal numbers masked, and what was found; `nil` when there is nothing to mask.
  static func masked(_ text: String) -> (text: String, kinds: [Kind])? {
    guard mayStand(in: text) else { return nil }
    var bytes = Array(text.utf8)
    var kinds: [Kind] = []
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      let startsClean = index == 0 || !isCodeByte(bytes[index - 1])
      let hasCheckLetter = end - index == 17 && end < bytes.count && (bytes[end] | 0x20) == UInt8(ascii: "x")
      let numberEnd = hasCheckLetter ? end + 1 : end
      let endsClean = numberEnd == bytes.count || !isCodeByte(bytes[numberEnd])
      if startsClean, endsClean, let kind = kind(of: bytes[index..<numberEnd]) {
        mask(&bytes, index..<numberEnd, kind)
        kinds.append(kind)
      }
      index = numberEnd
    }
    return kinds.isEmpty ? nil : (String(decoding: bytes, as: UTF8.self), kinds)
  }

  /// Masks a text where it stands.
  static func mask(_ text: inout String) { if let masked = masked(text) { text = masked.text } }

  /// Whether eleven digits stand in a row: nothing to mask is shorter than a phone number.
  static func mayStand(in text: String) -> Bool {
    text.withBytes { bytes in
      guard bytes.count >= 11 else { return false }
      var digits = 0
      for byte in bytes {
        digits = isDigit(byte) ? digits + 1 : 0
        if digits == 11 { return true }
      }
      return false
    }
  }

  private static func kind(of number: ArraySlice<UInt8>) -> Kind? {
    let digits = Array(number)
    switch digits.count {
    case 11 where digits[0] == UInt8(ascii: "1") && digits[1] >= UInt8(ascii: "3"): return .mobilePhone
    case 18 where isIdentityNumber(digits): return .identityNumber
    case 16...19 where digits.starts(with: "62".utf8) && passesLuhn(digits): return .bankCard
    default: return nil
    }
  }

  private static func mask(_ bytes: inout [UInt8], _ range: Range<Int>, _ kind: Kind) {
    let (head, tail) =
      switch kind {
      case .mobilePhone: (3, 4)
      case .identityNumber: (2, 3)
      case .bankCard: (0, 4)
      }
    for index in range.lowerBound + head..<range.upperBound - tail { bytes[index] = UInt8(ascii: "*") }
  }

  /// GB 11643: eighteen characters, a birth date, and a check character modulo 11.
  private static func isIdentityNumber(_ characters: [UInt8]) -> Bool {
    let digits = characters.prefix(17).map { Int($0) - 48 }
    let year = digits[6..<10].reduce(0) { $0 * 10 + $1 }
    let month = digits[10] * 10 + digits[11]
    let day = digits[12] * 10 + digits[13]
    guard (1900...2100).contains(year), (1...12).contains(month), (1...31).contains(day) else { return false }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let last = characters[17] == UInt8(ascii: "x") ? UInt8(ascii: "X") : characters[17]
    return Array("10X98765432".utf8)[sum % 11] == last
  }

  private static func passesLuhn(_ digits: [UInt8]) -> Bool {
    var sum = 0
    for (position, byte) in digits.reversed().enumerated() {
      let digit = Int(byte) - 48
      let doubled = digit * 2
      sum += position % 2 == 0 ? digit : (doubled > 9 ? doubled - 9 : doubled)
    }
    return sum % 10 == 0
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// A digit inside a longer code or a decimal is no personal number.
  private static func isCodeByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: ".") || (65...90).contains(byte & 0xDF)
  }
}
