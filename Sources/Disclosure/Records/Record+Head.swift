/// The head of a record: what every form says of its subject.
extension Record {
  /// Hands name, offices, codes, year, budget, mark and key flag to a visitor, each with its cell.
  mutating func visitHead(_ body: (inout RecordText) -> Void) {
    name.visit(.init(field: "name"), .name, at: source, body)
    visit("code", code, at: places.place(of: .code, in: source), body)
    visit("year", year.map { String($0) } ?? "", at: places.place(of: .year, in: source), body)
    visitRegion(body)
    department.name.visit(
      .init(field: "department"), at: places.place(of: .department, in: source) ?? source, body)
    let departmentCode = places.place(of: .departmentCode, orWith: .department, in: source)
    visit("departmentCode", department.code, at: departmentCode, body)
    unit.name.visit(.init(field: "unit"), at: places.place(of: .unit, in: source) ?? source, body)
    visit("unitCode", unit.code, at: places.place(of: .unitCode, orWith: .unit, in: source), body)
    let typeAt = places.place(of: .budgetType, in: source)
    budgetTypeRaw.visit(.init(field: "budgetType"), at: typeAt ?? source, body)
    if budgetTypeRaw.isEmpty { visit("budgetType", budgetType?.chinese ?? "", at: typeAt, body) }
    visit("mark", mark.words, at: mark.place?.cell, body)
    visit("keyProject", isKeyProject ? "是" : "", at: places.place(of: .keyProject, in: source), body)
  }

  /// A region without a cell is the workspace's own.
  private mutating func visitRegion(_ body: (inout RecordText) -> Void) {
    let place = places.place(of: .region, orWith: .regionCode, in: source)
    var text = RecordText(
      path: .init(field: "region"), kind: .name, text: region.name, at: place ?? source, isFromSettings: place == nil)
    body(&text)
    region.name = text.text
    let codePlace = places.place(of: .regionCode, orWith: .region, in: source)
    visit("regionCode", region.code, at: codePlace ?? source, isFromSettings: codePlace == nil, body)
  }

  /// Hands over a fact that has a cell.
  private func visit(
    _ field: StaticString, _ text: String, at place: Provenance?, isFromSettings: Bool = false,
    _ body: (inout RecordText) -> Void
  ) {
    guard let place, !text.isEmpty else { return }
    var fact = RecordText(
      path: .init(field: field), kind: .fact, text: text, at: place, isFromSettings: isFromSettings)
    body(&fact)
  }
}

extension MarkPlace {
  /// The cell of the mark; `nil` where it stands in a name, or outside the cells.
  fileprivate var cell: Provenance? {
    switch self {
    case .paper(let place), .register(let place): place
    default: nil
    }
  }
}
