/// The relationships of a part: which other parts it refers to, by id.
struct RelationshipsEvents: XMLEvents {
  private(set) var verdict = XMLVerdict()
  /// One reference from a part to another.
  struct Relationship {
    var id: String
    var type: String
    var target: String

    /// Whether its type, an address, ends in this word.
    func isOf(_ word: String) -> Bool {
      let count = word.utf8.count
      return type.utf8.count > count && type.utf8.suffix(count).elementsEqual(word.utf8)
        && type.utf8.suffix(count + 1).first == UInt8(ascii: "/")
    }
  }

  private(set) var relationships: [Relationship] = []

  mutating func start(_ element: XMLNames.Resolved, _ attributes: XMLAttributes) {
    guard element.name == .relationship, relationships.count < 65_536 else { return }
    var relationship = Relationship(id: "", type: "", target: "")
    for index in 0..<attributes.count {
      switch attributes.name(index).name {
      case .relationshipID: relationship.id = attributes.text(index)
      case .relationshipType: relationship.type = attributes.text(index)
      case .relationshipTarget: relationship.target = attributes.text(index)
      case .relationshipMode where attributes.bytes(index).elementsEqual("External".utf8): return
      default: break
      }
    }
    relationships.append(relationship)
  }

  /// The first target of one type, named by its last word, which transitional and strict packages share.
  func target(ofType type: String) -> String? {
    for index in relationships.indices where relationships[index].isOf(type) { return relationships[index].target }
    return nil
  }

  /// The place of the first relationship of an id.
  func index(of id: String) -> Int? {
    for index in relationships.indices where relationships[index].id == id { return index }
    return nil
  }
}

/// The list of sheets of a workbook.
struct WorkbookEvents: XMLEvents {
  private(set) var verdict = XMLVerdict()
  /// A sheet as the workbook lists it.
  struct SheetEntry {
    var name: String
    /// `visible`, `hidden` or `veryHidden`.
    var state: String
    var relationshipID: String
  }

  private(set) var sheets: [SheetEntry] = []
  private(set) var is1904 = false

  mutating func start(_ element: XMLNames.Resolved, _ attributes: XMLAttributes) {
    guard element.namespace == .sheet || element.namespace == .none else { return }
    switch element.name {
    case .workbookProperties:
      for index in 0..<attributes.count where attributes.name(index).name == .date1904 {
        is1904 = ["1", "true", "on"].contains(attributes.text(index))
      }
    case .sheet where sheets.count < 65_536:
      var entry = SheetEntry(name: "", state: "visible", relationshipID: "")
      for index in 0..<attributes.count {
        switch attributes.name(index).name {
        case .name: entry.name = attributes.text(index)
        case .state: entry.state = attributes.text(index)
        case .id: entry.relationshipID = attributes.text(index)
        default: break
        }
      }
      sheets.append(entry)
    default: break
    }
  }
}

/// The number formats of the cell styles; nothing else of the styles is read.
struct StylesEvents: XMLEvents {
  /// The code of the number format of every cell style.
  var formatCodes: [String] { numbers.map { codes[$0]?.text ?? NumberFormat.builtInCode($0) } }

  /// How long the number formats are together.
  var codeBytes: Int { codes.values.reduce(0) { $0 + $1.text.utf8.count } }

  private(set) var verdict = XMLVerdict()
  /// The number format of every cell style, by the number that cells refer to.
  private(set) var formats: [NumberFormat] = []
  private var codes: [Int: (format: NumberFormat, text: String)] = [:]
  private var numbers: [Int] = []
  private var isInCellFormats = false

  mutating func start(_ element: XMLNames.Resolved, _ attributes: XMLAttributes) {
    switch element.name {
    case .numberFormat where codes.count < 65_536:
      var number: Int?
      var code: String?
      for index in 0..<attributes.count {
        switch attributes.name(index).name {
        case .numberFormatID: number = attributes.number(index)
        case .formatCode: code = attributes.text(index)
        default: break
        }
      }
      if let number, let code { codes[number] = (NumberFormat(code: code), code) }
    case .cellFormats:
      isInCellFormats = true
    case .format where isInCellFormats && formats.count < 1 << 20:
      var number = 0
      for index in 0..<attributes.count where attributes.name(index).name == .numberFormatID {
        number = attributes.number(index) ?? 0
      }
      formats.append(codes[number]?.format ?? NumberFormat(builtIn: number))
      numbers.append(number)
    default: break
    }
  }

  mutating func end(_ element: XMLNames.Resolved) {
    // The number formats stand before the cell styles (ISO/IEC 29500-1 §18.8.39); what follows is not needed.
    if element.name == .cellFormats { verdict.finish() }
  }
}

/// The shared strings of a workbook.
struct SharedStringsEvents: XMLEvents {
  private(set) var verdict = XMLVerdict()
  private(set) var strings: [String] = []
  private let limits: ReadLimits
  private var rich: RichText
  private var isInItem = false
  private var bytes = 0

  /// Makes empty events.
  init(limits: ReadLimits) {
    self.limits = limits
    rich = RichText(limit: limits.cellBytes)
  }

  mutating func start(_ element: XMLNames.Resolved, _ attributes: XMLAttributes) {
    if element.name == .stringItem {
      isInItem = true
    } else if isInItem {
      rich.start(element.name, attributes)
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInItem else { return }
    rich.text(bytes)
    if rich.isTooLong { verdict.refuse(.limit("cellBytes", limits.cellBytes)) }
  }

  mutating func end(_ element: XMLNames.Resolved) {
    guard isInItem else { return }
    guard element.name == .stringItem else { return rich.end(element.name) }
    isInItem = false
    append(rich.take())
  }

  static var hasShortcut: Bool { true }

  mutating func shortcut(_ bytes: UnsafeBufferPointer<UInt8>, namespace: XMLNamespace) -> Int {
    guard !isInItem, let item = PlainItem(bytes), item.text.utf8.count <= limits.cellBytes else { return 0 }
    append(item.text)
    return item.length
  }

  private mutating func append(_ string: String) {
    // An entry takes memory even when it is empty.
    bytes += string.utf8.count + 32
    if bytes > limits.sharedStringBytes { return verdict.refuse(.limit("sharedStringBytes", limits.sharedStringBytes)) }
    strings.append(string)
  }
}
