/// The page of a project: its self-evaluation form.
struct ProjectPage: Sendable {
  var context: BookContext
  /// Into the figures.
  var index: Int

  static let view = View<ProjectPage>(
    "项目页", "一个项目的支出绩效自评表",
    PageHead.view.fields { $0.head },
    ProjectForm.view.fields { $0.form })

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
