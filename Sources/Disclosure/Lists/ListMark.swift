/// A mark that withholds in a list, with its row (inside its block at first) and column.
struct ListMark: Sendable {
  var words: String
  var row: Int
  var column: Int
  /// What its column understands it as, without its place; `nil` for a mark outside of the columns.
  var reading: DisclosureMark?

  /// The mark at its place: what cannot be read there is reported.
  func withheld(at place: MarkPlace) -> DisclosureMark {
    guard let reading, reading.isWithheld else { return .withheld(words, at: place) }
    return reading.isUnreadable ? .unreadable(reading.words, at: place) : .withheld(reading.words, at: place)
  }
}
