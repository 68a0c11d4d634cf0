extension DataText {
  /// The indicators of a project's paper, as they are printed.
  mutating func upwardIndicators(_ one: ProjectFigures, _ project: Project) {
    for (index, indicator) in project.indicators.enumerated() {
      text(one.region)
      text(one.identity.stem)
      number(index + 1)
      text(indicator.level1)
      text(indicator.level2)
      text(indicator.name.raw)
      text(indicator.target.raw)
      text(indicator.nature)
      text(indicator.unit)
      text(indicator.actual.raw)
      hundredths(indicator.weight.value?.hundredths)
      text(indicator.weight.raw)
      hundredths(indicator.score.value?.hundredths)
      text(indicator.score.raw)
      text(indicator.reason.raw)
      endRow()
    }
  }

  /// Everything else that the paper says and an open book may print.
  mutating func upwardForm(_ one: ProjectFigures, _ project: Project) {
    func add(
      _ text: inout DataText, _ part: UpwardDetail.Part, _ number: Int, _ label: String, _ raw: String,
      _ value: (inout DataText) -> Void = { $0.hundredths(nil) }
    ) {
      text.text(one.region)
      text.text(one.identity.stem)
      text.text(part.rawValue)
      text.number(number)
      text.text(label)
      text.text(raw)
      value(&text)
      text.endRow()
    }
    func money(_ text: inout DataText, _ number: Int, _ field: UpwardDetail.Field, _ entry: Entry<Money>) {
      guard entry.value != nil || !entry.raw.isEmpty else { return }
      add(&text, .funds, number, field.rawValue, entry.raw) { $0.money(entry.value) }
    }
    func score(
      _ text: inout DataText, _ part: UpwardDetail.Part, _ number: Int, _ field: UpwardDetail.Field,
      _ entry: Entry<Score>?
    ) {
      guard let entry, part == .total || entry.value != nil || !entry.raw.isEmpty else { return }
      add(&text, part, number, field.rawValue, entry.raw) { $0.hundredths(entry.value?.hundredths) }
    }
    if !project.functionalClass.isEmpty {
      add(&self, .head, 1, UpwardDetail.Field.functionalClass.rawValue, project.functionalClass)
    }
    for (index, row) in project.funds.enumerated() {
      add(&self, .funds, index + 1, row.role.field.rawValue, row.label)
      money(&self, index + 1, .initial, row.initial)
      money(&self, index + 1, .budget, row.budget)
      money(&self, index + 1, .executed, row.executed)
      score(&self, .funds, index + 1, .weight, row.weight)
      if row.rate.value != nil || !row.rate.raw.isEmpty {
        add(&self, .funds, index + 1, UpwardDetail.Field.rate.rawValue, row.rate.raw) {
          $0.hundredths(row.rate.value?.hundredths)
        }
      }
      score(&self, .funds, index + 1, .score, row.score)
    }
    for (index, goal) in project.goals.enumerated() {
      add(&self, .goals, index + 1, UpwardDetail.Field.expected.rawValue, goal.expected.raw)
      add(&self, .goals, index + 1, UpwardDetail.Field.actual.rawValue, goal.actual.raw)
    }
    score(&self, .total, 1, .weight, project.printedWeight)
    score(&self, .total, 1, .score, project.printedTotal)
    if let grade = project.printedGrade { add(&self, .total, 1, UpwardDetail.Field.grade.rawValue, grade.raw) }
    for (index, remark) in project.remarks.filter({ !$0.namesPersons }).enumerated() {
      add(&self, .remarks, index + 1, remark.label, remark.text.raw)
    }
  }
}
