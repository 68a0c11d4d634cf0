/// The main part of a page as a piece of HTML to paste into another site: every look is written into its element, nothing is
/// loaded, no script, no class, no drawing. What a drawing shows stands in the table beside it.
public struct PageFragment: Sendable {
  /// The page's first heading, which is the article's title and not in its text.
  public let title: String
  /// The article.
  public let html: String

  /// - Parameters:
  ///   - page: a rendered page.
  ///   - isPart: whether it is part of an article: its first heading stays, one level down as all others.
  public init(page: [UInt8], isPart: Bool = false) {
    guard let tree = ReadMarkup.tree(of: page), let main = tree.first("main") else {
      (title, html) = ("", "")
      return
    }
    title = main.first("h1")?.text.collapsed ?? ""
    var text = XMLText()
    for child in main.children { Self.write(child, isPart: isPart, to: &text) }
    html = String(decoding: text.bytes, as: UTF8.self).trimmedLines
  }

  /// What these elements carry along; others lose their tags and keep their words.
  private static let looks: [String: String] = [
    "h2": "margin:1.5em 0 .5em;font-size:1.25em;font-weight:bold",
    "h3": "margin:1.2em 0 .5em;font-size:1.1em;font-weight:bold",
    "h4": "margin:1em 0 .4em;font-size:1em;font-weight:bold", "p": "margin:.5em 0;line-height:1.8", "strong": "",
    "em": "",
    "b": "", "ul": "margin:.5em 0;padding-left:1.5em", "ol": "margin:.5em 0;padding-left:1.5em",
    "li": "line-height:1.8",
    "br": "", "thead": "", "tbody": "", "tfoot": "", "tr": "",
    "table": "width:100%;border-collapse:collapse;font-size:14px;line-height:1.5",
    "th": "border:1px solid #888;padding:4px 6px;text-align:left;font-weight:bold;background:#f2f4f6",
    "td": "border:1px solid #888;padding:4px 6px;text-align:left",
  ]
  private static let dropped: Set<String> = ["svg", "figure", "nav", "script", "style", "h1"]

  private static func write(_ markup: Markup, isPart: Bool, to text: inout XMLText) {
    switch markup {
    case .text(let words): text.text(words)
    case .element(let element): write(element, isPart: isPart, to: &text)
    }
  }

  private static func write(_ element: Element, isPart: Bool, to text: inout XMLText) {
    func inner() { for child in element.children { write(child, isPart: isPart, to: &text) } }
    var name = element.name
    if isPart, let level = ["h1": "h2", "h2": "h3", "h3": "h4"][name] { name = level }
    if dropped.contains(name) { return }
    switch name {
    case "caption": return
    case "table":
      if let caption = element.first("caption") { write(caption: caption, isPart: isPart, to: &text) }
    case "dl": return write(list: element, isPart: isPart, to: &text)
    case "p" where element.isA("note"):
      text.markup("<p style=\"margin:.5em 0;line-height:1.8;color:#555;font-size:.9em\">")
      inner()
      return text.markup("</p>")
    case "a":
      // Ways to other pages of our site lead nowhere on another.
      guard let address = element["href"], address.hasPrefix("http://") || address.hasPrefix("https://") else {
        return inner()
      }
      text.markup("<a href=\"")
      text.text(address)
      text.markup("\">")
      inner()
      return text.markup("</a>")
    default: break
    }
    guard var look = looks[name] else { return inner() }
    if element.isA("n") { look += ";text-align:right;white-space:nowrap" }
    if element.isA("sum") { look += "font-weight:bold" }
    text.markup("<" + name)
    for attribute in ["colspan", "rowspan", "scope"] {
      guard let value = element[attribute] else { continue }
      text.markup(" \(attribute)=\"")
      text.text(value)
      text.markup("\"")
    }
    text.markup(look.isEmpty ? ">" : " style=\"\(look)\">")
    if name == "br" { return }
    inner()
    text.markup("</\(name)>")
  }

  /// An editor that takes tables loses captions: the words stand above, the unit behind them.
  private static func write(caption: Element, isPart: Bool, to text: inout XMLText) {
    text.markup("<p style=\"margin:1em 0 .3em;font-weight:bold\">")
    for child in caption.children {
      if case .element(let element) = child, element.isA("unit") {
        text.markup("<span style=\"font-weight:normal;color:#555\">（")
        text.text(element.text)
        text.markup("）</span>")
      } else {
        write(child, isPart: isPart, to: &text)
      }
    }
    text.markup("</p>\n")
  }

  /// A list of terms and what they mean, as a table of two columns.
  private static func write(list: Element, isPart: Bool, to text: inout XMLText) {
    text.markup("<table style=\"\(looks["table", default: ""])\"><tbody>")
    for pair in list.elements.contains(where: { $0.name == "div" }) ? list.elements : [list] {
      var isOpen = false
      for element in pair.elements where element.name == "dt" || element.name == "dd" {
        let isTerm = element.name == "dt"
        if isTerm { text.markup(isOpen ? "</tr><tr>" : "<tr>") }
        isOpen = true
        text.markup("<\(isTerm ? "th scope=\"row\"" : "td") style=\"\(looks[isTerm ? "th" : "td", default: ""])\">")
        for child in element.children { write(child, isPart: isPart, to: &text) }
        text.markup(isTerm ? "</th>" : "</td>")
      }
      if isOpen { text.markup("</tr>\n") }
    }
    text.markup("</tbody></table>")
  }
}

extension String {
  /// Without blank lines.
  fileprivate var trimmedLines: String {
    split(separator: "\n").filter { line in line.contains { !$0.isWhitespace } }.joined(separator: "\n") + "\n"
  }
}
