/// Turns the body of a document into its tables and paragraphs.
///
/// Text that a tracked change deletes or moves away, and text that is hidden, is not read; the file says so in its notices. Text that is
/// struck out or raised is told from what is seen. Of alternatives (ISO/IEC 29500-3 §7.6) the first choice is read: it holds what Word shows.
struct DOCXEvents: XMLEvents {
  var verdict = XMLVerdict()
  /// The body so far; tables that stand in cells or boxes follow what they stand in.
  var blocks: [DOCXBlock] = []
  /// The texts of boxes in cells of tables.
  var boxes: [String] = []
  /// What was left out of the text beside tables, each word once.
  var leftOut: [String] = []
  /// The hidden text, a line for each paragraph: what it says against publication counts, though nobody reads it.
  private(set) var hidden: [UInt8] = []
  /// Whether there was a document.
  var isDocument = false

  /// An element that is open and has to be ended.
  enum Part {
    case table, row, cell, paragraph, box, run, text, instruction, field
    case rowProperties, cellProperties, paragraphProperties, runProperties
    case control, checkBox, list, alternatives
  }

  /// How a run of text looks.
  struct Run {
    var isHidden = false
    var isStruck = false
    var isRaised = false

    /// With what another look adds.
    func with(_ other: Self) -> Self {
      Self(
        isHidden: isHidden || other.isHidden, isStruck: isStruck || other.isStruck,
        isRaised: isRaised || other.isRaised)
    }
  }

  let limits: ReadLimits
  var depth = 0
  var passing = 0
  var open: [(part: Part, depth: Int)] = []
  var tables: [DOCXTable] = []
  /// The tables that are complete inside a cell or a box of the open ones.
  var inner: [DOCXTable] = []
  var stories = [DOCXStory(.body)]
  var run = Run()
  /// The look that the style of the open paragraph gives its runs.
  var paragraphLook = Run()
  private let styles: DOCXStyles
  var joinsNext = false
  var isPlaceholder: [Bool] = []
  var isTicked: Bool?
  var hasChoice: [Bool] = []
  var room: Int
  var bytes = 0

  // Paragraphs and cells of a document are held in memory: more than a report of a thousand pages has.
  private static let mostBytes = 32 << 20

  init(limits: ReadLimits, styles: DOCXStyles = DOCXStyles()) {
    self.limits = limits
    self.styles = styles
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
      leaveUnread()
      passing = depth
      return
    case .picture where element.name == .picture, .vml where element.name == .imageData:
      leaveOut("picture")
      return
    // A picture that floats, such as a seal, stands in no cell.
    case .other where element.name == .anchorWord:
      stories[stories.count - 1].dropDrawing()
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
    if run.isHidden {
      hide(piece)
      return leaveOut("hiddenText")
    }
    append(piece, as: run)
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

  /// The look of a style that an element names.
  func look(_ attributes: XMLAttributes) -> Run { attributes.word(.valueWord).flatMap { styles[$0] } ?? Run() }

  /// Opens an element that has to be ended.
  mutating func begin(_ part: Part) { open.append((part, depth)) }

  /// Whether the innermost element that is open is this, apart from those that only hold others.
  func isInside(_ part: Part) -> Bool {
    open.last { $0.part != .control && $0.part != .alternatives && $0.part != .field }?.part == part
  }

  /// Adds characters to the innermost paragraph that is open.
  mutating func append(_ piece: some Sequence<UInt8>, as run: Run = Run()) {
    let index = stories.count - 1
    let before = stories[index].count
    stories[index].append(piece, isStruck: run.isStruck, isRaised: run.isRaised)
    bytes += stories[index].count - before
    if stories[index].count > limits.cellBytes { verdict.refuse(.limit("cellBytes", limits.cellBytes)) }
    if bytes > Self.mostBytes { verdict.refuse(.limit("documentBytes", Self.mostBytes)) }
  }

  private mutating func hide(_ piece: UnsafeBufferPointer<UInt8>) {
    if hidden.count + piece.count <= Self.mostHidden { hidden += piece }
  }

  /// A paragraph with hidden text ends.
  mutating func endHidden() {
    if !hidden.isEmpty, hidden.last != 0x0A { hidden.append(0x0A) }
  }

  // Longer texts are looked through for no mark.
  private static let mostHidden = 1 << 15

  /// A new page of the body; several in a row are one.
  mutating func addPage() {
    if tables.isEmpty, case .page? = blocks.last { return }
    if tables.isEmpty { addBlock(.page) }
  }

  /// Adds a piece of the body; each counts as a cell does, since little packed bytes may stand for many.
  mutating func addBlock(_ block: DOCXBlock) {
    room -= 1
    if room < 0 { return verdict.refuse(.limit("cells", limits.cells)) }
    blocks.append(block)
  }

  /// Remembers that a formula or an object stands in the open cell, so that its text alone is not what it shows.
  mutating func leaveUnread() {
    if !run.isHidden { stories[stories.count - 1].hasObject = true }
  }

  /// Remembers that something was left out, in the open cell or beside all tables.
  mutating func leaveOut(_ word: String) {
    if let last = tables.indices.last {
      tables[last].leaveOut(word)
    } else if !leftOut.contains(word) {
      leftOut.append(word)
    }
  }
}
