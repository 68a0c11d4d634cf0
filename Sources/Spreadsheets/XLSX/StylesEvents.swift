/// The number formats of the cell styles; nothing else of the styles is read.
struct StylesEvents: XMLEvents {
  /// The code of the number format of every cell style.
  var formatCodes: [String] { numbers.map { codes[$0]?.text ?? NumberFormat.builtInCode($0) } }

  /// How long the number formats are together.
  var codeBytes: Int { codes.values.reduce(0) { $0 + $1.text.utf8.count } }

  private(set) var verdict = XMLVerdict()
  /// The number format of every cell style, by the number that cells refer to.
  private(set) var formats: [FormatSections] = []
  /// The cell styles whose font is struck out, if any is.
  private(set) var struck: Set<Int> = []
  /// The fonts that are, counted from zero.
  private var struckFonts: Set<Int> = []
  private var fontCount = 0
  private var isInFonts = false
  private var fonts: [Int] = []
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
    case .fonts: isInFonts = true
    case .fontWord where isInFonts: fontCount += 1
    case .struckWord where isInFonts && attributes.isOn: struckFonts.insert(fontCount - 1)
    case .format where isInCellFormats && numbers.count < 1 << 20:
      var number = 0
      var font = 0
      for index in 0..<attributes.count {
        switch attributes.name(index).name {
        case .numberFormatID: number = attributes.number(index) ?? 0
        case .fontID: font = attributes.number(index) ?? 0
        default: break
        }
      }
      numbers.append(number)
      fonts.append(font)
    default: break
    }
  }

  mutating func end(_ element: XMLNames.Resolved) {
    if element.name == .numberFormats { isInNumberFormats = false }
    if element.name == .fonts { isInFonts = false }
    guard element.name == .cellFormats || element.name == .styleSheet else { return }
    isInCellFormats = false
    // The number formats stand before the cell styles (ISO/IEC 29500-1 §18.8.39), but some programs write them behind.
    guard hasNumberFormats || element.name == .styleSheet else { return }
    formats = numbers.map { codes[$0]?.format ?? FormatSections(builtIn: $0) }
    if !struckFonts.isEmpty { struck = Set(fonts.indices.filter { struckFonts.contains(fonts[$0]) }) }
    verdict.finish()
  }
}

extension XMLAttributes {
  /// Whether an element that switches something on does: it may say `val="0"`.
  var isOn: Bool {
    for index in 0..<count where name(index).name == .valueWord {
      return !["0", "false", "off"].contains(text(index))
    }
    return true
  }

  /// Whether an attribute of this name says yes.
  func isSet(_ name: XMLName) -> Bool {
    for index in 0..<count where self.name(index).name == name {
      return ["1", "true", "on"].contains(text(index))
    }
    return false
  }
}
