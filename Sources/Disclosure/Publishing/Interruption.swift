import Dispatch

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ends a run on Ctrl-C with the old output whole and nothing left lying beside it.
final class Interruption {
  private let sources: [any DispatchSourceSignal]

  init(discarding staged: StagedOutput) {
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        staged.discard()
        let text = "\n已中断，原有的输出没有改动。Interrupted; the old output is unchanged.\n"
        _ = Array(text.utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
        _exit(128 + number)
      }
      source.resume()
      return source
    }
  }

  /// Gives the signals back.
  func end() {
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
  }
}
