import Spreadsheets

extension CheckedWorkspace {
  /// Calls `body` with every note of some kinds, its place, and the project that it is about where its sheet has only one.
  func forEachNote(
    _ kinds: Set<SeenNote.Kind>, _ body: (SeenNote, _ place: Provenance, _ subject: Int?) -> Void
  ) {
    guard records.files.contains(where: { !$0.seen.isEmpty }) else { return }
    let subjects = SheetSubjects(figures)
    for (file, record) in records.files.enumerated() where !record.seen.isEmpty {
      for note in record.seen where kinds.contains(note.kind) {
        guard records.sources.sheets[file].indices.contains(note.sheet), let first = note.cells.first else { continue }
        let place = Provenance(file: file, sheet: note.sheet, row: first.row, column: first.column)
        body(note, place, subjects.of(place))
      }
    }
  }
}

extension SeenNote {
  /// The other cells: `（另有 E7、F7 等 12 格）`; empty if there is none.
  var others: Message {
    guard count > 1 else { return Message("", "") }
    let named = cells.dropFirst().prefix(6).map(\.description)
    let isAll = named.count == count - 1
    return Message(
      "（另有 \(named.joined(separator: "、"))\(isAll ? "" : " 等共 \(count - 1) 格")）",
      " (and \(named.joined(separator: ", "))\(isAll ? "" : ", in all \(count - 1) more"))")
  }

  /// Rows or columns, whichever are fewer: `第 9–11、14 行`, `E 列`.
  var lines: Message {
    if columns.count < rows.count, columns.count <= 3 {
      let names = columns.sorted().map { String(CellAddress(row: 0, column: $0).description.dropLast()) }
      return Message("\(names.joined(separator: "、")) 列", "column \(names.joined(separator: ", "))")
    }
    var runs: [ClosedRange<Int>] = []
    for row in rows.sorted() {
      if let last = runs.last, last.upperBound == row - 1 {
        runs[runs.count - 1] = last.lowerBound...row
      } else {
        runs.append(row...row)
      }
    }
    let names = runs.prefix(8).map {
      $0.count == 1 ? "\($0.lowerBound + 1)" : "\($0.lowerBound + 1)–\($0.upperBound + 1)"
    }
    let isAll = names.count == runs.count
    return Message(
      "第 \(names.joined(separator: "、"))\(isAll ? "" : " 等") 行",
      "row \(names.joined(separator: ", "))\(isAll ? "" : " and others")")
  }
}
