/// Masks personal numbers in every text that pages print (rule P01 tells the bureau where they stand).
extension Records {
  /// The same records with masked texts; codes and readable figures are never touched.
  func masked() -> Records {
    var records = self
    for index in records.projects.indices where records.projects[index].mayHoldPersonalData {
      records.projects[index].changePrintedTexts(PersonalData.mask)
    }
    return records
  }
}

extension [ProjectFigures] {
  /// The same figures with masked names; nearly always there is nothing to mask, and nothing is copied.
  func masked() -> [ProjectFigures] {
    var masked = self
    for index in indices where mayHoldPersonalData(index) {
      PersonalData.mask(&masked[index].name)
      PersonalData.mask(&masked[index].department.name)
      PersonalData.mask(&masked[index].unit.name)
      PersonalData.mask(&masked[index].budgetTypeRaw)
    }
    return masked
  }

  private func mayHoldPersonalData(_ index: Int) -> Bool {
    PersonalData.mayStand(in: self[index].name) || PersonalData.mayStand(in: self[index].department.name)
      || PersonalData.mayStand(in: self[index].unit.name) || PersonalData.mayStand(in: self[index].budgetTypeRaw)
  }
}

extension Project {
  /// Every text that a unit typed freely, with its place.
  var freeTexts: [Entry<String>] {
    var texts = goals.flatMap { [$0.expected, $0.actual] } + remarks.map(\.text)
    for indicator in indicators { texts += [indicator.name, indicator.target, indicator.actual, indicator.reason] }
    return texts
  }

  /// Whether anything is to be masked: nearly no record has such a number.
  fileprivate var mayHoldPersonalData: Bool {
    var mayHold = PersonalData.mayStand(in: name) || PersonalData.mayStand(in: region.name)
    forEachPrintedText { text, _ in if !mayHold { mayHold = PersonalData.mayStand(in: text) } }
    return mayHold
  }
}
