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

  /// Whether it is of a class; most elements have one or none.
  func isA(_ name: String) -> Bool {
    classNames == name
      || classNames.utf8.contains(UInt8(ascii: " ")) && classNames.split(separator: " ").contains { $0 == name }
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
