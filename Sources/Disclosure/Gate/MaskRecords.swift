/// Masks personal numbers in every text that pages print (rule P01 tells the bureau where they stand).
extension Records {
  /// The same records with masked texts; codes and readable figures are never touched.
  func masked() -> Records {
    var records = self
    for index in records.projects.indices where records.projects[index].mayHoldPersonalData {
      records.projects[index].changePrintedTexts(maskPersonalData)
    }
    return records
  }
}

extension [ProjectFigures] {
  /// The same figures with masked names; nearly always there is nothing to mask, and nothing is copied.
  func masked() -> [ProjectFigures] {
    var masked = self
    for index in indices where mayHoldPersonalData(index) {
      maskPersonalData(&masked[index].name)
      maskPersonalData(&masked[index].department.name)
      maskPersonalData(&masked[index].unit.name)
      maskPersonalData(&masked[index].budgetTypeRaw)
    }
    return masked
  }

  private func mayHoldPersonalData(_ index: Int) -> Bool {
    PersonalData.mayStand(in: self[index].name) || PersonalData.mayStand(in: self[index].department.name)
      || PersonalData.mayStand(in: self[index].unit.name) || PersonalData.mayStand(in: self[index].budgetTypeRaw)
  }
}

extension Summaries {
  /// The same sums under masked names.
  func masked() -> Summaries {
    var summaries = self
    for level in [\Summaries.units, \.departments, \.townships, \.counties, \.cities, \.provinces] {
      let groups = summaries[keyPath: level]
      for index in groups.indices where PersonalData.mayStand(in: groups[index].name) {
        maskPersonalData(&summaries[keyPath: level][index].name)
      }
    }
    for index in summaries.notReported.indices where PersonalData.mayStand(in: summaries.notReported[index].name) {
      maskPersonalData(&summaries.notReported[index].name)
    }
    return summaries
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

private func maskPersonalData(_ text: inout String) {
  if let masked = PersonalData.masked(text) { text = masked.text }
}
