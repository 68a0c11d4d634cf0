/// Reads points: `8`, `22.5`, `10分`; as a weight also `20%`. Rounded half up to hundredths; at most `Score.most`.
func readScore(_ text: String, asWeight: Bool = false) -> Score? {
  guard let decimal = ExactDecimal(text) ?? points(text, asWeight: asWeight),
    let (hundredths, _) = decimal.whole(times: 100), hundredths.magnitude <= Score.most.hundredths
  else { return nil }
  return Score(hundredths: hundredths)
}

/// The points that a text reaches, without what is below hundredths: 89.995 reaches 89.99, and not a bound of 90. What is below a
/// hundred-thousandth is noise of spreadsheets: 89.9999999999 is 90.
func readReachedScore(_ text: String) -> Score? {
  guard let decimal = ExactDecimal(text) ?? points(text, asWeight: false),
    let (rounded, isRounded) = decimal.whole(times: 100),
    rounded.magnitude <= Score.most.hundredths
  else { return nil }
  guard isRounded, let (exact, _) = decimal.whole(times: 100_000) else { return Score(hundredths: rounded) }
  return Score(hundredths: rounded * 1000 > exact ? rounded - 1 : rounded)
}

/// Points that are not written as a number alone.
private func points(_ text: String, asWeight: Bool) -> ExactDecimal? {
  guard mayHoldNumber(text), let figure = NormalText.number(text) else { return nil }
  var rest = Substring(figure)
  if rest.unicodeScalars.last == "分" {
    rest.removeLast()
  } else if asWeight, rest.unicodeScalars.last == "%" {
    rest.removeLast()
  }
  return ExactDecimal(rest)
}

/// Reads a percentage: `86.18%`, `100.00 %`, `百分之…` is not read.
///
/// A number without the sign may be a fraction (`0.9997`) or percent (`99.97`): what lies nearer to `expected`
/// counts; without it, numbers up to 1 are fractions. `isPercent` says that the header carries the sign.
func readRate(_ text: String, expected: Rate? = nil, isPercent: Bool = false) -> Rate? {
  guard let (decimal, signed) = share(text), let (percent, _) = decimal.whole(times: 100) else { return nil }
  guard !signed, !isPercent, let (fraction, _) = decimal.whole(times: 10_000) else {
    return Rate(hundredths: percent)
  }
  if let expected {
    let asPercent = percent.subtractingReportingOverflow(expected.hundredths).partialValue.magnitude
    let asFraction = fraction.subtractingReportingOverflow(expected.hundredths).partialValue.magnitude
    return Rate(hundredths: asFraction <= asPercent ? fraction : percent)
  }
  return Rate(hundredths: fraction.magnitude <= 10_000 ? fraction : percent)
}

/// A number, and whether a percent sign stands behind it.
private func share(_ text: String) -> (ExactDecimal, signed: Bool)? {
  if let decimal = ExactDecimal(text) { return (decimal, false) }
  guard mayHoldNumber(text), let figure = NormalText.number(text) else { return nil }
  var rest = Substring(figure)
  let signed = rest.utf8.last == UInt8(ascii: "%")
  if signed { rest.removeLast() }
  return ExactDecimal(rest).map { ($0, signed) }
}

/// Whether a digit, full-width ones included, may stand in a text; no number is without.
func mayHoldNumber(_ text: String) -> Bool {
  text.withBytes { $0.contains { (0x30...0x39).contains($0) || $0 == 0xEF } }
}
