extension XLSXPackage {
  /// The properties of the document: title, subject, keywords, and what users added.
  func addProperties(to texts: inout OutsideTexts, _ buffer: inout [UInt8]) {
    for name in propertyParts {
      for (text, _) in outsideTexts(of: name, .properties, &texts, &buffer) {
        texts.add(OutsideText(kind: .property, text: text))
      }
    }
  }

  /// Comments and shapes of a sheet, which lie in parts of their own.
  func addParts(of sheet: String, index: Int, to texts: inout OutsideTexts, _ buffer: inout [UInt8]) {
    let links = PartName.relationships(of: sheet)
    let read: RelationshipsEvents?
    do {
      read = try archive.read(links, into: RelationshipsEvents(), limits: limits, &buffer)
    } catch {
      return texts.miss(links)
    }
    for link in read?.relationships ?? [] {
      let isComment = link.isOf("comments") || link.isOf("threadedComment")
      if isComment || link.isOf("drawing") {
        let name = PartName.resolve(link.target, from: sheet)
        if !isComment, showsPicture(name, &buffer) { texts.addPicture(sheet: index) }
        for (text, cell) in outsideTexts(of: name, isComment ? .comments : .shapes, &texts, &buffer) {
          texts.add(OutsideText(kind: isComment ? .comment : .shape, text: text, sheet: index, cell: cell))
        }
      } else if link.isOf("vmlDrawing") {
        let bytes = archive.outsidePart(PartName.resolve(link.target, from: sheet), &texts)
        texts.add(OutsideText(kind: .shape, text: looseMarkupText(bytes), sheet: index))
      }
    }
  }

  /// Whether a drawing refers to a picture: its relationships do.
  private func showsPicture(_ drawing: String, _ buffer: inout [UInt8]) -> Bool {
    let links = PartName.relationships(of: drawing)
    let read = try? archive.read(links, into: RelationshipsEvents(), limits: limits, &buffer)
    return read?.relationships.contains { $0.isOf("image") } ?? false
  }

  /// What a part says. Where it is damaged, the rest is missed, and the cells are read all the same.
  private func outsideTexts(
    of name: String, _ events: OutsideEvents, _ texts: inout OutsideTexts, _ buffer: inout [UInt8]
  ) -> [(text: String, cell: CellAddress?)] {
    var scanner: XMLScanner<OutsideEvents>?
    do throws(ReadError) {
      guard let part = try archive.part(name) else { return [] }
      var (count, isLast) = try part.read(into: &buffer)
      // Marks are in Chinese, in whatever encoding; most properties have nothing but ASCII.
      if isLast, !buffer[..<count].contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "&") || $0 == 0 }) { return [] }
      scanner = XMLScanner(events, part: name, limits: limits)
      while true {
        if scanner?.feed(buffer[..<count], isLast: isLast) != nil {
          texts.miss(name)
          break
        }
        if isLast || scanner?.isFinished == true { break }
        (count, isLast) = try part.read(into: &buffer)
      }
    } catch {
      texts.miss(name)
    }
    return scanner?.events.texts ?? []
  }
}

extension ZipArchive {
  /// The bytes of a part whose markup is looked through for texts; none where there is no such part, or nothing that can be Chinese.
  func outsidePart(_ name: String, _ texts: inout OutsideTexts) -> [UInt8] {
    var bytes: [UInt8] = []
    do throws(ReadError) {
      guard let part = try part(name) else { return [] }
      var piece: [UInt8] = []
      while true {
        let (count, isLast) = try part.read(into: &piece)
        bytes += piece[..<count]
        if isLast { break }
        if bytes.count > OutsideTexts.mostPartBytes {
          texts.miss(name)
          break
        }
      }
    } catch {
      texts.miss(name)
    }
    return bytes.contains { $0 >= 0x80 || $0 == UInt8(ascii: "&") } ? bytes : []
  }
}
