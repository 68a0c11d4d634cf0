/// Reports how far a run is; called from several threads.
public protocol Progress: Sendable {
  /// `done` of `total` of a stage are done.
  func report(_ stage: Message, done: Int, of total: Int)
}
