import Spreadsheets

/// Heads that stand again inside a list, as above the rows of its next page or of another office.
extension ListRowReader {
  /// Whether a row may be a head: where rows of data have weight and points, it has words.
  @inline(__always)
  func mayBeHead(_ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField]) -> Bool {
    isWord(bytes, record.range(positions.weight, fields)) || isWord(bytes, record.range(positions.score, fields))
  }

  @inline(__always)
  private func isWord(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    !range.isEmpty && bytes[range.lowerBound] > 0x7F
  }

  /// Whether a row is a head of other columns, or of the same in another order: what stands below it cannot be read by the first.
  mutating func changesColumns(_ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField]) -> Bool {
    var labels: [Int: String] = [:]
    for position in 0..<record.count where !fields[position].isEmpty {
      labels[position] = texts.text(bytes, record.range(position, fields))
    }
    return header.isOtherHead(labels)
  }
}

extension ListHeader {
  /// Whether a row of labels is the head of a list, and not this one.
  ///
  /// - Parameter row: its texts by their positions.
  func isOtherHead(_ row: [Int: String]) -> Bool {
    let known = row.values.count { $0.utf8.count <= 60 && ListColumn(label: ListLabel($0).name) != nil }
    guard known >= 4, known * 2 > row.count, !heads.contains(where: { Self.isSame($0, row) }) else { return false }
    // Of a head of several rows nobody can say which row stands for what.
    guard heads.count == 1, let own = heads.first else { return true }
    return Set(own.keys).union(row.keys).contains { position in
      !agrees(ListLabel(row[position] ?? ""), ListLabel(own[position] ?? ""), position)
    }
  }

  private static func isSame(_ own: [Int: String], _ row: [Int: String]) -> Bool {
    own.count == row.count
      && own.allSatisfy { position, text in row[position].map { ListLabel($0) == ListLabel(text) } ?? false }
  }

  /// Whether a label says the same of its column as this head does.
  private func agrees(_ label: ListLabel, _ own: ListLabel, _ position: Int) -> Bool {
    let column = ListColumn(label: label.name)
    guard label.name == own.name || column == ListColumn(label: own.name), label.isPart == own.isPart else {
      return false
    }
    if let year = label.year, let ownYear = own.year, year != ownYear { return false }
    guard let unit = label.unit, let number = ListColumn.amounts.firstIndex(where: { self.position($0) == position })
    else { return true }
    return unit == units[number]
  }
}
