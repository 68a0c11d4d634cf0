/// An amount of which somebody took 元 for 万元, or 万元 for 元: it is left blank until the unit is mended, or the finding accepted.
struct DoubtfulAmount: Sendable {
  /// What it is held against.
  enum Measure: Sendable, Hashable {
    /// Ten thousand or a thousand times the register's, or such a part of it (A19).
    case register
    /// The same of last year's, which stands here (A24).
    case lastYear(String)
    /// A thousand times the largest of the other projects of the office (A28).
    case siblings
    /// Smaller than the budget of any project (A29).
    case least
  }

  /// Index of the project among the figures; `nil` where a paper of another stage says it.
  var subject: Int?
  /// The project's name.
  var project: String
  /// What the paper says.
  var amount: Money
  var at: Provenance
  var measure: Measure
  /// What the measure says, and where the register says it.
  var expected: Money
  var expectedAt: Provenance

  /// How far the two stand apart, and what is likely to be wrong.
  var guess: Message {
    amount.isThousandfold(of: expected) || expected.isThousandfold(of: amount)
      ? Message("相差约一千倍，应是金额单位或小数点弄错了", "about 1,000 times: a unit or a decimal point is wrong in one of them")
      : Message("相差约一万倍，应是把元和万元弄错了", "about 10,000 times: 元 was taken for 万元 in one of them")
  }
}
