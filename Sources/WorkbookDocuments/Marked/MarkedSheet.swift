/// The part of a sheet, in which cells get other styles.
struct MarkedSheet {
  private(set) var part: PartText

  init?(_ bytes: [UInt8]) {
    part = PartText(bytes: bytes)
    guard part.find("<worksheet") != nil, part.find("<sheetData") != nil else { return nil }
  }

  /// Gives a cell another style; a cell that is not there is made. Nothing is done where there is no such row.
  mutating func colour(_ cell: String, _ twin: (Int) -> Int?) {
    if let start = part.find("<c r=\"\(cell)\"") {
      let style = part.number(of: "s", inTag: start) ?? 0
      guard let twin = twin(style) else { return }
      if let range = part.value(of: "s", inTag: start) {
        part.replace(range, with: String(twin))
      } else {
        part.insert(" s=\"\(twin)\"", at: start + 2)
      }
      return
    }
    let digits = cell.drop { $0.isLetter }
    guard let row = part.find("<row r=\"\(digits)\""), let end = part.tagEnd(row), let twin = twin(0) else { return }
    let made = "<c r=\"\(cell)\" s=\"\(twin)\"/>"
    if part.bytes[end - 2] == UInt8(ascii: "/") {
      part.replace(end - 2..<end, with: ">" + made + "</row>")
      return
    }
    guard let close = part.find("</row>", from: end) else { return }
    var place = end
    while let next = part.find("<c ", from: place, before: close) {
      guard let range = part.value(of: "r", inTag: next) else { return }
      if Self.column(part.text(range)) > Self.column(cell) { return part.insert(made, at: next) }
      place = next + 3
    }
    part.insert(made, at: close)
  }

  /// The number of a cell's column: A is 1.
  static func column(_ cell: String) -> Int {
    cell.utf8.prefix { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }.reduce(0) { $0 * 26 + Int($1) - 64 }
  }

  /// Leads to the drawing of the comments, in the one place where the order of elements has it.
  mutating func addLegacyDrawing() -> Bool {
    let later = [
      "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
    ]
    guard let data = part.find("</sheetData>") ?? part.find("<sheetData/>"), var place = part.tagEnd(data) else {
      return false
    }
    var depth = 0
    while let tag = part.find("<", from: place), let end = part.tagEnd(tag) {
      let isEnd = part.bytes[tag + 1] == UInt8(ascii: "/")
      if isEnd, depth == 0 { return insert(at: tag) }
      let name = part.text(tag + 1..<end).prefix { $0 != " " && $0 != "/" && $0 != ">" }
      if depth == 0, later.contains(String(name)) { return insert(at: tag) }
      if isEnd {
        depth -= 1
      } else if part.bytes[end - 2] != UInt8(ascii: "/"), !name.hasPrefix("!"), !name.hasPrefix("?") {
        depth += 1
      }
      place = end
    }
    return false
  }

  private mutating func insert(at place: Int) -> Bool {
    part.insert(
      "<legacyDrawing xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rIdGongkaiDrawing\"/>",
      at: place)
    return true
  }
}
