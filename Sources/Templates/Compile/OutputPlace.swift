/// Where in the output a template stands: decides how values are escaped and where none may be printed.
enum OutputPlace: Sendable, Hashable {
  case plain
  case html(HTMLPlace)
  case markdown(MarkdownPlace)

  /// Why nothing may be printed here.
  struct Refusal: Error, Hashable {
    var place: TemplateError.ForbiddenPlace

    init(_ place: TemplateError.ForbiddenPlace) { self.place = place }
  }

  /// The place at the beginning of a file, by its extension.
  init(path: String) {
    if path.hasSuffix(".html") || path.hasSuffix(".htm") || path.hasSuffix(".svg") {
      self = .html(HTMLPlace())
    } else if path.hasSuffix(".md") {
      self = .markdown(MarkdownPlace())
    } else {
      self = .plain
    }
  }

  /// Goes on over bytes of the template.
  mutating func read(_ bytes: ArraySlice<UInt8>) {
    switch self {
    case .plain: break
    case .html(var place):
      for byte in bytes { place.read(byte) }
      self = .html(place)
    case .markdown(var place):
      for byte in bytes { place.read(byte) }
      self = .markdown(place)
    }
  }

  /// Goes on over a printed text and says how it is escaped.
  mutating func printText() throws(Refusal) -> Escaping {
    switch self {
    case .plain: return .none
    case .html(var place):
      let escaping = try place.printText()
      self = .html(place)
      return escaping
    case .markdown(var place):
      let escaping = try place.printText()
      self = .markdown(place)
      return escaping
    }
  }

  /// Goes on over printed markup.
  mutating func printMarkup() throws(Refusal) {
    switch self {
    case .plain: break
    case .html(let place): try place.printMarkup()
    case .markdown(let place): try place.printMarkup()
    }
  }

  /// The place after a section that may be skipped or repeated, fit for both ways there; `nil` if there is none.
  func merged(with other: OutputPlace) -> OutputPlace? {
    switch (self, other) {
    case (.html(let one), .html(let other)): one.merged(with: other).map(OutputPlace.html)
    case (.markdown(let one), .markdown(let other)): one.merged(with: other).map(OutputPlace.markdown)
    default: self == other ? self : nil
    }
  }
}
