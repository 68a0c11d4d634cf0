/// Turns the body of a document into its tables and paragraphs.
///
/// Text that a tracked change deletes or moves away, and text that is hidden or struck out, is not read; the file says so in its
/// notices. Of alternatives (ISO/IEC 29500-3 §7.6) the first choice is read: it holds what Word shows.
struct DOCXEvents: XMLEvents {
  private(set) var verdict = XMLVerdict()
  /// The body so far; tables that stand in cells or boxes follow what they stand in.
  private(set) var blocks: [DOCXBlock] = []
  /// The texts of boxes in cells of tables.
  private(set) var boxes: [String] = []
  /// What was left out of the text beside tables, each word once.
  private(set) var leftOut: [String] = []
  /// Whether there was a document.
  private(set) var isDocument = false

  /// An element that is open and has to be ended.
  private enum Part {
    case table, row, cell, paragraph, box, run, text, instruction
    case rowProperties, cellProperties, paragraphProperties, runProperties
    case control, checkBox, list, alternatives
  }

  /// How a run of text looks.
  private struct Run {
    var isHidden = false
    var isStruck = false
    var isRaised = false
  }

  private let limits: ReadLimits
  private var depth = 0
  private var passing = 0
  private var open: [(part: Part, depth: Int)] = []
  private var tables: [DOCXTable] = []
  /// The tables that are complete inside a cell or a box of the open ones.
  private var inner: [DOCXTable] = []
  private var stories = [DOCXStory(.body)]
  private var run = Run()
  private var joinsNext = false
  private var isPlaceholder: [Bool] = []
  private var isTicked: Bool?
  private var hasChoice: [Bool] = []
  private var room: Int
  private var bytes = 0

  // Paragraphs and cells of a document are held in memory: more than a report of a thousand pages has.
  private static let mostBytes = 32 << 20

  init(limits: ReadLimits) {
    self.limits = limits
    room = limits.cells
  }

  mutating func start(_ element: XMLNames.Resolved, _ attributes: XMLAttributes) {
    depth += 1
    guard passing == 0 else { return }
    if depth == 1 {
      isDocument = element.namespace == .word && element.name == .documentODF
      if !isDocument { verdict.refuse(.notASpreadsheet("Word")) }
      return
    }
    switch element.namespace {
    case .word: break
    case .compatibility: return startAlternative(element.name)
    case .math where element.name == .equation:
      leaveOut("equation")
      passing = depth
      return
    case .picture where element.name == .picture, .vml where element.name == .imageData:
      leaveOut("picture")
      return
    default: return
    }
    switch open.last?.part {
    case .rowProperties, .cellProperties, .paragraphProperties, .runProperties, .control, .checkBox, .list:
      startProperty(element.name, attributes)
    default: startContent(element.name, attributes)
    }
  }

  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard passing == 0, let part = open.last?.part else { return }
    if part == .instruction { return stories[stories.count - 1].instruct(piece) }
    guard part == .text else { return }
    if isPlaceholder.contains(true) { return }
    if run.isHidden { return leaveOut("hiddenText") }
    if run.isStruck { return leaveOut("struckOut") }
    if run.isRaised {
      append(DOCXEvents.raised(piece))
    } else {
      append(piece)
    }
  }

  mutating func end(_ element: XMLNames.Resolved) {
    let ended = depth
    depth -= 1
    if passing > 0 {
      if passing == ended { passing = 0 }
      return
    }
    guard let last = open.last, last.depth == ended else { return }
    open.removeLast()
    end(last.part)
  }

  /// What is complete when the file breaks off: the rows before the break.
  mutating func endEarly() {
    while let table = tables.popLast() { finish(table) }
  }

  // MARK: Content

  private mutating func startContent(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case .paragraphODF:
      stories[stories.count - 1].startParagraph()
      joinsNext = false
      begin(.paragraph)
    case .reference:
      run = Run()
      begin(.run)
    case .text: begin(.text)
    case .instructionWord: begin(.instruction)
    case .tableWord:
      tables.append(DOCXTable())
      begin(.table)
    case .rowWord where isInside(.table):
      tables[tables.count - 1].startRow()
      begin(.row)
    case .cellWord where isInside(.row):
      tables[tables.count - 1].startCell()
      stories.append(DOCXStory(.cell))
      begin(.cell)
    case .boxWord:
      stories.append(DOCXStory(.box))
      begin(.box)
    case .rowPropertiesWord where isInside(.row): begin(.rowProperties)
    case .cellPropertiesWord where isInside(.cell): begin(.cellProperties)
    case .paragraphPropertiesWord where isInside(.paragraph): begin(.paragraphProperties)
    case .runPropertiesWord where isInside(.run): begin(.runProperties)
    case .controlWord:
      isPlaceholder.append(false)
      begin(.control)
    case .deletedWord, .movedFromWord:
      leaveOut("tracked")
      passing = depth
    case .rubyWord, .runPropertiesWord, .cellPropertiesWord, .rowPropertiesWord, .paragraphPropertiesWord:
      passing = depth
    case .chunkWord, .objectWord: leaveOut(name == .chunkWord ? "altChunk" : "embedded")
    case .sectionWord: addPage()
    default: startCharacter(name, attributes)
    }
  }

  /// Elements that stand for characters, and those of fields.
  private mutating func startCharacter(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case .lineBreak:
      let kind = attribute(.typeWord, attributes)
      if kind == "page" || kind == "column" {
        endParagraphBeforeBreak()
        addPage()
      } else {
        append([0x0A])
      }
    case .renderedBreakWord: addPage()
    case .carriageReturnWord: append([0x0A])
    case .tabODF where isInside(.run): append([0x09])
    case .hyphenWord: append([0x2D])
    case .symbolWord:
      let code = attribute(.characterWord, attributes) ?? ""
      let text = DOCXSymbols.text(font: attribute(.fontWord, attributes) ?? "", code: code)
      if text == nil { leaveOut("symbol") }
      append((text ?? "\u{FFFD}").utf8)
    case .fieldCharacterWord:
      switch attribute(.fieldCharacterTypeWord, attributes) {
      case "begin": stories[stories.count - 1].beginField()
      case "separate": stories[stories.count - 1].separateField()
      case "end": if !stories[stories.count - 1].endField() { leaveOut("field") }
      default: break
      }
    case .checkBoxWord:
      isTicked = nil
      begin(.checkBox)
    case .listWord: begin(.list)
    default: break
    }
  }

  private mutating func startProperty(_ name: XMLName, _ attributes: XMLAttributes) {
    guard let part = open.last?.part else { return }
    switch (part, name) {
    case (.control, .placeholderWord): isPlaceholder[isPlaceholder.count - 1] = true
    case (.control, .runPropertiesWord): passing = depth
    case (.control, _): startContent(name, attributes)
    case (.checkBox, .checkedWord): isTicked = isOn(attributes)
    case (.checkBox, .defaultWord): if isTicked == nil { isTicked = isOn(attributes) }
    case (.list, .resultWord): stories[stories.count - 1].choose(number(attributes) ?? 0)
    case (.list, .listEntryWord): stories[stories.count - 1].addEntry(attribute(.valueWord, attributes) ?? "")
    case (.rowProperties, .deletedWord):
      leaveOut("tracked")
      tables[tables.count - 1].isRowDeleted = true
    case (.rowProperties, .gridBeforeWord):
      tables[tables.count - 1].columnsBefore = min(number(attributes) ?? 0, limits.columns)
    case (.cellProperties, .gridSpanWord):
      tables[tables.count - 1].properties.span = min(max(1, number(attributes) ?? 1), limits.columns + 1)
    case (.cellProperties, .verticalMergeWord): tables[tables.count - 1].properties.vertical = merge(attributes)
    case (.cellProperties, .horizontalMergeWord): tables[tables.count - 1].properties.horizontal = merge(attributes)
    case (.cellProperties, .cellDeletedWord):
      leaveOut("tracked")
      tables[tables.count - 1].properties.isDeleted = true
    case (.paragraphProperties, .pageBreakBeforeWord): if isOn(attributes) { addPage() }
    case (.paragraphProperties, .sectionWord):
      addPage()
      passing = depth
    // The mark at the end of a paragraph has properties, too: of these one counts.
    case (.paragraphProperties, .runPropertiesWord): break
    case (.paragraphProperties, .deletedWord): joinsNext = true
    case (.runProperties, .hiddenWord): run.isHidden = isOn(attributes)
    case (.runProperties, .struckWord), (.runProperties, .doublyStruckWord):
      run.isStruck = run.isStruck || isOn(attributes)
    case (.runProperties, .raisedWord): run.isRaised = attribute(.valueWord, attributes) == "superscript"
    case (_, .propertyChangeWord), (_, .cellPropertyChangeWord): passing = depth
    default: break
    }
  }

  private mutating func startAlternative(_ name: XMLName) {
    switch name {
    case .alternateContent:
      hasChoice.append(false)
      begin(.alternatives)
    case .choice where hasChoice.last == false: hasChoice[hasChoice.count - 1] = true
    case .fallback where hasChoice.last == false: break
    default: passing = depth
    }
  }

  // MARK: Ends

  private mutating func end(_ part: Part) {
    switch part {
    case .paragraph: endParagraph()
    case .run: run = Run()
    case .cell: endCell()
    case .row:
      if !tables[tables.count - 1].endRow(limits) { verdict.refuse(.limit("rows", limits.rows)) }
    case .table: if let table = tables.popLast() { finish(table) }
    case .box: endBox()
    case .control: isPlaceholder.removeLast()
    case .checkBox: stories[stories.count - 1].tick(isTicked ?? false)
    case .alternatives: hasChoice.removeLast()
    default: break
    }
  }

  private mutating func endParagraph() {
    let index = stories.count - 1
    guard stories[index].place == .body else { return stories[index].endParagraph(joins: joinsNext) }
    endParagraphBeforeBreak()
  }

  /// What of a paragraph of the body stands before a new page is a paragraph of its own.
  private mutating func endParagraphBeforeBreak() {
    let index = stories.count - 1
    guard stories[index].place == .body else { return }
    let text = DOCXStory.trimmed(stories[index].paragraph)
    stories[index].startParagraph()
    if !text.isEmpty { addBlock(.paragraph(text, isBox: false)) }
  }

  private mutating func endCell() {
    guard let story = stories.popLast() else { return }
    room -= 1
    if room < 0 { return verdict.refuse(.limit("cells", limits.cells)) }
    if !tables[tables.count - 1].endCell(story.text, limits) { verdict.refuse(.limit("columns", limits.columns)) }
  }

  private mutating func endBox() {
    guard let story = stories.popLast(), !story.text.isEmpty else { return }
    if tables.isEmpty {
      for line in story.text.split(separator: "\n") { addBlock(.paragraph(String(line), isBox: true)) }
    } else {
      leaveOut("textBox")
      room -= 1
      boxes.append(story.text)
    }
  }

  /// A table is complete. One in a cell or a box follows the outermost that it stands in.
  private mutating func finish(_ table: DOCXTable) {
    var table = table
    table.end()
    guard tables.isEmpty else {
      leaveOut("innerTable")
      room -= 1
      if room < 0 { return verdict.refuse(.limit("cells", limits.cells)) }
      inner.append(table)
      return
    }
    addBlock(.table(table))
    for table in inner { addBlock(.innerTable(table)) }
    inner = []
  }

  // MARK: Small things

  private mutating func begin(_ part: Part) { open.append((part, depth)) }

  /// Whether the innermost element that is open is this, apart from those that only hold others.
  private func isInside(_ part: Part) -> Bool {
    open.last { $0.part != .control && $0.part != .alternatives }?.part == part
  }

  private mutating func append(_ piece: some Sequence<UInt8>) {
    let index = stories.count - 1
    let before = stories[index].count
    stories[index].append(piece)
    bytes += stories[index].count - before
    if stories[index].count > limits.cellBytes { verdict.refuse(.limit("cellBytes", limits.cellBytes)) }
    if bytes > Self.mostBytes { verdict.refuse(.limit("documentBytes", Self.mostBytes)) }
  }

  private mutating func addPage() {
    if tables.isEmpty, case .page? = blocks.last { return }
    if tables.isEmpty { addBlock(.page) }
  }

  /// Adds a piece of the body; each counts as a cell does, since little packed bytes may stand for many.
  private mutating func addBlock(_ block: DOCXBlock) {
    room -= 1
    if room < 0 { return verdict.refuse(.limit("cells", limits.cells)) }
    blocks.append(block)
  }

  /// Remembers that something was left out, in the open cell or beside all tables.
  private mutating func leaveOut(_ word: String) {
    if let last = tables.indices.last {
      tables[last].leaveOut(word)
    } else if !leftOut.contains(word) {
      leftOut.append(word)
    }
  }

  private func attribute(_ name: XMLName, _ attributes: XMLAttributes) -> String? {
    for index in 0..<attributes.count where attributes.name(index).name == name { return attributes.text(index) }
    return nil
  }

  private func number(_ attributes: XMLAttributes) -> Int? {
    for index in 0..<attributes.count where attributes.name(index).name == .valueWord {
      return attributes.number(index)
    }
    return nil
  }

  /// A property that stands there is on, unless it says otherwise.
  private func isOn(_ attributes: XMLAttributes) -> Bool {
    guard let value = attribute(.valueWord, attributes) else { return true }
    return !["0", "false", "off"].contains(value)
  }

  private func merge(_ attributes: XMLAttributes) -> DOCXTable.CellProperties.Merge {
    attribute(.valueWord, attributes) == "restart" ? .begins : .goesOn
  }

  /// Raised digits as characters of their own, so that `km` with a raised 2 is no number.
  private static func raised(_ piece: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let raised = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return piece.flatMap { byte in 0x30...0x39 ~= byte ? Array(raised[Int(byte) - 0x30].utf8) : [byte] }
  }
}
