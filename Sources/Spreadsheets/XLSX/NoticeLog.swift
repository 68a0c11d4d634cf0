/// Gathers notices, of each kind only so many that a hostile file cannot fill memory with them.
struct NoticeLog {
  private static let mostOfAKind = 10_000
  private var notices: [ReadNotice] = []
  private var counts: [ReadNotice.Kind: Int] = [:]

  /// Adds a notice.
  mutating func add(_ notice: ReadNotice) {
    let count = counts[notice.kind, default: 0] + 1
    counts[notice.kind] = count
    if count <= Self.mostOfAKind { notices.append(notice) }
  }

  /// The notices in the order met; at the end, for each kind that had more, one whose detail is how many (`+123`).
  var all: [ReadNotice] {
    let more = counts.filter { $0.value > Self.mostOfAKind }.sorted { $0.key.rawValue < $1.key.rawValue }
    return notices + more.map { ReadNotice(kind: $0.key, detail: "+\($0.value - Self.mostOfAKind)") }
  }
}
