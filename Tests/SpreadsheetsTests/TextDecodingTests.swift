import Testing

@testable import Spreadsheets

@Suite struct TextDecodingTests {
  private func text(_ bytes: [UInt8], _ encoding: TextEncoding) -> (text: String, fault: Int?) {
    var decoder = TextDecoder(encoding)
    return (decoder.text(bytes.span), decoder.fault)
  }

  @Test(
    arguments: [
      ([0xD6, 0xD0, 0xCE, 0xC4], "中文"), ([0xA1, 0xA4], "·"), ([0xA9, 0x96], "〇"), ([0x80], "€"), ([0xA2, 0xE3], "€"),
      ([0x82, 0x31, 0xD2, 0x33], "㳇"), ([0x82, 0x31, 0xB7, 0x39], "㮾"), ([0x97, 0x38, 0xCD, 0x32], "𨋢"),
      ([0x95, 0x34, 0xF9, 0x32], "𠹺"), ([0x81, 0x30, 0x81, 0x30], "\u{80}"), ([0x84, 0x31, 0xA4, 0x39], "\u{FFFF}"),
      ([0x90, 0x30, 0x81, 0x30], "\u{10000}"), ([0xE3, 0x32, 0x9A, 0x35], "\u{10FFFF}"),
      // Moved out of the private use area by GB 18030-2005 and -2022.
      ([0xA8, 0xBC], "ḿ"), ([0xFE, 0x59], "龴"), ([0xA6, 0xD9], "︐"), ([0xA3, 0xA0], "\u{3000}"),
      ([0x81, 0x35, 0xF4, 0x37], "\u{E7C7}"), ([0xAA, 0xA1], "\u{E000}"), ([0xFE, 0xFE], "\u{E4C5}"),
    ] as [([UInt8], String)])
  func `GB 18030 reads the characters of every length`(bytes: [UInt8], expected: String) {
    let (text, fault) = text([0x61] + bytes + [0x2C], .gb18030)
    #expect(text == "a" + expected + ",")
    #expect(fault == nil)
  }

  @Test(
    arguments: [
      // A second byte that is ASCII is never swallowed: it may be a comma.
      ([0xD6, 0x2C, 0xD0], "\u{FFFD},\u{FFFD}", 0), ([0x61, 0xFF], "a\u{FFFD}", 1),
      ([0x81, 0x30, 0x81], "\u{FFFD}0\u{FFFD}", 0),
      ([0xD6, 0xD0, 0x81, 0x30, 0x2C, 0x31], "中\u{FFFD}0,1", 2), ([0xD6, 0xFF, 0x61], "\u{FFFD}a", 0),
      ([0xFE, 0x39, 0xFE, 0x39], "\u{FFFD}9\u{FFFD}9", 0),
    ] as [([UInt8], String, Int)])
  func `GB 18030 replaces what is no character and says where`(bytes: [UInt8], expected: String, place: Int) {
    let (text, fault) = text(bytes, .gb18030)
    #expect(text == expected)
    #expect(fault == place)
  }

  @Test func `every pair of GB 18030 is one character, and different pairs are different characters`() {
    var seen: [UInt16: Int] = [:]
    for first in UInt8(0x81)...0xFE {
      for second in UInt8(0x40)...0xFE where second != 0x7F {
        let code = GB18030.shared.pair(first, second)
        #expect(code >= 0x80)
        seen[code, default: 0] += 1
      }
    }
    // A3A0 is the ideographic space, as A1A1 is.
    #expect(seen.count == 23_939)
    #expect(seen.filter { $0.value > 1 } == [0x3000: 2])
    #expect(GB18030.shared.pair(0x81, 0x7F) == 0)
  }

  @Test(
    arguments: [
      ([0x61, 0xC3, 0xA9], "aé", nil), ([0xE4, 0xB8, 0xAD, 0xFF, 0x61], "中\u{FFFD}a", 3),
      ([0xC0, 0x80], "\u{FFFD}\u{FFFD}", 0),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}", 0), ([0x61, 0xF0, 0x9F, 0x98], "a\u{FFFD}", 1),
    ] as [([UInt8], String, Int?)])
  func `UTF-8 is checked strictly`(bytes: [UInt8], expected: String, place: Int?) {
    let (text, fault) = text(bytes, .utf8)
    #expect(text == expected)
    #expect(fault == place)
  }

  @Test func `the UTF-8 check agrees with the standard library on any bytes`() {
    var numbers = SteadyNumbers(1)
    let pieces: [[UInt8]] = [
      Array("项目支出绩效自评表".utf8), Array("abc,12".utf8), Array("é·€".utf8), Array("😀".utf8), [0xE4], [0xB8],
      [0xED, 0xA0, 0x80],
      [0xE0, 0x80, 0x80], [0xFF], [0xF4, 0x90, 0x80, 0x80], [0xC2],
    ]
    for round in 0..<4000 {
      var bytes: [UInt8] = []
      // Mostly whole characters, so that the fast path is taken.
      for _ in 0..<Int.random(in: 0...12, using: &numbers) {
        bytes += pieces[Int.random(in: 0..<(round % 4 == 0 ? pieces.count : 4), using: &numbers)]
      }
      let expected = String(validating: bytes, as: UTF8.self) != nil
      let fault = bytes.withUnsafeBufferPointer { UTF8Check.fault(in: $0) }
      #expect((fault == bytes.count) == expected, "\(bytes)")
      #expect(String(validating: bytes[..<fault], as: UTF8.self) != nil, "\(bytes)")
    }
  }

  @Test(
    arguments: [
      ([0x2D, 0x4E, 0x3D, 0xD8, 0x00, 0xDE], true, "中😀", nil), ([0x4E, 0x2D], false, "中", nil),
      ([0x3D, 0xD8, 0x61, 0x00], true, "\u{FFFD}a", 0), ([0x61, 0x00, 0x00, 0xDE], true, "a\u{FFFD}", 2),
      ([0x61, 0x00, 0x62], true, "a\u{FFFD}", 2),
    ] as [([UInt8], Bool, String, Int?)])
  func `UTF-16 joins surrogates and replaces halves, however it arrives`(
    bytes: [UInt8], isLittle: Bool, expected: String, place: Int?
  ) {
    for size in 1...7 {
      var transcoder = UTF16Transcoder(isLittleEndian: isLittle)
      var output: [UInt8] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        let end = min(start + size, bytes.count)
        Array(bytes[start..<end]).withUnsafeBufferPointer {
          transcoder.append($0, to: &output, isLast: end == bytes.count)
        }
      }
      #expect(String(decoding: output, as: UTF8.self) == expected)
      #expect(transcoder.fault == place)
    }
  }

  @Test func `Windows-1252 reads its marks and replaces the five bytes it lacks`() {
    #expect(text([0x80, 0x93, 0xE9, 0x94], .windows1252).text == "€“é”")
    #expect(text([0x61, 0x81], .windows1252) == ("a\u{FFFD}", 1))
  }

  @Test func `any bytes decode to some text in every encoding`() {
    var numbers = SteadyNumbers(7)
    for length in 0..<200 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      for encoding in [TextEncoding.utf8, .gb18030, .windows1252, .utf16LittleEndian, .utf16BigEndian] {
        let (text, fault) = text(bytes, encoding)
        #expect((fault != nil) == text.unicodeScalars.contains("\u{FFFD}"))
      }
    }
  }
}
