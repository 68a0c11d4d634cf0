import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ends a run on Ctrl-C with the old output whole and nothing left lying beside it.
final class Interruption {
  private let sources: [any DispatchSourceSignal]
  private let isUnderWay: Flag

  /// Set by the handler, read by the run.
  private final class Flag: Sendable {
    let value = Atomic<Bool>(false)
  }

  init(discarding staged: StagedOutput) {
    let flag = Flag()
    isUnderWay = flag
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        flag.value.store(true, ordering: .sequentiallyConsistent)
        staged.discard()
        let text = "\n已中断，原有的输出没有改动。Interrupted; the old output is unchanged.\n"
        _ = Array(text.utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
        _exit(128 + number)
      }
      source.resume()
      return source
    }
  }

  /// Waits for the end of the program if it is being interrupted: pages then fail to be written for no fault of their own.
  func yield() {
    while isUnderWay.value.load(ordering: .sequentiallyConsistent) { sleep(1) }
  }

  /// Gives the signals back.
  func end() {
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
  }
}
