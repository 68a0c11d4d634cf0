/// On which page each place of a document stands, found by setting it as word processors do.
///
/// The contents need the numbers when the file is opened, and a program that is asked to work them out then asks the
/// reader first whether it may. Exact line heights make the result sure: see docs/decisions/0013.
struct PageNumbers {
  /// By anchor.
  private(set) var pages: [String: Int] = [:]
  /// Headings that begin a page for certain: those of the contents that do, for LibreOffice leaves them behind where a long table
  /// below is kept whole; where their page hangs on less than programs differ by; and where a drawing below goes to the next page.
  private(set) var forced: Set<Place> = []
  private var page = 0
  /// How much of the page is filled, in twips.
  private var filled = 0

  /// Word and LibreOffice agree on the height of lines and rows to less than this on a page: half a line of text.
  private static let leastDoubt = 290
  /// Beyond this too much of a page would stay blank.
  private static let mostDoubt = 6 * 579
  /// That, and the lines since the last certain beginning of a page that may be more or fewer.
  private var doubt = leastDoubt

  /// An item of a section.
  struct Place: Hashable {
    var section: Int
    var item: Int
  }

  init(_ sections: [Section]) {
    for (index, section) in sections.enumerated() where section.kind == .body {
      page += 1
      filled = 0
      doubt = Self.leastDoubt
      set(Boxes.of(section), height: section.shape.textHeight, section: index)
    }
  }

  private mutating func set(_ boxes: [Boxes.Box], height: Int, section: Int) {
    for (index, box) in boxes.enumerated() {
      if box.breaksBefore {
        if filled > 0 { turn(0) }
        doubt = Self.leastDoubt
      }
      let (together, hasDrawing) = Self.together(boxes[index...])
      let room = height - filled - together
      let isDoubtful = !box.anchors.isEmpty && abs(room) < doubt || hasDrawing && room < doubt
      if filled > 0, room < 0 || isDoubtful, together <= height || box.line > height - filled {
        if isDoubtful || !box.anchors.isEmpty {
          forced.insert(Place(section: section, item: box.item))
          doubt = Self.leastDoubt
        }
        turn(box.isFirstRow ? 0 : box.head)
      }
      for anchor in box.anchors { pages[anchor] = page }
      if filled > 0 { filled += box.before }
      for _ in 0..<box.lines {
        if filled > 0, filled + box.line > height { turn(box.head) }
        filled += box.line
      }
      filled += box.after
      doubt = min(doubt + box.doubtfulLines * box.line, Self.mostDoubt)
    }
  }

  /// How much must fit on the page for a box to begin on it: all that stays with what follows, and a line of that.
  private static func together(_ boxes: ArraySlice<Boxes.Box>) -> (height: Int, hasDrawing: Bool) {
    var sum = 0
    var hasDrawing = false
    for box in boxes {
      hasDrawing = hasDrawing || box.isDrawing
      guard box.keepsNext else { return (sum + box.before + box.line, hasDrawing) }
      sum += box.before + box.line * box.lines + box.after
    }
    return (sum, hasDrawing)
  }

  private mutating func turn(_ head: Int) {
    page += 1
    filled = head
  }
}
