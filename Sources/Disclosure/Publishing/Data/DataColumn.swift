/// A column of a data file: its name, what kind of value stands in it, and what that means.
struct DataColumn: Sendable {
  enum Content: String, Sendable {
    case string
    case integer
    /// A decimal; amounts in 万元 with six places, points and percent with two.
    case number
    case date
    case year
  }
  var name: String
  var content: Content
  var description: String
}
