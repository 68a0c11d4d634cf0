/// Turns the content of an OpenDocument spreadsheet into sheets and rows, which its reader takes piece by piece.
///
/// Only the elements that lead to a cell's text are entered, so that shapes, annotations, tracked changes, cached tables
/// of other files and documents within the document are left out whatever they hold.
struct ODSEvents: XMLEvents {
  var verdict = XMLVerdict()
  /// Set by the reader to pass over the rows up to the end of the sheet.
  var isSkipping = false
  /// Whether there was a spreadsheet.
  private(set) var isSpreadsheet = false

  let limits: ReadLimits
  var context: SheetContext
  var styles: ODSStyles
  var outbox = SheetOutbox()
  /// How many more cells, and merged ranges, the file may have without writing each.
  var room: (cells: Int, merges: Int)
  /// No program repeats merged cells more than a few times; each takes memory up to the end of its table.
  static let repeatedMerges = 65_536
  var level = Level.document
  var depth = 0
  /// The depths at which the levels begin that are open.
  var starts = Starts()
  /// The depth of the element that is passed over; zero for none.
  var passing = 0
  var table = ODSTable()
  var open = OpenCell()
  var text = ODSText()
  /// What stands in no cell.
  var outside = OutsideTexts()
  /// What kind of text the element holds that is passed over, and the text.
  var aside: (kind: OutsideText.Kind, bytes: [UInt8])?
  var sheetCount = 0
  /// The depths of the groups of rows and columns that are collapsed, and of the spans that are struck out or raised.
  var hiddenGroups: [Int] = []
  var marked: [(depth: Int, isStruck: Bool, isRaised: Bool)] = []
  // Longer than any comment.
  static let mostAside = 1 << 16

  enum Level: UInt8 {
    case document, styles, sheets, table, row, cell, paragraph, done
  }

  struct Starts {
    var styles = 0
    var sheets = 0
    var table = 0
    var row = 0
    var cell = 0
    var paragraph = 0
  }

  /// A cell whose content is not complete before its end.
  struct OpenCell {
    var count = 1
    var isError = false
    var hasFormula = false
    /// The formula, if its result is not in the attributes.
    var formula: String?
    /// The content that the attributes say.
    var stored: SheetContext.Content?
    /// How it was read, if that is asked.
    var trace: CellTrace?
    /// Its format.
    var format = CellFormat.general
  }

  /// Makes empty events, which know the styles of another part already.
  init(styles: ODSStyles, limits: ReadLimits, watched: CellAddress? = nil) {
    self.styles = styles
    self.styles.isAskedForCodes = watched != nil
    self.limits = limits
    room = (limits.cells, Self.repeatedMerges)
    context = SheetContext(sheet: "", limits: limits, strings: [], formats: [], is1904: false, watched: watched)
  }

  /// Ends a sheet that the file breaks off.
  mutating func endEarly() {
    guard level != .document, level != .styles, level != .sheets, level != .done else { return }
    level = .done
    outbox.deliveries.append(.end(merges: []))
  }

  mutating func start(_ element: XMLNames.Resolved, _ attributes: XMLAttributes) {
    depth += 1
    guard passing == 0 else {
      if element.namespace == .drawingODF, element.name == .imageODF, sheetCount > 0 {
        outside.addPicture(sheet: sheetCount - 1)
      }
      return
    }
    switch level {
    case .row:
      guard element.namespace == .tableODF, element.name == .cellODF || element.name == .coveredCellODF else { break }
      return startCell(attributes)
    case .cell:
      // Paragraphs may stand in lists.
      guard element.namespace == .textODF else {
        if element.namespace == .tableODF, element.name == .tableODF { addPartial("subTable") }
        break
      }
      if element.name == .paragraphODF || element.name == .headingODF { startParagraph() }
      return
    case .paragraph:
      return startInline(element, attributes)
    case .table:
      guard element.namespace == .tableODF else { break }
      switch element.name {
      case .rowODF: return startRow(attributes)
      case .columnODF:
        table.addColumn(attributes, &styles, atMost: limits.columns, isInHiddenGroup: !hiddenGroups.isEmpty)
      case .columnGroupODF, .rowGroupODF:
        for index in 0..<attributes.count where attributes.name(index).name == .displayODF {
          if attributes.bytes(index).elementsEqual("false".utf8) { hiddenGroups.append(depth) }
        }
        return
      case .columnsODF, .headerColumnsODF, .rowsODF, .headerRowsODF: return
      default: break
      }
    case .styles:
      return styles.start(element, attributes)
    case .sheets:
      guard element.namespace == .tableODF else { break }
      switch element.name {
      case .tableODF where depth == starts.sheets + 1: return startSheet(attributes)
      case .calculationSettingsODF: return
      case .nullDateODF: readNullDate(attributes)
      default: break
      }
    case .document:
      if startOutside(element) { return }
    case .done: break
    }
    pass(element)
  }

  /// Passes over an element; the text of comments and shapes is kept apart.
  mutating func pass(_ element: XMLNames.Resolved) {
    passing = depth
    guard level != .document, level != .styles, level != .done else { return }
    if element.namespace == .officeODF, element.name == .annotationODF {
      aside = (.comment, [])
    } else if element.namespace == .drawingODF || (element.namespace == .tableODF && element.name == .shapesODF) {
      aside = (.shape, [])
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard level == .paragraph, passing == 0 else {
      if aside != nil, (aside?.bytes.count ?? 0) < Self.mostAside { aside?.bytes.append(contentsOf: bytes) }
      if level == .styles { styles.text(bytes) }
      return
    }
    text.append(bytes)
    checkText()
  }

  mutating func end(_ element: XMLNames.Resolved) {
    let ended = depth
    depth -= 1
    if passing > 0 {
      if aside != nil, element.name == .paragraphODF { aside?.bytes.append(0x0A) }
      guard passing == ended else { return }
      passing = 0
      if let aside {
        let cell = aside.kind == .comment && (level == .cell || level == .paragraph) ? table.address : nil
        let text = String(decoding: aside.bytes, as: UTF8.self)
        outside.add(OutsideText(kind: aside.kind, text: text, sheet: sheetCount - 1, cell: cell))
        self.aside = nil
      }
      return
    }
    if hiddenGroups.last == ended { hiddenGroups.removeLast() }
    if marked.last?.depth == ended {
      marked.removeLast()
      markText()
    }
    switch level {
    case .cell where ended == starts.cell: endCell()
    case .paragraph where ended == starts.paragraph: level = .cell
    case .row where ended == starts.row: endRow()
    case .table where ended == starts.table:
      level = .sheets
      isSkipping = false
      outbox.deliveries.append(.end(merges: table.merges.sorted { $0.first < $1.first }))
      table = ODSTable()
      hiddenGroups = []
    case .sheets where ended == starts.sheets: level = .done
    case .styles:
      if ended == starts.styles {
        styles.endBlock()
        level = .document
      } else {
        styles.end(element)
      }
    default: break
    }
  }

  // Whether to enter an element above the tables.
  private mutating func startOutside(_ element: XMLNames.Resolved) -> Bool {
    guard element.namespace == .officeODF else {
      if depth == 1 { verdict.refuse(.notASpreadsheet(nil)) }
      return false
    }
    switch (depth, element.name) {
    case (1, .documentODF), (1, .documentContentODF), (2, .bodyODF): return true
    case (1, _): verdict.refuse(.notASpreadsheet(nil))
    case (2, .stylesODF), (2, .automaticStylesODF):
      level = .styles
      starts.styles = depth
      return true
    case (3, .spreadsheetODF):
      isSpreadsheet = true
      level = .sheets
      starts.sheets = depth
      return true
    case (3, _): verdict.refuse(.notASpreadsheet("OpenDocument"))
    default: break
    }
    return false
  }
}
