/// The running text of a page: what stands in no table with data, line by line, small tables that only lay out the page included.
///
/// Pages with a text have some thousands of lines at most; what is longer is no text that somebody wrote, and its rest is dropped.
struct HTMLProse {
  private(set) var lines: [String] = []
  private var bytes = 0

  private static let mostLines = 5_000
  private static let mostBytes = 1 << 20

  mutating func add(_ text: String) {
    for line in text.split(separator: "\n") where !line.allSatisfy({ $0 == " " }) {
      guard lines.count < Self.mostLines, bytes < Self.mostBytes else { return }
      bytes += line.utf8.count
      lines.append(String(line))
    }
  }

  mutating func add(_ table: HTMLTable) {
    for cells in table.heldLines { for cell in cells { add(cell.text) } }
  }
}
