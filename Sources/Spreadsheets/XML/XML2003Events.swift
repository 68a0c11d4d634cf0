/// Turns an XML Spreadsheet 2003 document into sheets and rows, which its reader takes piece by piece.
struct XML2003Events: XMLEvents {
  private(set) var verdict = XMLVerdict()
  /// Set by the reader to pass over the cells up to the end of the sheet.
  var isSkipping = false
  /// Whether the root element was that of a workbook.
  private(set) var isWorkbook = false

  private let limits: ReadLimits
  /// How sheets are hidden, by their number.
  private let hidden: [Int: String]
  private var sheetCount = 0
  var outbox = SheetOutbox()
  private var context: SheetContext
  private var styles = XML2003Styles()
  private var place = XML2003Place()
  private var merges: [CellRange] = []
  private var cells: [Cell] = []
  private var met = RowSet()
  private var isSorted = true
  private var isInSheet = false
  private var isInRow = false
  private var isInCell = false
  private var isInData = false
  private var isAside = false
  private var hasData = false
  private var type = XML2003Type.text
  private var format = CellFormat.general
  private var formula: String?
  private var value: [UInt8] = []
  /// What stands in no cell.
  private(set) var outside = OutsideTexts()
  private var aside: [UInt8] = []
  private var isInProperties = false
  /// How many open elements strike out, and raise, the text of the cell; and the parts that are.
  private var struckDepth = 0
  private var raisedDepth = 0
  private var spans: [TextSpan] = []

  // Longer than any comment.
  private static let mostAside = 1 << 16

  /// Makes empty events.
  init(hidden: [Int: String], limits: ReadLimits, watched: CellAddress? = nil) {
    self.hidden = hidden
    self.limits = limits
    context = SheetContext(sheet: "", limits: limits, strings: [], formats: [], is1904: false, watched: watched)
    value.reserveCapacity(256)
  }

  /// Ends a sheet that the file breaks off.
  mutating func endEarly() {
    guard isInSheet else { return }
    isInSheet = false
    outbox.deliveries.append(.end(merges: []))
  }

  mutating func start(_ element: XMLNames.Resolved, _ attributes: XMLAttributes) {
    if element.namespace == .html {
      guard isInData else { return }
      switch element.name {
      case .lineBreak, .lineBreakUpper: value.append(0x0A)
      case .struckHTML, .style: struckDepth += 1
      case .raisedHTML, .raisedLowerHTML: raisedDepth += 1
      default: break
      }
      return
    }
    switch element.name {
    case .cell2003 where isInRow: startCell(attributes)
    // A cell has one value; a second would make another number of the first.
    case .data2003 where isInCell && !isAside && !hasData: startData(attributes)
    case .row2003 where isInSheet: startRow(attributes)
    case .comment2003, .phonetic2003:
      isAside = true
      aside = []
    case .properties2003:
      isInProperties = true
      aside = []
    case .header2003,
      .footer2003 where isInSheet:
      addHeader(element.name, attributes)
    case .font2003: styles.font(attributes)
    case .column2003 where isInSheet:
      place.addColumn(attributes, styles, limits)
      if place.isLost { verdict.refuse(malformed: Self.noPlace) }
    case .table2003 where isInSheet:
      styles.resolve()
      place.startTable(attributes, styles)
    case .worksheet2003: startSheet(attributes)
    case .style2003: styles.start(attributes)
    case .numberFormat2003: styles.numberFormat(attributes)
    case .workbook2003: isWorkbook = true
    case .date1904In2003 where !isInSheet: context.is1904 = true
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isAside || isInProperties, aside.count < Self.mostAside { aside.append(contentsOf: bytes) }
    guard isInData, !isAside else { return }
    if struckDepth > 0 || raisedDepth > 0 {
      spans.append(
        TextSpan(range: value.count..<value.count + bytes.count, isStruck: struckDepth > 0, isRaised: raisedDepth > 0))
    }
    value.append(contentsOf: bytes)
    if value.count > limits.cellBytes { verdict.refuse(.limit("cellBytes", limits.cellBytes)) }
  }

  mutating func end(_ element: XMLNames.Resolved) {
    guard element.namespace != .html else {
      switch element.name {
      case .struckHTML, .style: struckDepth = max(0, struckDepth - 1)
      case .raisedHTML, .raisedLowerHTML: raisedDepth = max(0, raisedDepth - 1)
      default: break
      }
      return
    }
    switch element.name {
    case .properties2003:
      isInProperties = false
    case _ where isInProperties:
      outside.add(OutsideText(kind: .property, text: String(decoding: aside, as: UTF8.self)))
      aside = []
    case .cell2003 where isInCell: endCell()
    case .data2003: isInData = false
    case .row2003 where isInRow: endRow()
    case .comment2003:
      isAside = false
      let text = String(decoding: aside, as: UTF8.self)
      outside.add(OutsideText(kind: .comment, text: text, sheet: sheetCount - 1, cell: place.address))
    case .phonetic2003: isAside = false
    case .worksheet2003 where isInSheet: endSheet()
    case .style2003: styles.end()
    default: break
    }
  }

  private mutating func addHeader(_ name: XMLName, _ attributes: XMLAttributes) {
    for index in 0..<attributes.count where attributes.name(index).name == .data2003 {
      let text = HeaderCode.text(attributes.text(index))
      outside.add(OutsideText(kind: name == .header2003 ? .header : .footer, text: text, sheet: sheetCount - 1))
    }
  }

  private mutating func startSheet(_ attributes: XMLAttributes) {
    // What stands inside its like, as in no honest file, ends what is open.
    if isInSheet { endSheet() }
    isInSheet = true
    place = XML2003Place()
    met = RowSet()
    merges = []
    context.sheet = ""
    for index in 0..<attributes.count where attributes.name(index).name == .name2003 {
      context.sheet = attributes.text(index)
    }
    outbox.deliveries.append(.begin(sheet: context.sheet, hidden: hidden[sheetCount]))
    sheetCount += 1
  }

  private mutating func endSheet() {
    if isInRow { endRow() }
    isInSheet = false
    isSkipping = false
    outbox.deliveries.append(.end(merges: merges.sorted { $0.first < $1.first }))
  }

  private mutating func startRow(_ attributes: XMLAttributes) {
    if isInRow { endRow() }
    isInRow = true
    isSorted = true
    place.startRow(attributes, styles, limits)
    if place.isLost { return verdict.refuse(malformed: Self.noPlace) }
    if place.row >= limits.rows { verdict.refuse(.limit("rows", limits.rows)) }
  }

  private static let noPlace = "a place that is no number from 1 on"

  private mutating func startCell(_ attributes: XMLAttributes) {
    guard !isSkipping else { return }
    if isInCell { endCell() }
    isInCell = true
    hasData = false
    formula = nil
    type = .text
    var style: CellFormat?
    var index: Int?
    var across = 0
    var down = 0
    for position in 0..<attributes.count {
      switch attributes.name(position).name {
      case .styleID2003:
        style = styles.format(of: attributes.text(position))
      case .index2003:
        index = attributes.place(position)
        if index == nil { return verdict.refuse(malformed: Self.noPlace) }
      case .mergeAcross2003: across = attributes.number(position) ?? 0
      case .mergeDown2003: down = attributes.number(position) ?? 0
      case .formula2003: formula = attributes.text(position)
      default: break
      }
    }
    if !place.moveToCell(index: index, across: across) { isSorted = false }
    format = style ?? place.format
    if place.column + across >= limits.columns { return verdict.refuse(.limit("columns", limits.columns)) }
    if place.row + down >= limits.rows { return verdict.refuse(.limit("rows", limits.rows)) }
    guard across > 0 || down > 0 else { return }
    if merges.count >= limits.rows { return verdict.refuse(.limit("merges", limits.rows)) }
    let last = CellAddress(row: place.row + down, column: place.column + across)
    merges.append(CellRange(first: place.address, last: last))
  }

  private mutating func startData(_ attributes: XMLAttributes) {
    isInData = true
    hasData = true
    for index in 0..<attributes.count where attributes.name(index).name == .relationshipType {
      type = XML2003Type(attributes.bytes(index))
    }
  }

  private mutating func endCell() {
    isInCell = false
    isAside = false
    isInData = false
    guard hasData || formula != nil else { return }
    if place.address == context.watched {
      let content = String(decoding: value, as: UTF8.self)
      let trace = CellTrace(
        place.address, hasData ? type.stored : .nothing, content, formatCode: styles.codes[format], formula: formula)
      outbox.deliveries.append(.explain(trace))
    }
    let content = value.withUnsafeBufferPointer {
      context.content(
        of: type, value: $0, format.sections, formula, hasData: hasData, at: place.address, into: &outbox.notices)
    }
    if var content {
      if format.isStruck {
        content.look = .seen("", .struck)
      } else if content.kind == .text {
        content.look = TextSpan.look(of: value, spans) ?? format.sections.shown?.look(ofText: content.text)
      }
      // More cells than columns lie upon each other.
      if cells.count >= limits.columns { return verdict.refuse(.limit("columns", limits.columns)) }
      cells.append(Cell(column: place.column, content))
    }
    value.removeAll(keepingCapacity: true)
    spans = []
    struckDepth = 0
    raisedDepth = 0
  }

  private mutating func endRow() {
    if isInCell { endCell() }
    isInRow = false
    guard !cells.isEmpty else { return }
    if !isSorted {
      let sorted = sortedCells(cells)
      outbox.notices += ReadNotice.storedTwice(sorted.twice, row: place.row, sheet: context.sheet)
      cells = sorted.cells
    }
    if !met.insert(place.row) { outbox.notices.append(.storedTwice(row: place.row, sheet: context.sheet)) }
    if place.isRowHidden || !place.hiddenColumns.isEmpty {
      place.hiddenColumns.mark(&cells, isRowHidden: place.isRowHidden)
    }
    let width = cells.count
    outbox.deliveries.append(.row(Row(index: place.row, cells: cells)))
    cells = []
    cells.reserveCapacity(width)
  }
}
