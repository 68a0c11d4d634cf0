/// EVA-2: a grade is that of the points beside it, by the policy's bounds.
enum EVA2GradeOfScore: LedgerRule {
  static let card = RuleCard(
    id: "EVA-2", title: Message("评价等级应与评价得分对应", "An evaluation's grade must be that of its points"),
    severity: .error, basis: "办法规定的等级和分数线",
    remedy: Message("核对得分和等级，改正填错的一处。", "Check points and grade, and correct the wrong one."))

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    typealias Form = EvaluationResultsForm
    for line in sheet.lines {
      if BlankText.isBlank(line.text(Form.score)), BlankText.isBlank(line.text(Form.grade)) {
        report.add(
          line, Form.grade, expected: "得分或等级", severity: .warning,
          Message("“\(line.name)”没有评价得分，也没有等级。请补填。", "\(line.name) has neither points nor a grade. Fill one in."))
      }
      for (score, grade) in [(Form.score, Form.grade), (Form.selfScore, Form.selfGrade)] {
        if let points = line.value(score), line.isImpossible(points, of: policy.totalWeight),
          points < policy.totalWeight
        {
          report.add(
            line, score, expected: "\(policy.totalWeight.text)分制的得分",
            Message(
              "“\(line.name)”的\(score.label)填了 \(line.text(score))，不到1分，可能是按1分制或者小数填的，公开的各册不印。请按满分 \(policy.totalWeight.text) 分填写。",
              "\(line.name) has \(line.text(score)) points, less than one, and no open book prints them. Give them out of \(policy.totalWeight.text)."
            ))
          continue
        }
        if let points = line.value(score), points > policy.totalWeight {
          let full = policy.totalWeight.text
          report.add(
            line, score, expected: "≤ \(full)",
            Message(
              "“\(line.name)”的\(score.label)填了 \(line.text(score))，超过满分 \(full) 分，公开的各册不印。请核对后改正。",
              "\(line.name) has \(line.text(score)) points, above the full marks of \(full); no open book prints them. Check and correct them."
            ))
          continue
        }
        // A grade that the policy does not have may belong to another region's scheme and is not compared.
        guard let points = line.reached(score), let printed = line.value(grade), let index = policy.grade(of: points),
          let given = PrintedGrade.place(of: printed, in: policy.grades), given != index
        else { continue }
        let right = policy.grades[index].label
        report.add(
          line, grade, expected: right,
          Message(
            "“\(line.name)”\(score.label)\(line.text(score))，按办法应为“\(right)”，\(grade.label)填的是“\(line.text(grade))”。请核对后改正。",
            "\(line.name) has \(line.text(score)) points, which the policy calls \(right); its grade reads \(line.text(grade)). Correct one."
          ))
      }
    }
  }
}

extension LedgerLine {
  /// Whether points cannot be right: above the full marks, or a part of one point.
  fileprivate func isImpossible(_ points: Score, of full: Score) -> Bool {
    points > full || points > .zero && points < Score(hundredths: 100)
  }

  /// The same without points that cannot be right, which no open book prints.
  ///
  /// - Parameter isAccepted: whether the finding at a place (EVA-2) is accepted; nobody can accept points above the full marks.
  func withoutImpossibleScores(_ policy: Policy, isAccepted: (Provenance) -> Bool) -> Self {
    guard form == EvaluationResultsForm.kind else { return self }
    var line = self
    for index in line.cells.indices {
      let cell = line.cells[index]
      guard case .score(let points)? = cell.value, isImpossible(points, of: policy.totalWeight),
        points > policy.totalWeight || !isAccepted(cell.at)
      else { continue }
      line.cells[index] = Cell(column: cell.column, raw: "", value: nil, at: cell.at, isShared: false)
    }
    return line
  }
}
