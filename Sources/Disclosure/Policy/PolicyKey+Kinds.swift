/// The kinds of values that most keys of a policy have.
extension PolicyKey {
  static func text(
    _ name: String, _ path: any WritableKeyPath<Policy, String> & Sendable, _ meaning: Message, _ example: String
  ) -> Self {
    Self(name, "文字", path, meaning, example) { yaml throws(ConfigurationError) in try yaml.text(name) }
  }

  static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ path: any WritableKeyPath<Policy, Choice> & Sendable, _ meaning: Message, _ example: String
  ) -> Self where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue).joined(separator: "、")
    return Self(name, words + " 之一", path, meaning, example) { yaml throws(ConfigurationError) in try yaml.choice(name)
    }
  }

  static func score(
    _ name: String, _ path: any WritableKeyPath<Policy, Score> & Sendable, _ meaning: Message, _ example: String
  ) -> Self {
    Self(name, "分数，最多两位小数", path, meaning, example) { yaml throws(ConfigurationError) in try yaml.score(name) }
  }

  static func rate(
    _ name: String, _ path: any WritableKeyPath<Policy, Rate> & Sendable, _ meaning: Message, _ example: String
  ) -> Self {
    Self(name, "百分数，最多两位小数", path, meaning, example) { yaml throws(ConfigurationError) in
      try yaml.decimal(name, decimals: 2, in: 0...1_000_000).map(Rate.init(hundredths:))
    }
  }

  static func money(
    _ name: String, _ path: any WritableKeyPath<Policy, Money> & Sendable, _ meaning: Message, _ example: String
  ) -> Self {
    Self(name, "金额（万元），最多六位小数", path, meaning, example) { yaml throws(ConfigurationError) in
      try yaml.decimal(name, decimals: 6, in: 0...Money.mostFen).map(Money.init(fen:))
    }
  }

  static func flag(
    _ name: String, _ path: any WritableKeyPath<Policy, Bool> & Sendable, _ meaning: Message, _ example: String
  ) -> Self {
    Self(name, "true 或 false", path, meaning, example) { yaml throws(ConfigurationError) in try yaml.flag(name) }
  }

  static func count(
    _ name: String, _ path: any WritableKeyPath<Policy, Int> & Sendable, _ meaning: Message, _ example: String,
    most: Int = 1000
  ) -> Self {
    Self(name, "0～\(most) 的整数", path, meaning, example) { yaml throws(ConfigurationError) in
      try yaml.integer(name, in: 0...most)
    }
  }

  private init<Value>(
    _ name: String, _ kind: String, _ path: any WritableKeyPath<Policy, Value> & Sendable, _ meaning: Message,
    _ example: String,
    value: @escaping @Sendable (inout StrictYAML) throws(ConfigurationError) -> Value?
  ) {
    self.init(name: name, kind: kind, meaning: meaning, example: example) {
      yaml, policy, _ throws(ConfigurationError) in
      guard let value = try value(&yaml) else { return false }
      policy[keyPath: path] = value
      return true
    }
  }
}

extension StrictYAML {
  /// Points with at most two decimals.
  mutating func score(_ key: String) throws(ConfigurationError) -> Score? {
    try decimal(key, decimals: 2, in: 0...100_000).map(Score.init(hundredths:))
  }
}
