/// The number formats of the cell styles; nothing else of the styles is read.
struct StylesEvents: XMLEvents {
  /// The code of the number format of every cell style.
  var formatCodes: [String] { numbers.map { codes[$0]?.text ?? NumberFormat.builtInCode($0) } }

  /// How long the number formats are together.
  var codeBytes: Int { codes.values.reduce(0) { $0 + $1.text.utf8.count } }

  private(set) var verdict = XMLVerdict()
  /// The number format of every cell style, by the number that cells refer to.
  private(set) var formats: [FormatSections] = []
  private var codes: [Int: (format: FormatSections, text: String)] = [:]
  private var numbers: [Int] = []
  private var isInCellFormats = false
  private var isInNumberFormats = false
  private var hasNumberFormats = false

  mutating func start(_ element: XMLNames.Resolved, _ attributes: XMLAttributes) {
    switch element.name {
    case .numberFormats:
      isInNumberFormats = true
      hasNumberFormats = true
    // Conditional formatting has formats of its own, under the same numbers.
    case .numberFormat where isInNumberFormats && codes.count < 65_536:
      var number: Int?
      var code: String?
      for index in 0..<attributes.count {
        switch attributes.name(index).name {
        case .numberFormatID: number = attributes.number(index)
        case .formatCode: code = attributes.text(index)
        default: break
        }
      }
      if let number, let code { codes[number] = (FormatSections(code: code), code) }
    case .cellFormats:
      isInCellFormats = true
    case .format where isInCellFormats && numbers.count < 1 << 20:
      var number = 0
      for index in 0..<attributes.count where attributes.name(index).name == .numberFormatID {
        number = attributes.number(index) ?? 0
      }
      numbers.append(number)
    default: break
    }
  }

  mutating func end(_ element: XMLNames.Resolved) {
    if element.name == .numberFormats { isInNumberFormats = false }
    guard element.name == .cellFormats || element.name == .styleSheet else { return }
    isInCellFormats = false
    // The number formats stand before the cell styles (ISO/IEC 29500-1 §18.8.39), but some programs write them behind.
    guard hasNumberFormats || element.name == .styleSheet else { return }
    formats = numbers.map { codes[$0]?.format ?? FormatSections(NumberFormat(builtIn: $0)) }
    verdict.finish()
  }
}
