import Templates

/// The pages of a book; none for the budget draft, for which no forms are read yet.
func pages(of book: Book, from input: ReportInput) -> [PagePlan] {
  guard input.depth > .data else { return [] }
  switch book {
  case .budgetDraft: return []
  case .publicBook: return publicPages(BookContext(book, input))
  case .finalAccounts:
    let context = BookContext(book, input)
    return [plan(book, "index", ReportTemplate.booklet, BookletPage.view) { BookletPage(context: context) }]
  case .internalBook: return internalPages(InternalContext(input))
  }
}

private func publicPages(_ context: BookContext) -> [PagePlan] {
  let book = context.book
  var plans = [
    plan(book, "index", ReportTemplate.entry, EntryPage.view) { EntryPage(context: context) },
    plan(book, "glossary/index", ReportTemplate.glossary, GlossaryPage.view) { GlossaryPage(context: context) },
  ]
  for (index, region) in context.regions.enumerated() {
    plans.append(
      plan(book, region.page, ReportTemplate.region, RegionPage.view) { RegionPage(context: context, index: index) })
  }
  guard context.hasDepartmentPages else { return plans }
  for (index, department) in context.departments.enumerated() {
    plans.append(
      plan(book, department.page, ReportTemplate.department, DepartmentPage.view) {
        DepartmentPage(context: context, index: index)
      })
  }
  for (index, page) in context.projectPages.enumerated() where !page.isEmpty {
    plans.append(
      plan(book, page, ReportTemplate.project, ProjectPage.view) { ProjectPage(context: context, index: index) })
  }
  return plans
}

private func internalPages(_ context: InternalContext) -> [PagePlan] {
  let book = Book.internalBook
  var plans = [
    plan(book, "index", ReportTemplate.internalIndex, InternalIndexPage.view) { InternalIndexPage(context: context) },
    plan(book, "import/index", ReportTemplate.importReport, ImportPage.view) { ImportPage(context: context) },
    plan(book, FindingsPage.page, ReportTemplate.findings, FindingsPage.view) { FindingsPage(context: context) },
  ]
  for index in context.findings.indices where !context.findings[index].isEmpty {
    plans.append(
      plan(book, context.slip(index), ReportTemplate.slip, SlipPage.view) { SlipPage(context: context, index: index) })
  }
  return plans
}

private func plan<Model: Sendable>(
  _ book: Book, _ page: String, _ template: String, _ view: View<Model>, _ model: @escaping @Sendable () -> Model
) -> PagePlan {
  PagePlan(path: book.rawValue + "/" + page, template: template, shape: view.shape) { view.record(model(), for: $0) }
}

/// The templates that a bureau may edit, each with what it may name.
enum ReportTemplate {
  static let entry = "public/index"
  static let region = "public/region"
  static let department = "public/department"
  static let project = "public/project"
  static let glossary = "public/glossary"
  static let booklet = "final-accounts/index"
  static let internalIndex = "internal/index"
  static let importReport = "internal/import"
  static let findings = "internal/findings"
  static let slip = "internal/slip"

  /// Every template without format folder and extension, with its shape: for `gongkai templates` and its `--lint`.
  static let all: [(template: String, shape: TemplateShape)] = [
    (entry, EntryPage.view.shape), (region, RegionPage.view.shape), (department, DepartmentPage.view.shape),
    (project, ProjectPage.view.shape), (glossary, GlossaryPage.view.shape), (booklet, BookletPage.view.shape),
    (internalIndex, InternalIndexPage.view.shape), (importReport, ImportPage.view.shape),
    (findings, FindingsPage.view.shape), (slip, SlipPage.view.shape),
  ]

  /// The formats, which are the folders under `templates/`, with their file extensions.
  static let formats: [(folder: String, suffix: String)] = [("html", "html"), ("markdown", "md")]
}
