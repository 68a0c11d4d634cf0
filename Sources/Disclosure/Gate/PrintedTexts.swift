extension Project {
  /// Calls `body` with every text of the record that pages print, and with its place.
  func forEachPrintedText(_ body: (_ text: String, _ at: Provenance) -> Void) {
    for text in [department.name, unit.name, budgetTypeRaw, functionalClass] { body(text, source) }
    for row in funds {
      body(row.label, row.budget.at)
      for amount in [row.initial, row.budget, row.executed] { body(amount.raw, amount.at) }
      body(row.weight.raw, row.weight.at)
      body(row.rate.raw, row.rate.at)
      body(row.score.raw, row.score.at)
    }
    for goal in goals {
      body(goal.expected.raw, goal.expected.at)
      body(goal.actual.raw, goal.actual.at)
    }
    for indicator in indicators {
      for text in [indicator.level1, indicator.level2, indicator.nature, indicator.unit] {
        body(text, indicator.name.at)
      }
      for text in [indicator.name, indicator.target, indicator.actual, indicator.reason] { body(text.raw, text.at) }
      body(indicator.weight.raw, indicator.weight.at)
      body(indicator.score.raw, indicator.score.at)
    }
    for total in [printedWeight, printedTotal] { if let total { body(total.raw, total.at) } }
    if let grade = printedGrade { body(grade.raw, grade.at) }
    for remark in remarks {
      body(remark.label, remark.text.at)
      body(remark.text.raw, remark.text.at)
    }
  }

  /// Changes every text of the record that pages print.
  mutating func changePrintedTexts(_ change: (inout String) -> Void) {
    change(&name)
    for office in [\Project.department, \.unit, \.region] { change(&self[keyPath: office].name) }
    change(&budgetTypeRaw)
    change(&functionalClass)
    for index in funds.indices { funds[index].changeTexts(change) }
    for index in goals.indices {
      goals[index].expected.changeTexts(change)
      goals[index].actual.changeTexts(change)
    }
    for index in indicators.indices { indicators[index].changeTexts(change) }
    printedWeight?.changeRaw(change)
    printedTotal?.changeRaw(change)
    printedGrade?.changeTexts(change)
    for index in remarks.indices {
      change(&remarks[index].label)
      remarks[index].text.changeTexts(change)
    }
  }
}

extension FundRow {
  fileprivate mutating func changeTexts(_ change: (inout String) -> Void) {
    change(&label)
    initial.changeRaw(change)
    budget.changeRaw(change)
    executed.changeRaw(change)
    weight.changeRaw(change)
    rate.changeRaw(change)
    score.changeRaw(change)
  }
}

extension Indicator {
  fileprivate mutating func changeTexts(_ change: (inout String) -> Void) {
    change(&level1)
    change(&level2)
    change(&nature)
    change(&unit)
    name.changeTexts(change)
    target.changeTexts(change)
    actual.changeTexts(change)
    reason.changeTexts(change)
    weight.changeRaw(change)
    score.changeRaw(change)
  }
}

extension Entry {
  /// A readable value is printed as what it means; the text is printed where it is none.
  fileprivate mutating func changeRaw(_ change: (inout String) -> Void) {
    if value == nil { change(&raw) }
  }
}

extension Entry<String> {
  fileprivate mutating func changeTexts(_ change: (inout String) -> Void) {
    change(&raw)
    if var text = value {
      change(&text)
      value = text
    }
  }
}
