/// 部门绩效自评情况: a row of figures for each department.
struct DepartmentsChapter: Chapter {
  let context: ChapterContext
  /// The departments with their names as the table prints them.
  private let printed: [GroupSummary]

  static let card = ChapterCard(
    id: "departments", heading: "部门绩效自评情况", numbering: .part, books: [.finalAccounts],
    needs: ["项目支出绩效自评表"], absence: "本年度没有部门公开项目支出绩效自评情况，故本表无数据。",
    clause: "各部门项目支出的预算执行和自评结果")

  static let view = View<DepartmentsChapter>(
    "部门情况章", "部门绩效自评情况",
    [
      .list("departments", "部门，按地区和编码排列", of: GroupRow.view) { $0.departments },
      .texts("gradeLabels", "等级名称，从高到低") { $0.context.input.policy.grades.map(\.label) },
      .flag("hasManyRegions", "部门分属不止一个地区") { chapter in
        Set(chapter.context.book.departments.map(\.group.region)).count > 1
      },
      .markup("rateChart", "各部门执行率图；不足两个部门时为空") { $0.rateChart },
      .flag("hasRateChart", "有执行率图") { $0.context.book.departments.count { $0.group.figures.all.rate != nil } > 1 },
    ])

  init(_ context: ChapterContext) {
    self.context = context
    printed = context.book.printedDepartments
  }

  var isMissing: Bool { context.book.departments.isEmpty }

  private var rateChart: String {
    Chart.rates(printed, name: "各部门", average: context.book.total.all.rate)
  }

  private var departments: [GroupRow] {
    zip(context.book.departments, printed).enumerated().map { number, pair in
      let (department, group) = pair
      return GroupRow(
        number: number + 1, group: group, path: "",
        above: context.book.regions[department.region].group.label, grades: context.input.policy.grades)
    }
  }
}
