import Testing

@testable import Spreadsheets

/// Something that the readers do, with the file that shows it for each format: a row of the table in docs/readers.md.
struct ReaderFeature: Sendable {
  var title: String
  /// A format that is not among them has no such thing.
  var claims: [FileFormat: ReaderClaim]

  init(_ title: String, _ claims: [FileFormat: ReaderClaim]) {
    self.title = title
    self.claims = claims
  }
}

/// What the table says of one feature in one format, and what must hold for it to be true.
struct ReaderClaim: Sendable {
  var words = "yes"
  var check: @Sendable (FileFormat) async throws -> Void

  /// The same in other words.
  func but(_ words: String) -> ReaderClaim {
    var claim = self
    claim.words = words
    return claim
  }
}

/// What is expected of a file.
struct ReaderResult: Sendable {
  var cells: [String]
  var merges: [String]?
  var sheets: [String]?
  var notices: [String] = []
  var error: ReadError.Cause?
}

extension ReaderClaim {
  // No file has the name that it should have.
  private static let name = "自评表.pdf"

  /// A file gives these cells and nothing else. A web page does so as a web archive too.
  static func reads(
    _ bytes: [UInt8], _ cells: [String], merges: [String]? = nil, sheets: [String]? = nil, notices: [String] = [],
    isArchived: Bool = true, _ answers: [Int: Continuation] = [:],
    limits: @escaping @Sendable (inout ReadLimits) -> Void = { _ in }
  ) -> ReaderClaim {
    let result = ReaderResult(cells: cells, merges: merges, sheets: sheets, notices: notices)
    return ReaderClaim { format in
      var limit = ReadLimits()
      limits(&limit)
      try expect(result, of: bytes, format, limit, answers)
      if format == .html, isArchived { try expect(result, of: archived(bytes), format, limit, answers) }
    }
  }

  /// A file is refused, or not read to its end, for this reason; what stands before is delivered.
  static func refuses(
    _ bytes: [UInt8], _ cause: ReadError.Cause, after cells: [String] = [],
    limits: @escaping @Sendable (inout ReadLimits) -> Void = { _ in }
  ) -> ReaderClaim {
    ReaderClaim { format in
      var limit = ReadLimits()
      limits(&limit)
      let read = try Delivered.file(bytes, name: name, limit)
      #expect(read.error == cause)
      #expect(read.cells == cells)
      #expect(read.allEnded)
    }
  }

  /// A file that is damaged in the middle gives what stands before, ends its sheet, and then an error.
  static func delivers(_ bytes: [UInt8], _ cells: [String]) -> ReaderClaim {
    ReaderClaim { format in
      let read = try Delivered.file(bytes, name: name)
      #expect(read.cells == cells)
      #expect(read.allEnded)
      #expect(read.error != nil)
      let error = try #require(read.error)
      #expect(!ReadError(error, path: name).chinese.isEmpty)
    }
  }

  /// What is told of the cell A1.
  static func traces(
    _ bytes: [UInt8], _ stored: CellTrace.Stored?, _ content: String = "", code: String? = nil, shown: String? = nil
  ) -> ReaderClaim {
    ReaderClaim { format in
      var one = OneCell(CellAddress(row: 0, column: 0))
      let file = try ByteFile(bytes, path: name, limits: ReadLimits())
      let facts = try readWorkbook(sniff(file), into: &one)
      #expect(facts.format == format)
      #expect(one.trace?.stored == stored)
      #expect(one.trace?.content ?? "" == content)
      #expect(one.trace?.formatCode == code)
      #expect(one.trace?.shown == shown)
    }
  }

  private static func expect(
    _ result: ReaderResult, of bytes: [UInt8], _ format: FileFormat, _ limits: ReadLimits,
    _ answers: [Int: Continuation]
  ) throws {
    let read = try Delivered.file(bytes, name: name, limits, answers: answers)
    #expect(read.facts.format == format)
    #expect(read.error == nil)
    #expect(read.cells == result.cells)
    if let merges = result.merges { #expect(read.pages.flatMap(\.merges) == merges) }
    if let sheets = result.sheets { #expect(read.pages.map(\.name) == sheets) }
    #expect(read.notices == result.notices)
    #expect(read.allEnded)
  }

  private static func archived(_ bytes: [UInt8]) -> [UInt8] {
    Array(
      MHTTests.archive([(type: "text/html", location: "book.htm", content: String(decoding: bytes, as: UTF8.self))])
        .utf8)
  }
}

/// Files of one row, in the words of each format.
enum OneRow {
  static func csv(_ text: String) -> [UInt8] { Array(text.utf8) }

  static func xml2003(_ cells: String, styles: String = "", after: String = "") -> [UInt8] {
    Array(XML2003Tests.book("<Row>\(cells)</Row>", styles: styles, after: after).utf8)
  }

  /// Cells under number formats; the first has the style 1.
  static func xlsx(_ cells: String, _ codes: [String] = [], strings: String? = nil, properties: String = "") -> [UInt8]
  {
    XLSXFixture(
      rows: "<row>\(cells)</row>", strings: strings, styles: codes.isEmpty ? nil : XLSXFixture.styles(codes),
      properties: properties
    ).bytes
  }

  static func xls(_ records: [UInt8], _ globals: [UInt8] = []) -> [UInt8] {
    XLSFixture(globals: globals, records).bytes
  }

  static func ods(_ cells: String, styles: String = "") -> ODSFixture {
    ODSFixture(rows: ODSFixture.row(cells), styles: styles)
  }

  static func html(_ cells: String, styles: String = "") -> [UInt8] {
    Array(HTMLFixture.excel("<tr>\(cells)</tr>", styles: styles).utf8)
  }
}

extension ODSFixture {
  /// The whole as one file, in UTF-8.
  var flatBytes: [UInt8] { Array(flat.utf8) }
}
