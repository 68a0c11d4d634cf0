/// What a cell's text means as a label, in each part of a form: looked up once per cell. None is without Chinese characters.
struct LabelMeaning: Sendable {
  var head: HeadField?
  var fund: FundColumn?
  /// A column of the fund block only where no plainer label stands in the same header.
  var weakFund: FundColumn?
  var indicator: IndicatorColumn?

  init() {}

  /// - Parameter mayBeReason: whether 原因 can stand in the label.
  init(_ label: borrowing Label, mayBeReason: Bool) {
    // 预算数（上年）
    if label.hasBrackets, label.notes.contains(where: SaidYear.isOfOther) { return }
    if label.hasBrackets, let joined = Self.joined(label.bare, label.notes) {
      self = joined
    } else if let known = Self.words[label.key] ?? (label.hasBrackets ? Self.words[label.bare] : nil) {
      self = known
    } else if mayBeReason, IndicatorWords.isReason(label.bare) {
      indicator = .reason
    } else if !takeColumns(ofDecorated: label.key), label.hasBrackets {
      takeColumns(ofDecorated: label.bare)
    }
  }

  /// The column of an amount whose time stands in brackets: 预算数（年初） is 年初预算数.
  private static func joined(_ bare: String, _ notes: [String]) -> Self? {
    for note in notes where FundWords.times.contains(note) {
      if let known = words[note + bare], known.fund != nil { return known }
    }
    return nil
  }

  /// The meaning of a text that is its own key.
  init(plain text: borrowing String, mayBeReason: Bool) {
    if let known = Self.words[text] {
      self = known
    } else if mayBeReason, IndicatorWords.isReason(text) {
      indicator = .reason
    } else {
      takeColumns(ofDecorated: copy text)
    }
  }

  /// Takes what a label means as the head of a column, if something was added to one, or as a field with a star or the number of a note
  /// behind it: 项目名称*. Nearly all texts hold no name of a column, which one pass over their bytes tells.
  @discardableResult private mutating func takeColumns(ofDecorated label: String) -> Bool {
    guard DecoratedLabel.mayBeDecorated(label) else { return false }
    let isColumn = Self.columns.finds(in: label)
    guard isColumn || label.utf8.count <= 48, let plain = DecoratedLabel.plain(label), let known = Self.words[plain]
    else {
      return false
    }
    if isColumn {
      (fund, weakFund, indicator) = (known.fund, known.weakFund, known.indicator)
    } else if label.hasPrefix(plain) {
      head = known.head
    }
    return true
  }

  private static let columns = WordFinder(
    FundWords.columns.map(\.word) + FundWords.weak.map(\.key) + IndicatorWords.columns.map(\.word))

  /// Every label that the layouts know.
  static var labels: [String] { known.map(\.word) }

  private static let words = WordTable(known)

  private static let known: [WordTable<Self>.Pair] = {
    let heads = WordTable(HeadWords.words)
    let funds = WordTable(FundWords.columns)
    let weakFunds = WordTable(FundWords.weak.map { ($0, $1) })
    let indicators = WordTable(IndicatorWords.columns)
    let words =
      HeadWords.words.map(\.word) + FundWords.columns.map(\.word) + FundWords.weak.map(\.key)
      + IndicatorWords.columns.map(\.word)
    return words.map { word in
      var meaning = Self()
      meaning.head = heads[word]
      meaning.fund = funds[word]
      meaning.weakFund = weakFunds[word]
      meaning.indicator = indicators[word]
      if meaning.indicator == nil, word.contains("原因"), IndicatorWords.isReason(Label(word).bare) {
        meaning.indicator = .reason
      }
      return (word, meaning)
    }
  }()

  /// Whether a header with such a label is none of a fund block: indicator levels make it an indicator table; the name of a
  /// project or an office makes it a list.
  var isForeignToFunds: Bool {
    switch head {
    case .projectName, .projectCode, .department, .unit: return true
    default: break
    }
    switch indicator {
    case .level1, .level2, .level3, .target: return true
    default: return false
    }
  }
}
