/// A target put together from sign, value and unit where a table has columns for them.
enum WholeTarget {
  /// - Parameters:
  ///   - sign: 指标性质 or 计算符号; what is no comparator (定性, 正向) is none of the value's.
  ///   - unit: 度量单位, which belongs to a number that has none.
  static func text(sign: String, value: String, unit: String) -> String {
    guard !value.isEmpty else { return value }
    var text = value
    if !sign.isEmpty, let first = text.first, !IndicatorWords.isComparator(String(first)) {
      if IndicatorWords.isComparator(sign) {
        text = NormalText.figure(sign) + text
      } else if IndicatorValue(sign + "1").comparator != nil, IndicatorValue(value).comparator == nil {
        text = sign + text
      }
    }
    if !unit.isEmpty, !BlankText.isBlank(unit), isBareNumber(value) { text += unit }
    return text
  }

  private static func isBareNumber(_ value: String) -> Bool {
    guard value.last?.isNumber == true else { return false }
    switch IndicatorValue(value).content {
    case .quantity(_, let unit), .range(_, _, let unit): return unit.isEmpty
    default: return false
    }
  }
}
