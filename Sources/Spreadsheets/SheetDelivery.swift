/// What a reader has ready for the consumer, in order. A parser calls back in the middle of things; the consumer is called
/// between the pieces of a file, so that it may stop them.
enum SheetDelivery {
  /// A sheet begins; how it is hidden, if it is.
  case begin(sheet: String, hidden: String?)
  case row(Row)
  case repeated(RepeatedRow)
  case explain(CellTrace)
  case end(merges: [CellRange])
}

/// What a parser's events have ready, and what they noticed on the way: filled inside a piece of the file, emptied behind it.
struct SheetOutbox {
  var deliveries: [SheetDelivery] = []
  var notices: [ReadNotice] = []

  /// Gives what is ready, and forgets it.
  mutating func take() -> SheetOutbox {
    let taken = self
    self = SheetOutbox()
    return taken
  }
}

/// Where the delivery of one file stands.
struct DeliveryRun {
  /// Whether the consumer wants no more.
  private(set) var isStopped = false
  /// Whether it wants no more of the current sheet.
  private(set) var isSkipping = false
  /// Whether there has been a sheet.
  private(set) var hasSheets = false

  /// Hands over what is ready.
  mutating func deliver(_ outbox: SheetOutbox, _ log: inout NoticeLog, into consumer: inout some SheetConsumer) {
    for notice in outbox.notices { log.add(notice) }
    for delivery in outbox.deliveries where !isStopped {
      switch delivery {
      case .begin(let name, let hidden):
        isSkipping = false
        hasSheets = true
        if let hidden { log.add(ReadNotice(kind: .hiddenSheet, sheet: name, detail: hidden)) }
        consumer.begin(sheet: name, isHidden: hidden != nil)
      case .row(let row) where !isSkipping: take(consumer.row(row), &consumer)
      case .repeated(let row) where !isSkipping: take(row.deliver(into: &consumer), &consumer)
      case .explain(let trace) where !isSkipping: consumer.explain(trace)
      case .end(let merges) where !isSkipping: consumer.end(merges: merges)
      case .row, .repeated, .explain, .end: break
      }
    }
  }

  private mutating func take(_ next: Continuation, _ consumer: inout some SheetConsumer) {
    guard next != .proceed else { return }
    isSkipping = true
    isStopped = next == .stop
    consumer.end(merges: [])
  }
}
