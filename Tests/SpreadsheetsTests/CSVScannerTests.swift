import Spreadsheets
import Testing

@Suite struct CSVScannerTests {
  /// Scans all of a text; `piece` bytes are given first, then twice as many, until a record fits.
  private func scan(
    _ bytes: [UInt8], delimiter: Character = ",", piece: Int = .max, cellBytes: Int = 1 << 20
  ) -> (records: [[String]], flags: [CSVField.Flags]) {
    var limits = ReadLimits()
    limits.cellBytes = cellBytes
    var scanner = CSVScanner(delimiter: delimiter.asciiValue ?? 0, limits: limits)
    var records: [[String]] = []
    var flags: [CSVField.Flags] = []
    var position = 0
    var length = piece
    while true {
      let end = length > bytes.count - position ? bytes.count : position + length
      let part = Array(bytes[position..<end])
      scanner.forgetPrevious()
      switch scanner.next(in: part.span, at: 0, isLast: end == bytes.count) {
      case .end: return (records, flags)
      case .needsMore: length = max(1, length * 2)
      case .record(let next):
        records.append(
          scanner.fields.prefix(scanner.fieldCount).map { field in
            var content: [UInt8] = []
            field.appendContent(of: part.span, recordAt: 0, to: &content)
            return String(decoding: content, as: UTF8.self)
          })
        flags.append(scanner.flags)
        position += next
        length = piece
      }
    }
  }

  @Test(arguments: [
    ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    ("项目名称,金额(万元),\n", [["项目名称", "金额(万元)", ""]]),
    ("\"办结时限,自受理之日起\",\"他说\"\"好\"\"\"\r\n", [["办结时限,自受理之日起", "他说\"好\""]]),
    ("\"第一行\r\n第二行\",x\n\"\"\n", [["第一行\r\n第二行", "x"], [""]]),
    ("a\n\nb\n", [["a"], [""], ["b"]]),
    ("12345678,1234567,%% ()+\n", [["12345678", "1234567", "%% ()+"]]),
    ("5\" 管,\"a\"b,c\n", [["5\" 管", "\"a\"b", "c"]]),
    ("a,\"b", [["a", "\"b"]]),
    (",", [["", ""]]),
    ("\"a\",", [["a", ""]]),
    ("", []),
  ])
  func `records and fields are split as RFC 4180 says`(text: String, expected: [[String]]) {
    for piece in [Int.max, 1, 3, 8, 9] {
      #expect(scan(Array(text.utf8), piece: piece).records == expected, "piece \(piece)")
    }
  }

  @Test(arguments: [";", "\t", "|"] as [Character])
  func `other delimiters split likewise`(delimiter: Character) {
    let text = "a,b\(delimiter)\"x\(delimiter)y\"\(delimiter)0;9\n".replacing(";9", with: "9")
    #expect(scan(Array(text.utf8), delimiter: delimiter).records == [["a,b", "x\(delimiter)y", "09"]])
  }

  @Test func `an unclosed quote costs one record and is said`() {
    let (records, flags) = scan(Array("a,b\n\"c,d\ne,f\ng,h\n".utf8))
    #expect(records == [["a", "b"], ["\"c", "d"], ["e", "f"], ["g", "h"]])
    #expect(flags == [[], .unclosed, [], []])
  }

  @Test func `a quote that only a later line's quote would close costs one record`() {
    let (records, flags) = scan(Array("a,b\n\"c,d\ne,f\n\"g\",h\n".utf8))
    #expect(records == [["a", "b"], ["\"c", "d"], ["e", "f"], ["g", "h"]])
    #expect(flags == [[], .unclosed, [], .quoted])
  }

  @Test func `a quoted field over the limit is said, however the bytes arrive`() {
    let text = Array("\"12345678\n\",x\n\"1234\",y\n".utf8)
    for piece in [Int.max, 1, 5, 16] {
      let (records, flags) = scan(text, piece: piece, cellBytes: 6)
      #expect(records == [["12345678\n", "x"], ["1234", "y"]])
      #expect(flags == [[.quoted, .tooLong], .quoted])
    }
  }

  @Test func `a quote that is closed only sixteen limits on is taken for unclosed, however the bytes arrive`() {
    for (length, isClosed) in [(95, true), (96, true), (97, false), (200, false)] {
      let long = String(repeating: "x\n", count: length / 2) + (length % 2 == 1 ? "x" : "")
      let text = Array("\"\(long)\",x\n1,2\n".utf8)
      for piece in [Int.max, 1, 5, 16] {
        let (records, flags) = scan(text, piece: piece, cellBytes: 6)
        #expect(flags[0] == (isClosed ? [.quoted, .tooLong] : .unclosed), "\(length)")
        #expect(records.last == ["1", "2"])
        #expect(records.count == (isClosed ? 2 : (length + 1) / 2 + 1 + (length % 2 == 0 ? 1 : 0)))
      }
    }
  }

  @Test func `GB18030 trail bytes are never taken for structure`() {
    // 丂 is 81 40, 亅 81 92; four-byte 㐁 is 81 39 EF 31: trail bytes run over digits, letters and |, not over , " CR LF.
    let bytes: [UInt8] = [0x81, 0x40, 0x2c, 0x81, 0x39, 0xef, 0x31, 0x2c, 0xd6, 0xd0, 0x0a]
    var scanner = CSVScanner()
    #expect(scanner.next(in: bytes.span, at: 0, isLast: true) == .record(next: 11))
    #expect(scanner.fieldCount == 3)
  }

  @Test func `equal leading columns are not read again and stay right`() {
    let text = Array("p,\"q,1\",r,1\np,\"q,1\",r,22\np,\"q,1\",s,3\nx,\"q,1\",s,3\np\n".utf8)
    var scanner = CSVScanner()
    scanner.sharedColumns = 2
    var repeats: [Bool] = []
    var last: [String] = []
    var position = 0
    while case .record(let next) = scanner.next(in: text.span, at: position, isLast: true) {
      repeats.append(scanner.repeatsPrefix)
      let start = position
      last.append(
        scanner.fields.prefix(scanner.fieldCount).map { field in
          String(decoding: text[field.range(inRecordAt: start)], as: UTF8.self)
        }.joined(separator: "/"))
      position = next
    }
    #expect(repeats == [false, true, true, false, false])
    #expect(last == ["p/q,1/r/1", "p/q,1/r/22", "p/q,1/s/3", "x/q,1/s/3", "p"])
  }

  @Test func `more fields than the limit are counted`() {
    var limits = ReadLimits()
    limits.columns = 100
    var scanner = CSVScanner(limits: limits)
    let text = [UInt8](repeating: UInt8(ascii: ","), count: 999)
    #expect(scanner.next(in: text.span, at: 0, isLast: true) == .record(next: 999))
    #expect(scanner.fieldCount == 1000)
    #expect(scanner.fields.count == 100)
  }

  @Test func `any bytes scan alike however they arrive, and as one byte at a time would`() {
    let alphabet = Array("\"\",,\n\r;a 预".utf8)
    var state: UInt64 = 0x9e37_79b9_7f4a_7c15
    for length in 0..<300 {
      let bytes = (0..<length).map { _ in
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return alphabet[Int(state % UInt64(alphabet.count))]
      }
      let expected = naive(bytes)
      for piece in [Int.max, 1, 7, 64] { #expect(scan(bytes, piece: piece).records == expected, "\(bytes)") }
    }
  }

  /// The same grammar one byte at a time.
  private func naive(_ bytes: [UInt8]) -> [[String]] {
    var records: [[String]] = []
    var position = 0
    while position < bytes.count {
      var plainFrom = Int.max
      while true {
        if let (record, next) = naiveRecord(bytes, position, &plainFrom) {
          records.append(record)
          position = next
          break
        }
      }
    }
    return records
  }

  private func naiveRecord(_ bytes: [UInt8], _ from: Int, _ plainFrom: inout Int) -> ([String], Int)? {
    let quote = UInt8(ascii: "\"")
    var record: [String] = []
    var index = from
    while true {
      var field: [UInt8] = []
      let start = index
      if index < bytes.count, bytes[index] == quote, index < plainFrom {
        index += 1
        while true {
          guard index < bytes.count else {
            plainFrom = start
            return nil
          }
          if bytes[index] == quote {
            guard index + 1 < bytes.count, bytes[index + 1] == quote else { break }
            index += 1
          }
          field.append(bytes[index])
          index += 1
        }
        index += 1
        if index < bytes.count, ![UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(bytes[index]) {
          if field.contains(where: { $0 == 0x0a || $0 == 0x0d }) {
            plainFrom = start
            return nil
          }
          field = Array(bytes[start..<index])
        }
      }
      while index < bytes.count, ![UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(bytes[index]) {
        field.append(bytes[index])
        index += 1
      }
      record.append(String(decoding: field, as: UTF8.self))
      guard index < bytes.count else { return (record, index) }
      if bytes[index] == UInt8(ascii: ",") {
        index += 1
        continue
      }
      let isPair = bytes[index...].starts(with: [UInt8(ascii: "\r"), UInt8(ascii: "\n")])
      return (record, index + (isPair ? 2 : 1))
    }
  }
}
