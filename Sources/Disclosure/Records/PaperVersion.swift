/// How far a target had come when it was written: 申报, 批复 and 调整 follow each other, and each is a paper of its own.
enum PaperVersion: Int, Comparable, Sendable {
  case drafted, approved, adjusted

  /// - Parameter title: in the normal form.
  init(title: String) {
    self = title.contains("调整") ? .adjusted : title.contains("批复") ? .approved : .drafted
  }

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A paper whose title says how far it had come: of differing ones the latest counts.
protocol VersionedRecord: Record {
  var version: PaperVersion { get }
}
