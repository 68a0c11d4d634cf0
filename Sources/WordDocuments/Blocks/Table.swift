/// A table: its head, which is repeated on every page, and its rows.
struct Table: Sendable {
  var caption: [Run] = []
  /// The unit of its figures, right above the table.
  var unit: [Run] = []
  var head: [[Cell]] = []
  var rows: [[Cell]] = []
  /// Small type for tables of many columns.
  var isDense = false
  /// A table of labels and values side by side, without a head.
  var isPairs = false

  /// A cell as it stands in the page.
  struct Cell: Sendable {
    var runs: [Run]
    var columns = 1
    var rows = 1
    var alignment = Alignment.left
    var isHead = false
    /// Most cells have one run, whose text needs no copy.
    var text: String { runs.count == 1 ? runs[0].text : runs.reduce(into: "") { $0 += $1.text } }
  }

  enum Alignment: String, Sendable {
    case left, center, right
  }

  /// A cell in its place in the grid.
  struct Placed: Sendable {
    var cell: Cell
    var column: Int
    /// Whether it is a further row of a cell that begins above.
    var isContinued = false
  }

  /// The rows with every cell at its column: a cell of several rows stands in each of them.
  var grid: [[Placed]] {
    var grid: [[Placed]] = []
    // By column: the cell that reaches into the next row, and how many rows are left of it.
    var open: [Int: (cell: Cell, left: Int)] = [:]
    for (index, row) in (head + rows).enumerated() {
      // A cell of the head does not reach into the body.
      if index == head.count { open = [:] }
      var placed: [Placed] = []
      var column = 0
      func takeOpen() {
        while let (cell, left) = open[column] {
          placed.append(Placed(cell: cell, column: column, isContinued: true))
          open[column] = left > 1 ? (cell, left - 1) : nil
          column += cell.columns
        }
      }
      for cell in row {
        takeOpen()
        placed.append(Placed(cell: cell, column: column))
        if cell.rows > 1 { open[column] = (cell, cell.rows - 1) }
        column += cell.columns
      }
      takeOpen()
      grid.append(placed)
    }
    return grid
  }
}
