extension AmountUnit {
  /// The unit that a label names, in brackets or behind its words.
  static func named(by label: Label) -> Self? { named(in: label.notes) ?? DecoratedLabel.unit(in: label.full) }
}

/// A label with what offices add to it: a year or a number in front, a star, a unit of money behind.
enum DecoratedLabel {
  /// The label without it: `2024年全年预算数`, `①全年预算数`, `全年预算数*`, `全年预算数/万元` and `全年预算数单位:万元` are `全年预算数`.
  ///
  /// - Parameter key: a label's key, in the normal form.
  /// - Returns: `nil` where nothing was added.
  static func plain(_ key: String) -> String? {
    guard key.utf8.count <= 90, mayBeDecorated(key) else { return nil }
    var rest = withoutDate(withoutNumber(Substring(key.unicodeScalars.drop(while: marks.contains))))
    if let unit = unitRange(in: rest) { rest = rest[..<unit.lowerBound] }
    rest = withoutNotes(rest)
    return rest.isEmpty || rest.utf8.count == key.utf8.count ? nil : String(rest)
  }

  /// The unit of money that a label names behind its words: `全年预算数/万元`, `项目资金[元]`, `项目资金元`, `执行数单位:元`.
  static func unit(in key: String) -> AmountUnit? {
    guard key.utf8.count <= 90, key.contains("元"), let range = unitRange(in: key[...]) else { return nil }
    let text = key[range].drop { "([【〔{/:,、—-|单位金额人民币为".contains($0) }
    return AmountUnit.word(String(text.unicodeScalars.prefix { !closing.contains($0) }))
  }

  /// Where the unit begins, with the sign or the word before it, to the end.
  private static func unitRange(in text: Substring) -> Range<Substring.Index>? {
    let end = text.unicodeScalars.suffix(2)
    let isBracketed = end.last.map(closing.contains) ?? false
    guard end.last == "元" || isBracketed && end.first == "元" else { return nil }
    for sign in isBracketed ? ["(", "[", "【", "〔", "{"] : ["金额单位:", "单位:", "单位为", "/", "—", "-", "|"] {
      if let start = text.firstRange(of: sign)?.lowerBound, start > text.startIndex { return start..<text.endIndex }
    }
    for unit in units where text.hasSuffix(unit) {
      let start = text.index(text.endIndex, offsetBy: -unit.count)
      // 全年预算数,元; 项目资金:万元
      if start > text.startIndex, ":,、".contains(text[text.index(before: start)]) {
        return text.index(before: start)..<text.endIndex
      }
      // 补助标准每人500元 is no label of an amount.
      if start > text.startIndex, nouns.contains(text[text.index(before: start)]) { return start..<text.endIndex }
    }
    return nil
  }

  private static let opening = "([【〔{".unicodeScalars
  private static let closing = ")]】〕}".unicodeScalars
  /// Without stars, numbers of notes (`①`, `[注2]`) and colons behind.
  private static func withoutNotes(_ text: Substring) -> Substring {
    var rest = text.unicodeScalars
    // 全年预算数④=①+②+③, with its numbers as digits.
    if let sign = rest.firstIndex(of: "="), rest[rest.index(after: sign)...].allSatisfy(formula.contains) {
      rest = rest[..<sign]
    }
    if let last = rest.last, closing.contains(last), let open = rest.lastIndex(where: opening.contains) {
      let inside = rest[rest.index(after: open)...].dropLast()
      if inside.count <= 3, inside.allSatisfy({ $0.properties.numericType != nil || $0 == "注" }) {
        rest = rest[..<open]
      }
    }
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    let digits = digitsBehind(rest)
    if 1...2 ~= digits, rest.count > digits + 2 { rest.removeLast(digits) }
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return Substring(rest)
  }

  private static func digitsBehind(_ text: Substring.UnicodeScalarView) -> Int {
    var count = 0
    for scalar in text.reversed() {
      guard isDigit(scalar) else { break }
      count += 1
    }
    return count
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { 0x30...0x39 ~= scalar.value }

  private static let units = ["百万元", "人民币元", "万元", "千元", "亿元", "元"]
  /// Last characters of words for money: 预算数, 总额, 资金, 支出, 预算, 拨款, 执行.
  private static let nouns: Set<Character> = ["数", "额", "金", "出", "算", "款", "行"]
  private static let formula = "0123456789+-×*/÷".unicodeScalars
  private static let marks = "*★☆※▲△#:".unicodeScalars

  /// Nearly all labels begin with a Chinese character, and end with one other than 元 or with a note of more than a number: 得分(10分).
  static func mayBeDecorated(_ key: String) -> Bool {
    key.withBytes { bytes in
      guard let first = bytes.first, let last = bytes.last, bytes.contains(where: { $0 >= 0x80 }) else { return false }
      if isSign(first) || first == 0xE2 || isSign(last) || dates.begins(bytes) { return true }
      let end = UnsafeBufferPointer(rebasing: bytes.suffix(3))
      if last >= 0x80 { return ends.begins(end) }
      guard [UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}")].contains(last) else { return false }
      return mayEndNote(bytes.dropLast())
    }
  }

  /// Whether brackets may hold the number of a note or a unit of money: by their last character, or because they hold nothing.
  private static func mayEndNote(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let last = bytes.last, last >= 0x80,
      let scalar = String(decoding: bytes.suffix(3), as: UTF8.self).unicodeScalars.last
    else { return true }
    return scalar.properties.numericType != nil || "元注【〔".unicodeScalars.contains(scalar)
  }

  /// A digit, or a mark of one byte.
  private static func isSign(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: ":")
  }

  private static let dates = WordFinder(["截至", "截止", "本年"])
  private static let ends = WordFinder(["元", "★", "☆", "※", "▲", "△", "】", "〕"])

  /// Without a year, a number of one or two digits, or both (`②2024年` is `22024年` in the normal form), in front.
  private static func withoutNumber(_ text: Substring) -> Substring {
    let digits = Substring(text.unicodeScalars.prefix(while: isDigit))
    let rest = text[digits.endIndex...]
    switch digits.utf8.count {
    case 4,
      5 where isYear(digits), 6 where isYear(digits):
      // 2024全年预算数
      if isYear(digits), ["全年", "预算", "执行", "决算"].contains(where: rest.hasPrefix) { return rest }
      // 2024年初预算数 is 年初预算数 of 2024.
      return rest.hasPrefix("年初")
        ? rest : rest.hasPrefix("年度") ? rest.dropFirst(2) : rest.hasPrefix("年") ? rest.dropFirst() : text
    case 1, 2:
      // 2.2024年全年预算数
      if rest.first == ".", isYear(rest.dropFirst().prefix(4)) { return withoutNumber(rest.dropFirst()) }
      return rest.first?.isASCII == false ? rest : text
    default: return text
    }
  }

  /// Without the end of the year in front: `截至2024年12月31日执行数`, `截至12月底支出数`.
  private static func withoutDate(_ text: Substring) -> Substring {
    for own in ["本年度", "本年"] where text.hasPrefix(own) { return text.dropFirst(own.count) }
    guard text.hasPrefix("截至") || text.hasPrefix("截止"), let month = text.firstRange(of: "12月") else { return text }
    let rest = text[month.upperBound...]
    for end in ["31日止", "底止", "31日", "底", "末"] where rest.hasPrefix(end) { return rest.dropFirst(end.count) }
    return rest
  }

  /// Whether digits end with a year.
  private static func isYear(_ digits: Substring) -> Bool {
    digits.utf8.allSatisfy { 0x30...0x39 ~= $0 } && digits.suffix(4).hasPrefix("20")
  }
}
