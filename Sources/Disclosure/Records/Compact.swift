/// A value that may not be known, in eight bytes: an optional takes sixteen, and the figures of a long list have eleven of them.
@propertyWrapper struct Compact<Value: WholeNumber>: Sendable {
  /// The number; the smallest there is where it is not known.
  private var stored: Int64

  init(wrappedValue: Value?) {
    stored = Self.unknown
    self.wrappedValue = wrappedValue
  }

  var wrappedValue: Value? {
    get { stored == Self.unknown ? nil : Value.of(whole: stored) }
    // A sum that ended at the smallest number there is stays a number.
    set { stored = newValue.map { max($0.whole, Self.unknown + 1) } ?? Self.unknown }
  }

  private static var unknown: Int64 { .min }
}

/// A value that is a whole number of something: 分, hundredths, years.
protocol WholeNumber: Sendable {
  var whole: Int64 { get }
  static func of(whole: Int64) -> Self
}

extension Money: WholeNumber {
  var whole: Int64 { fen }
  static func of(whole: Int64) -> Money { Money(fen: whole) }
}

extension Score: WholeNumber {
  var whole: Int64 { hundredths }
  static func of(whole: Int64) -> Score { Score(hundredths: whole) }
}

extension Rate: WholeNumber {
  var whole: Int64 { hundredths }
  static func of(whole: Int64) -> Rate { Rate(hundredths: whole) }
}

extension Int: WholeNumber {
  var whole: Int64 { Int64(self) }
  static func of(whole: Int64) -> Int { Int(whole) }
}
