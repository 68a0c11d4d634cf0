import Spreadsheets

/// The notation of the reference workload, to the letter of the bench specification.
enum StrictNotation: ListNotation {
  static let isStrict = true

  static func nature(_ text: String) -> ListNature { ListNature(text) }

  static func level(_ text: String, by scorer: Scorer) -> Int? { scorer.level(text, toTheLetter: true) }

  static func statement(_ text: String, under label: String) -> DisclosureMark.Statement {
    text == "公开" ? .published : .withheld
  }

  static func budgetType(_ text: String) -> BudgetType? {
    BudgetType.allCases.first { $0 != .other && $0.chinese == text }
  }

  /// The specification counts an amount that cannot be read as 0 ("Projects").
  static func money(_ fen: Int64) -> Money? { fen < 0 ? .zero : Money(fen: fen) }

  /// The specification calls the sum 自评总分.
  static func handedIn(_ project: borrowing ListProject, _ totals: ListTotals) -> Score? { totals.added }

  /// Points by the specification; 0 where the row cannot be scored.
  static func earned(
    _ reader: inout ListRowReader<Self>, _ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int,
    weight: Int64, score: Int64
  ) -> Int64 {
    let targetRange = record.range(reader.positions.target, fields)
    let actualRange = record.range(reader.positions.actual, fields)
    switch reader.natures.meaning(bytes, record.range(reader.positions.nature, fields), &reader.texts) {
    case .quantity(let sense):
      let target = ListNumber.value(bytes, targetRange)
      let actual = ListNumber.value(bytes, actualRange)
      if target < 0 { reader.fault(.badNumber, .target, row, bytes, targetRange) }
      if actual < 0 { reader.fault(.badNumber, .actual, row, bytes, actualRange) }
      guard weight >= 0, target >= 0, actual >= 0 else { return 0 }
      return reader.scorer.points(sense, target: target, actual: actual, weight: Score(hundredths: weight)).hundredths
    case .qualitative:
      guard let level = reader.levels.meaning(bytes, actualRange, &reader.texts) else {
        reader.fault(.badNumber, .actual, row, bytes, actualRange)
        return 0
      }
      return weight < 0 ? 0 : reader.scorer.full(level, weight: Score(hundredths: weight)).hundredths
    case .other:
      return 0
    }
  }
}
