/// Marks of papers outside the box of the mark: 绝密, 机密, 秘密 (Law on Guarding State Secrets), 工作秘密, 内部, and notes such as 不予公开,
/// in cells and titles, in the names of sheets, files, folders and projects, in page headers, comments and text boxes.
enum SecrecyMark {
  /// A mark, and the cell it stands in; `nil` for the name of the sheet.
  struct Found {
    var words: String
    var cell: FormGrid.Cell?
  }

  /// The first mark on a form. Above the tables a mark may stand between brackets or other words, and in the title as 不公开项目;
  /// inside the tables only a cell that is nothing but a mark counts, so that 商业秘密保护 stays a name, or a sentence on the project.
  ///
  /// - Parameter isPrint: whether a cell is no field's value, so that a note in it speaks of the form.
  static func find(
    in rows: ArraySlice<FormGrid.Row>, sheet: String, isPrint: (FormGrid.Cell) -> Bool
  ) -> Found? {
    var inHead = true
    var instructs = false
    for row in rows.indices {
      if inHead, rows[row].isHeader { inHead = false }
      instructs = continuesInstruction(rows[row], instructs)
      for index in rows[row].cells.indices where rows[row].cells[index].signs.contains(.secrecy) {
        let cell = rows[row].cells[index]
        guard mayStand(in: cell.text), !isLabelOfMark(cell), !isTickedOpen(cell.text) else { continue }
        if closes(spaced: cell.text) || inHead && closes(behind: cell.text) {
          return Found(words: cell.text, cell: cell)
        }
        if let mark = mark(in: cell, loosely: inHead) { return Found(words: mark, cell: cell) }
        let text = NormalText.normalised(cell.text)
        let isShort = cell.text.utf8.count <= 600
        if instructs {
          if isShort, DisclosureSpeech.closes(instruction: text) { return Found(words: cell.text, cell: cell) }
        } else if isPrint(cell) || inHead && isTitle(cell) {
          if isShort, DisclosureSpeech.closes(note: text) { return Found(words: cell.text, cell: cell) }
          if inHead, closes(title: cell.text) { return Found(words: cell.text, cell: cell) }
        } else if isShort, DisclosureSpeech.closes(content: text) {
          return Found(words: cell.text, cell: cell)
        }
      }
    }
    return closes(title: sheet) ? Found(words: sheet, cell: nil) : nil
  }

  /// Whether a cell is only the label of a box: 不予公开理由 with nothing in it.
  private static func isLabelOfMark(_ cell: FormGrid.Cell) -> Bool {
    (cell.meaning.head == .secrecy || cell.meaning.head == .disclosure) && !cell.label.hasBrackets
      && !isOpenMark(cell) && !DisclosureSpeech.isMark(cell.label.key[...])
  }

  /// Whether a cell is the title of a paper, with a mark in brackets of any kind behind it.
  private static func isTitle(_ cell: FormGrid.Cell) -> Bool {
    FormTitle.isTitle(cell.label)
      || cell.text.utf8.count <= 150
        && FormTitle.isTitle(Label(String(cell.text.map { "【〔「".contains($0) ? "(" : "】〕」".contains($0) ? ")" : $0 })))
  }

  /// Whether a text has choices with boxes of which an open one is ticked: ☑公开 ☐不公开.
  private static func isTickedOpen(_ text: String) -> Bool {
    text.utf8.count <= 120 && TickedChoices(text) != nil && readDisclosureMark(text).statement == .published
  }

  /// Whether a row tells how to fill in the form: 填表说明 stands in it, or above it and the row is numbered.
  static func continuesInstruction(_ row: borrowing FormGrid.Row, _ before: Bool) -> Bool {
    guard !row.cells.isEmpty else { return before }
    let label = row.cells[0].label.full
    let text = label.isEmpty ? NormalText.normalised(row.cells[0].text) : label
    if DisclosureSpeech.isInstruction(text) { return true }
    guard before, row.cells.count == 1, let sign = text.first else { return false }
    return sign.isNumber || "(一二三四五六七八九十".contains(sign)
  }

  /// Whether a cell is a box whose label is written with spaces, `密 级：秘 密`, and closes.
  private static func closes(spaced text: String) -> Bool {
    guard text.utf8.count <= 120, let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }),
      trimmed(String(text[..<colon])).contains(where: \.isWhitespace)
    else { return false }
    let label = NormalText.normalised(String(text[..<colon]))
    let value = NormalText.normalised(String(text[text.index(after: colon)...]))
    if levelLabels.contains(label) { return level(value) != nil }
    return markLabels.contains(label) && !BlankText.isBlank(value) && readDisclosureMark(value, asked: label).isWithheld
  }

  /// Whether a mark stands behind a title or a caption, with a space or on a line of its own: 单位：万元　不公开.
  private static func closes(behind text: String) -> Bool {
    let words = text.utf8.count <= 240 ? text.split(whereSeparator: \.isWhitespace) : []
    guard words.count > 1, let last = words.last, last.utf8.count <= 30 else { return false }
    // 公 开 属 性: a label in single characters.
    return words[words.count - 2].count > 1 && readDisclosureMark(trimmed(String(last))).isWithheld
  }

  /// A label of the mark with 不公开 in the cell right of it, and nothing else in the row.
  static func labelled(in rows: ArraySlice<FormGrid.Row>) -> Found? {
    for row in rows where row.cells.count == 2 {
      let (key, value) = (row.cells[0].label.key, row.cells[1])
      let closes =
        markLabels.contains(key)
        ? readDisclosureMark(value.text, asked: key).isWithheld
        : levelLabels.contains(key) && level(value.text) != nil
      if closes { return Found(words: value.text, cell: value) }
    }
    return nil
  }

  private static let levelLabels = Set(DisclosureWords.levelLabels)
  private static let markLabels = Set(DisclosureWords.labels)

  /// The first text above forms or a list that carries a mark or a note: it speaks of all that stands below.
  static func first(in texts: some Sequence<String>) -> String? { texts.first(where: standsAbove) }

  /// The same among cells.
  static func first(in rows: ArraySlice<FormGrid.Row>) -> FormGrid.Cell? {
    rows.lazy.flatMap(\.cells).first { standsAbove($0.text) }
  }

  /// Whether a text closes the table that it stands above or below: 本表不公开.
  static func closes(table text: String) -> Bool {
    text.utf8.count <= 300 && standsAbove(text) && tables.contains(where: NormalText.normalised(text).contains)
  }

  private static let tables = [
    "本表", "此表", "该表", "全表", "本清单", "此清单", "本目录", "本台账", "本件", "此件", "本材料",
    "以上内容", "上述内容",
  ]

  /// Whether a text outside the fields, such as a title, a note, a page header or a comment, carries a mark or a note.
  static func standsAbove(_ text: String) -> Bool {
    guard mayStand(in: text) else { return false }
    return closes(title: text) || text.utf8.count <= 600 && DisclosureSpeech.closes(note: NormalText.normalised(text))
  }

  /// Whether there is anything to look for in a text, however it is spelled: 內部, 公 开.
  private static func mayStand(in text: String) -> Bool { DisclosureSpeech.mayStand(in: NormalText.normalised(text)) }

  /// Whether a title, a heading or the name of a sheet bears a mark or says that it names closed projects: 不公开项目清单,
  /// 涉密项目支出绩效自评表, 自评表（机密）. A longer note may speak of single lines.
  static func closes(title text: String) -> Bool {
    guard text.utf8.count <= 120, mayStand(in: text) else { return false }
    let normal = NormalText.normalised(text)
    if DisclosureSpeech.isInstruction(normal) { return false }
    return mark(in: text, loosely: true) || DisclosureSpeech.closes(title: normal) || NameMark.closing(text) != nil
  }

  /// The same for the name of a sheet.
  static func closes(sheet name: String) -> Bool { closes(title: name) || mayStand(in: name) && NameMark.refuses(name) }

  /// What the remark on a line says against its publication; it speaks of that line alone.
  static func mark(ofRemark text: String, at place: MarkPlace?) -> DisclosureMark? {
    if closes(remark: text) { return .withheld(text, at: place) }
    guard text.utf8.count <= 600, mayStand(in: text), DisclosureSpeech.mayClose(remark: NormalText.normalised(text))
    else { return nil }
    return .unreadable(text, at: place)
  }

  /// Whether the remark on a line, or a comment on a row, closes what stands there.
  static func closes(remark text: String) -> Bool {
    guard mayStand(in: text) else { return false }
    let normal = NormalText.normalised(text)
    // A letter alone may be anything: 密.
    return normal.count > 1 && closes(title: text)
      || text.utf8.count <= 600 && (DisclosureSpeech.closes(note: normal) || DisclosureSpeech.closes(remark: normal))
  }

  /// Whether a cell that is the label of a mark elsewhere is the mark here: 公开属性 | 向社会公开.
  static func isOpenMark(_ cell: FormGrid.Cell) -> Bool {
    cell.meaning.head == .disclosure && readDisclosureMark(cell.text).statement == .published
  }

  /// The text of a cell that carries a mark.
  static func mark(in cell: FormGrid.Cell, loosely: Bool) -> String? {
    guard cell.text.utf8.count <= 120, mayStand(in: cell.text) else { return nil }
    return mark(in: cell.text, loosely: loosely) ? cell.text : nil
  }

  /// What in brackets or before the name of a project says that it is closed: 校舍修缮【不予公开】, （涉密）专网扩容.
  static func words(inName name: String) -> String? {
    guard name.utf8.count <= 600, mayHaveBrackets(name), mayStand(in: name) else { return nil }
    let text = NormalText.normalised(name)
    guard text.contains("(") || text.contains("[") else { return nil }
    return bracketed(text).first(where: closes(bracketed:)).map(String.init)
  }

  /// Whether any character may be a bracket in some width or stand for one. Hanzi and most of ASCII never do, and most names are of
  /// these.
  private static func mayHaveBrackets(_ name: String) -> Bool {
    name.withBytes { bytes in
      var index = 0
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"): return true
        case ..<0x80: index += 1
        case 0xE4...0xE9: index += 3
        default: return true
        }
      }
      return false
    }
  }

  /// A name without such words, by which it is compared and looked for.
  static func withoutWords(_ name: String) -> String {
    guard words(inName: name) != nil else { return name }
    var text = NormalText.normalised(name)
    for words in bracketed(text) where closes(bracketed: words) {
      for (opening, closing) in [("(", ")"), ("[", "]")] { text = text.replacing(opening + words + closing, with: "") }
    }
    return text
  }

  private static func bracketed(_ text: String) -> [Substring] {
    text.split(whereSeparator: "([".contains).compactMap { part in
      part.firstIndex(where: ")]".contains).map { part[..<$0] }
    }
  }

  private static func closes(bracketed words: Substring) -> Bool {
    DisclosureSpeech.isMark(words) || isRefusal(words) || isInitial(words)
  }

  /// A mark of one character, which is one only between brackets: （密）.
  private static func isInitial(_ words: Substring) -> Bool { words == "密" || words == "秘" }

  /// Whether words are a refusal and nothing else.
  private static func isRefusal(_ words: Substring) -> Bool {
    DisclosureSpeech.refusals(in: words).contains(where: \.isAlone)
  }

  /// The word of a file's or folder's name that withholds everything in it.
  ///
  /// - Parameter name: the name of a project in it, which may have the word for its matter.
  static func word(inPath path: String, naming name: String = "") -> String? {
    let written = path
    var path = NormalText.normalised(path)
    if !name.isEmpty { path = withoutMatters(path, of: NormalText.normalised(name)) }
    guard DisclosureSpeech.mayStand(in: path) else { return nil }
    for harmless in DisclosureWords.harmlessPathWords { path = path.replacing(harmless, with: "") }
    for name in path.split(separator: "/") {
      for clause in DisclosureSpeech.clauses(of: String(name)) {
        if let word = DisclosureWords.pathWords.first(where: clause.contains) { return word }
        for part in clause.split(whereSeparator: "-_.、~·".contains) {
          if let refusal = DisclosureSpeech.refusals(in: part).first { return String(refusal.words) }
        }
      }
    }
    // Spaces separate words, too, and are gone from the normal form.
    return written.split(separator: "/").lazy.compactMap { NameMark.closing(String($0)) }.first
  }

  /// A path without words of secrecy that are the matter of a project by its name, too.
  private static func withoutMatters(_ path: String, of name: String) -> String {
    var path = path
    for word in DisclosureWords.pathWords + ["保密"] where name.contains(word) {
      for matter in DisclosureWords.pathMatters where name.contains(word + matter) {
        path = path.replacing(word + matter, with: matter)
      }
    }
    return path
  }

  /// What a 密级 cell says, unless it says that there is no secret.
  static func level(_ text: String, at place: MarkPlace? = nil) -> DisclosureMark? {
    if let choices = TickedChoices(text) {
      return choices.ticked.lazy.compactMap { level($0, at: place) }.first
    }
    let value = NormalText.normalised(text)
    let bare = value[...].trimming(["(", ")", "[", "]", "。", ".", ","])
    if BlankText.isBlank(value) || DisclosureWords.noSecret.contains(String(bare)) { return nil }
    if DisclosureSpeech.mayStand(in: value), DisclosureSpeech.clauses(of: value).isEmpty { return nil }
    let isKnown =
      DisclosureSpeech.isMark(bare) || DisclosureWords.answers.contains(String(bare))
      || DisclosureSpeech.mayStand(in: value)
      || DisclosureSpeech.isTerm(bare) || bare.utf8.count > 12
    return isKnown ? .withheld(trimmed(text), at: place) : .unreadable(trimmed(text), at: place)
  }

  private static let separators: Set<Character> = [
    "(", ")", "[", "]", ":", ",", ";", "、", "。", "《", "》", "<", ">",
  ]

  private static func mark(in text: String, loosely: Bool) -> Bool {
    let whole = NormalText.normalised(text)
    if whole.hasPrefix("(") || whole.hasPrefix("[") || loosely, bracketed(whole).contains(where: isInitial),
      loosely || whole.count == 3
    {
      return true
    }
    if !loosely { return DisclosureSpeech.isMark(whole[...].trimming(separators)) }
    // Spaces separate words too, so the words come from the text before spaces are removed.
    return text.split(whereSeparator: \.isWhitespace).contains { word in
      NormalText.normalised(String(word)).split(whereSeparator: separators.contains).contains(
        where: DisclosureSpeech.isMark)
    } || DisclosureSpeech.isMark(whole[...])
  }
}

extension Substring {
  /// Without such characters at both ends.
  fileprivate func trimming(_ characters: Set<Character>) -> Substring {
    var text = self.drop(while: characters.contains)
    while let last = text.last, characters.contains(last) { text.removeLast() }
    return text
  }
}
