/// The number formats of the styles of an XML Spreadsheet 2003 file.
struct XML2003Styles {
  private var formats: [String: CellFormat] = [:]
  /// The codes, or names, of the formats.
  private(set) var codes = FormatCodes()
  private var current: (id: String, code: String?, parent: String)?

  /// The format of a style; styles without one take their parent's, and at last the one named `Default`.
  func format(of id: String) -> CellFormat { formats[id] ?? formats["Default"] ?? .general }

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
    let own = style.code.map { codes.add($0, NumberFormat(named: $0)) }
    formats[style.id] = own ?? formats[style.parent] ?? .general
  }
}
