/// Writes down the values of a paper that travels, in their order.
struct PaperWriter: PaperCoder {
  /// A value, and which one it is: `indicators/3/target`, as `gongkai check --json` calls it.
  struct Row: Sendable, Hashable {
    var path: String
    var raw: String
    var value: String
  }

  private(set) var rows: [Row] = []
  private var prefix = ""
  let isReading = false

  /// The values of a paper that open books may print.
  static func rows(of paper: any UpwardRecord) -> [Row] {
    var writer = PaperWriter()
    var paper = paper
    do {
      try paper.code(&writer)
    } catch {
      // Faults are of what is read, and nothing is read here.
      assertionFailure("\(error)")
    }
    return writer.rows
  }

  mutating func field(_ name: StaticString, _ field: inout CodedField?) {
    guard let field else { return }
    rows.append(Row(path: prefix + "\(name)", raw: field.raw, value: field.value))
  }

  mutating func list<Item>(
    _ name: StaticString, _ items: inout [Item], blank: (Provenance) -> Item,
    _ body: (inout Self, inout Item) throws(UpwardFault) -> Void
  ) throws(UpwardFault) {
    let outer = prefix
    for index in items.indices {
      let count = rows.count
      prefix = outer + "\(name)/\(index + 1)/"
      try body(&self, &items[index])
      // An item without a value is one all the same.
      if rows.count == count { rows.append(Row(path: outer + "\(name)/\(index + 1)", raw: "", value: "")) }
    }
    prefix = outer
  }
}
