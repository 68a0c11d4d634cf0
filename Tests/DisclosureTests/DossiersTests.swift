import Testing

@testable import Disclosure

/// Which project a paper belongs to, and how far the stages reach in each group of projects.
@Suite struct DossiersTests {
  private static let register = """
    项目编码|项目名称|主管部门|预算类型|预算数（万元）|公开属性
    P01|治超站点运行|县交通局|一般公共预算|78|公开
    P02|公路安全防护|县交通局|一般公共预算|310|公开
    P03|河道清淤|县水利局|政府性基金预算||公开
    """

  private static let lines = recognise(table(register), file: 1, sheetIndex: 0).register

  private func figures(_ name: String, _ code: String, _ office: String = "县交通局", region: String = "990101")
    -> ProjectFigures
  {
    projectFigures(name, code: code, region: region, department: Named(name: office))
  }

  private func names(_ dossiers: Dossiers, with stage: Stage) -> [String] {
    dossiers.all.filter { $0.has(stage) }.map(\.name)
  }

  @Test func `a copied code does not take a project's paper to another`() {
    let dossiers = Dossiers(
      figures: [figures("治超站点运行", "P01"), figures("公路安全防护", "P01")], papers: [], register: Self.lines, year: 2024)
    #expect(dossiers.all.count == 3 && names(dossiers, with: .selfEvaluation) == ["治超站点运行", "公路安全防护"])
  }

  @Test func `a new name with the code of a project stays with it, and two that both count are two projects`() {
    let renamed = Dossiers(figures: [figures("治超站点运行费", "P01")], papers: [], register: Self.lines, year: 2024)
    #expect(renamed.all.count == 3 && names(renamed, with: .selfEvaluation) == ["治超站点运行"])
    let two = Dossiers(
      figures: [figures("治超站点运行", "P01"), figures("桥梁检测", "P01")], papers: [], register: Self.lines, year: 2024)
    #expect(two.all.count == 4 && names(two, with: .selfEvaluation) == ["治超站点运行", "桥梁检测"])
  }

  @Test func `a name counts only within its department`() {
    let dossiers = Dossiers(
      figures: [figures("河道清淤", "P01")], papers: [], register: Self.lines, year: 2024)
    #expect(names(dossiers, with: .selfEvaluation) == ["治超站点运行"])
  }

  @Test func `each group has its own coverage, and money that is not known is no 0`() throws {
    let dossiers = Dossiers(
      figures: [figures("治超站点运行", "P01", region: "990101103"), figures("河道清淤", "P03", "县水利局")], papers: [],
      register: Self.lines, year: 2024)
    let groups = StageGroup.all(dossiers.all, home: "990101")
    #expect(groups.map(\.name) == ["县交通局", "县水利局", "990101103"])
    let shares = groups.map { group in
      let stage = group.stage(.selfEvaluation)
      return "\(stage?.covered ?? 0)/\(stage?.projects ?? 0) \(stage?.rate?.text ?? "-")"
    }
    #expect(shares == ["1/2 20.10", "1/1 -", "1/1 100.00"])
  }

  @Test func `a line of a ledger makes no project, and one with the year and 项目 around the name belongs to its own`() {
    let papers = LedgerFixture.lines(
      "绩效评价结果清单\n评价对象|主管部门|评价方式|评价得分|评价等级\n治超站点运行（2024年度）项目|县交通局|财政评价|86|良\n县水利局、县交通局|县水利局|财政评价|80|良\n桥梁检测、河道清淤|县交通局|财政评价|80|良\n"
    )
    let dossiers = Dossiers(figures: [], papers: papers, register: Self.lines, year: 2024)
    #expect(dossiers.all.count == 3 && names(dossiers, with: .evaluation) == ["治超站点运行"])
  }
}
