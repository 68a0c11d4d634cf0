/// The styles of a workbook, with a coloured twin of each style that a marked cell has.
struct MarkedStyles {
  private var part: PartText
  private let formats: [String]
  private let fill: Int
  private var twins: [Int: Int] = [:]
  private var added: [String] = []

  init?(_ bytes: [UInt8]?) {
    guard let bytes else { return nil }
    part = PartText(bytes: bytes)
    guard let fills = part.find("<fills "), let count = part.number(of: "count", inTag: fills),
      part.find("</fills>", from: fills) != nil, let begin = part.find("<cellXfs "), let start = part.tagEnd(begin),
      let end = part.find("</cellXfs>", from: start)
    else { return nil }
    fill = count
    var formats: [String] = []
    var place = start
    while let next = part.find("<xf", from: place, before: end), let tag = part.tagEnd(next) {
      let isClosed = part.bytes[tag - 2] == UInt8(ascii: "/")
      guard let last = isClosed ? tag : part.find("</xf>", from: tag, before: end).map({ $0 + 5 }) else { return nil }
      formats.append(part.text(next..<last))
      place = last
    }
    guard !formats.isEmpty, part.number(of: "count", inTag: begin) == formats.count else { return nil }
    self.formats = formats
  }

  /// The coloured twin of a style.
  mutating func coloured(_ style: Int) -> Int? {
    if let known = twins[style] { return known }
    guard formats.indices.contains(style) else { return nil }
    var format = PartText(bytes: Array(formats[style].utf8))
    for (attribute, value) in [("fillId", String(fill)), ("applyFill", "1")] {
      if let range = format.value(of: attribute, inTag: 0) {
        format.replace(range, with: value)
      } else {
        format.insert(" \(attribute)=\"\(value)\"", at: 3)
      }
    }
    let twin = formats.count + added.count
    added.append(format.text(0..<format.bytes.count))
    twins[style] = twin
    return twin
  }

  /// The part with the twins and their fill.
  func written() -> [UInt8]? {
    var part = part
    guard let end = part.find("</cellXfs>"), let begin = part.find("<cellXfs "),
      let count = part.value(of: "count", inTag: begin)
    else { return nil }
    part.insert(added.joined(), at: end)
    part.replace(count, with: String(formats.count + added.count))
    guard let fillEnd = part.find("</fills>"), let fills = part.find("<fills "),
      let fillCount = part.value(of: "count", inTag: fills)
    else { return nil }
    part.insert(
      "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFC7CE\"/><bgColor indexed=\"64\"/></patternFill></fill>",
      at: fillEnd)
    part.replace(fillCount, with: String(fill + 1))
    return part.bytes
  }
}
