import Templates

/// The pages of a book, none for one that no chapters are known for, and where those are that rows of its data files are about.
func pages(of book: Book, from input: ReportInput) -> (plans: [PagePlan], data: PagesForData) {
  guard input.depth > .data else {
    return ([], PagesForData(addresses: book == .publicBook ? DataPages() : nil))
  }
  switch book {
  case .upward: return ([], PagesForData())
  case .publicBook:
    let context = BookContext(book, input)
    return (publicPages(context), PagesForData(addresses: DataPages(context)))
  case .finalAccounts, .budgetDraft:
    guard let card = Books.card(of: book), let view = BookPage.views[book] else { return ([], PagesForData()) }
    let context = BookContext(book, book == .budgetDraft ? input.ofNextYear : input)
    return ([plan(book, "index", card.template, view) { BookPage(context, card) }.asDocument], PagesForData())
  case .internalBook:
    let context = InternalContext(input)
    return (
      internalPages(context) + Letters.plans(from: input),
      PagesForData(slips: SlipRows.all(of: context), context: context)
    )
  }
}

private func publicPages(_ context: BookContext) -> [PagePlan] {
  let book = context.book
  var plans = [
    plan(book, "index", ReportTemplate.entry, EntryPage.view) { EntryPage(context: context) },
    plan(book, "glossary/index", ReportTemplate.glossary, GlossaryPage.view) { GlossaryPage(context: context) },
  ]
  if KeyEvaluationsChapter.isWritten(context.input),
    let evaluations = ChapterPage<KeyEvaluationsChapter>(context, page: EntryPage.evaluations)
  {
    plans.append(
      plan(book, EntryPage.evaluations, ReportTemplate.evaluations, ChapterPage<KeyEvaluationsChapter>.view) {
        evaluations
      })
  }
  if PublicationPage.isWritten(context.input) {
    plans.append(
      plan(book, PublicationPage.page, ReportTemplate.publication, PublicationPage.view) { PublicationPage(context) })
  }
  // Who asks for fewer pages wants them at once.
  let document: PageDocument = context.hasFullDepth ? .unlessTooMany : .none
  // One closure for all pages of a kind: each page would keep its own copy of the context.
  let regionPage = { @Sendable (index: Int) in RegionPage(context: context, index: index) }
  for (index, region) in context.regions.enumerated() {
    plans.append(
      plan(book, region.page, ReportTemplate.region, RegionPage.view) { regionPage(index) }.asDocument(document))
  }
  guard context.hasDepartmentPages else { return plans }
  let papers = PapersByOffice(context.input.openPapers)
  let departmentPage = { @Sendable (index: Int) in DepartmentPage(context: context, index: index, papers: papers) }
  let projectPage = { @Sendable (index: Int) in ProjectPage(context: context, index: index) }
  for index in context.departments.indices {
    plans.append(
      plan(book, context.departments.span[index].page, ReportTemplate.department, DepartmentPage.view) {
        departmentPage(index)
      }.asDocument(document))
  }
  for (index, page) in context.projectPages.enumerated() where !page.isEmpty {
    plans.append(plan(book, page, ReportTemplate.project, ProjectPage.view) { projectPage(index) })
  }
  return plans
}

private func internalPages(_ context: InternalContext) -> [PagePlan] {
  let book = Book.internalBook
  var plans = [
    plan(book, "index", ReportTemplate.internalIndex, InternalIndexPage.view) { InternalIndexPage(context: context) }
      .asDocument,
    plan(book, "import/index", ReportTemplate.importReport, ImportPage.view) { ImportPage(context: context) },
    plan(book, FindingsPage.page, ReportTemplate.findings, FindingsPage.view) { FindingsPage(context: context) }
      .asDocument,
    plan(book, StagesPage.page, ReportTemplate.stages, StagesPage.view) { StagesPage(context.book) },
    plan(book, WarningsPage.page, ReportTemplate.warnings, WarningsPage.view) { WarningsPage(context.book) }
      .asDocument,
    plan(book, AssessmentPage.page, ReportTemplate.assessment, AssessmentPage.view) { AssessmentPage(context.book) }
      .asDocument,
    plan(book, SamplesPage.page, ReportTemplate.samples, SamplesPage.view) { SamplesPage(context.book) }.asDocument,
    plan(book, TargetAuditsPage.page, ReportTemplate.audits, TargetAuditsPage.view) { TargetAuditsPage(context.book) }
      .asDocument,
    plan(book, RegistersPage.page, ReportTemplate.registers, RegistersPage.view) { RegistersPage(context.book) },
    plan(book, ChangesPage.page, ReportTemplate.changes, ChangesPage.view) { ChangesPage(context.book) },
    plan(book, ClausesPage.page, ReportTemplate.clauses, ClausesPage.view) { ClausesPage(context.book) }
      .asDocument,
  ]
  for index in context.findings.indices where context.hasSlip(index) {
    var slip = plan(book, context.slip(index), ReportTemplate.slip, SlipPage.view) {
      SlipPage(context: context, index: index)
    }.asDocument(.unlessTooMany)
    let files = book.rawValue + "/" + SlipPage.folder + "/" + context.slipName(index)
    slip.documentPath = files + SlipPage.document
    slip.workbook = PagePlan.Workbook(path: files + SlipPage.list) { () throws(RunError) in
      try SlipWorkbook(context: context, index: index).bytes()
    }
    plans.append(slip)
  }
  return plans
}

private func plan<Model: Sendable>(
  _ book: Book, _ page: String, _ template: String, _ view: View<Model>, _ model: @escaping @Sendable () -> Model
) -> PagePlan {
  PagePlan(path: book.rawValue + "/" + page, template: template, shape: view.shape) { view.record(model(), for: $0) }
}

extension PagePlan {
  /// The same page, written as a document for Word as well.
  fileprivate var asDocument: PagePlan { asDocument(.always) }

  fileprivate func asDocument(_ document: PageDocument) -> PagePlan {
    var plan = self
    plan.document = document
    return plan
  }
}

/// The templates that a bureau may edit, each with what it may name.
enum ReportTemplate {
  static let entry = "public/index"
  static let region = "public/region"
  static let department = "public/department"
  static let project = "public/project"
  static let glossary = "public/glossary"
  static let evaluations = "public/evaluations"
  static let publication = "public/publication"
  static let internalIndex = "internal/index"
  static let importReport = "internal/import"
  static let findings = "internal/findings"
  static let slip = "internal/slip"
  static let clauses = "internal/clauses"
  static let stages = "internal/stages"
  static let warnings = "internal/warnings"
  static let assessment = "internal/assessment"
  static let samples = "internal/samples"
  static let changes = "internal/changes"
  static let audits = "internal/audits"
  static let registers = "internal/registers"

  /// Every template without format folder and extension, with its shape: for `gongkai templates` and its `--lint`.
  static let all: [(template: String, shape: TemplateShape)] = webPages + books + internalPages + Letters.templates

  private static let webPages = [
    (template: entry, shape: EntryPage.view.shape), (region, RegionPage.view.shape),
    (department, DepartmentPage.view.shape),
    (project, ProjectPage.view.shape), (glossary, GlossaryPage.view.shape),
    (evaluations, ChapterPage<KeyEvaluationsChapter>.view.shape), (publication, PublicationPage.view.shape),
  ]

  /// The pages of the books that are made of chapters.
  private static let books = Books.cards.compactMap { card in
    BookPage.views[card.book].map { (template: card.template, shape: $0.shape) }
  }

  private static let internalPages = [
    (template: internalIndex, shape: InternalIndexPage.view.shape), (importReport, ImportPage.view.shape),
    (findings, FindingsPage.view.shape), (slip, SlipPage.view.shape), (clauses, ClausesPage.view.shape),
    (stages, StagesPage.view.shape), (warnings, WarningsPage.view.shape),
    (assessment, AssessmentPage.view.shape), (samples, SamplesPage.view.shape), (changes, ChangesPage.view.shape),
    (audits, TargetAuditsPage.view.shape), (registers, RegistersPage.view.shape),
  ]
}
