/// On which page each place of a document stands, found by setting it as word processors do.
///
/// The contents need the numbers when the file is opened, and a program that is asked to work them out then asks the
/// reader first whether it may. Exact line heights make the result sure: see docs/decisions/0013.
struct PageNumbers {
  /// By anchor.
  private(set) var pages: [String: Int] = [:]
  /// What begins a page for certain: headings of the contents that do, for LibreOffice leaves them behind where a long table
  /// below is kept whole; headings and tables whose page hangs on less than programs differ by; and where a drawing below goes to
  /// the next page.
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
    let listed = Self.listed(sections)
    let bodies = sections.enumerated().filter { $0.element.kind == .body }.map { index, section in
      var boxes = Boxes.of(section)
      for box in boxes.indices { boxes[box].anchors.removeAll { !listed.contains($0) } }
      return (index, section, boxes)
    }
    let last = bodies.lastIndex { $0.2.contains { !$0.anchors.isEmpty } } ?? -1
    for (place, (index, section, boxes)) in bodies.enumerated() {
      page += 1
      filled = 0
      doubt = Self.leastDoubt
      // Behind the last place that the contents name nothing hangs on a page.
      let end = place < last ? boxes.count : place == last ? boxes.lastIndex { !$0.anchors.isEmpty } ?? 0 : 0
      set(boxes, until: end, height: section.shape.textHeight, section: index)
    }
  }

  /// What the contents name.
  private static func listed(_ sections: [Section]) -> Set<String> {
    var listed: Set<String> = []
    for case .contents(let contents) in sections.flatMap(\.items) { listed.formUnion(contents.entries.map(\.anchor)) }
    return listed
  }

  private mutating func set(_ boxes: [Boxes.Box], until end: Int, height: Int, section: Int) {
    for (index, box) in boxes.enumerated() {
      if box.breaksBefore {
        if filled > 0 { turn(0) }
        doubt = Self.leastDoubt
      }
      let before = index > 0 ? boxes[index - 1] : nil
      let above = filled > 0 ? before?.after ?? 0 : 0
      let (together, least, hasDrawing) = Self.together(boxes[index...], below: above)
      let room = height - filled - together
      // A heading, or a table with its caption, which stays with what follows.
      let begins = index < end && box.keepsNext && before?.keepsNext != true && before?.item != box.item
      let isDoubtful =
        begins && together <= height && room < doubt && height - filled - least > -doubt
        || !box.anchors.isEmpty && abs(room) < doubt || hasDrawing && room < doubt
      if filled > 0, room < 0 || isDoubtful, together <= height || box.line > height - filled {
        if !isDoubtful, height - filled < Self.leastDoubt {
          // What stands at the foot may end on the next page, of which a break would then make one more.
          doubt += box.line
        } else if isDoubtful || !box.anchors.isEmpty {
          forced.insert(Place(section: section, item: box.item))
          doubt = Self.leastDoubt
        }
        turn(box.isFirstRow ? 0 : box.head)
      }
      for anchor in box.anchors { pages[anchor] = page }
      if filled > 0 { filled += max(box.before - above, 0) }
      for line in 0..<box.lines {
        if filled > 0, filled + box.line > height {
          turn(box.head)
          // LibreOffice has been seen to take the line in front of a break along.
          if line > 0 { doubt += box.line }
        }
        filled += box.line
      }
      filled += box.after
      doubt = min(doubt + box.doubtfulLines * box.line, Self.mostDoubt)
    }
  }

  /// How much must fit on the page for a box to begin on it: all that stays with what follows, and two lines of that for
  /// LibreOffice, one for Word. Of the space below a box and that above the next the larger counts.
  private static func together(
    _ boxes: ArraySlice<Boxes.Box>, below: Int
  ) -> (height: Int, least: Int, hasDrawing: Bool) {
    var sum = 0
    var below = below
    var hasDrawing = false
    for box in boxes {
      hasDrawing = hasDrawing || box.isDrawing
      sum += max(box.before - below, 0)
      guard box.keepsNext else {
        let lines = boxes.first?.keepsNext == true ? min(box.lines, 2) : 1
        return (sum + box.line * lines, sum + box.line, hasDrawing)
      }
      sum += box.line * box.lines + box.after
      below = box.after
    }
    return (sum, sum, hasDrawing)
  }

  private mutating func turn(_ head: Int) {
    page += 1
    filled = head
  }
}
