/// A piece of a page: an element or the text between two tags.
enum Markup: Sendable {
  case element(Element)
  case text(String)
}

/// An element of a page with all that stands in it.
struct Element: Sendable {
  var name: String
  /// The names in its attribute `class`; many elements have no other.
  var classNames = ""
  /// All others.
  var attributes: [(name: String, value: String)] = []
  var children: [Markup] = []

  /// The value of an attribute.
  subscript(_ attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  var classes: [Substring] { classNames.split(separator: " ") }

  /// Whether it is of a class. Each cell of a long table is asked for several, so that its names are compared where they stand.
  func isA(_ name: String) -> Bool {
    let (names, asked) = (classNames.utf8Span.span, name.utf8Span.span)
    var start = 0
    while start + asked.count <= names.count {
      var end = start
      while end - start < asked.count, names[end] == asked[end - start] { end += 1 }
      if end - start == asked.count, end == names.count || names[end] == UInt8(ascii: " ") { return true }
      while end < names.count, names[end] != UInt8(ascii: " ") { end += 1 }
      start = end + 1
    }
    return false
  }

  /// The elements directly inside.
  var elements: [Element] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first element of a name, in the order of the page, this one included.
  func first(_ name: String) -> Element? {
    if self.name == name { return self }
    for element in elements { if let found = element.first(name) { return found } }
    return nil
  }

  /// All the text inside, as it stands.
  var text: String {
    children.reduce(into: "") { text, child in
      switch child {
      case .text(let piece): text += piece
      case .element(let element): text += element.text
      }
    }
  }
}
