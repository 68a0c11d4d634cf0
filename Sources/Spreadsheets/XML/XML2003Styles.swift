/// The number formats of the styles of an XML Spreadsheet 2003 file.
struct XML2003Styles {
  private var formats: [String: NumberFormat] = [:]
  private var codes: [String: String] = [:]
  private var current: (id: String, code: String?, parent: String)?

  /// The format of a style; styles without one take their parent's, and at last the one named `Default`.
  func format(of id: String) -> NumberFormat { formats[id] ?? formats["Default"] ?? .general }

  /// The code or name of a style's number format, if it has one.
  func code(of id: String) -> String? { codes[id] ?? codes["Default"] }

  /// A `Style` begins.
  mutating func start(_ attributes: XMLAttributes) {
    var style: (id: String, code: String?, parent: String) = ("", nil, "Default")
    for index in 0..<attributes.count {
      switch attributes.name(index).name {
      case .id2003: style.id = attributes.text(index)
      case .parent2003: style.parent = attributes.text(index)
      default: break
      }
    }
    current = style
  }

  /// A `NumberFormat` inside a style.
  mutating func numberFormat(_ attributes: XMLAttributes) {
    for index in 0..<attributes.count where attributes.name(index).name == .format2003 {
      current?.code = attributes.text(index)
    }
  }

  /// A `Style` ends.
  mutating func end() {
    guard let style = current else { return }
    current = nil
    guard formats.count < 65_536 else { return }
    codes[style.id] = style.code ?? codes[style.parent]
    formats[style.id] = style.code.map(NumberFormat.init(named:)) ?? formats[style.parent] ?? .general
  }
}

/// The formats that the columns of one table give to cells without their own style.
struct ColumnStyles {
  private var formats: [NumberFormat?] = []
  private var next = 0
  private var elements = 0

  /// A `Column` element: its place, how many further columns it stands for, and its format.
  mutating func add(index: Int?, span: Int, format: NumberFormat?, atMost columns: Int) {
    let first = min(index ?? next, columns)
    let end = min(first + span + 1, columns)
    next = end
    elements += 1
    guard let format, first < end, elements <= columns else { return }
    if formats.count < end { formats += [NumberFormat?](repeating: nil, count: end - formats.count) }
    for column in first..<end { formats[column] = format }
  }

  /// The format of a column, if it has one.
  @inline(__always)
  func format(at column: Int) -> NumberFormat? { column < formats.count ? formats[column] : nil }
}
