// Stands in for what is being built beside this: whoever lands one of these functions removes it here.
import Spreadsheets
import Templates
func recompute(_ project: Project, policy: Policy) -> Recomputation { Recomputation() }
func figures(of project: Project, recomputed: Recomputation, policy: Policy, record: Int) -> ProjectFigures {
  let t = project.totalFunds
  let total = project.printedTotal?.value
  return ProjectFigures(
    region: project.region.code, department: project.department, unit: project.unit, code: project.code,
    name: project.name, stem: "", year: project.year, budgetType: project.budgetType ?? .generalPublic,
    budgetTypeRaw: "", initial: t?.initial.value ?? .zero, budget: t?.budget.value ?? .zero,
    executed: t?.executed.value ?? .zero, rate: Rate(t?.executed.value ?? .zero, of: t?.budget.value ?? .zero),
    executionScore: .zero, indicatorScore: .zero, indicatorCount: project.indicators.count, weightSum: .zero,
    selfTotal: total, recomputedTotal: nil, total: total,
    grade: total.flatMap { x in policy.grades.firstIndex { x >= $0.lowerBound } }, mark: project.mark, isPublic: false,
    isKeyProject: project.isKeyProject, source: project.source, record: record)
}
func check(_ w: CheckedWorkspace, recomputed: [Recomputation?]) -> [Finding] { [] }
func rulesDocument() -> String { "" }
