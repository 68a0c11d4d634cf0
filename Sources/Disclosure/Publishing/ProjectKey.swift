/// What codes and names of projects are compared by when marks are gathered: what people write differently is left out.
enum ProjectKey {
  /// A code without spaces, widths and case.
  static func code(_ text: String) -> String { lowercased(UnifyText.unified(text)) }

  /// A name without spaces, widths, case, quotation marks and dashes, and with one kind of brackets.
  static func name(_ text: String) -> String {
    let unified = lowercased(UnifyText.unified(text))
    guard seams.finds(in: unified) else { return unified }
    var scalars = String.UnicodeScalarView()
    for scalar in unified.unicodeScalars {
      switch scalar {
      case "\"", "'", "“", "”", "‘", "’", "《", "》", "「", "」", "-", "—", "–", "―", "_", "·", "•": continue
      case "[", "【", "〔", "{": scalars.append("(")
      case "]", "】", "〕", "}": scalars.append(")")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  private static let seams = WordFinder([
    "\"", "'", "“", "”", "‘", "’", "《", "》", "「", "」", "-", "—", "–", "―", "_", "·", "•", "[", "]", "【", "】", "〔", "〕",
    "{", "}",
  ])

  private static func lowercased(_ text: String) -> String {
    text.utf8.contains { (65...90).contains($0) } ? text.lowercased() : text
  }
}
