import Dispatch

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The machine's processors, and work spread over them.
enum Processors {
  /// How many there are.
  static var available: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Makes one value per index on up to `jobs` threads; the results stand in index order whatever the threads did.
  ///
  /// - Parameter size: how many indices a thread takes at once: more where a value is made in less time than it takes to ask.
  static func map<Value: Sendable>(
    _ count: Int, jobs: Int, atOnce size: Int = 1, _ make: @Sendable (Int) -> Value
  ) -> [Value] {
    guard count > size, jobs > 1 else { return (0..<count).map(make) }
    return [Value](unsafeUninitializedCapacity: count) { values, filled in
      let places = Places(values)
      let pieces = (count + size - 1) / size
      let next = NextIndex(limit: pieces)
      // Each place is written by the one thread that was given its index, and read when all are done.
      DispatchQueue.concurrentPerform(iterations: min(jobs, pieces)) { _ in
        while let piece = next.take() {
          for index in piece * size..<min(count, (piece + 1) * size) { places.put(make(index), at: index) }
        }
      }
      filled = count
    }
  }

  /// Room for values that threads put at their places.
  private struct Places<Value>: @unchecked Sendable {
    private let values: UnsafeMutableBufferPointer<Value>

    init(_ values: UnsafeMutableBufferPointer<Value>) { self.values = values }

    func put(_ value: consuming Value, at index: Int) { values.initializeElement(at: index, to: value) }
  }
}
