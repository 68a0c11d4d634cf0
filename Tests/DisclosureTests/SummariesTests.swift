import Testing

@testable import Disclosure

@Suite struct SummariesTests {
  private func figures(
    _ code: String, region: String = "990101", department: String = "101", budget: Int64 = 100, executed: Int64 = 100,
    total: Int64, type: BudgetType = .generalPublic, isPublic: Bool = true
  ) -> ProjectFigures {
    projectFigures(
      code, code: code, region: region,
      department: Named(code: department, name: department.isEmpty ? "" : "部门\(department)"),
      unit: Named(code: department + "001", name: "单位"), budgetType: type,
      amounts: ProjectAmounts(
        initial: Money(fen: budget), budget: Money(fen: budget), executed: Money(fen: executed),
        rate: Rate(Money(fen: executed), of: Money(fen: budget))),
      score: ProjectScore(
        indicatorCount: 1, total: Score(hundredths: total), grade: total >= 9000 ? 0 : 1, isTotalComputed: true),
      mark: .published, isPublic: isPublic, at: Provenance(file: 0, sheet: 0, row: 1, column: 0))
  }

  @Test func `means are rounded half up once, and weighted in 128 bits`() throws {
    let policy = try #require(try policy(named: "reference"))
    let large: Int64 = 900_000_000_000_000
    let summaries = summarise(
      [
        figures("A", budget: large, total: 9999), figures("B", budget: 1, executed: 0, total: 0),
        figures("C", total: 2),
      ],
      policy: policy)
    let county = try #require(summaries.counties.first)
    #expect(county.figures.mean?.hundredths == 3334)  // 10001 / 3 = 3333.67
    #expect(county.figures.weightedMean?.hundredths == 9999)
    #expect(county.figures.all.budget?.fen == large + 101)
    #expect(county.figures.grades == [1, 2, 0, 0])
  }

  @Test func `every budget type has its own amounts`() throws {
    let projects = BudgetType.allCases.enumerated().map { place, type in
      figures("P\(place)", budget: Int64(place + 1), total: 9000, type: type)
    }
    let policy = try #require(try policy(named: "reference"))
    let county = try #require(summarise(projects, policy: policy).counties.first)
    #expect(county.figures.byType.count == BudgetType.allCases.count)
    #expect(BudgetType.allCases.map { county.figures.byType[$0.rawValue].budget?.fen } == [1, 2, 3, 4, 5])
  }

  @Test func `ties share a rank only where the policy says so`() throws {
    let projects = [
      figures("A", department: "103", total: 9000), figures("B", department: "101", total: 9000),
      figures("C", department: "102", total: 8000), figures("D", department: "104", executed: 50, total: 9000),
    ]
    let national = summarise(projects, policy: try #require(try policy(named: "national"))).departments
    #expect(national.map(\.code) == ["101", "102", "103", "104"])
    #expect(national.map(\.rank) == [1, 4, 1, 3])
    let reference = summarise(projects, policy: try #require(try policy(named: "reference"))).departments
    #expect(reference.map(\.rank) == [1, 4, 2, 3])
    #expect(reference.map(\.rankedAmong) == [4, 4, 4, 4])
  }

  @Test func `projects without a department count for the region only`() throws {
    let summaries = summarise(
      [figures("A", department: "", total: 9000), figures("B", total: 8000)],
      policy: try #require(try policy(named: "reference")))
    #expect(summaries.departments.map(\.projects) == [[1]])
    #expect(summaries.counties.map(\.projects) == [[0, 1]])
    #expect(summaries.counties.map(\.departmentCount) == [1])
  }

  @Test func `several counties make a city, several cities a province, and townships count in their county`() throws {
    let policy = try #require(try policy(named: "national"))
    let one = summarise([figures("A", total: 1), figures("B", region: "990101102", total: 2)], policy: policy)
    #expect(one.townships.map(\.region) == ["990101102"])
    #expect(one.counties.map(\.figures.count) == [2])
    #expect(one.cities.isEmpty && one.provinces.isEmpty)
    let three = summarise(
      [
        figures("A", region: "990101", total: 1), figures("B", region: "990102", total: 2),
        figures("C", region: "990201", total: 3), figures("D", region: "990101", total: 4),
      ], policy: policy, names: ["990100": "示例市"])
    #expect(three.cities.map(\.region) == ["990100"])
    #expect(three.cities.map(\.name) == ["示例市"])
    #expect(three.cities.map(\.projects) == [[0, 1, 3]])
    #expect(three.cities.map(\.departmentCount) == [2])
    #expect(three.provinces.map(\.figures.count) == [4])
    #expect(three.provinces.map(\.figures.mean?.hundredths) == [3])
  }

  @Test func `what is not included is counted nowhere`() throws {
    let projects = [figures("A", total: 9000), figures("B", department: "102", total: 1, isPublic: false)]
    let summaries = summarise(projects, scope: .published, policy: try #require(try policy(named: "national")))
    #expect(summaries.departments.map(\.code) == ["101"])
    #expect(summaries.counties.map(\.projects) == [[0]])
    #expect(summaries.counties.map(\.figures.mean?.hundredths) == [9000])
  }

  @Test func `what is not known is in no sum, and a rate leaves its project out on both sides`() throws {
    var projects = [figures("A", total: 9000), figures("B", total: 8000), figures("C", total: 7000)]
    for (index, amounts) in [(100, 90), (50, nil), (nil, 30)].enumerated() as EnumeratedSequence<[(Int64?, Int64?)]> {
      projects[index].amounts.budget = amounts.0.map { Money(fen: $0) }
      projects[index].amounts.executed = amounts.1.map { Money(fen: $0) }
    }
    let policy = try #require(try policy(named: "national"))
    let all = try #require(summarise(projects, policy: policy).counties.first).figures
    #expect(all.all.budget?.fen == 150 && all.all.executed?.fen == 120 && all.all.rate?.text == "90.00")
    #expect(all.all.unrated == 2 && all.lackingCount == 2)
    // The weighted mean has no weight for the third: (9000 × 100 + 8000 × 50) ÷ 150.
    #expect(all.weightedMean?.hundredths == 8667 && all.weightedCount == 2 && all.scoredCount == 3)
    let unknown = try #require(summarise([projects[2]], policy: policy).counties.first).figures
    #expect(unknown.all.budget == nil && unknown.all.executed?.fen == 30 && unknown.all.rate == nil)
    #expect(GroupAmounts().budget == .zero)
  }

  @Test func `who has no mean is not ranked, and who stands alone was not ranked with anybody`() throws {
    var projects = [
      figures("A", total: 9000), figures("B", department: "102", total: 8000),
      figures("C", department: "103", total: 0),
    ]
    projects[2].score.total = nil
    let policy = try #require(try policy(named: "national"))
    let departments = summarise(projects, policy: policy).departments
    #expect(departments.map(\.rank) == [1, 2, 0] && departments.map(\.rankedAmong) == [2, 2, 2])
    #expect(departments.map(\.isRanked) == [true, true, false])
    let alone = summarise([projects[0]], policy: policy).departments
    #expect(alone.map(\.rank) == [1] && alone.map(\.isRanked) == [false])
  }

  @Test func `sums of all projects leave out groups that are withheld as a whole, and rank the others`() throws {
    let projects = [
      figures("A", total: 8000), figures("B", total: 7000, isPublic: false),
      figures("C", department: "102", total: 9000, isPublic: false),
      figures("D", department: "103", total: 7000),
    ]
    let policy = try #require(try policy(named: "national"))
    let open = summarise(projects, scope: .publishedGroups, policy: policy)
    #expect(open.departments.map(\.code) == ["101", "103"] && open.departments.map(\.rank) == [1, 2])
    #expect(open.departments.map(\.figures.count) == [2, 1] && open.counties.map(\.departmentCount) == [2])
  }

  @Test func `who has not reported is told from the directory, and coverage from the register`() throws {
    let place = Provenance(file: 0, sheet: 0, row: 0, column: 0)
    func entry(_ code: String, _ parent: String, _ level: OfficeLevel) -> DirectoryEntry {
      DirectoryEntry(code: code, name: "名\(code)", parent: parent, region: "990101", level: level, source: place)
    }
    func registered(_ code: String, _ budget: Int64) -> RegisterEntry {
      RegisterEntry(
        region: "990101", department: Named(), unit: Named(), code: code, name: code,
        budget: amount(Money(fen: budget), at: place),
        budgetType: nil, mark: .none, isKeyProject: false, source: place)
    }
    let summaries = summarise(
      [figures("A", total: 9000)],
      directory: [
        entry("101", "", .department), entry("101001", "101", .unit), entry("101002", "101", .unit),
        entry("102", "", .department),
      ], register: [registered("A", 70), registered("Z", 30)], policy: try #require(try policy(named: "national")))
    #expect(summaries.notReported.map(\.code) == ["101002", "102"])
    #expect(summaries.coverage.expectedUnits == 3)
    #expect(summaries.coverage.reportedUnits == 1)
    #expect(summaries.coverage.evaluatedProjects == 1)
    #expect(summaries.coverage.registeredBudget.fen == 100)
    #expect(summaries.coverage.evaluatedBudget.fen == 70)
  }
}
