import Testing

@testable import Disclosure

@Suite struct GlobPatternTests {
  @Test(
    arguments: [
      ("input/**", "input/a.csv", true), ("input/**", "input/教育局/自评表.xlsx", true), ("input/**", "other/a.csv", false),
      ("**", "a/b/c.csv", true), ("*.csv", "a.csv", true), ("*.csv", "x/a.csv", false), ("**/*.csv", "x/y/a.csv", true),
      ("**/*.csv", "a.csv", true), ("a/**/b.csv", "a/b.csv", true), ("a/**/b.csv", "a/x/y/b.csv", true),
      ("第?季度.csv", "第一季度.csv", true), ("第?季度.csv", "第十一季度.csv", false), ("*自评*", "2024自评表.xlsx", true),
      ("", "a", false),
    ])
  func `a pattern matches whole paths`(pattern: String, path: String, expected: Bool) {
    #expect(GlobPattern(pattern).matches(path) == expected)
  }
}
