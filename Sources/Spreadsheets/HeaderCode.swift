/// The text of a page header or footer as Excel's formats store it: `&L…&C…&R…`, with codes for fonts, sizes and page numbers.
enum HeaderCode {
  /// The text without the codes; its left, middle and right part are lines of their own.
  static func text(_ code: String) -> String {
    var text = ""
    var rest = Substring(code)
    while let character = rest.popFirst() {
      guard character == "&", let next = rest.popFirst() else {
        text.append(character)
        continue
      }
      switch next {
      case "&": text.append("&")
      case "L", "C", "R", "l", "c", "r": text.append("\n")
      case "\"":
        // The name of a font and its style.
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "K", "k":
        // A colour: six digits, or a number of the theme with its shade.
        rest = rest.dropFirst(6)
      case _ where next.isASCII && next.isNumber: rest = rest.drop { $0.isASCII && $0.isNumber }
      default: break
      }
    }
    return text
  }
}
