/// A piece of a document's body, in its order.
enum DOCXBlock {
  case paragraph(DOCXLine)
  case table(DOCXTable)
  /// A table that stands in a cell, or in a box of a cell, of the table before it.
  case innerTable(DOCXTable)
  /// A new page or section.
  case page
}

/// A paragraph with text.
struct DOCXLine {
  let text: String
  /// What is seen of it, where that is not all.
  var look: CellLook?
  /// Whether it stands in a text box.
  let isBox: Bool

  init(_ text: String, look: CellLook? = nil, isBox: Bool = false) {
    self.text = text
    self.look = look
    self.isBox = isBox
  }

  var seen: String { look?.text ?? text }
}

/// The sheets of a document: its tables, with the paragraphs that belong to each as rows over and under it.
///
/// Titles, years and units stand in paragraphs over a table, notes and signatures under it. Two tables with nothing between them
/// are one that somebody divided.
struct DOCXSheets {
  /// A sheet, ready to be delivered.
  struct Ready {
    var rows: [Row] = []
    var merges: [CellRange] = []
    /// What was left out of cells, and where.
    var leftOut: [(word: String, cell: CellAddress)] = []
    var rowCount = 0
    var width = 1
  }

  private(set) var sheets: [Ready] = []
  /// The paragraphs that belong to no table.
  private(set) var outside: [DOCXLine] = []

  private var waiting: [DOCXLine] = []
  /// Where in `waiting` the last new page begins.
  private var page: Int?
  /// The sheet of the last table of the body.
  private var current = 0
  /// Whether the last block was a table.
  private var isAfterTable = false

  // Beyond this many, or this long, paragraphs are the text of a report.
  private static let mostLines = 8
  private static let longestLine = 300

  init(_ blocks: [DOCXBlock]) {
    for block in blocks {
      switch block {
      case .paragraph(let line):
        waiting.append(line)
        isAfterTable = false
      case .page: if !sheets.isEmpty { page = waiting.count }
      case .table(let table): add(table)
      case .innerTable(let table):
        var sheet = Ready()
        sheet.append(table)
        sheets.append(sheet)
      }
    }
    if sheets.isEmpty { outside += waiting } else { close(waiting[...]) }
  }

  private mutating func add(_ table: DOCXTable) {
    if isAfterTable || (!sheets.isEmpty && !waiting.isEmpty && waiting.allSatisfy { Self.continues($0.seen) }) {
      for line in waiting { sheets[current].append(line) }
      waiting = []
      page = nil
      isAfterTable = true
      return sheets[current].append(table)
    }
    // What stands before a new page belongs to the table before it.
    if let page, !sheets.isEmpty {
      close(waiting[..<page])
      waiting.removeFirst(page)
    }
    // So do notes and signatures behind it.
    if !sheets.isEmpty {
      let under = waiting.prefix { Self.isBehindTable($0.seen) }
      close(under)
      waiting.removeFirst(under.count)
    }
    let over = waiting.reversed().prefix { $0.text.utf8.count <= Self.longestLine }.prefix(Self.mostLines).count
    outside += waiting.dropLast(over)
    var sheet = Ready()
    let lines = waiting.suffix(over)
    sheet.width = max(1, table.width)
    for line in lines { sheet.append(line) }
    sheet.append(table)
    current = sheets.count
    sheets.append(sheet)
    waiting = []
    page = nil
    isAfterTable = true
  }

  /// Whether a paragraph says that the table before it goes on: 续表, （续）, 接上页, 第2页.
  private static func continues(_ text: String) -> Bool {
    let plain = text.filter { !$0.isWhitespace && !"（）()【】[]—-－:：".contains($0) }
    let isPage = plain.hasPrefix("第") && plain.hasSuffix("页") && plain.count <= 6
    return isPage
      || (plain.count <= 8 && ["续表", "续", "续上表", "接上表", "接上页", "接下页", "转下页", "续前表"].contains { plain.hasPrefix($0) })
  }

  /// Whether a paragraph is what people write behind a table: a note, or who filled it in.
  private static func isBehindTable(_ text: String) -> Bool {
    ["注", "备注", "说明", "填表人", "填报人", "制表", "审核", "经办", "联系人", "联系电话", "负责人", "单位负责人"].contains { text.hasPrefix($0) }
  }

  /// Puts paragraphs under the last table.
  private mutating func close(_ paragraphs: ArraySlice<DOCXLine>) {
    let under = paragraphs.prefix { $0.text.utf8.count <= Self.longestLine }.prefix(Self.mostLines)
    for paragraph in under { sheets[current].append(paragraph) }
    outside += paragraphs.dropFirst(under.count)
  }
}

extension DOCXSheets.Ready {
  /// A paragraph as a row of its own, over the whole width.
  fileprivate mutating func append(_ line: DOCXLine) {
    rows.append(Row(index: rowCount, cells: [Cell(column: 0, text: line.text, look: line.look)]))
    if width > 1 {
      merges.append(
        CellRange(
          first: CellAddress(row: rowCount, column: 0), last: CellAddress(row: rowCount, column: width - 1)))
    }
    rowCount += 1
  }

  fileprivate mutating func append(_ table: DOCXTable) {
    rows += table.rows.map { Row(index: $0.index + rowCount, cells: $0.cells) }
    merges += table.merges.map { $0.moved(down: rowCount) }
    leftOut += table.leftOut.map { ($0.word, CellAddress(row: $0.cell.row + rowCount, column: $0.cell.column)) }
    rowCount += table.rowCount
  }
}
