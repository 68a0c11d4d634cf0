@testable import Disclosure

/// Figures of a project, of which a test names what it is about.
func projectFigures(
  _ name: String, code: String = "", region: String = "990101", department: Named = Named(), unit: Named = Named(),
  budgetType: BudgetType = .generalPublic, amounts: ProjectAmounts = ProjectAmounts(),
  score: ProjectScore = ProjectScore(), stem: String? = nil, mark: DisclosureMark = .none, isPublic: Bool = false,
  isKeyProject: Bool = false, at source: Provenance = Provenance(file: 0, sheet: 0, row: 0, column: 0),
  record: Int = -1
) -> ProjectFigures {
  let offices = SharedOffices(PaperOffices(region: region, department: department, unit: unit))
  return ProjectFigures(
    identity: ProjectIdentity(
      offices: offices, code: code, name: name, stem: stem ?? code, year: 2024, budgetType: budgetType,
      budgetTypeRaw: budgetType.chinese, isKeyProject: isKeyProject),
    amounts: amounts, score: score, decision: ProjectDecision(mark: mark, isPublic: isPublic), source: source,
    record: record)
}
