@testable import Spreadsheets

/// A workbook of BIFF records, alone or in an OLE2 container.
struct XLSFixture {
  /// A sheet with its records.
  struct Sheet {
    var name = "表一"
    var state: UInt8 = 0
    /// 0 cells, 1 macros, 2 chart, 6 Visual Basic.
    var content: UInt8 = 0
    var records: [UInt8] = []
    /// How far behind the sheet's first record its entry in the list points.
    var distance = 0
  }

  /// 8 for Excel 97, 5 for Excel 5.0 and 95; 2, 3 and 4 have one sheet and no workbook around it.
  var version = 8
  /// The records of the workbook, without its list of sheets.
  var globals: [UInt8] = []
  var sheets = [Sheet()]
  /// How a name is written in versions with code pages.
  var encodedNames: [[UInt8]] = []
  var isEnded = true

  /// A workbook of one sheet.
  init(version: Int = 8, globals: [UInt8] = [], _ records: [UInt8] = []) {
    self.version = version
    self.globals = globals
    sheets[0].records = records
  }

  /// The records one after the other, as in the stream `Workbook`.
  var stream: [UInt8] {
    let end = isEnded ? Self.record(0x0A) : []
    if version <= 4 { return begin(0x10) + globals + sheets[0].records + end }
    var head = begin(0x05) + globals
    let list = sheets.indices.map(entry)
    var place = head.count + list.reduce(4) { $0 + $1.count }
    for (sheet, entry) in zip(sheets, list) {
      // The place of the sheet stands at the beginning of its entry.
      head += entry[..<4] + Self.four(place + sheet.distance) + entry[8...]
      place += begin(0x10).count + sheet.records.count + end.count
    }
    head += Self.record(0x0A)
    for sheet in sheets { head += begin(sheet.content == 2 ? 0x20 : 0x10) + sheet.records + end }
    return head
  }

  /// The file.
  var bytes: [UInt8] {
    CompoundFixture(streams: [(version == 8 ? "Workbook" : "Book", stream)]).bytes
  }

  private func begin(_ content: Int) -> [UInt8] {
    switch version {
    case 8: Self.record(0x0809, Self.two(0x0600) + Self.two(content) + [UInt8](repeating: 0, count: 12))
    case 5: Self.record(0x0809, Self.two(0x0500) + Self.two(content) + [0, 0, 0, 0])
    default: Self.record([0x0009, 0x0209, 0x0409][version - 2], Self.two(0) + Self.two(content) + [0, 0])
    }
  }

  private func entry(_ index: Int) -> [UInt8] {
    let sheet = sheets[index]
    var content = Self.four(0) + [sheet.state, sheet.content]
    if version == 8 {
      content += [UInt8(sheet.name.utf16.count), 1] + Self.wide(sheet.name)
    } else {
      let name = index < encodedNames.count ? encodedNames[index] : Array(sheet.name.utf8)
      content += [UInt8(name.count)] + name
    }
    return Self.record(0x85, content)
  }

  static func two(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)] }
  static func four(_ number: Int) -> [UInt8] { two(number) + two(number >> 16) }
  static func eight(_ number: Double) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number.bitPattern >> ($0 * 8)) }
  }
  static func wide(_ text: String) -> [UInt8] { text.utf16.flatMap { two(Int($0)) } }

  /// A record of any type.
  static func record(_ type: Int, _ content: [UInt8] = []) -> [UInt8] { two(type) + two(content.count) + content }

  /// A record of a cell: row, column, cell format, and the rest.
  static func cell(_ type: Int, _ row: Int, _ column: Int, format: Int = 0, _ rest: [UInt8]) -> [UInt8] {
    record(type, two(row) + two(column) + two(format) + rest)
  }

  static func number(_ row: Int, _ column: Int, _ value: Double, format: Int = 0) -> [UInt8] {
    cell(0x203, row, column, format: format, eight(value))
  }

  static func shared(_ row: Int, _ column: Int, _ index: Int) -> [UInt8] { cell(0xFD, row, column, four(index)) }

  /// A text of Excel 97 with its length, in two bytes for each character.
  static func label(_ row: Int, _ column: Int, _ text: String) -> [UInt8] {
    cell(0x204, row, column, two(text.utf16.count) + [1] + wide(text))
  }

  /// A formula with its stored result.
  static func formula(_ row: Int, _ column: Int, result: [UInt8], format: Int = 0) -> [UInt8] {
    cell(0x06, row, column, format: format, result + [0, 0, 0, 0, 0, 0, 3, 0, 0x1E, 1, 0])
  }

  /// A formula whose result is no number: 0 a text, 1 a boolean, 2 an error, 3 an empty text.
  static func formula(_ row: Int, _ column: Int, kind: UInt8, code: UInt8 = 0) -> [UInt8] {
    formula(row, column, result: [kind, 0, code, 0, 0, 0, 0xFF, 0xFF])
  }

  /// The text that a formula results in.
  static func string(_ text: String) -> [UInt8] { record(0x207, two(text.utf16.count) + [1] + wide(text)) }

  /// A table of shared strings in one record.
  static func strings(_ texts: [String]) -> [UInt8] {
    record(0xFC, four(texts.count) + four(texts.count) + texts.flatMap { two($0.utf16.count) + [1] + wide($0) })
  }

  /// Number formats with their cell formats, which are counted from zero.
  static func formats(_ codes: [String]) -> [UInt8] {
    let formats = codes.enumerated().flatMap { index, code in
      record(0x41E, two(164 + index) + two(code.utf16.count) + [1] + wide(code))
    }
    return formats + codes.indices.flatMap { xf(164 + $0) }
  }

  /// A cell format with the number of a number format.
  static func xf(_ number: Int) -> [UInt8] { record(0xE0, two(0) + two(number) + [UInt8](repeating: 0, count: 16)) }

  /// Merged ranges: first and last row, first and last column.
  static func merges(_ ranges: [(Int, Int, Int, Int)]) -> [UInt8] {
    record(0xE5, two(ranges.count) + ranges.flatMap { two($0.0) + two($0.1) + two($0.2) + two($0.3) })
  }
}

extension Delivered {
  /// Reads bytes with the XLS reader.
  static func readingXLS(
    _ bytes: [UInt8], _ limits: ReadLimits = ReadLimits(), answers: [Int: Continuation] = [:]
  ) throws -> Delivered {
    var delivered = Delivered(answers: answers)
    do throws(ReadError) {
      let file = try ByteFile(bytes, path: "旧表.xls", limits: limits)
      delivered.facts = try readXLS(file, limits: limits, into: &delivered)
    } catch {
      delivered.error = error.cause
    }
    return delivered
  }
}
