/// Which tags belong together, and which text around them vanishes because they stand alone on their lines.
///
/// The rules are those of the Mustache specification: a line that holds one tag, printing nothing itself, and blanks is no line of the output;
/// a parent or block may also open and close on one line.
struct TagLayout {
  let source: TemplateSource
  let tokens: [TemplateToken]
  /// The end of each opening tag, by token.
  private(set) var end: [Int]
  /// The innermost tag that each token is in; −1 for none.
  private(set) var enclosing: [Int]
  /// Texts that vanish.
  private(set) var isConsumed: [Bool]
  /// Tags that stand alone on their lines (of a parent or block: begin and end so).
  private(set) var isAlone: [Bool]
  /// The texts between the line's beginning and the tag, and between the tag and the line's end, if they are blank.
  private var left: [Range<Int>?]
  private var right: [Range<Int>?]

  static let depthLimit = 64

  init(source: TemplateSource, tokens: [TemplateToken]) throws(TemplateError) {
    self.source = source
    self.tokens = tokens
    end = Array(repeating: -1, count: tokens.count)
    enclosing = Array(repeating: -1, count: tokens.count)
    isConsumed = Array(repeating: false, count: tokens.count)
    isAlone = isConsumed
    left = Array(repeating: nil, count: tokens.count)
    right = left
    try pair()
    findBlanks()
    for (i, token) in tokens.enumerated() where token.mayStandAlone { place(i) }
  }

  /// The blank text before a tag on its line, empty if there is none.
  func indentation(of token: Int) -> Range<Int> {
    let start = tokens[token].range.lowerBound
    return left[token] ?? start..<start
  }

  /// The blank text behind a tag up to the end of its line.
  func lineEnd(of token: Int) -> Range<Int> {
    let end = tokens[token].range.upperBound
    return right[token] ?? end..<end
  }

  /// Whether only blanks come before, or only blanks behind, the tag on its line.
  func isFirst(_ token: Int) -> Bool { left[token] != nil }
  func isLast(_ token: Int) -> Bool { right[token] != nil }

  func isDirectlyInParent(_ token: Int) -> Bool {
    enclosing[token] >= 0 && tokens[enclosing[token]].kind == .parent
  }

  /// Whether no line break lies between two tokens.
  func isOneLine(_ first: Int, _ last: Int) -> Bool {
    !source.bytes[tokens[first].range.lowerBound..<tokens[last].range.lowerBound].contains(UInt8(ascii: "\n"))
  }

  private mutating func pair() throws(TemplateError) {
    var open: [Int] = []
    for (i, token) in tokens.enumerated() {
      enclosing[i] = open.last ?? -1
      if token.isOpening {
        open.append(i)
        if open.count > Self.depthLimit { throw source.error(.limit(.depth, Self.depthLimit), at: token.range) }
      } else if token.kind == .end {
        let name = source.text(token.name)
        guard let opener = open.popLast() else { throw source.error(.strayEnd(name), at: token.range) }
        let expected = source.text(tokens[opener].name)
        guard name == expected else {
          let line = source.line(of: tokens[opener].range.lowerBound)
          throw source.error(
            .mismatchedEnd(name, expected: expected, line: line), at: token.range, suggestion: expected)
        }
        end[opener] = i
        end[i] = opener
        enclosing[i] = enclosing[opener]
      }
    }
    if let opener = open.last {
      throw source.error(.unclosedSection(source.text(tokens[opener].name)), at: tokens[opener].range)
    }
  }

  private mutating func findBlanks() {
    let bytes = source.bytes
    var first = 0
    while first < tokens.count {
      var after = first
      while after < tokens.count {
        after += 1
        if tokens[after - 1].kind == .text, bytes[tokens[after - 1].range.upperBound - 1] == UInt8(ascii: "\n") {
          break
        }
      }
      var start: Int? = tokens[first].range.lowerBound
      for i in first..<after {
        if tokens[i].kind != .text {
          left[i] = start.map { $0..<tokens[i].range.lowerBound }
          start = nil
        } else if !bytes[tokens[i].range].allSatisfy(isBlank) {
          start = nil
        }
      }
      var finish: Int? = tokens[after - 1].range.upperBound
      for i in (first..<after).reversed() {
        if tokens[i].kind != .text {
          right[i] = finish.map { tokens[i].range.upperBound..<$0 }
          finish = nil
        } else if !bytes[tokens[i].range].allSatisfy(isBlank) {
          finish = nil
        }
      }
      first = after
    }
  }

  private mutating func place(_ i: Int) {
    let token = tokens[i]
    switch token.kind {
    case .parent:
      let last = end[i]
      isAlone[i] = isFirst(i) && isLast(last)
      if isAlone[i] { consumeLeft(i) }
      if isLast(last), isFirst(i) || !isOneLine(i, last) { consumeRight(last) }
    case .block where isDirectlyInParent(i):
      if isLast(i) { consumeRight(i) }
      if isFirst(end[i]) { consumeLeft(end[i]) }
    case .block:
      let last = end[i]
      let isLine = isFirst(i) && isLast(last) && isOneLine(i, last)
      let areLines = isFirst(i) && isLast(i) && isFirst(last) && isLast(last)
      isAlone[i] = isLine || areLines
      if isAlone[i] {
        consumeLeft(i)
        consumeRight(last)
      }
      if areLines {
        consumeRight(i)
        consumeLeft(last)
      }
    case .end where tokens[end[i]].kind == .parent: break
    case .end where tokens[end[i]].kind == .block && (isDirectlyInParent(end[i]) || isAlone[end[i]]): break
    default:
      isAlone[i] = isFirst(i) && isLast(i)
      if isAlone[i] {
        consumeLeft(i)
        consumeRight(i)
      }
    }
  }

  private mutating func consumeLeft(_ i: Int) {
    guard let range = left[i], !range.isEmpty else { return }
    var j = i - 1
    while j >= 0, tokens[j].range.lowerBound >= range.lowerBound {
      isConsumed[j] = true
      j -= 1
    }
  }

  private mutating func consumeRight(_ i: Int) {
    guard let range = right[i], !range.isEmpty else { return }
    var j = i + 1
    while j < tokens.count, tokens[j].range.upperBound <= range.upperBound {
      isConsumed[j] = true
      j += 1
    }
  }
}
