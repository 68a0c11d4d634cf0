/// What the styles of an OpenDocument file say that the reader needs: number formats, and which tables are hidden.
struct ODSStyles {
  /// The codes of the number formats.
  private(set) var codes = FormatCodes()
  private var formats: [String: CellFormat] = [:]
  private var dataFormats: [String: CellFormat] = [:]
  private var hiddenTables: Set<String> = []
  /// The styles, of cells and of spans, that strike out or raise their text.
  private var struck: Set<String> = []
  private var raised: Set<String> = []
  private var styleName = ""
  /// The styles of the block that is being read: each with its number format and the style it inherits from.
  private var open: [String: (data: String, parent: String)] = [:]
  private var data: ODSDataStyle?
  private var tableStyle: String?
  private var isPlain = true
  /// Whether the codes matter, and not only what they make of a number.
  var isAskedForCodes = false
  private var recent = [Recent](repeating: Recent(), count: 64)

  private struct Recent {
    var key = UInt64.max
    var format: CellFormat?
  }

  // Far more than any program writes.
  private static let most = 65_536

  /// The format of a cell style; `nil` if there is no such style.
  ///
  /// Asked for nearly every number: names of up to eight bytes, which all programs write, are kept as one whole number.
  @inline(__always)
  mutating func format(of name: UnsafeBufferPointer<UInt8>) -> CellFormat? {
    if isPlain, !isAskedForCodes { return .general }
    guard name.count <= 8 else { return formats[String(decoding: name, as: UTF8.self)] }
    var key: UInt64 = 0
    for byte in name { key = key << 8 | UInt64(byte) }
    let slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> 58)
    if recent[slot].key == key { return recent[slot].format }
    let format = formats[String(decoding: name, as: UTF8.self)]
    recent[slot] = Recent(key: key, format: format)
    return format
  }

  /// Whether no style makes more of a number than a number.
  var isEverySimple: Bool { isPlain && !isAskedForCodes }

  /// Whether tables of this style are hidden.
  func hides(_ name: String) -> Bool { hiddenTables.contains(name) }

  /// An element inside `office:styles` or `office:automatic-styles` begins.
  mutating func start(_ element: XMLNames.Resolved, _ attributes: XMLAttributes) {
    switch (element.namespace, element.name) {
    case (.numberODF, let name):
      if data == nil { data = ODSDataStyle(element, attributes) } else { data?.start(name, attributes) }
    case (.styleODF, .mapODF):
      var condition = ""
      var section: String?
      var isTold = false
      for index in 0..<attributes.count {
        switch attributes.name(index).name {
        case .conditionODF: condition = attributes.text(index)
        case .applyStyleNameODF:
          let format = dataFormats[attributes.text(index)]
          section = format.flatMap { codes[$0] }
          isTold = format?.isTold ?? false
        default: break
        }
      }
      data?.add(section: section, when: condition, isTold: isTold)
    case (.styleODF, .styleODF): startStyle(attributes)
    case (.styleODF, .textPropertiesODF): readTextProperties(attributes)
    case (.styleODF, .tablePropertiesODF):
      guard let tableStyle, hiddenTables.count < Self.most else { return }
      for index in 0..<attributes.count where attributes.name(index).name == .displayODF {
        if attributes.bytes(index).elementsEqual("false".utf8) { hiddenTables.insert(tableStyle) }
      }
    default: break
    }
  }

  /// A text inside the block.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) { data?.text(bytes) }

  /// An element inside the block ends.
  mutating func end(_ element: XMLNames.Resolved) {
    if element.name == .styleODF { tableStyle = nil }
    guard let style = data else { return }
    if style.ends(with: element.name) {
      if dataFormats.count < Self.most {
        let sections = FormatSections(style.kind)
        var format = style.fullCode.map { codes.add($0, sections) } ?? CellFormat(sections: sections)
        format.isTold = style.isTold
        dataFormats[style.name] = format
      }
      data = nil
    } else {
      data?.end(element.name)
    }
  }

  /// The block ends: what its styles inherit is looked up, in any order they may stand in.
  mutating func endBlock() {
    for name in open.keys {
      let format = inheritedFormat(
        of: name, among: open, known: formats,
        own: { $0.data.isEmpty ? nil : dataFormats[$0.data] ?? .general }, parent: \.parent)
      var own = format ?? .general
      own.isStruck = isStruck(name)
      formats[name] = own
      if own.sections != .general || own.isTold || own.isStruck { isPlain = false }
    }
    open = [:]
  }

  /// Whether a style, of a cell or of a span, strikes out its text or raises it.
  func marks(of name: String) -> (isStruck: Bool, isRaised: Bool) { (struck.contains(name), raised.contains(name)) }
  /// Whether any style does.
  var hasMarks: Bool { !struck.isEmpty || !raised.isEmpty }

  private func isStruck(_ name: String) -> Bool {
    guard !struck.isEmpty else { return false }
    var name = name
    for _ in 0..<16 {
      if struck.contains(name) { return true }
      guard let parent = open[name]?.parent, !parent.isEmpty else { return false }
      name = parent
    }
    return false
  }

  private mutating func readTextProperties(_ attributes: XMLAttributes) {
    guard struck.count + raised.count < Self.most else { return }
    for index in 0..<attributes.count {
      switch attributes.name(index).name {
      case .lineThroughStyleODF, .lineThroughTypeODF:
        if !attributes.bytes(index).elementsEqual("none".utf8) { struck.insert(styleName) }
      case .textPositionODF:
        let position = attributes.text(index)
        let isUp = position.hasPrefix("super") || (position.first?.isNumber ?? false) && !position.hasPrefix("0")
        if isUp { raised.insert(styleName) }
      default: break
      }
    }
  }

  private mutating func startStyle(_ attributes: XMLAttributes) {
    var name = ""
    var style = (data: "", parent: "")
    var isCell = false
    var isTable = false
    for index in 0..<attributes.count {
      switch attributes.name(index).name {
      case .name: name = attributes.text(index)
      case .familyODF:
        isCell = attributes.bytes(index).elementsEqual("table-cell".utf8)
        isTable = attributes.bytes(index).elementsEqual("table".utf8)
      case .dataStyleNameODF: style.data = attributes.text(index)
      case .parentStyleNameODF: style.parent = attributes.text(index)
      default: break
      }
    }
    styleName = name
    tableStyle = isTable ? name : nil
    if isCell, formats.count + open.count < Self.most { open[name] = style }
  }
}
