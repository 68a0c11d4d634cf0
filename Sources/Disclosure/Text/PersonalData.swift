/// Finds and masks personal data that officers type into texts: numbers of identity cards and passports, of phones and bank cards,
/// accounts, e-mail addresses, number plates.
///
/// Basis: Personal Information Protection Law art. 28; Regulations on Open Government Information art. 15. The masks are
/// those that local circulars prescribe: `138****1234` for phones; first two and last three characters of an identity number.
/// A number is found in every width and with spaces, hyphens, dots or line breaks between its digits. What is an amount, a quantity,
/// a date or a code by the words or signs around it is left alone.
enum PersonalData {
  /// The text with its personal numbers masked, and what was found; `nil` when there is nothing to mask.
  static func masked(_ text: String) -> (text: String, kinds: [PersonalDataKind])? {
    guard mayStand(in: text) else { return nil }
    var scan = PersonalScan(text)
    scan.run()
    return scan.kinds.isEmpty ? nil : (scan.text, scan.kinds)
  }

  /// Masks a text where it stands.
  static func mask(_ text: inout String) { if let masked = masked(text) { text = masked.text } }

  /// Whether three bytes are a digit in hanzi, but for 〇.
  private static func isHanziDigit(_ key: UInt32) -> Bool {
    switch key {
    case 0xE4_B880, 0xE4_BA8C, 0xE4_B889, 0xE5_9B9B, 0xE4_BA94, 0xE5_85AD, 0xE4_B883, 0xE5_85AB, 0xE4_B99D, 0xE9_9BB6,
      0xE5_B9BA, 0xE5_A3B9, 0xE8_B4B0, 0xE5_8F81, 0xE8_8286, 0xE4_BC8D, 0xE9_9986, 0xE6_9F92, 0xE6_8D8C, 0xE7_8E96,
      0xE8_B2B3, 0xE5_8F83, 0xE9_99B8:
      true
    default: false
    }
  }

  /// Whether there may be anything to mask: seven digits, some perhaps in hanzi, with no more than signs between them, an at sign, a Latin letter behind
  /// the hanzi of a province, QQ or 微信.
  static func mayStand(in text: String) -> Bool {
    // The shortest is `a@b.c`.
    if text.utf8.count < 5 { return false }
    return text.withBytes { bytes in
      var digits = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        // Most characters are hanzi.
        if 0xE4...0xE9 ~= byte {
          // 微信
          if byte == 0xE5, index + 5 < bytes.count, key(bytes, index) == 0xE5_BEAE, key(bytes, index + 3) == 0xE4_BFA1 {
            return true
          }
          digits = isHanziDigit(key(bytes, index)) ? digits + 1 : 0
          if digits == 7 { return true }
          index += 3
        } else if byte < 0x80 {
          if 0x30...0x39 ~= byte {
            digits += 1
            if digits == 7 { return true }
          } else if byte == UInt8(ascii: "@") {
            return true
          } else if 0x41...0x5A ~= byte & 0xDF {
            digits = 0
            if index >= 3, provinces.contains(key(bytes, index - 3)) { return true }
            // QQ
            if byte & 0xDF == 0x51, index + 1 < bytes.count, bytes[index + 1] & 0xDF == 0x51 { return true }
          }
          index += 1
        } else if byte < 0xE0 {
          index += 2
        } else if byte < 0xF0, index + 2 < bytes.count {
          switch (byte, bytes[index + 1], bytes[index + 2]) {
          case (0xEF, 0xBC, 0x90...0x99):
            digits += 1
            if digits == 7 { return true }
          case (0xEF, 0xBC, 0xA0): return true
          case (0xEF, 0xBC, 0xB1), (0xEF, 0xBD, 0x91): return true
          case (0xEF, 0xBC, 0xA1...0xBA), (0xEF, 0xBD, 0x81...0x9A):
            if index >= 3, provinces.contains(key(bytes, index - 3)) { return true }
          // 〇 ○ ◯
          case (0xE3, 0x80, 0x87), (0xE2, 0x97, 0x8B), (0xE2, 0x97, 0xAF):
            digits += 1
            if digits == 7 { return true }
          case (0xE2, _, _), (0xE3, 0x80, _), (0xE3, 0x83, _), (0xEF, _, _): break
          default: digits = 0
          }
          index += 3
        } else {
          index += 4
        }
      }
      return false
    }
  }

  private static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32 {
    UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
  }

  private static let provinces = Set(
    PersonalScan.provinces.map { character in String(character).utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } })
}
