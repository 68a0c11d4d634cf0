/// Masks personal numbers in every text of the records that pages print (rule P01 tells the bureau where they stand).
extension Records {
  /// The same records with masked texts; codes and figures are never touched.
  func masked() -> Records {
    var records = self
    for index in records.projects.indices { records.projects[index].maskPersonalData() }
    return records
  }
}

extension Project {
  /// Every text that a unit typed freely, with its place.
  var freeTexts: [Entry<String>] {
    var texts = goals.flatMap { [$0.expected, $0.actual] } + remarks.map(\.text)
    for indicator in indicators { texts += [indicator.name, indicator.target, indicator.actual, indicator.reason] }
    return texts
  }

  fileprivate mutating func maskPersonalData() {
    guard freeTexts.contains(where: { PersonalData.masked($0.raw) != nil }) else { return }
    for index in goals.indices {
      goals[index].expected.mask()
      goals[index].actual.mask()
    }
    for index in indicators.indices {
      indicators[index].name.mask()
      indicators[index].target.mask()
      indicators[index].actual.mask()
      indicators[index].reason.mask()
    }
    for index in remarks.indices { remarks[index].text.mask() }
  }
}

extension Entry<String> {
  fileprivate mutating func mask() {
    if let masked = PersonalData.masked(raw) { raw = masked.text }
    if let text = value, let masked = PersonalData.masked(text) { value = masked.text }
  }
}
