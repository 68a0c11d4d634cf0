/// Pages that answer a demand beside chapters and letters.
struct ClausePage: Sendable {
  /// Its name in policies.
  var id: String
  var name: String
  var book: Book
  /// Empty for a file that is no page.
  var page: String
  /// What it is written from, as offices call it.
  var needs: String
  /// The forms of which each has a part of the page: without any of those that a demand names, the page does not answer it.
  var forms: Set<FormKind> = []
  /// Whether a run has something to say on it.
  var isWritten: @Sendable (ReportInput) -> Bool

  /// Where the answer stands on many pages: all of them, by name.
  var parts: (@Sendable (ReportInput) -> [(name: String, page: String)])?

  /// Whether an open book may link to it.
  var isOpen: Bool { book != .internalBook }

  static let all = [
    ClausePage(
      id: "samples", name: "绩效自评抽查样本", book: .internalBook, page: SamplesPage.page, needs: SelfEvaluationForm.title
    ) { !$0.figures.isEmpty },
    ClausePage(
      id: "stages", name: "各环节完成情况", book: .internalBook, page: StagesPage.page, needs: RegisterForm.title
    ) { !$0.figures.isEmpty || !$0.records.register.isEmpty },
    ClausePage(
      id: "warnings", name: "绩效运行监控预警清单", book: .internalBook, page: WarningsPage.page, needs: MonitoringForm.title
    ) { input in input.records.papers.contains { $0.form == MonitoringForm.kind } },
    ClausePage(
      id: "assessment", name: "预算绩效管理工作考核", book: .internalBook, page: AssessmentPage.page,
      needs: AssessmentResultsForm.title
    ) { input in
      input.records.papers.contains { [AssessmentForm.kind, AssessmentResultsForm.kind].contains($0.form) }
    },
    ClausePage(
      id: "audits", name: "绩效目标审核清单", book: .internalBook, page: TargetAuditsPage.page, needs: TargetAuditForm.title,
      forms: [TargetAuditForm.kind]
    ) { TargetAuditsPage.isWritten($0) },
    ClausePage(
      id: "registers", name: "名录和清单", book: .internalBook, page: RegistersPage.page, needs: AgenciesForm.title,
      forms: Set(RegistersPage.kinds)
    ) { input in input.records.papers.contains { RegistersPage.kinds.contains($0.form) } },
    ClausePage(
      id: "evaluations", name: "绩效评价结果", book: .publicBook, page: EntryPage.evaluations,
      needs: EvaluationResultsForm.title
    ) { KeyEvaluationsChapter.isWritten($0) },
    ClausePage(
      id: "department-evaluations", name: "各部门公开页的评价结果", book: .publicBook, page: "index",
      needs: EvaluationResultsForm.title, isWritten: { $0.depth >= .department && KeyEvaluationsChapter.isWritten($0) },
      parts: { DepartmentPapers.pagesWithEvaluations(BookContext(.publicBook, $0)) }
    ),
    ClausePage(
      id: "broadcast", name: Broadcast.file, book: .publicBook, page: "", needs: EvaluationResultsForm.title
    ) { $0.policy.broadcasts && Broadcast(BookContext(.publicBook, $0)) != nil },
    ClausePage(
      id: "publication", name: "绩效信息公开", book: .publicBook, page: PublicationPage.page,
      needs: DisclosureStatusForm.title
    ) { PublicationPage.isWritten($0) },
  ]
}
