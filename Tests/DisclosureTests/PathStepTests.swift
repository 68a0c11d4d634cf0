import Testing

@testable import Disclosure

@Suite struct PathStepTests {
  @Test(arguments: [
    "101", "99010124T000000200027", "P1", "A01", "a01", "GK-2024_7", "101.01", "K8F23", "INDEX2024", "county7", "CON1",
    "other-2",
  ]) func `an ordinary code is the step as it is`(code: String) {
    #expect(PathStep.step(code: code, name: "教育局") == code)
  }

  @Test(arguments: [
    "", ".", "..", "../x", "a/b", "a\\b", "二〇五", "P 1", "A01 ", " A01", "A01.", ".htaccess", "a\u{0}b", "A:B", "１０１",
    String(repeating: "7", count: 300),
    // Names of the program's own pages and folders, and of what Windows takes for devices.
    "index.html", "INDEX.md", "index", "assets", "Data", "glossary", "other", "county", "findings", "CON", "nul",
    "NUL.txt", "com1",
    "LPT9.x.y", "aux",
  ]) func `a code that is no safe name of a folder becomes a number that is always the same`(code: String) {
    let step = PathStep.step(code: code, name: "教育局")
    #expect(step.hasPrefix("n") && step.utf8.count == 17)
    #expect(step.utf8.allSatisfy { 48...57 ~= $0 || 97...122 ~= $0 })
    #expect(step == PathStep.step(code: code, name: "教育局"))
    #expect(step != PathStep.step(code: code + "x ", name: "教育局"))
  }

  @Test func `steps in one folder differ in more than capitals`() {
    var steps = SiblingSteps()
    #expect(steps.distinct("A01", in: "county", addition: "1") == "A01")
    #expect(steps.distinct("a01", in: "county", addition: "2") == "a01-2")
    #expect(steps.distinct("A01", in: "county", addition: "2") == "A01-2-2")
    #expect(steps.distinct("a01", in: "city", addition: "4") == "a01")
  }
}
