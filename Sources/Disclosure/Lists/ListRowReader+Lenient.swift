import Spreadsheets

extension ListRowReader {
  /// 总分 as the unit printed it, in hundredths; what is typed and cannot be read is a fault of the row.
  mutating func printedTotal(_ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int) -> Int64 {
    guard header.has(.total), !isStrict else { return ListNumber.unreadable }
    let range = record.range(header.position(.total), fields)
    let text = texts.text(bytes, range)
    let total = LenientNumber.points(text)
    if total < 0, !BlankMark.isBlank(text) { fault(.badNumber, .total, row, bytes, range) }
    return total
  }

  /// Our points of a row by the policy and the broader notation; the unit's own stand where a program cannot judge.
  ///
  /// Numbers of the strict grammar are scored at once; only other rows become an indicator that is judged like a form's.
  mutating func earnedLeniently(
    _ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int, weight: Int64, score: Int64
  ) -> Int64 {
    let nature = natures.meaning(bytes, record.range(at.nature, fields), &texts)
    let targetRange = record.range(at.target, fields)
    let actualRange = record.range(at.actual, fields)
    let own = score < 0 ? nil : Score(hundredths: score)
    if case .quantity(let sense) = nature, weight >= 0 {
      let target = ListNumber.value(bytes, targetRange)
      let actual = ListNumber.value(bytes, actualRange)
      // 0.98 beside 95 % needs a closer look.
      if target > 10_000, actual > 10_000 {
        return scorer.points(sense, target: target, actual: actual, weight: Score(hundredths: weight)).hundredths
      }
    }
    if nature == .qualitative, weight >= 0, let level = levels.meaning(bytes, actualRange, &texts) {
      return points(scorer.judge(level: level, weight: Score(hundredths: weight)), own)
    }
    let judged = indicator(bytes, record, fields, row, weight: weight, score: max(0, score))
    let judgement = scorer.judge(judged, year: current?.year)
    if case .unscored(let reason) = judgement {
      let isTarget = IndicatorValue(judged.target.raw).content == .malformed
      switch reason {
      case .noResult: fault(.badNumber, .actual, row, bytes, actualRange)
      case .noTarget where nature.isQuantity: fault(.badNumber, .target, row, bytes, targetRange)
      case .malformed where isTarget: fault(.badNumber, .target, row, bytes, targetRange)
      case .malformed: fault(.badNumber, .actual, row, bytes, actualRange)
      case .words where nature.isQuantity, .notComparable where nature.isQuantity:
        fault(.badNumber, .actual, row, bytes, actualRange)
      case .words, .notComparable, .noTarget, .noWeight, .unitsDiffer, .late: break
      }
    }
    return points(judgement, own)
  }

  /// Points as judged, else the unit's own; in hundredths.
  private func points(_ judgement: IndicatorJudgement, _ own: Score?) -> Int64 {
    (judgement.points(beside: own) ?? own ?? .zero).hundredths
  }
}
