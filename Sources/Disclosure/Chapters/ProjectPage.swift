/// The page of a project: its self-evaluation form.
struct ProjectPage: Sendable {
  var context: BookContext
  /// Into the figures.
  var index: Int

  static let view = View<ProjectPage>(
    "项目页", "一个项目的支出绩效自评表",
    PageHead.view.fields { $0.head },
    ProjectForm.view.fields { $0.form },
    [
      .record("previous", "同一个表里的上一个项目；没有时没有", of: PageHead.Crumb.view) { page in
        page.link(to: page.context.pageBefore[page.index])
      },
      .record("next", "同一个表里的下一个项目；没有时没有", of: PageHead.Crumb.view) { page in
        page.link(to: page.context.pageAfter[page.index])
      },
      .text("lastYear", "同一个项目上年的页面，带扩展名；没有时为空") { $0.lastYear },
      .flag("hasLastYear", "有同一个项目上年的页面") { !$0.lastYear.isEmpty },
    ])

  private func link(to other: Int) -> PageHead.Crumb? {
    guard other >= 0 else { return nil }
    return PageHead.Crumb(
      label: context.input.figures[other].identity.title,
      path: BookPaths.link(from: context.projectPages[index], to: context.projectPages[other]))
  }

  /// Where last year's open pages show the same project.
  private var lastYear: String {
    let site = context.input.settings.previousSite
    guard !site.isEmpty, let previous = context.input.previous else { return "" }
    guard let last = previous.counterpart(of: context.input.figures[index])?.evaluation, last.isOpen, !last.page.isEmpty
    else { return "" }
    let root = site.contains("://") ? "" : BookPaths.root(of: context.projectPages[index])
    return root + site + "/" + last.page + ".html"
  }

  private var form: ProjectForm {
    let figures = context.input.figures[index]
    return ProjectForm(
      project: context.input.records.projects[figures.record], figures: figures, grades: context.input.policy.grades,
      isOpen: context.book.isOpen)
  }

  private var head: PageHead {
    let figures = context.input.figures[index]
    let department = context.departmentOfFigure[index]
    var crumbs: [(label: String, page: String)]
    if department >= 0 {
      crumbs = context.crumbs(to: context.departments[department].region)
      if context.hasDepartmentPages {
        crumbs.append((context.departments[department].group.label, context.departments[department].page))
      }
    } else {
      crumbs = context.crumbs(to: context.regionOfFigure[index])
    }
    return context.head(
      title: figures.identity.title + "：项目支出绩效自评表" + (context.yearText.isEmpty ? "" : "（" + context.yearText + "）"),
      page: context.projectPages[index], below: crumbs)
  }
}
