/// A short cell text made comparable: widths unified, spaces and line breaks gone, brackets and numbering set apart.
///
/// `"1.实施单位（盖章）："` has the key `实施单位` and the note `盖章`.
struct Label: Sendable, Hashable {
  /// The whole text with unified widths and without spaces.
  let full: String
  /// What is matched against the vocabulary: without numbering, `*`, trailing brackets and colon.
  let key: String
  /// The key without any brackets, for `全年（调整）预算数`.
  let bare: String
  /// What stood in the brackets: `万元`, `50分`, `A`.
  let notes: [String]

  /// The longest text, in bytes, that is looked at as a label.
  static let longest = 240

  init(_ text: String) {
    let unified = Self.unified(text)
    full = unified
    var rest = Substring(unified)
    while rest.first == "*" || rest.first == "★" { rest.removeFirst() }
    rest = Self.withoutNumbering(rest)
    while rest.last == ":" { rest.removeLast() }
    var outside = ""
    var inside = ""
    var notes: [String] = []
    var depth = 0
    for character in rest {
      switch character {
      case "(":
        depth += 1
        if depth > 1 { inside.append(character) }
      case ")" where depth > 0:
        depth -= 1
        if depth == 0 {
          notes.append(inside)
          inside = ""
        } else {
          inside.append(character)
        }
      default:
        if depth > 0 { inside.append(character) } else { outside.append(character) }
      }
    }
    if depth > 0 { notes.append(inside) }
    self.notes = notes
    bare = outside
    key = Self.withoutTrailingBrackets(rest)
  }

  /// Full-width forms become ASCII, unusual brackets round ones, and all spaces and breaks go.
  static func unified(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200F, 0x3000, 0xFEFF: continue
      case 0x3014, 0x3010: scalars.append("[")
      case 0x3015, 0x3011: scalars.append("]")
      case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  private static let chineseDigits: Set<Character> = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  /// Takes `一、` `（一）` `1.` `1、` from the front, if more than a number remains.
  private static func withoutNumbering(_ text: Substring) -> Substring {
    var rest = text
    let bracketed = rest.first == "("
    if bracketed { rest.removeFirst() }
    let digits = rest.prefix { chineseDigits.contains($0) || ($0.isASCII && $0.isNumber) }
    guard !digits.isEmpty, digits.count <= 3 else { return text }
    rest = rest.dropFirst(digits.count)
    guard let mark = rest.first else { return text }
    if bracketed ? mark != ")" : !(mark == "、" || mark == ".") { return text }
    rest = rest.dropFirst()
    if let next = rest.first, !(next.isASCII && next.isNumber) { return rest }
    return text
  }

  private static func withoutTrailingBrackets(_ text: Substring) -> String {
    var rest = text
    while rest.last == ")", let open = Self.openingBracket(of: rest), open != rest.startIndex {
      rest = rest[..<open]
      while rest.last == ":" { rest.removeLast() }
    }
    return String(rest)
  }

  /// The bracket that the last character closes.
  private static func openingBracket(of text: Substring) -> Substring.Index? {
    var depth = 0
    for index in text.indices.reversed() {
      if text[index] == ")" { depth += 1 }
      if text[index] == "(" {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }
}
