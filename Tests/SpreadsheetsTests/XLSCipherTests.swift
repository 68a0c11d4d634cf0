import Testing

@testable import Spreadsheets

/// Workbooks that Excel closed with its own password, and those that somebody closed.
@Suite struct XLSCipherTests {
  private static let salt = [UInt8](1...16)
  // What another program makes of the salt and the password of Excel; the bytes from 100 on and their digests, encrypted by it.
  private static let md5Base: [UInt8] = [0x91, 0x1B, 0xCD, 0xB5, 0x7E]
  private static let sha1Base: [UInt8] = [
    0x22, 0x1A, 0xBC, 0x5B, 0x34, 0x67, 0x88, 0x0E, 0x5F, 0x10, 0xE3, 0x55, 0xA7, 0xA9, 0x8C, 0x8F, 0x2C, 0x65, 0xAD,
    0xBA,
  ]
  private static let long: [UInt8] = [
    0x02, 0xFE, 0x47, 0x41, 0x7E, 0x9D, 0xE0, 0x3D, 0xE4, 0x2B, 0x73, 0x81, 0x51, 0x6C, 0xD3, 0x84, 0x85, 0x0A, 0xF7,
    0xA9, 0x49, 0x88, 0x05, 0xCB, 0xB9, 0x8B, 0x81, 0x62, 0x6C, 0x08, 0xD6, 0xA8, 0xA3, 0x01, 0x32, 0x09,
  ]
  private static let short: [UInt8] = [
    0x88, 0x9B, 0x11, 0x2F, 0x27, 0xD2, 0x2C, 0x67, 0x6B, 0x93, 0x36, 0xDF, 0x55, 0x30, 0xDC, 0xE1, 0x96, 0x0D, 0x29,
    0xAE, 0x3C, 0x62, 0xE5, 0x2B, 0x28, 0xFD, 0x9F, 0xE2, 0x95, 0x28, 0x6F, 0xA8, 0x9D, 0x21, 0x16, 0x5D,
  ]
  private static let md5: [UInt8] = [
    0xC3, 0x27, 0x23, 0x8D, 0x18, 0xC0, 0xC0, 0x99, 0x60, 0xC6, 0xBD, 0x7B, 0xE0, 0x24, 0x3E, 0xA7, 0xAA, 0x00, 0x66,
    0xF8, 0xD7, 0xCF, 0x16, 0x0D, 0xED, 0x8F, 0x08, 0xC2, 0x3C, 0x4B, 0x78, 0xE0,
  ]

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  @Test(arguments: [
    ("", "d41d8cd98f00b204e9800998ecf8427e", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    ("abc", "900150983cd24fb0d6963f7d28e17f72", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    (
      String(repeating: "1234567890", count: 8), "57edf4a22be3c955ac49da2e2107b67a",
      "50abf5706a150990a08b2c5ea40fa0e585554732"
    ),
  ])
  func `digests are those of the standards`(text: String, md5: String, sha1: String) {
    #expect(Self.hex(Digest.md5.of(Array(text.utf8))) == md5)
    #expect(Self.hex(Digest.sha1.of(Array(text.utf8))) == sha1)
  }

  @Test func `the key stream is that of the cipher`() {
    var stream = RC4(Array("Key".utf8))
    #expect(Self.hex(Array("Plaintext".utf8).map { $0 ^ stream.next() }) == "bbf316e8d940af0ad3")
  }

  /// A way to encrypt: the record that says so, and the key of each block.
  private struct Way: Sendable {
    var filePass: [UInt8]
    var key: @Sendable (_ number: [UInt8]) -> [UInt8]
  }

  private static let oldest = Way(filePass: [1, 0, 1, 0, 1, 0] + salt + md5) { Digest.md5.of(md5Base + $0) }

  private static func newer(bits: Int, _ verifier: [UInt8]) -> Way {
    let header = [4, 0, 0x6801, 0x8004, bits, 1, 0, 0].flatMap(XLSFixture.four) + XLSFixture.wide("RC4\0")
    let sizes = XLSFixture.four(header.count) + header + XLSFixture.four(16) + salt
    let record =
      [1, 0, 4, 0, 2, 0] + XLSFixture.four(4) + sizes + verifier[..<16] + XLSFixture.four(20) + verifier[16...]
    return Way(filePass: record) {
      Digest.sha1.of(sha1Base + $0).prefix(bits / 8) + [UInt8](repeating: 0, count: bits == 40 ? 11 : 0)
    }
  }

  private static let ways = [oldest, newer(bits: 128, long), newer(bits: 40, short)]

  /// Encrypts what a workbook may have encrypted.
  private func encrypted(_ stream: [UInt8], _ way: Way) -> [UInt8] {
    let keys = (0...stream.count / 1024).flatMap { block in
      var key = RC4(way.key(XLSFixture.four(block)))
      return (0..<1024).map { _ in key.next() }
    }
    var result = stream
    var place = 0
    while place + 4 <= stream.count {
      let type = Int(stream[place]) | Int(stream[place + 1]) << 8
      let end = place + 4 + (Int(stream[place + 2]) | Int(stream[place + 3]) << 8)
      let isPlain = [0x809, 0x2F].contains(type)
      for index in (place + (type == 0x85 ? 8 : 4))..<max(place + 8, end) where index < end && !isPlain {
        result[index] ^= keys[index]
      }
      place = end
    }
    return result
  }

  private func fixture(_ way: Way) -> XLSFixture {
    let texts = (0..<400).map { "项目\($0)" }
    var fixture = XLSFixture(
      globals: XLSFixture.record(0x2F, way.filePass) + XLSFixture.strings(texts),
      (0..<8000).flatMap { XLSFixture.shared($0, 0, $0 % 400) + XLSFixture.number($0, 1, Double($0)) })
    fixture.sheets.append(.init(name: "乙", records: XLSFixture.number(0, 0, 0.5)))
    return fixture
  }

  @Test(arguments: 0..<3)
  func `a workbook closed with Excel's own password is read`(way: Int) throws {
    let way = Self.ways[way]
    let fixture = fixture(way)
    let read = try Delivered.readingXLS(encrypted(fixture.stream, way))
    #expect(read.error == nil)
    #expect(read.notices == [])
    #expect(read.pages.map(\.name) == ["表一", "乙"])
    #expect(read.cells.count == 16_001)
    #expect(read.cells[15_998] == "A8000 text 项目399" && read.cells[15_999] == "B8000 number 7999")
    #expect(read.cells.last == "A1 number 0.5")
  }

  @Test(arguments: 0..<3)
  func `a workbook closed with somebody's password is refused`(way: Int) throws {
    var way = Self.ways[way]
    way.filePass[way.filePass.count - 1] ^= 1
    #expect(try Delivered.readingXLS(encrypted(fixture(way).stream, way)).error == .encrypted)
    // Nor does a record cut short, or one that lies about its parts, do more.
    for count in [0, 2, 4, 6, 30, 53, way.filePass.count - 1] {
      #expect(XLSCipher(Array(way.filePass.prefix(count))) == nil)
    }
    for place in way.filePass.indices {
      for value: UInt8 in [0, 1, 0x7F, 0xFF] {
        var record = way.filePass
        record[place] = value
        _ = XLSCipher(record)
      }
    }
  }
}
