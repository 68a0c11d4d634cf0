import Spreadsheets

/// The notation of what people type (reference §3.1): thousands separators, full-width digits, units behind numbers, words in
/// any of their spellings.
enum TolerantNotation: ListNotation {
  static let isStrict = false

  static func nature(_ text: String) -> ListNature { ListNature(lenient: text) }

  static func level(_ text: String, by scorer: Scorer) -> Int? { scorer.level(text, toTheLetter: false) }

  /// A blank says nothing: the cell may be merged with the one above, or not filled in.
  static func statement(_ text: String, under label: String) -> DisclosureMark.Statement {
    NormalText.normalised(text).isEmpty ? .none : readDisclosureMark(text, asked: label).statement
  }

  static func budgetType(_ text: String) -> BudgetType? { BudgetTypeWords.type(text) }

  static func money(_ fen: Int64) -> Money? { fen < 0 ? nil : Money(fen: fen) }

  static func handedIn(_ project: borrowing ListProject, _ totals: ListTotals) -> Score? { project.printedTotal }

  /// Points by the policy; the unit's own stand where a program cannot judge.
  ///
  /// Numbers of the strict grammar are scored at once; only other rows become an indicator that is judged like a form's.
  static func earned(
    _ reader: inout ListRowReader<Self>, _ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int,
    weight: Int64, score: Int64
  ) -> Int64 {
    let nature = reader.natures.meaning(bytes, record.range(reader.positions.nature, fields), &reader.texts)
    let targetRange = record.range(reader.positions.target, fields)
    let actualRange = record.range(reader.positions.actual, fields)
    let own = score < 0 ? nil : Score(hundredths: score)
    if case .quantity(let sense) = nature, weight >= 0 {
      let target = ListNumber.value(bytes, targetRange)
      let actual = ListNumber.value(bytes, actualRange)
      // A number up to 1 may be a fraction beside a percentage (0.98 for 98 %): `judge` looks at the signs.
      if target > 10_000, actual > 10_000 {
        return reader.scorer.points(sense, target: target, actual: actual, weight: Score(hundredths: weight)).hundredths
      }
    }
    if nature == .qualitative, weight >= 0, let level = reader.levels.meaning(bytes, actualRange, &reader.texts) {
      return points(reader.scorer.judge(level: level, weight: Score(hundredths: weight)), own)
    }
    let judged = reader.indicator(bytes, record, fields, row, weight: weight, score: max(0, score))
    let judgement = reader.scorer.judge(judged, year: reader.current?.year)
    if case .unscored(let reason) = judgement {
      let isTarget = IndicatorValue(judged.target.raw).content == .malformed
      switch reason {
      case .noResult: reader.fault(.badNumber, .actual, row, bytes, actualRange)
      case .noTarget where nature.isQuantity: reader.fault(.badNumber, .target, row, bytes, targetRange)
      case .malformed where isTarget: reader.fault(.badNumber, .target, row, bytes, targetRange)
      case .malformed: reader.fault(.badNumber, .actual, row, bytes, actualRange)
      case .words where nature.isQuantity, .notComparable where nature.isQuantity:
        reader.fault(.badNumber, .actual, row, bytes, actualRange)
      case .words, .notComparable, .noTarget, .noWeight, .unitsDiffer, .late: break
      }
    }
    return points(judgement, own)
  }

  /// Points as judged, else the unit's own; in hundredths.
  private static func points(_ judgement: IndicatorJudgement, _ own: Score?) -> Int64 {
    (judgement.points(beside: own) ?? own ?? .zero).hundredths
  }
}
