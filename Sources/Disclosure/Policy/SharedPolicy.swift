/// A policy that many threads read by: a copy for each file would count each of its parts, which all threads share.
final class SharedPolicy: Sendable {
  let policy: Policy

  init(_ policy: Policy) { self.policy = policy }
}
