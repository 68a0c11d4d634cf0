/// What every page says of itself: title, region, year, publisher, date, and the way up.
struct PageHead: Sendable {
  /// A page above this one.
  struct Crumb: Sendable {
    var label: String
    var path: String

    static let view = View<Crumb>(
      "上级页面", "页面所在位置的上一级",
      [
        .text("label", "上一级页面的名称") { $0.label },
        .text("path", "上一级页面的相对路径，不带扩展名") { $0.path },
      ])
  }

  var title: String
  var settings: ReportSettings
  var book: Book
  /// Up to the book's folder: `../../`.
  var root: String
  var crumbs: [Crumb]

  static let view = View<PageHead>(
    "页头", "每一页都有的内容",
    [
      .text("title", "本页标题") { $0.title },
      .text("bookTitle", "整套公开材料的标题，取自 gongkai.yml 的 title") { $0.settings.title },
      .text("audience", "册名：随预算草案、随决算草案、向社会公开、财政内部") { $0.book.chinese },
      .text("region", "发布地区的名称") { $0.settings.region.label },
      .text("year", "年度，四位数字；没有写年度时为空") { $0.settings.year },
      .text("yearText", "带“年度”二字的年度，如 2024年度；没有写年度时为空") { $0.yearText },
      .flag("hasYear", "有年度") { !$0.settings.year.isEmpty },
      .text("publisher", "发布机构") { $0.settings.publisher },
      .text("date", "发布日期，如 2025年8月20日") { $0.date },
      .text("isoDate", "发布日期，如 2025-08-20") { $0.settings.date },
      .flag("hasDate", "有发布日期") { !$0.settings.date.isEmpty },
      .text("policyTitle", "所依据的办法") { Words.bookTitled($0.settings.policyTitle) },
      .flag("hasPolicyTitle", "有办法名称") { !$0.settings.policyTitle.isEmpty },
      .text("root", "从本页回到本册根目录的路径，如 ../../；在根目录时为空") { $0.root },
      .list("crumbs", "从首页到上一级的页面", of: Crumb.view) { $0.crumbs },
      .flag("hasCrumbs", "有上一级页面") { !$0.crumbs.isEmpty },
    ])

  private var yearText: String { settings.year.isEmpty ? "" : settings.year + "年度" }

  private var date: String { CalendarDate(settings.date)?.chinese ?? settings.date }
}
