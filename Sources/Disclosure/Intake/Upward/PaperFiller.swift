/// Fills in the values of papers from the table of a package, in the order in which `PaperWriter` wrote them.
struct PaperFiller: PaperCoder {
  private var table: UpwardTable
  private let places: (number: Int, path: Int, raw: Int, value: Int)
  private let (file, sheet): (Int, Int)
  private var hasRow = false
  /// The paper in hand, counted from one.
  private var number = 0
  /// Whether the row in hand is a value of it.
  private var isOwn = false
  private var prefix: [UInt8] = []
  let isReading = true

  init(_ bytes: [UInt8], file: Int, sheet: Int) throws(UpwardFault) {
    table = UpwardTable(bytes)
    let places = try table.places([
      PaperColumns.number, PaperColumns.path, UpwardDetail.raw, UpwardDetail.value,
    ])
    self.places = (places[0], places[1], places[2], places[3])
    (self.file, self.sheet) = (file, sheet)
    try next()
  }

  /// Fills in the next paper.
  mutating func fill(_ paper: inout some UpwardRecord, number: Int) throws(UpwardFault) {
    self.number = number
    try look()
    try paper.code(&self)
    guard !isOwn else { throw .badPaper(table: PaperColumns.values, row: table.row) }
  }

  /// Whether no value is left over.
  func finish() throws(UpwardFault) {
    guard !hasRow else { throw .badPaper(table: PaperColumns.values, row: table.row) }
  }

  private mutating func next() throws(UpwardFault) {
    hasRow = table.next()
    guard !hasRow || table.count == table.columns else { throw .badPaper(table: PaperColumns.values, row: table.row) }
    try look()
  }

  private mutating func look() throws(UpwardFault) {
    isOwn = hasRow ? try table.number(places.number, decimals: 0).map(Int.init) == number : false
  }

  private func at(_ column: Int) -> Provenance {
    Provenance(file: file, sheet: sheet, row: table.row, column: column)
  }

  mutating func field(_ name: StaticString, _ field: inout CodedField?) throws(UpwardFault) {
    guard isOwn, isHere(name) else {
      field = nil
      return
    }
    field = CodedField(raw: table.text(places.raw), value: table.text(places.value), at: at(places.raw))
    try next()
  }

  mutating func list<Item>(
    _ name: StaticString, _ items: inout [Item], blank: (Provenance) -> Item,
    _ body: (inout Self, inout Item) throws(UpwardFault) -> Void
  ) throws(UpwardFault) {
    items = []
    let outer = prefix.count
    while isOwn {
      name.withUTF8Buffer { prefix.append(contentsOf: $0) }
      prefix.append(Self.slash)
      FixedPoint.append(Int64(items.count + 1), decimals: 0, to: &prefix)
      defer { prefix.removeSubrange(outer...) }
      if table.bytes(places.path).elementsEqual(prefix) {
        items.append(blank(at(places.raw)))
        try next()
        continue
      }
      prefix.append(Self.slash)
      guard table.bytes(places.path).starts(with: prefix) else { return }
      let row = table.row
      var item = blank(at(places.raw))
      try body(&self, &item)
      // A value that nothing takes would be met again without end.
      guard table.row > row || !hasRow else { throw .badPaper(table: PaperColumns.values, row: table.row) }
      items.append(item)
    }
  }

  /// Whether the row in hand is the value of that name.
  private func isHere(_ name: StaticString) -> Bool {
    let path = table.bytes(places.path)
    return path.count == prefix.count + name.utf8CodeUnitCount && path.starts(with: prefix)
      && name.withUTF8Buffer { path.suffix(name.utf8CodeUnitCount).elementsEqual($0) }
  }

  private static let slash = UInt8(ascii: "/")
}
