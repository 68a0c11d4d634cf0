/// The number format of a cell style: what it makes of a number, and where its code stands among those of the styles.
struct CellFormat {
  static let general = CellFormat(sections: .general)

  var sections: FormatSections
  /// The number of the code in ``FormatCodes``; negative for none.
  var code: Int32 = -1
  /// Whether its font is struck out.
  var isStruck = false
  /// Whether it shows more than the number, so that what is shown has to be looked at.
  var isTold = false
}

/// The codes of number formats that a file's styles have, each kept once however many cells use it.
struct FormatCodes {
  private var codes: [String] = []

  // As many styles as the readers of styles keep.
  private static let most = 65_536

  /// Keeps a code.
  mutating func add(_ code: String, _ sections: FormatSections) -> CellFormat {
    guard codes.count < Self.most else { return CellFormat(sections: sections) }
    codes.append(code)
    return CellFormat(sections: sections, code: Int32(codes.count - 1))
  }

  /// The code of a format, if it has one.
  subscript(format: CellFormat) -> String? { format.code < 0 ? nil : codes[Int(format.code)] }
}

/// The formats that the columns of one table give to cells without their own style.
struct ColumnStyles {
  private var formats: [CellFormat?] = []
  private var next = 0
  private var elements = 0

  /// A `Column` element: its place, how many further columns it stands for, and its format.
  mutating func add(index: Int?, span: Int, format: CellFormat?, atMost columns: Int) {
    let first = min(index ?? next, columns)
    let end = min(first + span + 1, columns)
    next = end
    elements += 1
    guard let format, first < end, elements <= columns else { return }
    if formats.count < end { formats += [CellFormat?](repeating: nil, count: end - formats.count) }
    for column in first..<end { formats[column] = format }
  }

  /// The format of a column, if it has one.
  @inline(__always)
  func format(at column: Int) -> CellFormat? { column < formats.count ? formats[column] : nil }
}

/// The format that a style has or inherits, in whatever order styles stand; `nil` if none of them has one.
///
/// - Parameters:
///   - styles: those whose parents may not have been read before them.
///   - known: the formats of the others.
func inheritedFormat<Style>(
  of id: String, among styles: [String: Style], known: [String: CellFormat], own: (Style) -> CellFormat?,
  parent: (Style) -> String
) -> CellFormat? {
  var current = id
  // Deeper than any program nests styles; and some may inherit from themselves.
  for _ in 0..<16 {
    guard let style = styles[current] else { return known[current] }
    if let format = own(style) { return format }
    current = parent(style)
  }
  return nil
}
