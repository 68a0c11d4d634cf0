/// A record of a form with fields outside its tables.
protocol HeadRecord: Record {
  var year: Int? { get set }
  var code: String { get set }
  var source: Provenance { get set }
}

extension HeadRecord {
  /// Takes what stands behind a label that all forms read alike; `false` where it is another's.
  mutating func take(_ field: HeadField, _ label: String, _ text: String, at place: Provenance) -> Bool {
    switch field {
    case .projectName:
      let named = splitCode(text, shortest: 8)
      if code.isEmpty, !named.code.isEmpty {
        code = named.code
        places.set(.code, at: place)
      }
      name = named.name.isEmpty ? named.code : named.name
      source = place
    case .projectCode:
      guard !text.isEmpty else { break }
      code = text
      places.set(.code, at: place)
    case .year: if let year = FormTitle.year(in: text) ?? Int(text) { take(year, at: place) }
    case .budgetType:
      budgetTypeRaw = text
      budgetType = BudgetTypeWords.type(text)
      places.set(.budgetType, at: place)
    case .keyProject:
      isKeyProject = isYes(text)
      places.set(.keyProject, at: place)
    case .disclosure: mark.add(readDisclosureMark(text, asked: label, at: .paper(place)))
    case .secrecy: if let level = SecrecyMark.level(text, at: .paper(place)) { mark.withhold(by: level) }
    default: return false
    }
    return true
  }

  /// Takes the year that a title, a cell below it or a field says.
  mutating func take(_ year: Int, at place: Provenance) {
    self.year = year
    places.set(.year, at: place)
  }
}

extension Project: HeadRecord {}
