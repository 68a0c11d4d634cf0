/// A drawing made of lines, boxes and words: the inline SVG of our charts.
struct Drawing: Sendable {
  /// A box, ellipse, line or word at its place, in the units of the drawing.
  enum Shape: Sendable {
    case box(x: Double, y: Double, width: Double, height: Double, isRound: Bool, colour: String)
    case line(x1: Double, y1: Double, x2: Double, y2: Double, isDashed: Bool)
    case words(x: Double, y: Double, anchor: String, size: Double, text: String)
  }

  var width = 0.0
  var height = 0.0
  var title = ""
  var description = ""
  var shapes: [Shape] = []

  /// `nil` for a drawing without a size or without shapes.
  init?(_ svg: Element) {
    let box = svg["viewbox"]?.split(separator: " ").compactMap { Double($0) } ?? []
    guard box.count == 4, box[2] > 0, box[3] > 0 else { return nil }
    (width, height) = (box[2], box[3])
    add(svg, size: svg["font-size"].flatMap(Double.init) ?? 14)
    if shapes.isEmpty { return nil }
  }

  private mutating func add(_ element: Element, size: Double) {
    func number(_ name: String) -> Double { element[name].flatMap(Double.init) ?? 0 }
    switch element.name {
    case "title": title = element.text.collapsed
    case "desc": description = element.text.collapsed
    case "rect":
      shapes.append(
        .box(
          x: number("x"), y: number("y"), width: number("width"), height: number("height"), isRound: false,
          colour: Self.colour(element["fill"])))
    case "circle":
      let radius = number("r")
      shapes.append(
        .box(
          x: number("cx") - radius, y: number("cy") - radius, width: 2 * radius, height: 2 * radius, isRound: true,
          colour: Self.colour(element["fill"])))
    case "line":
      shapes.append(
        .line(
          x1: number("x1"), y1: number("y1"), x2: number("x2"), y2: number("y2"),
          isDashed: element["stroke-dasharray"] != nil))
    case "path": path(element["d"] ?? "", isDashed: element["stroke-dasharray"] != nil)
    case "text":
      shapes.append(
        .words(
          x: number("x"), y: number("y"), anchor: element["text-anchor"] ?? "start",
          size: element["font-size"].flatMap(Double.init) ?? size, text: element.text.collapsed))
    default: for inner in element.elements { add(inner, size: size) }
    }
  }

  /// Lines of a path made of the commands M, L, H and V with places from the corner, which are all that charts use.
  private mutating func path(_ data: String, isDashed: Bool) {
    var (x, y) = (0.0, 0.0)
    var command: Character = "M"
    var numbers: [Double] = []
    func place() -> (Double, Double)? {
      switch (command, numbers.count) {
      case ("H", 1): (numbers[0], y)
      case ("V", 1): (x, numbers[0])
      case ("M", 2), ("L", 2): (numbers[0], numbers[1])
      default: nil
      }
    }
    var digits = ""
    for character in data + " " {
      if character.isNumber || character == "." || character == "-" && digits.isEmpty {
        digits.append(character)
        continue
      }
      if let number = Double(digits) { numbers.append(number) }
      digits = character == "-" ? "-" : ""
      if let next = place() {
        if command != "M" { shapes.append(.line(x1: x, y1: y, x2: next.0, y2: next.1, isDashed: isDashed)) }
        (x, y) = next
        numbers = []
      }
      if character.isLetter { (command, numbers) = (character, []) }
    }
  }

  /// A colour of six digits; what takes the colour of the text is black.
  private static func colour(_ fill: String?) -> String {
    guard let fill, fill.hasPrefix("#"), fill.utf8.count == 7 else { return "000000" }
    return fill.dropFirst().uppercased()
  }

  /// The drawing in pieces that are each no higher than a page; no word or box is cut.
  func pieces(notHigherThan limit: Double) -> [Drawing] {
    guard height > limit else { return [self] }
    var pieces: [Drawing] = []
    var top = 0.0
    while top < height {
      var end = min(top + limit, height)
      if end < height {
        // Up to the highest place that goes through nothing.
        for _ in 0...shapes.count {
          guard let hit = shapes.compactMap({ Self.extent($0) }).first(where: { $0.0 < end && $0.1 > end }) else {
            break
          }
          end = hit.0
        }
        if end <= top { end = min(top + limit, height) }
      }
      var piece = self
      piece.height = end - top
      piece.shapes = shapes.compactMap { Self.moved($0, from: top, to: end) }
      if piece.shapes.contains(where: { if case .line = $0 { false } else { true } }) { pieces.append(piece) }
      top = end
    }
    return pieces
  }

  /// From where to where a shape reaches down; lines may be cut.
  private static func extent(_ shape: Shape) -> (Double, Double)? {
    switch shape {
    case .box(_, let y, _, let height, _, _): (y, y + height)
    case .words(_, let y, _, let size, _): (y - size, y + size / 4)
    case .line: nil
    }
  }

  private static func moved(_ shape: Shape, from top: Double, to end: Double) -> Shape? {
    switch shape {
    case .box(let x, let y, let width, let height, let isRound, let colour):
      guard y >= top, y < end else { return nil }
      return .box(x: x, y: y - top, width: width, height: height, isRound: isRound, colour: colour)
    case .words(let x, let y, let anchor, let size, let text):
      guard y - size >= top - 1, y - size < end - 1 else { return nil }
      return .words(x: x, y: y - top, anchor: anchor, size: size, text: text)
    case .line(let x1, let y1, let x2, let y2, let isDashed):
      guard max(y1, y2) > top, min(y1, y2) < end else { return nil }
      func inside(_ y: Double) -> Double { min(max(y, top), end) - top }
      return .line(x1: x1, y1: inside(y1), x2: x2, y2: inside(y2), isDashed: isDashed)
    }
  }
}
