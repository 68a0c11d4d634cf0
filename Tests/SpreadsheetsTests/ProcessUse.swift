import Foundation
import Testing

/// The most memory that the process has had, in bytes; 0 under the address and the thread sanitizer, which keep what is freed and
/// notes of every byte that was touched. What the system counts for a process on Linux (`getrusage`) has a part from the
/// process that started it.
func mostMemory() throws -> Int {
  if dlsym(nil, "__asan_init") != nil || dlsym(nil, "__tsan_init") != nil { return 0 }
  #if canImport(Darwin)
    var usage = rusage()
    getrusage(RUSAGE_SELF, &usage)
    return usage.ru_maxrss
  #else
    let status = try String(contentsOf: URL(filePath: "/proc/self/status"), encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
    return try #require(Int(line.filter(\.isNumber))) * 1024
  #endif
}

/// How many seconds of processor time this thread takes for something, whatever else the machine does.
func processorSeconds(_ body: () throws -> Void) rethrows -> Int {
  func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec
  }
  let start = now()
  try body()
  return now() - start
}
