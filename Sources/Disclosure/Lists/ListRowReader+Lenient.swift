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
    _ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int, weight: Int64, own: Int64
  ) -> Int64 {
    let nature = natures.meaning(bytes, record.range(at.nature, fields), &texts)
    let targetRange = record.range(at.target, fields)
    let actualRange = record.range(at.actual, fields)
    if nature.isQuantitative, weight >= 0 {
      let target = ListNumber.value(bytes, targetRange)
      let actual = ListNumber.value(bytes, actualRange)
      // 0.98 beside 95 % needs a closer look.
      if target > 10_000, actual > 10_000 {
        return scoring.points(nature, weight: weight, target: target, actual: actual)
      }
    }
    if nature == .qualitative, weight >= 0, let level = levels.meaning(bytes, actualRange, &texts) {
      let range = options.policy.qualitativeLevels[level]
      let least = FixedPoint.divideHalfUp(weight * Int64(range.least), 1000)
      return max(least, min(FixedPoint.divideHalfUp(weight * Int64(range.full), 1000), own))
    }
    let row = row
    let judged = indicator(bytes, record, fields, row, weight: weight, score: own)
    switch judge(judged, year: current?.year, policy: options.policy) {
    case .points(let points, _): return points.hundredths
    case .level(_, let least, let full): return max(least.hundredths, min(full.hundredths, own))
    case .unscored(let reason):
      let isTarget = IndicatorValue(judged.target.raw).content == .malformed
      switch reason {
      case .noResult: fault(.badNumber, .actual, row, bytes, actualRange)
      case .noTarget where nature.isQuantitative: fault(.badNumber, .target, row, bytes, targetRange)
      case .malformed where isTarget: fault(.badNumber, .target, row, bytes, targetRange)
      case .malformed: fault(.badNumber, .actual, row, bytes, actualRange)
      case .words where nature.isQuantitative, .notComparable where nature.isQuantitative:
        fault(.badNumber, .actual, row, bytes, actualRange)
      case .words, .notComparable, .noTarget, .noWeight, .unitsDiffer, .late: break
      }
      return own
    }
  }
}
