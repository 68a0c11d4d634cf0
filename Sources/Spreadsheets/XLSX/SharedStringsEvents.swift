/// The shared strings of a workbook.
struct SharedStringsEvents: XMLEvents {
  private(set) var verdict = XMLVerdict()
  private(set) var strings: [String] = []
  /// What is seen of strings that are partly struck out or raised.
  private(set) var looks: [Int: CellLook] = [:]
  private let limits: ReadLimits
  private var rich: RichText
  private var isInItem = false
  private var bytes = 0

  /// Makes empty events.
  init(limits: ReadLimits) {
    self.limits = limits
    rich = RichText(limit: limits.cellBytes)
    // What a form has, for which growing step by step would take longer than filling.
    strings.reserveCapacity(96)
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
    if let look = rich.look { looks[strings.count - 1] = look }
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
