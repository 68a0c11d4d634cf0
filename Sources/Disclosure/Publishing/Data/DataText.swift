/// Writes CSV data files as bytes: UTF-8 with a byte order mark, LF, quotes only where needed, safe to open in a spreadsheet.
///
/// A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, tab or CR, or with their full-width
/// forms, and is no plain number) gets one leading space, which every program shows as a space and none evaluates. A text
/// that begins with spaces before such a character gets one more, so that taking one space off restores every text.
struct DataText: Sendable {
  private(set) var bytes: [UInt8] = []
  private var isAtStart = true

  /// A byte order mark, so that Excel reads UTF-8.
  mutating func mark() { bytes += [0xef, 0xbb, 0xbf] }

  /// Ends the row.
  mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isAtStart = true
  }

  /// A whole row of texts.
  mutating func row(_ texts: [String]) {
    for text in texts { self.text(text) }
    endRow()
  }

  /// A text cell.
  mutating func text(_ text: String) {
    separate()
    text.withBytes { utf8 in
      let isRisky = FormulaGuard.isFormula(utf8)
      let quotes = utf8.contains(where: Self.needsQuotes)
      guard isRisky || quotes else {
        bytes.append(contentsOf: utf8)
        return
      }
      if quotes { bytes.append(UInt8(ascii: "\"")) }
      if isRisky { bytes.append(UInt8(ascii: " ")) }
      for byte in utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      if quotes { bytes.append(UInt8(ascii: "\"")) }
    }
  }

  /// A text as a unit wrote it: what a browser might take for an element of a page gets a space behind its `<`.
  mutating func prose(_ text: String) {
    guard text.withBytes({ $0.contains(UInt8(ascii: "<")) }) else { return self.text(text) }
    var tame: [UInt8] = []
    for byte in text.utf8 {
      if tame.last == UInt8(ascii: "<"), Self.beginsMarkup(byte) { tame.append(UInt8(ascii: " ")) }
      tame.append(byte)
    }
    self.text(String(decoding: tame, as: UTF8.self))
  }

  private static func beginsMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "/"),
      UInt8(ascii: "!"),
      UInt8(ascii: "?"):
      true
    default: false
    }
  }

  /// A whole number.
  mutating func number(_ number: Int) {
    separate()
    FixedPoint.append(Int64(number), decimals: 0, to: &bytes)
  }

  /// An amount in 万元 with six decimals; empty for one that is not known.
  mutating func money(_ money: Money?) {
    separate()
    if let money { FixedPoint.append(money.fen, decimals: 6, to: &bytes) }
  }

  /// Points or percent with two decimals; empty for none.
  mutating func hundredths(_ value: Int64?) {
    separate()
    if let value { FixedPoint.append(value, decimals: 2, to: &bytes) }
  }

  private mutating func separate() {
    if isAtStart { isAtStart = false } else { bytes.append(UInt8(ascii: ",")) }
  }

  @inline(__always)
  private static func needsQuotes(_ byte: UInt8) -> Bool { byte < 64 && quoted >> UInt64(byte) & 1 != 0 }

  /// A bit for each of line feed, carriage return, quote and comma.
  private static let quoted: UInt64 = 1 << 0x0A | 1 << 0x0D | 1 << 0x22 | 1 << 0x2C
}
