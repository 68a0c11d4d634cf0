import Testing

@testable import Disclosure

@Suite struct AssignStemsTests {
  private func project(_ name: String, code: String, row: Int, region: String = "990101") -> ProjectFigures {
    ProjectFigures(
      region: region, department: Named(code: "101", name: "教育局"), unit: Named(), code: code, name: name, stem: "",
      year: nil, budgetType: .generalPublic, budgetTypeRaw: "", initial: .zero, budget: .zero, executed: .zero,
      rate: nil,
      executionScore: .zero, indicatorScore: .zero, indicatorCount: 0, weightSum: .zero, selfTotal: nil,
      recomputedTotal: nil, total: nil, isTotalComputed: false, grade: nil, mark: .none, isPublic: true,
      isKeyProject: false,
      source: Provenance(file: 0, sheet: 0, row: row, column: 0), record: -1)
  }

  @Test func `a code is the path, and a second use gets its row`() {
    var figures = [
      project("甲", code: "P1", row: 1), project("乙", code: "P1", row: 8), project("丙", code: "P1", row: 8),
    ]
    assignStems(&figures)
    #expect(figures.map(\.stem) == ["P1", "P1-9", "P1-9-2"])
  }

  @Test func `the same code in another county is no clash`() {
    var figures = [project("甲", code: "P1", row: 1), project("乙", code: "P1", row: 2, region: "990102")]
    assignStems(&figures)
    #expect(figures.map(\.stem) == ["P1", "P1"])
  }

  @Test func `a project without a code keeps its path wherever it stands`() {
    var first = [project("道路养护", code: "", row: 1)]
    var second = [project("校舍", code: "", row: 1), project("道路养护", code: "", row: 99)]
    assignStems(&first)
    assignStems(&second)
    #expect(first[0].stem == second[1].stem)
    #expect(first[0].stem.utf8.count == 13)
    #expect(first[0].stem.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) })
  }

  @Test(arguments: ["../x", "a/b", "甲", "P 1", "."]) func `no code leaves its folder`(code: String) {
    var figures = [project("甲", code: code, row: 1)]
    assignStems(&figures)
    #expect(!figures[0].stem.contains("/"))
    #expect(!figures[0].stem.contains("."))
    #expect(!figures[0].stem.isEmpty)
  }
}
