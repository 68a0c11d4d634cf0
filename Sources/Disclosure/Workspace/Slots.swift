import Synchronization

/// Hands out indices to threads, each once, in order.
final class NextIndex: Sendable {
  private let next = Atomic<Int>(0)
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// The next index, or `nil` when all are taken.
  func take() -> Int? {
    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < limit ? index : nil
  }
}

/// Counts for several threads.
final class Counter: Sendable {
  private let count = Atomic<Int>(0)

  /// The count after one more.
  func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).newValue }
}
