/// Appends a text for GitHub Flavored Markdown, so that pandoc and GitHub read back exactly that text; a line break becomes `<br>`, and
/// blanks at the ends are left out, as Markdown would.
///
/// A backslash goes before what could start markup: always before ``\ ` * _ [ ] < ~ | $ # @``; before `&` that begins a character
/// reference, `:` of an address or emoji and `.` of `www.`; and, where a line may begin, before `>`, `=`, list markers and rules.
func appendMarkdown(_ whole: UnsafeBufferPointer<UInt8>, isLineStart: Bool, to bytes: inout [UInt8]) {
  let text = trimmed(whole)
  let specials = markdownSpecials
  var start = 0
  var i = 0
  if isLineStart { i = appendLineStart(text, to: &bytes, &start) }
  while i < text.count {
    let byte = text[i]
    if specials.contains(byte) {
      switch byte {
      case UInt8(ascii: "\r") where i + 1 < text.count && text[i + 1] == UInt8(ascii: "\n"):
        bytes.append(text, start, i)
        start = i + 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        bytes.append(text, start, i)
        bytes.append("<br>")
        start = i + 1
      case ..<0x20, 0x7F:
        bytes.append(text, start, i)
        bytes.append(byte == UInt8(ascii: "\t") ? " " : replacementCharacter)
        start = i + 1
      case UInt8(ascii: "&") where !beginsReference(text, i): break
      case UInt8(ascii: ":") where !beginsEmojiOrAddress(text, i): break
      case UInt8(ascii: ".") where !followsWWW(text, i): break
      default:
        bytes.append(text, start, i)
        bytes.append(UInt8(ascii: "\\"))
        start = i
      }
    }
    i += 1
  }
  bytes.append(text, start, text.count)
}

/// A text without the spaces and tabs at its ends. At the start of a line four of them would make it code, and next to `**` one would undo it.
private func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  var (low, high) = (0, text.count)
  while low < high, text[low] == UInt8(ascii: " ") || text[low] == UInt8(ascii: "\t") { low += 1 }
  while high > low, text[high - 1] == UInt8(ascii: " ") || text[high - 1] == UInt8(ascii: "\t") { high -= 1 }
  return UnsafeBufferPointer(rebasing: text[low..<high])
}

/// Defuses what would begin a block, and returns where to go on.
private func appendLineStart(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8], _ start: inout Int) -> Int {
  var i = 0
  guard i < text.count else { return i }
  switch text[i] {
  case UInt8(ascii: "-"), UInt8(ascii: "+"):
    guard i + 1 == text.count || isBlank(text[i + 1]) || text[i + 1] == text[i] else { return i }
  case UInt8(ascii: ">"), UInt8(ascii: "="): break
  case UInt8(ascii: "0")...UInt8(ascii: "9"):
    while i < text.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[i]) { i += 1 }
    guard i < text.count, text[i] == UInt8(ascii: ".") || text[i] == UInt8(ascii: ")"),
      i + 1 == text.count || isBlank(text[i + 1])
    else { return i }
  default: return i
  }
  bytes.append(text, start, i)
  bytes.append(UInt8(ascii: "\\"))
  start = i
  return i + 1
}

private func beginsReference(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
  i + 1 == text.count || text[i + 1] == UInt8(ascii: "#") || isAlphanumeric(text[i + 1])
}

private func beginsEmojiOrAddress(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
  if i + 1 == text.count || text[i + 1] == UInt8(ascii: "/") { return true }
  var j = i + 1
  while j < text.count, isAlphanumeric(text[j]) || emojiMarks.contains(text[j]) { j += 1 }
  return j > i + 1 && (j == text.count || text[j] == UInt8(ascii: ":"))
}

private func followsWWW(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
  i >= 3 && text[i - 3..<i].allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
}

private func isAlphanumeric(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

/// Appends a text within HTML tags of a Markdown page, where a backslash may or may not count: as character references.
func appendMarkdownHTML(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
  let specials = htmlInMarkdownSpecials
  for (i, byte) in text.enumerated() {
    if !specials.contains(byte) {
      bytes.append(byte)
    } else if byte == UInt8(ascii: "\r"), i + 1 < text.count, text[i + 1] == UInt8(ascii: "\n") {
      continue
    } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
      bytes.append("<br>")
    } else if byte < 0x20 || byte == 0x7F {
      bytes.append(replacementCharacter)
    } else {
      bytes.append("&#")
      bytes.append(contentsOf: String(byte).utf8)
      bytes.append(UInt8(ascii: ";"))
    }
  }
}

private let markdownSpecials = ByteSet(Array("\\`*_[]<~|$#@&:.\n\r\t".utf8) + ByteSet.controls)
private let htmlInMarkdownSpecials = ByteSet(Array("\\`*_[]<>\"'~|$#@&:\n\r".utf8) + ByteSet.controls)
private let emojiMarks = ByteSet("_+-".utf8)
