import Testing

@testable import Disclosure

/// Which projects are looked at again: by a seed, from every stratum, the same everywhere.
@Suite struct AuditSampleTests {
  private static let offices = [Named(code: "205", name: "甲县教育局"), Named(code: "215", name: "甲县水利局")]

  /// Twenty projects of each office in the best grade, three in the next.
  private static let figures = offices.flatMap { office in
    (1...23).map { number in
      var score = ProjectScore()
      score.grade = number > 20 ? 1 : 0
      return projectFigures(
        "项目\(number)", code: "9901012400\(office.code)0\(100 + number)", department: office, score: score)
    }
  }

  private static func policy(_ seed: String, share: Int64 = 1000, least: Int = 1) -> Policy {
    var policy = Policy.national
    policy.sampleSeed = seed
    policy.sampleShare = Rate(hundredths: share)
    policy.sampleLeast = least
    return policy
  }

  private static func sample(_ policy: Policy, from figures: [ProjectFigures] = figures) -> AuditSample {
    AuditSample(
      figures, departments: figures.map { one in offices.firstIndex { $0 == one.department } ?? -1 }, policy: policy)
  }

  private static func drawn(_ policy: Policy, from figures: [ProjectFigures] = figures) -> [String] {
    sample(policy, from: figures).strata.flatMap { $0.drawn.map { figures[$0].code } }
  }

  @Test(arguments: [
    (1, 1000, 1, 1), (20, 1000, 1, 2), (21, 1000, 1, 3), (3, 0, 2, 2), (3, 0, 5, 3), (10, 10_000, 0, 10), (7, 0, 0, 0),
  ])
  func `a stratum gives its share rounded up, no less than the least and no more than there is`(
    count: Int, share: Int64, least: Int, size: Int
  ) {
    #expect(AuditSample.size(of: count, Self.policy("1", share: share, least: least)) == size)
  }

  @Test func `every department and grade is looked at, and the seed decides at which projects`() {
    let sample = Self.sample(Self.policy("1"))
    #expect(sample.strata.map(\.drawn.count) == [2, 1, 2, 1])
    #expect(sample.strata.map(\.grade) == ["优", "良", "优", "良"])
    let others = (2...9).map { Self.drawn(Self.policy(String($0))) }
    #expect(Set(others).count > 4)
    #expect(Self.drawn(Self.policy("1")) == Self.drawn(Self.policy("1")))
  }

  @Test func `the draw does not hang on the order in which papers come in`() {
    let turned = Array(Self.figures.reversed())
    #expect(Set(Self.drawn(Self.policy("7"))) == Set(Self.drawn(Self.policy("7"), from: turned)))
  }

  @Test func `the number of a project is the same on every machine`() {
    let one = projectFigures("校舍维修", code: "99010124T000000205001")
    #expect(AuditSample.number(of: one, seed: "1") == 0x885e49b8731a6211)
  }
}
