/// What an OpenDocument file has ready for the consumer, in order.
enum ODSDelivery {
  case begin(sheet: String, isHidden: Bool)
  case row(ODSRow)
  case explain(CellTrace)
  case end(merges: [CellRange])
}

/// A row as the file writes it: it may stand for many, and a cell of it for many side by side.
///
/// A few bytes can stand for a billion cells; so it is written out row by row as the consumer takes them.
struct ODSRow {
  var row: Row
  /// How many rows, one below the other, it stands for.
  var times: Int
  /// Which of its cells stand for several, and for how many.
  var spread: [(cell: Int, count: Int)]
  /// How many cells it has when each is written out.
  var width: Int

  /// How many cells it stands for beyond those that the file writes.
  var surplus: Int { width * times - row.cells.count }

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
}

/// Where the delivery of one file stands.
struct ODSRun {
  private var isSkipping = false

  /// Hands over what is ready; `false` when the consumer wants no more.
  mutating func deliver(
    _ events: inout ODSEvents, _ log: inout NoticeLog, into consumer: inout some SheetConsumer
  ) -> Bool {
    for delivery in events.takeDeliveries() {
      switch delivery {
      case .begin(let name, let isHidden):
        isSkipping = false
        if isHidden { log.add(ReadNotice(kind: .hiddenSheet, sheet: name, detail: "hidden")) }
        consumer.begin(sheet: name, isHidden: isHidden)
      case .row(let row) where !isSkipping:
        switch deliver(row, into: &consumer) {
        case .proceed: break
        case .skipSheet:
          isSkipping = true
          consumer.end(merges: [])
        case .stop:
          consumer.end(merges: [])
          return false
        }
      case .end(let merges) where !isSkipping:
        consumer.end(merges: merges)
      case .explain(let trace) where !isSkipping: consumer.explain(trace)
      case .row, .end, .explain: break
      }
    }
    events.isSkipping = isSkipping
    return true
  }

  private func deliver(_ row: ODSRow, into consumer: inout some SheetConsumer) -> Continuation {
    let cells = row.cells
    for copy in 0..<row.times {
      let next = consumer.row(Row(index: row.row.index + copy, cells: cells))
      if next != .proceed { return next }
    }
    return .proceed
  }
}
