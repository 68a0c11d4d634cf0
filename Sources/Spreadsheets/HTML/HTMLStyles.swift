/// The number formats that a page's style sheets give to classes of cells, and to cells at large.
struct HTMLStyles {
  private var classes: [String: HTMLFormat] = [:]
  private var cells: HTMLFormat?
  private var waiting: [UInt8] = []
  /// The classes whose text is struck out, and raised.
  private var struck: Set<String> = []
  private var raised: Set<String> = []
  /// The page headers and footers.
  private(set) var headers: [(kind: OutsideText.Kind, code: String)] = []

  // Far more than Excel's 64,000 cell styles need in one piece, and no more than fits in memory with ease.
  private static let longestRule = 1 << 16
  private static let mostClasses = 65_536

  /// Reads a piece of a style sheet; a rule that is not complete waits for the next piece.
  mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < piece.count, let end = piece[start...].firstIndex(of: UInt8(ascii: "}")) {
      waiting.append(contentsOf: piece[start..<end])
      readRule()
      waiting.removeAll(keepingCapacity: true)
      start = end + 1
    }
    if waiting.count < Self.longestRule { waiting.append(contentsOf: piece[start...]) }
  }

  /// A style sheet ended; the next begins afresh.
  mutating func end() { waiting.removeAll() }

  /// The format of a cell by its class attribute; of several classes the last that has a format.
  func format(ofClass classNames: UnsafeBufferPointer<UInt8>?) -> HTMLFormat? {
    guard let classNames, !classes.isEmpty else { return cells }
    var format: HTMLFormat?
    for name in classNames.split(whereSeparator: { isXMLSpace($0) }) {
      if let found = classes[String(decoding: name, as: UTF8.self)] { format = found }
    }
    return format ?? cells
  }

  /// Whether text of an element is struck out, or raised, by its class attribute.
  func marks(ofClass classNames: UnsafeBufferPointer<UInt8>?) -> (isStruck: Bool, isRaised: Bool) {
    guard let classNames, !struck.isEmpty || !raised.isEmpty else { return (false, false) }
    let names = classNames.split(whereSeparator: { isXMLSpace($0) }).map { String(decoding: $0, as: UTF8.self) }
    return (names.contains(where: struck.contains), names.contains(where: raised.contains))
  }

  private mutating func readRule() {
    guard let brace = waiting.lastIndex(of: UInt8(ascii: "{")) else { return }
    let declarations = waiting[(brace + 1)...].withUnsafeBufferPointer { HTMLDeclarations($0) }
    if headers.count < 64 { headers += declarations.headers }
    guard declarations.format != nil || declarations.isStruck || declarations.isRaised else { return }
    for selector in waiting[..<brace].split(separator: UInt8(ascii: ",")) {
      // Of `table td.a:hover` only the last part says what it applies to.
      guard let last = selector.split(whereSeparator: { isXMLSpace($0) || $0 == UInt8(ascii: ">") }).last else {
        continue
      }
      let subject = String(decoding: last, as: UTF8.self).prefix { $0 != ":" }
      if let dot = subject.lastIndex(of: ".") {
        let name = String(subject[subject.index(after: dot)...])
        guard classes.count + struck.count + raised.count < Self.mostClasses else { return }
        if let format = declarations.format { classes[name] = format }
        if declarations.isStruck { struck.insert(name) }
        if declarations.isRaised { raised.insert(name) }
      } else if let format = declarations.format, ["td", "th", "table", "tr", "*"].contains(subject.lowercased()) {
        cells = format
      }
    }
  }
}
