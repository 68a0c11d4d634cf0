import Disclosure
import Synchronization

/// One line on the error stream that says how far the run is, while people watch it; silent otherwise.
final class ProgressLine: Progress {
  private struct State {
    var lastShown: ContinuousClock.Instant?
    var isVisible = false
    var stageStart = ContinuousClock.now
    var stage: Message?
  }

  private let language: Language
  private let isWatched = StandardStreams.errorIsTerminal
  private let state = Mutex(State())

  init(language: Language) { self.language = language }

  func report(_ stage: Message, done: Int, of total: Int) {
    guard isWatched else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      if state.stage != stage {
        state.stage = stage
        state.stageStart = now
      }
      if let last = state.lastShown, now - last < .milliseconds(100), done < total { return }
      state.lastShown = now
      state.isVisible = true
      StandardStreams.error("\r\u{1B}[K" + line(stage, done, total, since: state.stageStart, now: now))
    }
  }

  /// Takes the line away before the result is printed.
  func clear() {
    state.withLock { state in
      if state.isVisible { StandardStreams.error("\r\u{1B}[K") }
      state.isVisible = false
    }
  }

  private func line(
    _ stage: Message, _ done: Int, _ total: Int, since start: ContinuousClock.Instant, now: ContinuousClock.Instant
  ) -> String {
    let elapsed = (now - start).components
    let milliseconds = Int(elapsed.seconds) * 1000 + Int(elapsed.attoseconds / 1_000_000_000_000_000)
    var text = "\(language.text(stage)) \(done)/\(total)"
    guard milliseconds > 300, done > 0 else { return text }
    let perSecond = done * 1000 / milliseconds
    let left = (total - done) * milliseconds / done / 1000
    text += language == .zh ? "，每秒 \(perSecond)，约剩 \(left) 秒" : ", \(perSecond)/s, about \(left) s left"
    return text
  }
}
