/// What the styles of an OpenDocument file say that the reader needs: number formats, and which tables are hidden.
struct ODSStyles {
  private var formats: [String: NumberFormat] = [:]
  private var dataFormats: [String: NumberFormat] = [:]
  private var hiddenTables: Set<String> = []
  /// The styles of the block that is being read: each with its number format and the style it inherits from.
  private var open: [String: (data: String, parent: String)] = [:]
  private var data: ODSDataStyle?
  private var tableStyle: String?
  private var isPlain = true
  private var recent = [Recent](repeating: Recent(), count: 64)

  private struct Recent {
    var key = UInt64.max
    var format: NumberFormat?
  }

  // Far more than any program writes.
  private static let most = 65_536

  /// The format of a cell style; `nil` if there is no such style.
  ///
  /// Asked for nearly every number: names of up to eight bytes, which all programs write, are kept as one whole number.
  @inline(__always)
  mutating func format(of name: UnsafeBufferPointer<UInt8>) -> NumberFormat? {
    if isPlain { return .general }
    guard name.count <= 8 else { return formats[String(decoding: name, as: UTF8.self)] }
    var key: UInt64 = 0
    for byte in name { key = key << 8 | UInt64(byte) }
    let slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> 58)
    if recent[slot].key == key { return recent[slot].format }
    let format = formats[String(decoding: name, as: UTF8.self)]
    recent[slot] = Recent(key: key, format: format)
    return format
  }

  /// Whether tables of this style are hidden.
  func hides(_ name: String) -> Bool { hiddenTables.contains(name) }

  /// An element inside `office:styles` or `office:automatic-styles` begins.
  mutating func start(_ element: XMLNames.Resolved, _ attributes: XMLAttributes) {
    switch (element.namespace, element.name) {
    case (.numberODF, .percentageStyleODF): startData(attributes, .percent)
    case (.numberODF, .dateStyleODF): startData(attributes, .date)
    case (.numberODF, .timeStyleODF): startData(attributes, .time)
    case (.numberODF, _): data?.add(element.name)
    case (.styleODF, .styleODF): startStyle(attributes)
    case (.styleODF, .tablePropertiesODF):
      guard let tableStyle, hiddenTables.count < Self.most else { return }
      for index in 0..<attributes.count where attributes.name(index).name == .displayODF {
        if attributes.bytes(index).elementsEqual("false".utf8) { hiddenTables.insert(tableStyle) }
      }
    default: break
    }
  }

  /// An element inside the block ends.
  mutating func end(_ element: XMLNames.Resolved) {
    switch element.name {
    case .percentageStyleODF, .dateStyleODF, .timeStyleODF:
      if let data, dataFormats.count < Self.most { dataFormats[data.name] = data.format }
      data = nil
    case .styleODF: tableStyle = nil
    default: break
    }
  }

  /// The block ends: what its styles inherit is looked up, in any order they may stand in.
  mutating func endBlock() {
    for name in open.keys {
      var format: NumberFormat?
      var current = name
      // Deeper than any program nests styles; and some may inherit from themselves.
      for _ in 0..<16 {
        guard let style = open[current] else {
          format = formats[current]
          break
        }
        if !style.data.isEmpty {
          format = dataFormats[style.data] ?? .general
          break
        }
        current = style.parent
      }
      formats[name] = format ?? .general
      if let format, format != .general { isPlain = false }
    }
    open = [:]
  }

  private mutating func startData(_ attributes: XMLAttributes, _ format: NumberFormat) {
    var style = ODSDataStyle(kind: format)
    for index in 0..<attributes.count {
      let attribute = attributes.name(index)
      switch (attribute.namespace, attribute.name) {
      case (.styleODF, .name): style.name = attributes.text(index)
      case (.numberODF, .truncatesODF): style.passes24Hours = attributes.bytes(index).elementsEqual("false".utf8)
      default: break
      }
    }
    data = style
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
    tableStyle = isTable ? name : nil
    if isCell, formats.count + open.count < Self.most { open[name] = style }
  }
}

/// A number format while its parts are read.
private struct ODSDataStyle {
  let kind: NumberFormat
  var name = ""
  /// Whether hours go on counting beyond 24.
  var passes24Hours = false
  private var hasDay = false
  private var hasTime = false

  init(kind: NumberFormat) { self.kind = kind }

  /// A part of the format.
  mutating func add(_ name: XMLName) {
    switch name {
    case .yearODF, .monthODF, .dayODF, .dayOfWeekODF, .weekODF, .quarterODF, .eraODF: hasDay = true
    case .hoursODF, .minutesODF, .secondsODF: hasTime = true
    default: break
    }
  }

  var format: NumberFormat {
    switch kind {
    case .time where passes24Hours: .elapsed
    case .date where hasTime: hasDay ? .dateTime : .time
    default: kind
    }
  }
}
