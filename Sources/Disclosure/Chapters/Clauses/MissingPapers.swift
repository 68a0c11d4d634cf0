/// Which papers of a run are missing, by the name of their form: as the register of submissions says, else as the projects of the year show.
struct MissingPapers: Sendable {
  private let owed: [LedgerLine]
  private let dossiers: [Dossier]
  private let policy: Policy
  private let year: Int?
  /// Nobody is named and nothing counted in a book that is not the bureau's own: it would tell of what is withheld.
  private let isOpen: Bool

  init(_ input: ReportInput, isOpen: Bool) {
    year = Int(input.settings.year)
    policy = input.policy
    self.isOpen = isOpen
    owed = isOpen ? [] : input.records.papers.lines(of: SubmissionsForm.self, in: year).filter(\.isOwed)
    // A list alone has a self-evaluation of every project that it knows.
    let knowsOthers = !input.records.register.isEmpty || !input.records.papers.isEmpty
    dossiers =
      isOpen || !knowsOthers
      ? []
      : Dossiers(
        figures: input.figures, papers: input.records.papers, register: input.records.register, year: year
      ).all
  }

  /// What is missing of a form of which so many came; `nil` where nothing is known to be.
  func paper(_ name: String, came: Int) -> MissingPaper? {
    let form = FormSet.all.forms.first { $0.title == name }
    var missing = MissingPaper(name: name, source: Self.source(of: form), due: due(of: form))
    let lines = owed.filter { Self.names($0.text(SubmissionsForm.paper), name) }
    if !lines.isEmpty {
      missing.count = lines.reduce(0) { $0 + ($1.value(SubmissionsForm.missing) ?? 1) }
      missing.offices = Self.distinct(lines.map(\.office))
      missing.due = lines.compactMap { $0.value(SubmissionsForm.due) }.min() ?? missing.due
      return missing
    }
    let without = came > 0 ? self.without(form) : []
    if !without.isEmpty {
      missing.count = without.count
      missing.offices = Self.distinct(without.map { $0.department.isEmpty ? $0.unit.label : $0.department.label })
      return missing
    }
    return came > 0 ? nil : missing
  }

  /// Forms of which every project has one.
  private static let ofProjects: Set<FormKind> = [
    SelfEvaluationForm.kind, ProjectTargetForm.kind, MonitoringForm.kind,
  ]

  /// The projects of the year that need a paper of a form's stage and have none.
  private func without(_ form: (any Form.Type)?) -> [Dossier] {
    guard let form, Self.ofProjects.contains(form.kind), year != nil,
      let demand = policy.demandedStages.first(where: { $0.stage == form.stage })
    else { return [] }
    // Where nothing came of a stage in this year, its papers are of another: 绩效目标 of the next budget.
    guard dossiers.contains(where: { $0.has(form.stage) }) else { return [] }
    return dossiers.filter { dossier in
      !dossier.has(form.stage) && dossier.budget.map { $0 > .zero && $0 >= demand.from } == true
    }
  }

  /// Ledgers are the bureau's own, save those that others draw up.
  private static func source(of form: (any Form.Type)?) -> String {
    guard let form, form.kind != .projectRegister, form.kind != .directory, !form.isTable else { return "财政部门登记" }
    return form.kind == EvaluationReportForm.kind ? "评价的组织单位" : "各部门、各单位"
  }

  private func due(of form: (any Form.Type)?) -> CalendarDate? {
    guard form?.kind == SelfEvaluationForm.kind, let year, let end = CalendarDate(year, 12, 31),
      let deadline = policy.deadlines.first(where: { $0.matter == .selfEvaluation })
    else { return nil }
    return policy.calendar.last(of: deadline, from: end)
  }

  /// Whether a line of the register speaks of a form: 绩效自评表 of 项目支出绩效自评表.
  private static func names(_ paper: String, _ form: String) -> Bool {
    let (paper, form) = (NormalText.normalised(paper), NormalText.normalised(form))
    return paper.count > 3 && (paper.contains(form) || form.contains(paper))
  }

  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { !$0.isEmpty && seen.insert(TextKey.name($0)).inserted }
  }
}
