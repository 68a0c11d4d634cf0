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
    let slots = Slots<Value>(count: count)
    let next = NextIndex(limit: count)
    DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
      while let index = next.take() { slots.put(make(index), at: index) }
    }
    return slots.values()
  }
}
