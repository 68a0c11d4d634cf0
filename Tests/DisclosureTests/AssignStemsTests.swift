import Testing

@testable import Disclosure

@Suite struct AssignStemsTests {
  private func project(_ name: String, code: String, row: Int, region: String = "990101") -> ProjectFigures {
    projectFigures(
      name, code: code, region: region, department: Named(code: "101", name: "教育局"), stem: "", isPublic: true,
      at: Provenance(file: 0, sheet: 0, row: row, column: 0))
  }

  @Test func `a code is the path, and a second use gets its row`() {
    var figures = [
      project("甲", code: "P1", row: 1), project("乙", code: "P1", row: 8), project("丙", code: "P1", row: 8),
    ]
    assignStems(&figures)
    #expect(figures.map(\.identity.stem) == ["P1", "P1-9", "P1-9-2"])
  }

  @Test func `the same code in another county is no clash`() {
    var figures = [project("甲", code: "P1", row: 1), project("乙", code: "P1", row: 2, region: "990102")]
    assignStems(&figures)
    #expect(figures.map(\.identity.stem) == ["P1", "P1"])
  }

  @Test func `a project without a code keeps its path wherever it stands`() {
    var first = [project("道路养护", code: "", row: 1)]
    var second = [project("校舍", code: "", row: 1), project("道路养护", code: "", row: 99)]
    assignStems(&first)
    assignStems(&second)
    #expect(first[0].identity.stem == second[1].identity.stem)
    #expect(first[0].identity.stem.utf8.count == 13)
    #expect(first[0].identity.stem.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) })
  }

  @Test(arguments: ["../x", "a/b", "甲", "P 1", "."]) func `no code leaves its folder`(code: String) {
    var figures = [project("甲", code: code, row: 1)]
    assignStems(&figures)
    #expect(!figures[0].identity.stem.contains("/"))
    #expect(!figures[0].identity.stem.contains("."))
    #expect(!figures[0].identity.stem.isEmpty)
  }

  @Test func `codes that differ in capitals only get steps that differ otherwise, in whatever order they stand`() {
    for isReversed in [false, true] {
      var figures = [project("甲", code: "A01", row: 1), project("乙", code: "a01", row: 2)]
      if isReversed { figures.reverse() }
      // Of several files, whose stems are still to be given, and of one list, which has given them.
      var listed = figures
      for index in listed.indices { listed[index].identity.stem = listed[index].code }
      assignStems(&figures)
      assignStems(&listed)
      #expect(figures.map(\.identity.stem) == listed.map(\.identity.stem))
      #expect(Set(figures.map { $0.identity.stem.uppercased() }).count == 2)
      #expect(figures.first { $0.name == "甲" }?.identity.stem == "A01")
      #expect(figures.first { $0.name == "乙" }?.identity.stem.hasPrefix("a01-") == true)
    }
  }

  @Test func `a code that looks like another with its row behind it is no clash`() {
    var listed = [
      project("甲", code: "P1", row: 1), project("乙", code: "P1", row: 8), project("丙", code: "P1-9", row: 9),
    ]
    listed[0].identity.stem = "P1"
    listed[1].identity.stem = "P1-9"
    listed[2].identity.stem = "P1-9"
    assignStems(&listed)
    #expect(listed.map(\.identity.stem) == ["P1", "P1-9-9", "P1-9"])
  }

  @Test func `a list of ordinary codes stays as it is`() {
    var listed = (1...50).map { project("甲", code: "GK-\($0)", row: $0) }
    for index in listed.indices { listed[index].identity.stem = listed[index].code }
    assignStems(&listed)
    #expect(listed.map(\.identity.stem) == listed.map(\.code))
  }
}
