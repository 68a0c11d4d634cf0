import Foundation
import Testing

@testable import Spreadsheets

struct XLSNumberTests {
  /// What XLSX would hold, read by its rule.
  private func expected(_ value: Double) -> DecimalText? {
    DecimalText(Array(String(format: "%.17g", value).utf8))
  }

  @Test(arguments: 0..<4)
  func `numbers of every size are written as XLSX has them`(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    for _ in 0..<4_000 {
      let value = Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &random))
      guard value.isFinite, value != 0 else { continue }
      // Most of the cells of a budget, and then all that is possible.
      let near = Double(Int.random(in: -10_000_000_000...10_000_000_000, using: &random)) / 100
      let wide = value.significand * pow(10, Double(Int.random(in: -25...25, using: &random)))
      for number in [near, near * 0.37, near / 7, wide, value] where number != 0 {
        let expected = expected(number)
        let found = StoredNumber(number)
        #expect(found?.text == expected?.text)
        #expect(found?.digitsLost == expected?.digitsLost)
      }
    }
  }

  @Test func `every number of two decimals reads as it was typed`() throws {
    for cents in stride(from: 1, to: 100_000_000, by: 9_973) {
      let digits = String(cents)
      let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
      let typed = padded.dropLast(2) + "." + padded.suffix(2)
      let value = try #require(Double(typed))
      let shortest = DecimalText(Array(typed.utf8))?.text.trimmedZeros
      #expect(StoredNumber(value)?.text == shortest)
      #expect(StoredNumber(rk: UInt32(cents << 2 | 3))?.text == shortest)
    }
  }

  @Test(
    arguments: [
      (1e-5, "0.00001"), (9.999_999_999_999_99e-6, "0.00000999999999999999"), (1e15, "1000000000000000"),
      (999_999_999_999_999.9, "1000000000000000"), (99_999_999_999_999.98, "100000000000000"),
      (.leastNonzeroMagnitude, nil), (1.7e308, "16999999999999999" + String(repeating: "0", count: 292)),
      (.infinity, nil),
    ] as [(Double, String?)])
  func `the edges of the quick way hold`(value: Double, text: String?) {
    let expected = value == .leastNonzeroMagnitude ? expected(value)?.text : text
    #expect(StoredNumber(value)?.text == expected)
    #expect(StoredNumber(-value)?.text == expected.map { "-" + $0 })
  }

  @Test(arguments: [
    (0x3FF0_0001, "0.01"), (0x3FB0_0001, "0.000625"), (0x4340_0000, "9007199254740992"),
    (0x4340_0001, "90071992547409.9"), (0x3EE0_0000, "0.00000762939453125"), (0x3EE0_0001, "0.0000000762939453125"),
    (0x0000_0001, "0"), (0xC059_0001, "-1"), (0x8000_0002, "-536870912"), (0x7FFF_FFFF, "5368709.11"),
  ])
  func `a compressed number is exact`(rk: UInt32, text: String) {
    #expect(StoredNumber(rk: rk)?.text == text)
  }
}

extension String {
  fileprivate var trimmedZeros: String {
    guard contains(".") else { return self }
    var text = self
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }
}
