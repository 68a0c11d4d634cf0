/// Text with its marks, made of what stands inside a paragraph or a cell.
enum Inlines {
  /// Whether an element is part of a line of text.
  static func isInline(_ element: Element) -> Bool { inline.contains(element.name) }

  private static let inline: Set<String> = [
    "a", "strong", "em", "b", "i", "span", "small", "time", "br", "img", "sup", "sub", "code", "abbr",
  ]

  /// The runs of some content, with white space as a browser shows it.
  ///
  /// - Parameter keepsLines: whether a line end in the page is one in the document.
  static func runs(of content: [Markup], keepsLines: Bool = false, isBold: Bool = false) -> [Run] {
    var runs: [Run] = []
    add(content, Run(text: "", isBold: isBold), keepsLines, &runs)
    return trimmed(runs)
  }

  private static func add(_ content: [Markup], _ look: Run, _ keepsLines: Bool, _ runs: inout [Run]) {
    for piece in content {
      switch piece {
      case .text(let text): append(text, look, keepsLines, &runs)
      case .element(let element):
        var look = look
        switch element.name {
        case "br": append("\n", look, true, &runs)
        case "strong", "b": look.isBold = true
        case "a": look.link = element["href"].flatMap(lasting)
        case "script", "style", "template": continue
        // A picture is not taken over; its words are.
        case "img": append(element["alt"] ?? "", look, keepsLines, &runs)
        default: break
        }
        let isBlock = !isInline(element)
        if isBlock, !runs.isEmpty { append("\n", look, true, &runs) }
        add(element.children, look, keepsLines, &runs)
        if isBlock { append("\n", look, true, &runs) }
      }
    }
  }

  /// A link that still leads somewhere when the document lies in a mailbox: into the document or into the web.
  private static func lasting(_ address: String) -> String? {
    ["#", "http://", "https://"].contains { address.hasPrefix($0) } && address.utf8.count > 1 ? address : nil
  }

  private static func append(_ text: String, _ look: Run, _ keepsLines: Bool, _ runs: inout [Run]) {
    var kept = ""
    if !text.utf8.contains(where: { $0 <= 0x20 }) {
      // Most texts have none, and are taken as they are.
      return add(text, look, &runs)
    }
    // White space at the beginning, at the end of a line and after other white space is none.
    var last: Unicode.Scalar = runs.last?.text.unicodeScalars.last ?? "\n"
    for scalar in text.unicodeScalars {
      let isLine = scalar == "\n" || scalar == "\r"
      if isLine && keepsLines {
        if last != "\n" || !kept.isEmpty || !runs.isEmpty { kept.unicodeScalars.append("\n") }
        last = "\n"
      } else if isLine || scalar == " " || scalar == "\t" || scalar == "\u{C}" {
        if last != " " && last != "\n" { kept.unicodeScalars.append(" ") }
        if last != "\n" { last = " " }
      } else {
        kept.unicodeScalars.append(scalar)
        last = scalar
      }
    }
    add(kept, look, &runs)
  }

  /// Adds words to the run before them if they look the same.
  private static func add(_ kept: String, _ look: Run, _ runs: inout [Run]) {
    guard !kept.isEmpty else { return }
    var run = look
    run.text = kept
    if let before = runs.last, before.isBold == run.isBold, before.isSoft == run.isSoft, before.link == run.link {
      runs[runs.count - 1].text += kept
    } else {
      runs.append(run)
    }
  }

  private static func trimmed(_ runs: [Run]) -> [Run] {
    var runs = runs
    while let last = runs.indices.last {
      while let end = runs[last].text.unicodeScalars.last, end == " " || end == "\n" {
        runs[last].text.unicodeScalars.removeLast()
      }
      guard runs[last].text.isEmpty else { break }
      runs.removeLast()
    }
    return runs
  }
}

extension String {
  /// The text in one line, as a browser shows it.
  var collapsed: String { Inlines.runs(of: [.text(self)]).first?.text ?? "" }
}
