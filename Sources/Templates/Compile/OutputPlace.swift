/// Where in the output a template stands: decides how values are escaped and where none may be printed.
enum OutputPlace: Sendable, Hashable {
  case plain
  case html
  case markdown(isCell: Bool, isLineStart: Bool)

  /// The place at the beginning of a file, by its extension.
  init(path: String) {
    if path.hasSuffix(".html") || path.hasSuffix(".htm") || path.hasSuffix(".svg") {
      self = .html
    } else if path.hasSuffix(".md") {
      self = .markdown(isCell: false, isLineStart: true)
    } else {
      self = .plain
    }
  }

  /// Goes on over bytes of the template.
  mutating func read(_ bytes: ArraySlice<UInt8>) {
    guard case .markdown(var isCell, var isLineStart) = self else { return }
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        isLineStart = true
        isCell = false
      } else if !isBlank(byte), isLineStart {
        isLineStart = false
        isCell = byte == UInt8(ascii: "|")
      }
    }
    self = .markdown(isCell: isCell, isLineStart: isLineStart)
  }

  /// Goes on over a printed text and says how it is escaped.
  mutating func printText() -> Result<Escaping, Refusal> {
    switch self {
    case .plain: return .success(.none)
    case .html: return .success(.html)
    case .markdown(let isCell, _): return .success(isCell ? .markdownCell : .markdown)
    }
  }

  /// Goes on over printed markup; where it is refused, says why.
  mutating func printMarkup() -> Refusal? { nil }

  struct Refusal: Error, Hashable {
    var place: TemplateError.ForbiddenPlace
  }

  /// The place after a section that may be skipped or repeated; `nil` if its ends do not fit.
  func merged(with other: OutputPlace) -> OutputPlace? {
    switch (self, other) {
    case (.markdown(let a, let b), .markdown(let c, let d)): .markdown(isCell: a || c, isLineStart: b || d)
    default: self == other ? self : nil
    }
  }
}
