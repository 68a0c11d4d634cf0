/// 项目支出绩效自评结果清单: a row for every project that may be shown.
struct ProjectListChapter: Chapter {
  let context: ChapterContext
  private let shown: [Int]

  /// Projects are listed up to here; beyond, the chapter points to the data file, which has them all.
  static let limit = 2000

  static let card = ChapterCard(
    id: "project-list", heading: "项目支出绩效自评结果清单", numbering: .annex, books: [.finalAccounts],
    needs: ["项目支出绩效自评表"], absence: "本年度没有公开项目支出绩效自评结果的项目，故本表无数据。",
    clause: "各项目的自评结果")

  static let view = View<ProjectListChapter>(
    "结果清单章", "项目支出绩效自评结果清单",
    [
      .list("projects", "全部公开的项目", of: ProjectRow.view) { $0.rows },
      .flag("showsComputed", "表中有的项目的总分是按办法核算的，不是单位自评总分") { $0.context.book.showsComputed($0.listed) },
      .flag("annexIsShort", "项目太多，不逐项列出，见数据文件") { $0.shown.count > limit },
      .text("annexCount", "公开的项目数") { String($0.shown.count) },
    ])

  init(_ context: ChapterContext) {
    self.context = context
    shown = context.book.shownProjects
  }

  var isMissing: Bool { shown.isEmpty }

  private var rows: [ProjectRow] {
    let counties = CountyNames(context.input, amid: listed.lazy.map { context.input.figures[$0].region })
    return context.book.projectRows(listed, on: "index").map { row in
      var row = row
      row.counties = counties
      return row
    }
  }

  private var listed: [Int] { shown.count > Self.limit ? [] : shown }
}
