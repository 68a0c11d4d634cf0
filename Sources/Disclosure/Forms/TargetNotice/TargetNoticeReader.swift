/// Reads the items of a notice: 数量指标：种植数量（≥**株）≥17600株；成活率85%.
struct TargetNoticeReader {
  private(set) var target: ProjectTarget
  private(set) var notes: [Message] = []
  private var left: [String] = []

  init(title: PaperText.Paragraph, name: String) {
    target = ProjectTarget(source: title.at)
    target.form = .targetNotice
    target.name = name
    if let year = FormTitle.year(in: title.text) { target.take(year, at: title.at) }
  }

  mutating func read(_ paragraphs: ArraySlice<PaperText.Paragraph>) {
    var money: [(amount: SaidAmount, at: Provenance)] = []
    for paragraph in paragraphs {
      readHead(paragraph)
      readItems(paragraph)
      if let amount = SaidAmount(in: paragraph.text) { money.append((amount, paragraph.at)) }
      if let words = SecrecyMark.line(inOutside: paragraph.text) {
        target.mark.withhold(for: words, at: .paper(paragraph.at))
      }
    }
    if let (amount, at) = money.first, Set(money.map(\.amount.money)).count == 1 {
      target.funds = [
        .init(
          label: amount.label, labelAt: at, amount: Entry(value: amount.money, raw: amount.words, at: at),
          isTotal: true)
      ]
    } else if !money.isEmpty {
      left.append("资金（正文写了几个不同的数）")
    }
    guard !left.isEmpty else { return }
    notes.append(
      Message(
        "没有从正文读取：\(left.joined(separator: "；"))。请交绩效目标表。", "not taken from the text: \(left.joined(separator: "; "))"))
  }

  private mutating func readHead(_ paragraph: PaperText.Paragraph) {
    if target.year == nil, let year = FormTitle.year(in: paragraph.text) { target.take(year, at: paragraph.at) }
    guard paragraph.text.utf8.count <= 150 else { return }
    let cell = FormGrid.Cell(
      row: Int(paragraph.at.row), column: 0, text: paragraph.text, signs: TextSigns(paragraph.text))
    for field in HeadWords.inline(cell) where !field.value.isEmpty {
      switch field.field {
      case .department where target.department.isEmpty:
        target.department = splitCode(field.value, shortest: 3)
        target.places.set(.department, at: paragraph.at)
      case .unit where target.unit.isEmpty:
        target.unit = splitCode(field.value, shortest: 3)
        target.places.set(.unit, at: paragraph.at)
      default: break
      }
    }
  }

  /// The items behind the name of a second level, up to the next one.
  private mutating func readItems(_ paragraph: PaperText.Paragraph) {
    let text = paragraph.text.replacing("：", with: ":")
    var marks: [(range: Range<String.Index>, word: String, level1: String)] = []
    for (word, level1) in TargetText.levels {
      for range in text.ranges(of: word + ":") where !marks.contains(where: { $0.range.overlaps(range) }) {
        marks.append((range, word, level1))
      }
    }
    marks.sort { $0.range.lowerBound < $1.range.lowerBound }
    for (number, mark) in marks.enumerated() {
      let end = number + 1 < marks.count ? marks[number + 1].range.lowerBound : text.endIndex
      for item in text[mark.range.upperBound..<end].split(whereSeparator: { "；;。\n".contains($0) }) {
        add(trimmed(String(item)), mark.word, mark.level1, at: paragraph.at)
      }
    }
  }

  private mutating func add(_ printed: String, _ level2: String, _ level1: String, at place: Provenance) {
    let item = IndicatorWords.cleanName(
      String(printed.replacing(/^(?:[0-9]{1,2}[.、]|[(（][0-9]{1,2}[)）]|[①-⑳])/, with: "")))
    guard item.count >= 3 else { return }
    guard let (name, value) = Self.split(item) else { return left.append(item) }
    target.indicators.append(
      TargetIndicator(
        level1: level1, level2: level2, name: Entry(value: name, raw: name, at: place),
        target: Entry(value: value, raw: value, at: place), weight: Entry(value: nil, raw: "", at: place),
        places: IndicatorPlaces(level1: place, level2: place)))
  }

  /// Name and value, where a sign, a colon or a number at the end tells them apart.
  private static func split(_ item: String) -> (name: String, value: String)? {
    // What the template has in brackets, ≥**株, is part of the name.
    let signs = item.matches(of: /(?:[≥≤＞＜=＝<>]+|大于等于|小于等于|大于|小于|不低于|不少于|不超过|不高于|达到)/)
    if let sign = signs.last(where: { item[$0.range.upperBound...].contains(where: \.isNumber) }) {
      let (name, value) = (
        trimmed(String(item[..<sign.range.lowerBound])), trimmed(String(item[sign.range.lowerBound...]))
      )
      return name.count >= 2 && !value.contains("*") ? (name, value) : nil
    }
    if let colon = item.lastIndex(of: ":") {
      let (name, value) = (trimmed(String(item[..<colon])), trimmed(String(item[item.index(after: colon)...])))
      return name.count >= 2 && !value.isEmpty ? (name, value) : nil
    }
    guard let match = item.wholeMatch(of: /(.*?[^0-9.,，])([0-9][0-9,.]*(?:%|％|[^0-9.,，。()（）]{0,8}))/),
      match.1.count >= 2
    else { return nil }
    return (trimmed(String(match.1)), trimmed(String(match.2)))
  }
}
