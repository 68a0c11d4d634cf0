/// The number formats of the styles of an XML Spreadsheet 2003 file.
struct XML2003Styles {
  private var formats: [String: CellFormat] = [:]
  /// The codes, or names, of the formats.
  private(set) var codes = FormatCodes()
  /// Styles that were read, whose parents may follow.
  /// The styles whose own font is struck out.
  private var struck: Set<String> = []
  private var waiting: [String: (own: CellFormat?, parent: String)] = [:]
  private var current: (id: String, own: CellFormat?, parent: String)?

  // Far more than any program writes.
  private static let most = 65_536

  /// The format of a style; styles without one take their parent's, and at last the one named `Default`.
  func format(of id: String) -> CellFormat { formats[id] ?? formats["Default"] ?? .general }

  /// A `Style` begins.
  mutating func start(_ attributes: XMLAttributes) {
    var style: (id: String, own: CellFormat?, parent: String) = ("", nil, "Default")
    for index in 0..<attributes.count {
      switch attributes.name(index).name {
      case .id2003: style.id = attributes.text(index)
      case .parent2003: style.parent = attributes.text(index)
      default: break
      }
    }
    current = style
  }

  /// A `NumberFormat` inside a style; one that names no format takes the parent's away.
  mutating func numberFormat(_ attributes: XMLAttributes) {
    var code = "General"
    for index in 0..<attributes.count where attributes.name(index).name == .format2003 {
      code = attributes.text(index)
    }
    current?.own = codes.add(code, FormatSections(named: code))
  }

  /// A `Font` inside a style.
  mutating func font(_ attributes: XMLAttributes) {
    guard let style = current, attributes.isSet(.strikeThrough2003), struck.count < Self.most else { return }
    struck.insert(style.id)
  }

  /// A `Style` ends.
  mutating func end() {
    guard let style = current else { return }
    current = nil
    if waiting.count + formats.count < Self.most { waiting[style.id] = (style.own, style.parent) }
  }

  /// The styles are complete: what they inherit is looked up, in any order they may stand in.
  mutating func resolve() {
    for id in waiting.keys {
      formats[id] = inheritedFormat(of: id, among: waiting, known: formats, own: \.own, parent: \.parent) ?? formats[id]
    }
    for id in struck {
      var format = format(of: id)
      format.isStruck = true
      formats[id] = format
    }
    struck = []
    waiting = [:]
  }
}
