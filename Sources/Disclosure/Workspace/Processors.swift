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
  static func map<Value: Sendable>(_ count: Int, jobs: Int, _ make: @Sendable (Int) -> Value) -> [Value] {
    guard count > 1, jobs > 1 else { return (0..<count).map(make) }
    return [Value](unsafeUninitializedCapacity: count) { values, filled in
      let places = Places(values)
      let next = NextIndex(limit: count)
      // Each place is written by the one thread that was given its index, and read when all are done.
      DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
        while let index = next.take() { places.put(make(index), at: index) }
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
