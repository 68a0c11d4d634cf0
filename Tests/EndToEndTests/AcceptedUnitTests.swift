import Testing

@testable import Disclosure

/// Whether an amount whose unit is in doubt counts once the bureau has accepted the finding about it.
@Suite struct AcceptedUnitTests {
  private static let form = """
    项目支出绩效自评表,,,,,,,,
    （2024年度）,,,,,,,单位：元,
    项目名称,,,村道养护,,,,,
    主管部门,,,示例县交通运输局,,实施单位,,示例县交通运输局,
    项目资金（万元）,,,年初预算数,全年预算数,全年执行数,分值,执行率,得分
    年度资金总额,,,100,100,90,10,90%,9
    绩效指标,,,,,,,,
    一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因分析及改进措施,
    产出指标,数量指标,养护里程,100,100,90,90,,
    总分,,,,,100,99,,

    """
  private static let list = """
    单位：元
    项目名称,主管部门,全年预算数(万元),全年执行数(万元),三级指标,指标值,完成值,分值,得分
    村道养护,示例县交通运输局,100,90,养护里程,100,100,90,90

    """
  private static let register = "项目名称,主管部门,预算数（万元）\n村道养护,示例县交通运输局,1000000\n"

  private func check(_ files: [String: String], accepted: String = "") throws -> CheckResult {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let settings =
      "title: 县\nyear: 2024\ndate: 2025-08-20\nregion: {code: \"990101\", name: 示例县, level: county}\n\(accepted)"
    try scratch.write(settings, to: "gongkai.yml")
    for (name, text) in files { try scratch.write(text, to: name) }
    return try checkInputs(CheckRequest(paths: [scratch.path]), progress: Silent())
  }

  @Test(arguments: [
    (["自评表.csv": form], "S25"), (["清单.csv": list], "L12"),
    (["自评表.csv": form.replacing("单位：元", with: ""), "项目清单.csv": register], "A19"),
    (["清单.csv": list.replacing("单位：元", with: ""), "项目清单.csv": register], "A19"),
    (["清单.csv": list.replacing("单位：元", with: ""), "项目清单.csv": register.replacing("1000000", with: "100000")], "A19"),
  ])
  func `a value in doubt is blank until its finding is accepted`(files: [String: String], rule: String) throws {
    let before = try check(files)
    let found = before.survey.findings.filter { $0.rule == rule }
    #expect(before.survey.figures.first?.amounts.budget == nil && !found.isEmpty)
    let places = Set(found.map { before.survey.records.sources.text($0.at) }).sorted()
    let entries = places.map { "  - {rule: \(rule), at: \"\($0)\", because: 已核对}\n" }
    let after = try check(files, accepted: "accepted:\n" + entries.joined())
    #expect(after.survey.figures.map { $0.amounts.budget?.wan } == ["100.00"])
    #expect(after.survey.figures.map { $0.amounts.executed?.wan } == ["90.00"])
    // It stays listed, as a note.
    #expect(after.survey.findings.filter { $0.rule == rule }.map(\.severity) == found.map { _ in .info })
    if places.count > 1 {
      let half = try check(files, accepted: "accepted:\n" + entries[0])
      #expect(
        (half.survey.figures.first?.amounts.budget == nil) != (half.survey.figures.first?.amounts.executed == nil))
    }
  }

  private static let plainList = list.replacing("单位：元\n", with: "")

  @Test func `a unit in a cell of a list, and a second table with its own unit below it, are told`() throws {
    let own = try check(["清单.csv": Self.plainList.replacing(",100,90,养护里程", with: ",1000000元,90,养护里程")])
    #expect(own.survey.figures.map { $0.amounts.budget?.wan } == ["100.00"])
    #expect(own.survey.findings.filter { $0.rule == "L12" }.map(\.severity) == [.warning])
    let below = try check([
      "清单.csv": Self.plainList + "\n分部门汇总表\n单位：元\n主管部门,全年预算数,全年执行数\n示例县交通运输局,1000000,900000\n"
    ])
    #expect(below.survey.figures.count == 1 && below.survey.figures.first?.amounts.budget == nil)
    #expect(below.survey.findings.contains { $0.rule == "L12" && $0.severity == .error })
  }

  @Test func `a reviewer's column of a list is in no book`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(
      "title: 县\nyear: 2024\ndate: 2025-08-20\nregion: {code: \"990101\", name: 示例县, level: county}\ndisclosure: {unmarked: publish}\n",
      to: "gongkai.yml")
    let lines = Self.plainList.split(separator: "\n").enumerated().map {
      $0.element + ($0.offset == 0 ? ",财政复核意见,审核人意见" : ",情况不实退回重填,同意")
    }
    try scratch.write(lines.joined(separator: "\n") + "\n", to: "清单.csv")
    _ = try buildReports(BuildRequest(workspace: scratch.path), progress: Silent())
    let folder = scratch.path + "/output/"
    let pages = FolderListing.files(below: folder).map { file in
      String(decoding: FolderListing.bytes(of: folder + file) ?? [], as: UTF8.self)
    }
    #expect(pages.contains { $0.contains("村道养护") } && !pages.contains { $0.contains("情况不实") })
  }
}
