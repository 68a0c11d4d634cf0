/// The closed set of elements, attributes and classes that pages are made of, and that documents are made from.
///
/// A test reads all templates and all samples against it, so that a new element cannot lose its meaning in Word unseen.
public enum KnownMarkup {
  /// What a page has beyond the set: `<video>`, `<p align>`, `<p class="fancy">`; sorted, each once.
  public static func unknown(in page: [UInt8]) -> [String] {
    guard let tree = ReadMarkup.tree(of: page) else { return [] }
    var unknown: Set<String> = []
    for element in tree.elements { collect(element, inDrawing: false, &unknown) }
    return unknown.sorted()
  }

  private static func collect(_ element: Element, inDrawing: Bool, _ unknown: inout Set<String>) {
    let inDrawing = inDrawing || element.name == "svg"
    guard let known = (inDrawing ? drawing : page)[element.name] else {
      unknown.insert("<\(element.name)>")
      for child in element.elements { collect(child, inDrawing: inDrawing, &unknown) }
      return
    }
    for attribute in element.attributes where !known.contains(attribute.name) && !common.contains(attribute.name) {
      unknown.insert("<\(element.name) \(attribute.name)>")
    }
    for name in element.classes where !known.contains("." + name) {
      unknown.insert("<\(element.name) class=\"\(name)\">")
    }
    for child in element.elements { collect(child, inDrawing: inDrawing, &unknown) }
  }

  /// Attributes that say nothing of how an element looks or where it leads.
  private static let common: Set<String> = [
    "id", "lang", "role", "tabindex", "aria-label", "aria-labelledby", "aria-current", "aria-hidden", "data-label",
  ]

  /// By element: its attributes, and its classes with a point in front.
  private static let page: [String: Set<String>] = [
    "html": [], "head": [], "meta": ["charset", "name", "content"], "title": [], "link": ["rel", "href"],
    "body": [".web", ".booklet", ".internal", ".entry", ".wide"],
    "header": [".masthead"], "main": [], "footer": [], "nav": [".crumbs", ".contents"],
    "section": [".part", ".annex", ".form"], "div": [".scroll", ".cover", ".pair"],
    "h1": [], "h2": [], "h3": [], "h4": [],
    "p": [
      ".note", ".remark", ".lead", ".alert", ".signature", ".finding", ".subtitle", ".publication", ".audience",
    ],
    "a": ["href", ".skip"], "strong": [], "em": [], "b": [], "span": [".unit"], "small": [], "time": ["datetime"],
    "br": [],
    "ul": [".imprint", ".doors", ".downloads"], "ol": [], "li": [],
    "dl": [".figures", ".facts", ".terms"], "dt": [], "dd": [],
    "table": [".cards", ".dense", ".early", ".indicators", ".findings", ".matrix"], "caption": [],
    "thead": [], "tbody": [], "tfoot": [], "tr": [".sum"],
    "th": ["scope", "colspan", "rowspan", ".n", ".k"],
    "td": [
      "colspan", "rowspan", ".n", ".k", ".t", ".f", ".g", ".w", ".again", ".missed", ".error", ".warning",
    ],
    "figure": [], "figcaption": [],
  ]

  /// What drawings are made of; see `Drawing`.
  private static let drawing: [String: Set<String>] = [
    "svg": ["xmlns", "viewbox", "width", "height", "font-size", "fill", ".chart"],
    "title": [], "desc": [], "g": ["fill", "stroke"],
    "text": ["x", "y", "text-anchor", "font-size", "font-weight", "fill"],
    "rect": ["x", "y", "width", "height", "fill", "stroke", ".bar"],
    "circle": ["cx", "cy", "r", "fill", "stroke", ".bar"],
    "line": ["x1", "y1", "x2", "y2", "stroke", "stroke-dasharray"],
    "path": ["d", "stroke", "stroke-dasharray", "fill", ".track", ".mark"],
  ]
}
