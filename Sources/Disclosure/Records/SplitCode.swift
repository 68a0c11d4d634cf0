/// Takes a code-name cell apart: `219001-池州市…`, `(433)…`, `[155]…`, `51000021R000000019951-工资性支出`.
///
/// A code has at least `shortest` characters, is made of digits and capital letters (a long one also of small), and begins with a digit,
/// so that `2024-2025年工程` and `110kV-变电站` stay names. Behind a name a code stands in brackets and is long: `农村公路养护（99010124T0001）`.
func splitCode(_ text: String, shortest: Int) -> Named {
  let name = withoutLabel(trimmed(text))
  // Most names carry no code: no digit in front, and no bracket.
  if name.withBytes({ $0.first.map { (0xE4...0xE9).contains($0) } ?? true }) {
    return codeBehind(name) ?? Named(name: name)
  }
  let plain = plainCode(name)
  if !plain.isSame(as: name) {
    // A quotation mark in front of a name belongs to it: ‘2024年’重点工程.
    let split = splitCode(plain, shortest: shortest)
    return split.code.isEmpty ? Named(name: name) : split
  }
  if let closer = name.unicodeScalars.first.flatMap(closer), let end = name.unicodeScalars.firstIndex(of: closer) {
    let code = name[name.unicodeScalars.index(after: name.startIndex)..<end]
    let rest = trimmed(String(name[name.unicodeScalars.index(after: end)...]))
    if isCode(code, shortest: shortest), !rest.isEmpty { return Named(code: String(code), name: rest) }
  }
  if let dash = name.unicodeScalars.firstIndex(where: isDash) {
    let code = name[..<dash]
    let rest = name[dash...].drop { $0.unicodeScalars.allSatisfy(isDash) }
    if isCode(code, shortest: shortest), let next = rest.first, !(next.isASCII && next.isNumber) {
      return Named(code: String(code), name: trimmed(String(rest)))
    }
  }
  if isCode(name[...], shortest: max(shortest, 6)) { return Named(code: name) }
  return Named(name: name)
}

/// A name with a code in brackets behind it, which is so long that it is neither a year, a day nor a number of anything else.
private func codeBehind(_ name: String) -> Named? {
  guard name.withBytes(mayEndInBracket), let last = name.unicodeScalars.last, closers.contains(last),
    let open = name.unicodeScalars.lastIndex(where: { closer($0) == last })
  else { return nil }
  var code = trimmed(String(name[name.unicodeScalars.index(after: open)...].dropLast()))
  if let colon = code.lastIndex(where: { $0 == ":" || $0 == "：" }) {
    code = trimmed(String(code[code.index(after: colon)...]))
  } else {
    code = trimmed(String(code.drop { !$0.isASCII }))
  }
  let rest = trimmed(String(name[..<open]))
  return isCode(code[...], shortest: 12) && !rest.isEmpty ? Named(code: code, name: rest) : nil
}

private let closers = ")）]］】〕".unicodeScalars

private func mayEndInBracket(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  switch bytes.last {
  // ) ] and the last bytes of ） ］ 】 〕
  case 0x29, 0x5D, 0x89, 0xBD, 0x91, 0x95: true
  default: false
  }
}

/// A name without the label of its box, which people type again: 主管部门：县教育局.
private func withoutLabel(_ name: String) -> String {
  guard name.withBytes({ $0.contains(UInt8(ascii: ":")) }) || name.contains("："),
    let colon = name.firstIndex(where: { $0 == ":" || $0 == "：" })
  else { return name }
  var label = NormalText.normalised(String(name[..<colon]))
  if label.hasSuffix(")"), let open = label.firstIndex(of: "(") { label = String(label[..<open]) }
  return nameLabels.contains(label) ? trimmed(String(name[name.index(after: colon)...])) : name
}

private let nameLabels = WordTable([
  "主管部门", "主管部门名称", "预算部门", "预算部门名称", "部门", "部门名称", "项目主管部门", "主管单位", "一级预算单位", "单位", "单位名称", "实施单位", "实施单位名称",
  "项目实施单位",
  "项目单位", "预算单位", "预算单位名称", "填报单位", "填报部门", "承担单位", "资金使用单位", "用款单位", "二级预算单位", "项目名称", "项目",
])

/// A code without what people put in front so that it stays a text: '99010124T0001, `214, and marks of direction.
func plainCode(_ text: String) -> String {
  guard let first = text.unicodeScalars.first, isTextMark(first) else { return text }
  let rest = text.unicodeScalars.drop(while: isTextMark)
  return rest.first.map { $0.isASCII } == true ? String(rest) : text
}

private func isTextMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "'", "`", "‘", "’", "＇", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}":
    true
  default: false
  }
}

/// The bracket that closes a code.
private func closer(_ open: Unicode.Scalar) -> Unicode.Scalar? {
  switch open {
  case "(": ")"
  case "（": "）"
  case "[": "]"
  case "［": "］"
  case "【": "】"
  case "〔": "〕"
  default: nil
  }
}

/// Whether a character may stand between a code and a name.
private func isDash(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "-", "－", "—", "–", "_", " ", "\u{3000}": true
  default: false
  }
}

private func isCode(_ text: Substring, shortest: Int) -> Bool {
  guard text.utf8.count >= shortest, text.utf8.count <= 32, let first = text.utf8.first,
    first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9")
  else { return false }
  var letters = 0
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): continue
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters += 1
    // Long codes are typed in small letters too; `110kV` is short.
    case UInt8(ascii: "a")...UInt8(ascii: "z") where text.utf8.count >= 15: letters += 1
    default: return false
    }
  }
  return letters * 2 < text.utf8.count
}

/// A text without white space (also full-width) at its ends.
func trimmed(_ text: String) -> String {
  if text.withBytes({ beginsPlain($0) && endsPlain($0) }) { return text }
  let isSpace: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}" }
  guard let first = text.first, let last = text.last, isSpace(first) || isSpace(last) else { return text }
  var rest = Substring(text)
  while let first = rest.first, isSpace(first) { rest.removeFirst() }
  while let last = rest.last, isSpace(last) { rest.removeLast() }
  return String(rest)
}

/// Whether a text begins with a printable ASCII character, a character from 一 on, or a sign such as `≥` and `（`: nothing
/// to trim there.
private func beginsPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let first = text.first else { return true }
  switch first {
  case 0x21...0x7E, 0xE4...0xE9: return true
  case 0xE2: return text.count > 2 && (isSign(text[1]) || text[1] == 0x80 && isDash(text[2]))
  case 0xE3: return text.count > 2 && isPunctuation(text[1], text[2])
  case 0xEF: return text.count > 1 && (0xBC...0xBD).contains(text[1])
  default: return false
  }
}

/// The same for the end of a text.
private func endsPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let last = text.last else { return true }
  if last < 0x80 { return last > 0x20 && last < 0x7F }
  guard text.count >= 3 else { return false }
  switch text[text.count - 3] {
  case 0xE4...0xE9: return true
  case 0xE2: return isSign(text[text.count - 2]) || text[text.count - 2] == 0x80 && isDash(last)
  case 0xE3: return isPunctuation(text[text.count - 2], last)
  case 0xEF: return (0xBC...0xBD).contains(text[text.count - 2])
  default: return false
  }
}

/// The second byte of U+2100 to U+2B3F: arrows, operators, boxes; no spaces and nothing that combines.
private func isSign(_ second: UInt8) -> Bool { (0x84...0xAC).contains(second) }

/// The second and third byte of U+3001 to U+3011: `、` `。` `《` `【`.
private func isPunctuation(_ second: UInt8, _ third: UInt8) -> Bool { second == 0x80 && (0x81...0x91).contains(third) }

/// The third byte of U+2010 to U+2027: `—` `“` `…`.
private func isDash(_ third: UInt8) -> Bool { (0x90...0xA7).contains(third) }
