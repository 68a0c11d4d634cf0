/// Reads a table of a page.
enum ReadTable {
  static func table(_ element: Element) -> Table {
    var table = Table()
    table.isDense = element.isA("dense") || element.isA("findings")
    for part in element.elements {
      switch part.name {
      case "caption":
        let unit = part.elements.first { $0.isA("unit") }
        table.unit = Inlines.runs(of: unit?.children ?? [])
        table.caption = Inlines.runs(of: part.children.filter { !isUnit($0) })
      case "thead": table.head += rows(of: part)
      case "tr": table.rows.append(row(part))
      default: table.rows += rows(of: part)
      }
    }
    return table
  }

  private static func isUnit(_ piece: Markup) -> Bool {
    if case .element(let element) = piece { element.isA("unit") } else { false }
  }

  private static func rows(of part: Element) -> [[Table.Cell]] {
    part.children.compactMap { piece in
      if case .element(let element) = piece, element.name == "tr" { row(element) } else { nil }
    }
  }

  private static func row(_ row: Element) -> [Table.Cell] {
    let isSum = row.isA("sum")
    var cells: [Table.Cell] = []
    for case .element(let cell) in row.children where cell.name == "td" || cell.name == "th" {
      let isHead = cell.name == "th" && cell["scope"] != "row"
      let isBold = isSum || isHead || cell.isA("error") || cell.isA("warning")
      var made = Table.Cell(runs: Inlines.runs(of: cell.children, keepsLines: cell.isA("t"), isBold: isBold))
      made.isHead = isHead
      made.columns = span(cell["colspan"])
      made.rows = span(cell["rowspan"])
      made.alignment = isHead ? .center : cell.isA("n") ? .right : cell.isA("k") ? .center : .left
      if cell.isA("again") { for index in made.runs.indices { made.runs[index].isSoft = true } }
      cells.append(made)
    }
    return fitting(cells)
  }

  /// Word opens no table of more than 63 columns: what is beyond stands in the last.
  private static func fitting(_ cells: [Table.Cell]) -> [Table.Cell] {
    var fitting: [Table.Cell] = []
    var column = 0
    for cell in cells {
      if column + cell.columns <= mostColumns {
        fitting.append(cell)
      } else if let last = fitting.indices.last, !cell.runs.isEmpty {
        fitting[last].runs += [Run(text: "　")] + cell.runs
      }
      column += cell.columns
    }
    return fitting
  }

  private static let mostColumns = 63

  /// The most columns or rows that are read; no form has more.
  private static func span(_ text: String?) -> Int { min(max(text.flatMap { Int($0) } ?? 1, 1), mostColumns) }
}
