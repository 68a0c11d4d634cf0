extension Project: Record {
  mutating func visit(_ body: (inout RecordText) -> Void) {
    visitHead(body)
    functionalClass.visit(
      .init(field: "functionalClass"), at: places.place(of: .functionalClass, in: source) ?? source, body)
    for index in funds.indices { funds[index].visit(index, body) }
    for index in goals.indices {
      goals[index].expected.visit(.init(list: "goals", index: index, field: "expected"), body)
      goals[index].actual.visit(.init(list: "goals", index: index, field: "actual"), body)
    }
    for index in indicators.indices { indicators[index].visit(index, body) }
    printedWeight?.visit(.init(field: "printedWeight"), body)
    printedTotal?.visit(.init(field: "printedTotal"), body)
    printedGrade?.visit(.init(field: "printedGrade"), body)
    for index in remarks.indices {
      remarks[index].label.visit(
        .init(list: "remarks", index: index, field: "label"), at: remarks[index].labelAt, body)
      remarks[index].text.visit(.init(list: "remarks", index: index, field: "text"), body)
    }
  }

  /// Every text that a unit typed freely, with its place.
  var freeTexts: [Entry<String>] {
    var texts = goals.flatMap { [$0.expected, $0.actual] } + remarks.map(\.text)
    for indicator in indicators { texts += [indicator.name, indicator.target, indicator.actual, indicator.reason] }
    return texts
  }
}

extension FundRow {
  fileprivate mutating func visit(_ index: Int, _ body: (inout RecordText) -> Void) {
    func path(_ field: StaticString) -> RecordText.Path { .init(list: "funds", index: index, field: field) }
    label.visit(path("label"), at: labelAt ?? budget.at, body)
    initial.visit(path("initial"), body)
    budget.visit(path("budget"), body)
    executed.visit(path("executed"), body)
    weight.visit(path("weight"), body)
    rate.visit(path("rate"), body)
    score.visit(path("score"), body)
  }
}

extension Indicator {
  /// Hands its texts to a visitor.
  mutating func visit(_ index: Int, _ body: (inout RecordText) -> Void) {
    func path(_ field: StaticString) -> RecordText.Path { .init(list: "indicators", index: index, field: field) }
    level1.visit(path("level1"), at: places.level1(beside: name.at), body)
    level2.visit(path("level2"), at: places.level2(beside: name.at), body)
    nature.visit(path("nature"), at: places.nature(beside: name.at), body)
    unit.visit(path("unit"), at: places.unit(beside: name.at), body)
    name.visit(path("name"), body)
    target.visit(path("target"), body)
    actual.visit(path("actual"), body)
    reason.visit(path("reason"), body)
    weight.visit(path("weight"), body)
    score.visit(path("score"), body)
  }
}
