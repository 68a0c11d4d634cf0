/// Turns the elements and texts of a page into its tables' rows and cells.
///
/// Elements may lack end tags or cross each other: a cell, row or table ends where HTML says it must, whatever the parser
/// makes of the rest. Rows, columns and cells that are not shown (`display:none`) are hidden, as in a workbook; a part
/// of a cell's text that is not shown is no content, since pages keep keys for sorting there.
struct HTMLEvents {
  var sheets: HTMLSheets
  private(set) var styles: HTMLStyles
  /// Why the page is refused, if it is.
  private(set) var fault: ReadError.Cause?
  /// Whether it asks for a password.
  private(set) var asksPassword = false
  /// Whether it only says which pages its frames hold.
  private(set) var isFrameset = false
  /// The title of the page and its keywords, which a table does not show.
  private(set) var properties: [String] = []

  private let limits: ReadLimits
  private var page: HTMLText
  private var depth = 0
  // The depth of the element that the state began with; 0 for none.
  private var unseenSince = 0
  private var preformattedSince = 0
  private var isInStyle = false
  /// The elements that strike out or raise their text, with their depths.
  private var marked: [(depth: Int, isStruck: Bool, isRaised: Bool)] = []
  private var select: HTMLSelect?
  private var isInWorksheet = false
  private var isInName = false
  private var isInTitle = false
  private var isCutOff = false
  private var name: [UInt8] = []
  private var heading = CalcHeading()

  // Honest tags have a dozen; the parser compares each with all others.
  private static let mostAttributes = 256

  /// Makes empty events.
  init(names: HTMLSheetNames, styles: HTMLStyles = HTMLStyles(), limits: ReadLimits, watched: CellAddress? = nil) {
    self.limits = limits
    self.styles = styles
    sheets = HTMLSheets(names: names, limits: limits, watched: watched)
    page = HTMLText(limit: limits.cellBytes)
  }

  mutating func start(_ name: HTMLName, _ attributes: HTMLAttributes) {
    depth += 1
    if attributes.count > Self.mostAttributes { return refuse(.limit("attributes", Self.mostAttributes)) }
    guard unseenSince == 0 else { return startUnseen(name, attributes) }
    if sheets.tables.isEmpty { heading.start(name, attributes) }
    if name.isBlock { block() }
    do throws(HTMLRefusal) {
      switch name {
      case .td, .th:
        if sheets.tables.isEmpty { block() } else { try sheets.startCell(HTMLCell(attributes, styles)) }
      case .tr: if !sheets.tables.isEmpty { try sheets.startRow(isHidden: attributes.isHidden) }
      case .col: sheets.addColumns(attributes)
      case .table: try sheets.startTable(depth: depth, isHidden: attributes.isHidden)
      case .thead, .tbody, .tfoot: if !sheets.tables.isEmpty { try sheets.closeGroup() }
      case .caption: if !sheets.tables.isEmpty { sheets.startCaption() }
      case .br: edit { $0.lineBreak() }
      case .input: readInput(attributes)
      case .frameset: isFrameset = true
      case .select, .style:
        isInStyle = name == .style
        if !isInStyle, !attributes.isHidden { select = HTMLSelect(attributes, limit: limits.cellBytes) }
        unseenSince = depth
      default:
        let marks = attributes.marks(of: name, styles)
        if marks.isStruck || marks.isRaised, marked.count < 256 {
          marked.append((depth, marks.isStruck, marks.isRaised))
          edit { $0.mark(isStruck: marks.isStruck, isRaised: marks.isRaised, begins: true) }
        }
        if name == .pre || name == .textarea, preformattedSince == 0 { preformattedSince = depth }
        if name == .title { isInTitle = true }
        if name == .meta { addKeywords(attributes) }
        if name.isUnseen || (isInCell && attributes.isHidden) { unseenSince = depth }
      }
    } catch {
      refuse(error.cause)
    }
  }

  mutating func end(_ name: HTMLName) {
    defer { depth = max(0, depth - 1) }
    guard unseenSince == 0 else { return endUnseen(name) }
    if depth == preformattedSince { preformattedSince = 0 }
    while let last = marked.last, last.depth >= depth {
      marked.removeLast()
      edit { $0.mark(isStruck: last.isStruck, isRaised: last.isRaised, begins: false) }
    }
    if heading.isOpen, let sheet = heading.end(name) { takeHeading(sheet) }
    if name.isBlock { block() }
    guard let table = sheets.tables.last else { return }
    do throws(HTMLRefusal) {
      switch name {
      case .td, .th, .caption: sheets.closeCell()
      case .tr: try sheets.closeRow()
      case .thead, .tbody, .tfoot: try sheets.closeGroup()
      case .table where table.depth == depth: try sheets.closeTable()
      default: break
      }
    } catch {
      refuse(error.cause)
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInStyle { return styles.add(bytes) }
    if heading.isOpen { heading.text(bytes) }
    if isInName || isInTitle, name.count < 1024 { name.append(contentsOf: bytes) }
    select?.append(bytes)
    guard unseenSince == 0, !isCutOff else { return }
    let keepsSpace = preformattedSince > 0
    edit { $0.append(bytes, keepsSpace: keepsSpace) }
  }

  mutating func comment(_ bytes: UnsafeBufferPointer<UInt8>) {
    if sheets.tables.isEmpty { sheets.names.readComment(bytes) }
  }

  /// All bytes of the page have been handed over; a table that is still open is not whole.
  mutating func cutOff() {
    guard !sheets.tables.isEmpty else { return }
    isCutOff = true
    sheets.cutOff()
  }

  /// The page ended.
  mutating func finish() {
    block()
    do throws(HTMLRefusal) {
      try sheets.finish(isForm: asksPassword)
    } catch {
      refuse(error.cause)
    }
  }

  /// The page is not read any further, by a fault.
  mutating func endEarly() { sheets.endEarly() }

  private var isInCell: Bool {
    guard let table = sheets.tables.last else { return false }
    return table.open != nil || table.isInCaption
  }

  /// Changes the text that belongs to the place: a cell's, a caption's or the page's.
  private mutating func edit(_ change: (inout HTMLText) -> Void) {
    let isTooLong: Bool
    if isInCell {
      isTooLong = sheets.editText(change)
    } else {
      change(&page)
      isTooLong = page.isTooLong
    }
    if isTooLong { refuse(.limit("cellBytes", limits.cellBytes)) }
  }

  private mutating func block() {
    if isInCell { return edit { $0.block() } }
    guard !page.isEmpty else { return }
    let text = page.take()
    sheets.lines.add(text)
    sheets.prose.add(text)
  }

  /// The name of the sheet that follows. Before the first there is nothing but an overview of all.
  private mutating func takeHeading(_ sheet: String) {
    _ = page.take()
    if heading.isFirst { sheets.lines = HTMLLines() }
    heading.take()
    sheets.heading = sheet
  }

  private mutating func refuse(_ cause: ReadError.Cause) {
    if fault == nil { fault = cause }
  }

  private mutating func readInput(_ attributes: HTMLAttributes) {
    switch attributes.text(of: .type)?.lowercased() ?? "text" {
    case "password": asksPassword = true
    case "text", "number", "date", "tel", "email", "":
      let value = attributes.text(of: .value) ?? ""
      Array(value.utf8).withUnsafeBufferPointer { bytes in edit { $0.append(bytes) } }
    default: break
    }
  }

  private mutating func addKeywords(_ attributes: HTMLAttributes) {
    guard ["keywords", "subject"].contains(attributes.text(of: .name)?.lowercased() ?? "") else { return }
    addProperty(attributes.text(of: .content) ?? "")
  }

  private mutating func addProperty(_ text: String) {
    if properties.count < 16, !text.isEmpty, text.utf8.count <= 4096 { properties.append(text) }
  }

  private mutating func startUnseen(_ name: HTMLName, _ attributes: HTMLAttributes) {
    switch name {
    case .option: select?.startOption(attributes)
    case .excelWorksheet: isInWorksheet = true
    case .excelName where isInWorksheet: isInName = true
    case .excelDate1904: sheets.names.is1904 = true
    default: break
    }
  }

  private mutating func endUnseen(_ name: HTMLName) {
    switch name {
    case .option: select?.endOption()
    case .excelName where isInName:
      sheets.names.add(String(decoding: self.name, as: UTF8.self))
      self.name = []
      isInName = false
      isInWorksheet = false
    case .style:
      isInStyle = false
      styles.end()
    case .title where isInTitle:
      addProperty(String(decoding: self.name, as: UTF8.self))
      self.name = []
      isInTitle = false
    default: break
    }
    guard depth <= unseenSince else { return }
    unseenSince = 0
    isInName = false
    guard let select else { return }
    self.select = nil
    if !isCutOff { edit { select.write(to: &$0) } }
  }
}
