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
  private let work: Work

  /// Shared by the run and the handler.
  private final class Work: Sendable {
    let isEnding = Atomic<Bool>(false)
    let staged = Mutex<StagedOutput?>(nil)
  }

  init(releasing lock: OutputLock) {
    let work = Work()
    self.work = work
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      // Before the work, which keeps all processors busy.
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
      source.setEventHandler {
        work.isEnding.store(true, ordering: .sequentiallyConsistent)
        work.staged.withLock { $0?.discard() }
        lock.release()
        let text = "\n已中断，原有的输出没有改动。Interrupted; the old output is unchanged.\n"
        _ = Array(text.utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
        _exit(128 + number)
      }
      source.resume()
      return source
    }
  }

  /// From here on there is something to remove.
  func discard(_ staged: StagedOutput) { work.staged.withLock { $0 = staged } }

  /// Waits for the end of the program if it is being interrupted: pages then fail to be written for no fault of their own.
  func yield() {
    while work.isEnding.load(ordering: .sequentiallyConsistent) { sleep(1) }
  }

  /// Gives the signals back.
  func end() {
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
  }
}
