/// A row as the file writes it: it may stand for many, and a cell of it for many side by side.
///
/// A few bytes can stand for a billion cells; so it is written out row by row as the consumer takes them.
struct RepeatedRow {
  var row: Row
  /// How many rows, one below the other, it stands for.
  var times: Int
  /// Which of its cells stand for several, and for how many.
  var spread: [(cell: Int, count: Int)]
  /// How many cells it has when each is written out.
  var width: Int

  /// What it counts for (``Cell/weight``) beyond the cells that the file writes.
  var surplus: Int

  /// The cells with each repeated one written out.
  var cells: [Cell] {
    guard !spread.isEmpty else { return row.cells }
    var all: [Cell] = []
    all.reserveCapacity(width)
    var next = 0
    for (index, count) in spread {
      all += row.cells[next..<index]
      var cell = row.cells[index]
      for _ in 0..<count {
        all.append(cell)
        cell.column += 1
      }
      next = index + 1
    }
    return all + row.cells[next...]
  }

  /// Writes it out, as long as the consumer goes on.
  func deliver(into consumer: inout some SheetConsumer) -> Continuation {
    let cells = cells
    for copy in 0..<times {
      let next = consumer.row(Row(index: row.index + copy, cells: cells))
      if next != .proceed { return next }
    }
    return .proceed
  }
}
