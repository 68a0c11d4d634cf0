/// What the regions of a target table are to achieve of one indicator, added up.
struct RegionSum {
  let name: String
  let quantity: Quantity
  let unit: String
  /// A column 合计 among the regions.
  let whole: (name: String, raw: String, at: Provenance, quantity: Quantity)?

  /// - Returns: `nil` where the values are no numbers of one unit, or shares that do not add up.
  init?(_ indicator: TargetIndicator) {
    guard indicator.regions.count > 1 else { return nil }
    // 开展小型水利工程建设(个): the unit may stand in the name.
    let label = Label(indicator.name.raw)
    var unit = label.notes.last { $0.count <= 4 } ?? ""
    var sum = Quantity.zero
    var whole: (String, String, Provenance, Quantity)?
    var count = 0
    for region in indicator.regions {
      let value = IndicatorValue(region.value.raw)
      if value.isBlank { continue }
      guard case .quantity(let quantity, let own) = value.content, value.comparator != .atMost, !own.isPercent else {
        return nil
      }
      if !own.isEmpty {
        guard unit.isEmpty || unit == own.text else { return nil }
        unit = own.text
      }
      if ["合计", "总计", "小计", "全县", "全市", "全区", "合计数"].contains(TextKey.name(region.name)) {
        whole = (region.name, region.value.raw, region.value.at, quantity)
      } else {
        sum = Quantity(units: sum.units + quantity.units)
        count += 1
      }
    }
    guard count > 1, unit != "%", !unit.hasPrefix("元"), !["率", "比例", "占比", "程度"].contains(where: label.key.hasSuffix)
    else {
      return nil
    }
    name = indicator.name.raw
    quantity = sum
    self.unit = unit
    self.whole = whole.map { (name: $0.0, raw: $0.1, at: $0.2, quantity: $0.3) }
    phrase = Array(label.key)
  }

  /// The name without brackets.
  private let phrase: [Character]

  var text: String { quantity.text + unit }

  /// The number that a sentence gives for the same: the clause that shares words with the name and has one number of the unit.
  func stated(in goal: String) -> (quantity: Quantity, words: String)? {
    guard !unit.isEmpty, goal.utf8.count <= 6000 else { return nil }
    var found: (quantity: Quantity, words: String)?
    for clause in NormalText.normalised(goal).split(whereSeparator: { ",，。;；、:：\n".contains($0) }) {
      let numbers = clause.matches(of: /[0-9]+(?:\.[0-9]+)?/).filter { clause[$0.range.upperBound...].hasPrefix(unit) }
      guard numbers.count == 1, shares(Array(clause)) else { continue }
      guard case .quantity(let quantity, _) = IndicatorValue(String(numbers[0].output)).content, found == nil else {
        return nil
      }
      found = (quantity, String(clause))
    }
    return found
  }

  /// Whether four characters in a row, or a name as a whole, stand in a clause too.
  private func shares(_ clause: [Character]) -> Bool {
    let length = min(4, phrase.count)
    guard length >= 3, clause.count >= length else { return false }
    return phrase.indices.dropLast(length - 1).contains { start in
      let part = phrase[start..<(start + length)]
      return clause.indices.dropLast(length - 1).contains { clause[$0..<($0 + length)] == part }
    }
  }
}
