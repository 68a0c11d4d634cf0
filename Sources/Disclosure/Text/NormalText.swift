import Foundation
import Spreadsheets

/// The one form in which texts are compared: labels, names, codes, marks, and names looked for inside of texts.
///
/// Two texts that a person reads as the same have the same form: NFKC; radicals and traditional hanzi as the hanzi of mainland
/// papers; quotation marks, dashes, dots and brackets of one kind each (round ones apart from the others); nothing that
/// nobody sees, and no white space. Letters keep their case, since what a label says may be quoted; `name` and `code`
/// (`TextKey`) fold it. The form is for comparison: what is printed stays as it was handed in.
///
/// Nearly every text has the form already, which one look at its bytes tells. Nearly all others have only characters that
/// the table knows. NFKC is asked for the rest.
enum NormalText {
  /// The normal form; the same text where nothing changes.
  static func normalised(_ text: String) -> String {
    text.withBytes { bytes in
      if isNormal(bytes) { return text }
      return withNormalBytes(bytes) { String(known: $0) }
    }
  }

  /// Whether a text has only characters that stay as they are. So few others do that they are left to the slow way.
  static func isNormal(_ text: UnsafeBufferPointer<UInt8>) -> Bool { consists(text, of: CharacterTable.shared.regular) }

  /// Whether a text has only characters of the basic plane whose bits are set.
  @inline(__always)
  static func consists(_ text: UnsafeBufferPointer<UInt8>, of bits: UnsafePointer<UInt64>) -> Bool {
    var index = 0
    while index < text.count {
      let byte = text[index]
      let length: Int
      let word: UInt64
      let bit: UInt8
      if byte >= 0xE0 {
        guard byte < 0xF0, index + 2 < text.count else { return false }
        word = bits[Int(byte & 0x0F) << 6 | Int(text[index + 1] & 0x3F)]
        bit = text[index + 2]
        length = 3
      } else if byte < 0x80 {
        word = bits[Int(byte >> 6)]
        bit = byte
        length = 1
      } else {
        guard index + 1 < text.count else { return false }
        word = bits[Int(byte & 0x1F)]
        bit = text[index + 1]
        length = 2
      }
      if word & (1 &<< UInt64(bit & 0x3F)) == 0 { return false }
      index += length
    }
    return true
  }

  /// The bytes of the normal form of a text, which stand only while `body` runs.
  static func withNormalBytes<Result>(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { bytes in
      if let count = replace(text, into: bytes, keepsUnknown: false) {
        return body(UnsafeBufferPointer(rebasing: bytes[..<count]))
      }
      return unusual(String(known: text)).withBytes(body)
    }
  }

  /// A number, an amount or a rate with what people type differently made one, character by character.
  ///
  /// NFKC is not asked: 10² and 5① would become 102 and 51, and a raised note number is no digit.
  static func figure(_ text: String) -> String {
    text.withBytes { bytes in isNormal(bytes) ? text : replaced(bytes) }
  }

  /// The form of a text with characters that the table does not know.
  ///
  /// A character that is removed can bring two together that NFKC composes, and NFKC can write one that has to be removed: both are
  /// repeated until nothing changes.
  private static func unusual(_ text: String) -> String {
    var text = text
    for _ in 0..<8 {
      let next = text.withBytes(replaced).precomposedStringWithCompatibilityMapping
      if next.withBytes(isNormal) || next.isSame(as: text) { return next }
      text = next
    }
    return text
  }

  private static func replaced(_ text: UnsafeBufferPointer<UInt8>) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { bytes in
      let count = replace(text, into: bytes, keepsUnknown: true) ?? 0
      return String(known: UnsafeBufferPointer(rebasing: bytes[..<count]))
    }
  }
}
