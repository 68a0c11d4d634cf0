@testable import Spreadsheets

/// A small XLSX workbook made of the inner XML of its parts.
struct XLSXFixture {
  /// The content of `<sheetData>` of the one sheet.
  var rows = ""
  /// What follows `</sheetData>`.
  var afterRows = ""
  /// The content of `<sst>`; without it there is no such part.
  var strings: String?
  /// The content of `<styleSheet>`; without it there is no such part.
  var styles: String?
  /// The content of `<workbookPr>`'s attributes.
  var properties = ""
  /// The `<sheet>` elements.
  var sheets = "<sheet name=\"表一\" sheetId=\"1\" r:id=\"rId1\"/>"
  /// Parts that replace or join the usual ones, whole.
  var parts: [(String, String)] = []
  /// Parts left out.
  var without: Set<String> = []
  var isStrict = false

  private var main: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  }

  private var relations: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  }

  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// The whole of the sheet's part.
  var sheetXML: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet xmlns=\"\(main)\"><dimension ref=\"A1:A1\"/><sheetData>"
      + "\(rows)</sheetData>\(afterRows)</worksheet>"
  }

  /// The parts by name, in order.
  var allParts: [(String, String)] {
    var all: [(String, String)] = [
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(Self.package)\"><Relationship Id=\"a\" Type=\"\(relations)/officeDocument\" "
          + "Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><workbookPr \(properties)/><sheets>\(sheets)</sheets>"
          + "</workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(Self.package)\"><Relationship Id=\"rId1\" Type=\"\(relations)/worksheet\" "
          + "Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"\(relations)/worksheet\" "
          + "Target=\"/xl/worksheets/sheet2.xml\"/><Relationship Id=\"rId3\" Type=\"\(relations)/chartsheet\" "
          + "Target=\"chartsheets/sheet1.xml\"/></Relationships>"
      ),
      ("xl/worksheets/sheet1.xml", sheetXML),
    ]
    if let strings { all.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(strings)</sst>")) }
    if let styles { all.append(("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>")) }
    for (name, content) in parts {
      all.removeAll { $0.0 == name }
      all.append((name, content))
    }
    return all.filter { !without.contains($0.0) }
  }

  /// The file.
  var bytes: [UInt8] {
    var zip = ZipFixture()
    for (name, content) in allParts { zip.add(name, Array(content.utf8)) }
    return zip.bytes
  }

  /// Styles whose cell formats are these format codes, in order, after the general format 0.
  static func styles(_ codes: [String]) -> String {
    let formats = codes.enumerated().map { index, code in
      let escaped = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
      return "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(escaped)\"/>"
    }
    let cells = codes.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
    return "<numFmts>\(formats.joined())</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>"
      + "<cellXfs><xf numFmtId=\"0\"/>\(cells.joined())</cellXfs>"
  }
}

/// What a reader delivered.
struct Delivered: SheetConsumer {
  /// A sheet with its cells as `A1 kind text`.
  struct Page: Equatable {
    var name: String
    var isHidden: Bool
    var cells: [String] = []
    var merges: [String] = []
    var isEnded = false
  }

  var pages: [Page] = []
  var rows: [Row] = []
  var facts = FileFacts(format: .csv)
  var error: ReadError.Cause?
  /// What to answer to each row, by its number; `.proceed` otherwise.
  var answers: [Int: Continuation] = [:]

  mutating func begin(sheet name: String, isHidden: Bool) { pages.append(Page(name: name, isHidden: isHidden)) }

  mutating func row(_ row: Row) -> Continuation {
    rows.append(row)
    for cell in row.cells {
      let address = CellAddress(row: row.index, column: cell.column)
      let percent = cell.display == .percent ? "%" : ""
      pages[pages.count - 1].cells.append("\(address) \(cell.kind.rawValue)\(percent) \(cell.text)")
    }
    return answers[row.index] ?? .proceed
  }

  mutating func end(merges: [CellRange]) {
    pages[pages.count - 1].merges = merges.map(\.description)
    pages[pages.count - 1].isEnded = true
  }

  /// The cells of all sheets.
  var cells: [String] { pages.flatMap(\.cells) }
  /// What is seen of the cells of all sheets.
  var seen: [String] { CellLookTests.seen(rows) }
  /// Whether every sheet that began has ended.
  var allEnded: Bool { pages.allSatisfy(\.isEnded) }
  /// The kinds of the notices, each with its cell.
  var notices: [String] {
    facts.notices.map { "\($0.kind.rawValue) \($0.cell?.description ?? $0.sheet ?? "-") \($0.detail)" }
  }

  /// Reads a file with the XLSX reader, or as XML Spreadsheet 2003.
  static func reading(
    _ bytes: [UInt8], as format: FileFormat, _ limits: ReadLimits = ReadLimits(), answers: [Int: Continuation] = [:]
  ) throws -> Delivered {
    var delivered = Delivered(answers: answers)
    do throws(ReadError) {
      let file = try ByteFile(bytes, path: "fixture", limits: limits)
      delivered.facts =
        format == .xlsx
        ? try readZip(file, limits: limits, into: &delivered)
        : try readXML2003(file, limits: limits, into: &delivered)
    } catch {
      delivered.error = error.cause
    }
    return delivered
  }
}
