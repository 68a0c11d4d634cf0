import Spreadsheets

/// Several columns that are called by equally good names of one: what they hold decides whether it matters which is taken.
struct ListRivals: Sendable {
  var column: ListColumn
  /// The one that is taken.
  var position: Int
  var others: [Int]
  /// Their labels as printed.
  var labels: [String]

  var fault: ListHeaderFault { .rivals(column, labels, position: position) }
}

extension ListRowReader {
  /// Notes the columns that say something else in this row than others of the same meaning.
  mutating func compareRivals(_ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField]) {
    for (number, rival) in header.rivals.enumerated() where !block.differing.contains(number) {
      let own = record.range(rival.position, fields)
      for other in rival.others where !isSame(bytes, own, record.range(other, fields)) {
        block.differing.insert(number)
        break
      }
    }
  }

  /// Whether two cells say the same, or the second says nothing.
  private mutating func isSame(_ bytes: Span<UInt8>, _ own: Range<Int>, _ other: Range<Int>) -> Bool {
    if other.isEmpty { return true }
    let (own, other) = (texts.text(bytes, own), texts.text(bytes, other))
    if own == other || BlankText.isBlank(other) { return true }
    let number = LenientNumber.amount(own, unit: .wan)
    return number >= 0
      ? number == LenientNumber.amount(other, unit: .wan) : NormalText.normalised(own) == NormalText.normalised(other)
  }
}

extension Project {
  /// Leaves blank what several columns of a list say differently.
  mutating func blank(_ columns: [ListColumn]) {
    for column in columns {
      for index in indicators.indices {
        switch column {
        case .target: indicators[index].target = .blank(at: indicators[index].target.at)
        case .actual: indicators[index].actual = .blank(at: indicators[index].actual.at)
        case .weight: indicators[index].weight = .blank(at: indicators[index].weight.at)
        case .score: indicators[index].score = .blank(at: indicators[index].score.at)
        default: break
        }
      }
    }
  }
}
