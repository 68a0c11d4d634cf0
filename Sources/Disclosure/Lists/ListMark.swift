/// A mark that withholds in a list, with its row (inside its block at first) and column.
struct ListMark: Sendable {
  var words: String
  var row: Int
  var column: Int
}
