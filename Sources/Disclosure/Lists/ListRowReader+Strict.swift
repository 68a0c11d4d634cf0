import Spreadsheets

extension ListRowReader {
  /// Our points of a row by the bench specification; 0 where it cannot be scored.
  mutating func earnedStrictly(
    _ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int, weight: Int64
  ) -> Int64 {
    let targetRange = record.range(at.target, fields)
    let actualRange = record.range(at.actual, fields)
    switch natures.meaning(bytes, record.range(at.nature, fields), &texts) {
    case .quantity(let sense):
      let target = ListNumber.value(bytes, targetRange)
      let actual = ListNumber.value(bytes, actualRange)
      if target < 0 { fault(.badNumber, .target, row, bytes, targetRange) }
      if actual < 0 { fault(.badNumber, .actual, row, bytes, actualRange) }
      guard weight >= 0, target >= 0, actual >= 0 else { return 0 }
      return scorer.points(sense, target: target, actual: actual, weight: Score(hundredths: weight)).hundredths
    case .qualitative:
      guard let level = levels.meaning(bytes, actualRange, &texts) else {
        fault(.badNumber, .actual, row, bytes, actualRange)
        return 0
      }
      return weight < 0 ? 0 : scorer.full(level, weight: Score(hundredths: weight)).hundredths
    case .other:
      return 0
    }
  }
}
