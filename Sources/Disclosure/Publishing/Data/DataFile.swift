/// A data file of a book: its bytes are made piece by piece while they are written, since those of a province fill more memory than all it is
/// made from.
struct DataFile: Sendable {
  /// Inside the book: `data/projects.csv`.
  let path: String
  /// How many pieces there are; each ends with a row.
  let count: Int
  /// Makes one of them.
  let piece: @Sendable (Int) -> [UInt8]

  /// A file that is made at once.
  init(_ path: String, _ bytes: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    count = 1
    piece = { _ in bytes() }
  }

  /// A file of a row of titles and many others.
  ///
  /// - Parameters:
  ///   - rows: how many there may be.
  ///   - size: how many of them make a piece.
  init(
    _ path: String, titles: [UInt8], rows: Int, size: Int, _ row: @escaping @Sendable (inout DataText, Int) -> Void
  ) {
    self.path = path
    count = 1 + (rows + size - 1) / size
    piece = { number in
      guard number > 0 else { return titles }
      var text = DataText()
      for place in (number - 1) * size..<min(rows, number * size) { row(&text, place) }
      return text.bytes
    }
  }

  /// All pieces, for who needs the whole file.
  func pieces(jobs: Int = 1) -> [[UInt8]] { Processors.map(count, jobs: jobs, piece) }

  /// Hands on the pieces in order; several threads make some of them at a time.
  func forEachPiece(jobs: Int, _ body: ([UInt8]) throws(RunError) -> Void) throws(RunError) {
    let atOnce = 2 * max(jobs, 1)
    for first in stride(from: 0, to: count, by: atOnce) {
      for bytes in Processors.map(min(atOnce, count - first), jobs: jobs, { piece(first + $0) }) { try body(bytes) }
    }
  }
}
