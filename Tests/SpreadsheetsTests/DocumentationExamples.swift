import Spreadsheets

/// The examples of the library's documentation. What stands between `example` and `end` is printed there, letter by letter
/// (`DocumentationTests`), and run by the tests; nothing but the public part of the library is imported here.

// example: Read a whole workbook
func amounts(in path: String) throws(ReadError) -> [String: String] {
  let workbook = try loadWorkbook(at: path)
  var amounts: [String: String] = [:]
  for sheet in workbook.sheets {
    for row in sheet.rows.dropFirst() {
      if let name = row.cell(at: 0), let amount = row.cell(at: 1) { amounts[name.text] = amount.text }
    }
  }
  return amounts
}
// end

// example: Stream a big list and stop after the first rows
struct Head: SheetConsumer {
  let count: Int
  var rows: [Row] = []

  init(_ count: Int) { self.count = count }

  mutating func begin(sheet name: String, isHidden: Bool) {}

  mutating func row(_ row: Row) -> Continuation {
    rows.append(row)
    return rows.count < count ? .proceed : .stop
  }

  mutating func end(merges: [CellRange]) {}
}

func firstRows(_ count: Int, of path: String) throws(ReadError) -> [Row] {
  var head = Head(count)
  _ = try readWorkbook(at: path, into: &head)
  return head.rows
}
// end

// example: Skip a sheet
struct VisibleRows: SheetConsumer {
  var counts: [String: Int] = [:]
  private var sheet = ""
  private var isHidden = false

  mutating func begin(sheet name: String, isHidden: Bool) {
    sheet = name
    self.isHidden = isHidden
  }

  mutating func row(_ row: Row) -> Continuation {
    if isHidden { return .skipSheet }
    counts[sheet, default: 0] += 1
    return .proceed
  }

  mutating func end(merges: [CellRange]) {}
}

func countVisibleRows(of path: String) throws(ReadError) -> [String: Int] {
  var rows = VisibleRows()
  _ = try readWorkbook(at: path, into: &rows)
  return rows.counts
}
// end

// example: Show how a cell was read
struct OneCell: SheetConsumer {
  let watched: CellAddress?
  var trace: CellTrace?
  var cell: Cell?

  init(_ address: CellAddress) { watched = address }

  mutating func begin(sheet name: String, isHidden: Bool) {}

  mutating func explain(_ trace: CellTrace) { self.trace = trace }

  mutating func row(_ row: Row) -> Continuation {
    guard let watched, row.index == watched.row else { return .proceed }
    cell = row.cell(at: watched.column)
    return .stop
  }

  mutating func end(merges: [CellRange]) {}
}

func whatBecame(of address: CellAddress, in path: String) throws(ReadError) -> [String] {
  var one = OneCell(address)
  _ = try readWorkbook(at: path, into: &one)
  guard let trace = one.trace, let cell = one.cell else { return [] }
  var lines = ["stored: \(trace.content) (\(trace.english))"]
  if let formula = trace.formula { lines.append("formula: \(formula)") }
  if let code = trace.formatCode, let shown = ShownForm.text(of: cell, code: code) {
    lines.append("shown: \(shown)")
  }
  lines.append("read as: \(cell.text) (\(cell.kind.rawValue))")
  return lines
}
// end

// example: Read the files in a package
func sheetNames(inPackage path: String) throws(ReadError) -> [String: [String]] {
  guard let package = try Package(sniffFile(at: path)) else { return [:] }
  var names: [String: [String]] = [:]
  for member in package.members {
    // member.path is 包.zip/自评表.xlsx.
    names[member.path] = try loadWorkbook(at: member.path).sheets.map(\.name)
  }
  return names
}
// end

// example: Raise a limit
func loadLarge(_ path: String) throws(ReadError) -> Workbook {
  var limits = ReadLimits()
  limits.cells = 50_000_000
  return try loadWorkbook(at: path, limits: limits)
}

func limits(from wishes: [String: Int]) -> ReadLimits? {
  var limits = ReadLimits()
  for (name, value) in wishes {
    guard limits.set(name, to: value) else { return nil }
  }
  return limits
}
// end

// example: Merged ranges
func content(of address: CellAddress, in sheet: Sheet) -> String {
  if let cell = sheet[address] { return cell.text }
  guard let range = sheet.merges.first(where: { $0.contains(address) }) else { return "" }
  return sheet[range.first]?.text ?? ""
}
// end

// example: What an error says
func report(on path: String, inChinese: Bool) -> [String] {
  do throws(ReadError) {
    let facts = try loadWorkbook(at: path).facts
    return facts.notices.map { inChinese ? $0.chinese : $0.english }
  } catch {
    if case .encrypted = error.cause { return ["ask for the password"] }
    return [inChinese ? error.chinese : error.english]
  }
}
// end

// example: Scan a list as bytes
func countFields(of path: String) throws(ReadError) -> Int {
  let file = try CSVFile(sniffFile(at: path))
  let blocks = try CSVBlocks(of: file)
  var scanner = CSVScanner(delimiter: file.delimiter)
  var buffer: [UInt8] = []
  var fields = 0
  // Any number of threads may do this, each with a buffer and a scanner.
  while let block = try blocks.next(into: &buffer) {
    scanner.forgetPrevious()
    var place = 0
    let bytes = buffer.span.extracting(0..<block.count)
    while case .record(let next) = scanner.next(in: bytes, at: place, isLast: true) {
      fields += scanner.fieldCount
      place = next
    }
  }
  return fields
}
// end
