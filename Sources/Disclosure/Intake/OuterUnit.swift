import Spreadsheets

/// A unit of money that no cell of a sheet says, but its page header, the name of its file, or the like: it counts where no cell says
/// another, and contradicts one that does.
struct OuterUnit: Sendable, Hashable {
  let unit: AmountUnit
  let words: String
  let source: UnitSource
  /// The sheet that it speaks of; `nil` for all of the file.
  var sheet: Int?

  /// Units in the name of a file and of the folders that it lies in, the innermost first.
  static func named(inPath path: String) -> [OuterUnit] {
    guard path.contains("元") else { return [] }
    var parts = path.split(separator: "/").map(String.init)
    guard let file = parts.popLast() else { return [] }
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    let names = [(stem, UnitSource.fileName)] + parts.reversed().map { ($0, .folderName) }
    return names.flatMap { name, source in
      Self.units(inName: name).map { OuterUnit(unit: $0, words: name, source: source) }
    }
  }

  /// Units in page headers and footers, text boxes, and paragraphs beside the tables.
  static func said(in texts: [OutsideText]) -> [OuterUnit] {
    texts.flatMap { text -> [OuterUnit] in
      switch text.kind {
      case .header, .footer, .shape, .paragraph: break
      case .comment, .property: return []
      }
      guard text.text.utf8.count <= longest, text.text.contains("元") else { return [] }
      return text.text.split { $0.isNewline || $0 == "\t" }.flatMap { line in
        let line = String(line)
        return units(inLine: line).map {
          OuterUnit(unit: $0, words: line, source: .outside(text.kind), sheet: text.sheet)
        }
      }
    }
  }

  // Longer texts are no captions.
  private static let longest = 4096

  /// A caption that says 单位, or a line that is a unit and nothing else.
  private static func units(inLine line: String) -> [AmountUnit] {
    let label = Label(line)
    if let unit = AmountUnit.caption(label, withWord: true) {
      return [unit] + [AmountUnit.alternative(label)].compactMap(\.self)
    }
    let bare = label.full.filter { !"()[]【】".contains($0) }
    return [AmountUnit(rawValue: bare)].compactMap(\.self)
  }

  /// 自评表（单位：元）, 自评表（万元）, 自评表-万元: a unit in brackets, behind 单位, or last behind a mark.
  private static func units(inName name: String) -> [AmountUnit] {
    let label = Label(name)
    if let unit = AmountUnit.caption(label, withWord: true) {
      return [unit] + [AmountUnit.alternative(label)].compactMap(\.self)
    }
    if let unit = AmountUnit.named(in: label.notes) { return [unit] }
    let normal = NormalText.normalised(name)
    let parts = normal.split { "-_—–+,.、 【】[]()《》".contains($0) }
    return parts.compactMap { AmountUnit(rawValue: String($0)) }
  }
}

extension [OuterUnit] {
  /// Those that speak of a sheet.
  func of(sheet: Int) -> [OuterUnit] { filter { $0.sheet == nil || $0.sheet == sheet } }

  /// The unit that all of them say; `nil` where there is none, or they differ.
  var agreed: AmountUnit? {
    guard let first = first?.unit, allSatisfy({ $0.unit == first }) else { return nil }
    return first
  }
}
