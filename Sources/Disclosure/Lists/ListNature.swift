/// How the target of a list's row is meant.
enum ListNature: Sendable, Equatable {
  /// `≥`, `≤` or `=`, with numbers on both sides.
  case quantity(IndicatorValue.Comparator)
  /// 定性
  case qualitative
  /// Anything else: the row scores 0 and nothing is reported (bench specification).
  case other

  /// The meaning of 指标性质 as typed.
  init(_ text: String) {
    self =
      switch text {
      case "≥": .quantity(.atLeast)
      case "≤": .quantity(.atMost)
      case "=": .quantity(.equal)
      case "定性": .qualitative
      default: .other
      }
  }

  /// The meaning of 指标性质 in any of its spellings (reference §3.1).
  init(lenient text: String) {
    if text.hasPrefix("定性") {
      self = .qualitative
    } else if text.contains("正向") {
      self = .quantity(.atLeast)
    } else if text.contains("反向") || text.contains("逆向") {
      self = .quantity(.atMost)
    } else {
      // The reader of values wants a number behind a comparator, so one is added.
      self = IndicatorValue(text + "1").comparator.map { .quantity($0) } ?? .other
    }
  }

  var isQuantity: Bool {
    if case .quantity = self { true } else { false }
  }
}
