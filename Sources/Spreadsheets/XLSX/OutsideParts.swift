extension XLSXPackage {
  /// The properties of the document: title, subject, keywords, and what users added.
  func addProperties(to texts: inout OutsideTexts, _ buffer: inout [UInt8]) {
    for name in propertyParts {
      for (text, _) in outsideTexts(of: name, .properties, &buffer) {
        texts.add(OutsideText(kind: .property, text: text))
      }
    }
  }

  /// Comments and shapes of a sheet, which lie in parts of their own.
  func addParts(of sheet: String, index: Int, to texts: inout OutsideTexts, _ buffer: inout [UInt8]) {
    let links = PartName.relationships(of: sheet)
    guard archive.contains(links),
      let read = try? archive.read(links, into: RelationshipsEvents(), limits: limits, &buffer)
    else { return }
    for link in read.relationships {
      let isComment = link.isOf("comments") || link.isOf("threadedComment")
      if isComment || link.isOf("drawing") {
        let name = PartName.resolve(link.target, from: sheet)
        for (text, cell) in outsideTexts(of: name, isComment ? .comments : .shapes, &buffer) {
          texts.add(OutsideText(kind: isComment ? .comment : .shape, text: text, sheet: index, cell: cell))
        }
      } else if link.isOf("vmlDrawing"), let bytes = wholePart(PartName.resolve(link.target, from: sheet)) {
        texts.add(OutsideText(kind: .shape, text: looseMarkupText(bytes), sheet: index))
      }
    }
  }

  /// What a part says as far as it can be read: it may be damaged, and the cells are read all the same.
  private func outsideTexts(
    of name: String, _ events: OutsideEvents, _ buffer: inout [UInt8]
  ) -> [(text: String, cell: CellAddress?)] {
    guard let part = try? archive.part(name) else { return [] }
    var scanner = XMLScanner(events, part: name, limits: limits)
    var isWhole = true
    while let (count, isLast) = try? part.read(into: &buffer) {
      // Marks are in Chinese, in whatever encoding; most properties have nothing but ASCII.
      if isLast, isWhole, !buffer[..<count].contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "&") || $0 == 0 }) {
        return []
      }
      if scanner.feed(buffer[..<count], isLast: isLast) != nil || isLast || scanner.isFinished { break }
      isWhole = false
    }
    return scanner.events.texts
  }

  private func wholePart(_ name: String) -> [UInt8]? {
    guard let part = try? archive.part(name) else { return nil }
    var bytes: [UInt8] = []
    var piece: [UInt8] = []
    while let (count, isLast) = try? part.read(into: &piece) {
      bytes += piece[..<count]
      if isLast || bytes.count > 1 << 20 { break }
    }
    return bytes.contains { $0 >= 0x80 } ? bytes : nil
  }
}
