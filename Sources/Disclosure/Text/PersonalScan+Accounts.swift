import Spreadsheets

/// Numbers that are personal only by the word in front of them: passports and permits, QQ and 微信.
extension PersonalScan {
  private static let words: [(word: [Unicode.Scalar], kind: PersonalDataKind)] =
    ["QQ", "微信", "WECHAT", "WEIXIN"].map { (Array($0.unicodeScalars), .account) }
    + ["护照", "通行证", "军官证", "警官证", "士兵证", "回乡证", "台胞证", "PASSPORT"].map { (Array($0.unicodeScalars), .document) }

  /// What may stand between the word and its number.
  private static let between = Set("号码账帐户群ID为是:：()（）NO.第军字".unicodeScalars)

  /// Masks what stands behind such a word; a mobile number as an account is left to the numbers.
  mutating func maskAccounts() {
    for (word, kind) in Self.words where folded.contains(word[0]) {
      var start = 0
      while start + word.count < folded.count {
        guard folded[start] == word[0], folded[start..<start + word.count].elementsEqual(word) else {
          start += 1
          continue
        }
        start += word.count
        var first = start
        while first < folded.count, first < start + 8,
          Self.between.contains(folded[first]) || Self.isSpace(folded[first])
        {
          first += 1
        }
        var end = first
        while isLetterOrDigit(end)
          || kind == .account && end > first && end < folded.count && "_-".unicodeScalars.contains(folded[end])
        {
          end += 1
        }
        guard isNumber(first..<end, kind, isQQ: word[0] == "Q"), !isQuantity(first, end) else { continue }
        for place in (first + (kind == .document ? 2 : 1))..<(end - 2) { characters[place] = "*" }
        kinds.append(kind)
        start = end
      }
    }
  }

  /// Whether a token has the shape of such a number.
  private func isNumber(_ range: Range<Int>, _ kind: PersonalDataKind, isQQ: Bool) -> Bool {
    let digits = folded[range].count { 0x30...0x39 ~= $0.value }
    let letters = range.count - digits
    switch kind {
    case .document: return (6...11).contains(digits) && letters <= 3
    default:
      if isQQ { return letters == 0 && (5...10).contains(digits) }
      return (6...20).contains(range.count) && (letters > 0 || digits != 11)
    }
  }
}
