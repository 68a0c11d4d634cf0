/// Why a run cannot go on; faults of the input files are findings instead.
public struct RunError: Error, Sendable {
  /// What kind of stop it is; decides the exit code (design §5.1).
  public enum Cause: Sendable {
    /// Wrong usage or configuration, or an output folder that cannot be written: exit code 2.
    case configuration
    /// An input could not be read: exit code 3.
    case input
    /// The publication gate refused: exit code 4.
    case gate
    /// Our own fault: exit code 70.
    case ours
  }

  /// What kind of stop it is.
  public var cause: Cause
  /// What to tell the user.
  public var message: Message

  /// Makes an error.
  public init(_ cause: Cause, _ chinese: String, _ english: String) {
    self.cause = cause
    self.message = Message(chinese, english)
  }

  /// The exit code of design §5.1.
  public var exitCode: Int32 {
    switch cause {
    case .configuration: 2
    case .input: 3
    case .gate: 4
    case .ours: 70
    }
  }
}
