import Templates
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@testable import Disclosure

struct ReportsPagesTests {
  @Test(arguments: [Book.publicBook, .finalAccounts, .internalBook])
  func `every page has one main heading, ordered headings, and captions and scopes on its tables`(book: Book) throws {
    let rendered = try RenderedBook(book, ReportsFixture().input)
    #expect(!rendered.html.isEmpty)
    for (path, page) in rendered.html {
      #expect(PageTables.elements("h1", in: page).count == 1, "\(path)")
      #expect(page.contains("<html lang=\"zh-CN\">"), "\(path)")
      #expect(page.contains("href=\"#main\""), "\(path)")
      for table in PageTables.elements("table", in: page) {
        #expect(table.contains("<caption>"), "\(path)")
        #expect(table.contains("<th scope=\"col\""), "\(path)")
        #expect(!table.contains("rowspan") && !table.contains("colspan"), "\(path)")
      }
      #expect(!page.contains("<script"), "\(path)")
      if page.contains("<h3") { #expect(page.contains("<h2"), "\(path)") }
    }
    for (path, page) in rendered.markdown {
      #expect(page.split(separator: "\n").count { $0.hasPrefix("# ") } == 1, "\(path)")
    }
  }

  @Test(arguments: [Book.publicBook, .finalAccounts, .internalBook])
  func `the tables of a Markdown page equal those of its HTML twin, cell by cell`(book: Book) throws {
    let rendered = try RenderedBook(book, ReportsFixture().input)
    var cells = 0
    for (path, page) in rendered.html {
      let twin = try #require(rendered.pages[String(path.dropLast(4)) + "md"])
      let (left, right) = (PageTables.html(page), PageTables.markdown(twin))
      #expect(left == right, "\(path)")
      cells += left.joined().joined().count
      for table in left {
        let widths = Set(table.map(\.count))
        #expect(widths.count == 1, "ragged table on \(path)")
      }
    }
    #expect(cells > 100)
  }

  @Test(arguments: [Book.publicBook, .finalAccounts])
  func `nothing of a withheld project is on any open page`(book: Book) throws {
    let input = try ReportsFixture().input
    let rendered = try RenderedBook(book, input)
    for (path, page) in rendered.pages {
      for secret in ReportsFixture.secrets { #expect(!page.contains(secret), "\(secret) on \(path)") }
      #expect(!path.contains("P9099"))
      #expect(!page.contains("张某某") && !page.contains("13812345678"), "\(path)")
    }
    let all = try RenderedBook(.internalBook, input).pages.values.joined()
    #expect(ReportsFixture.secrets.prefix(2).allSatisfy { all.contains($0) })
  }

  @Test func `a unit stands under its own department, also where another has a unit of the same code`() throws {
    var fixture = try ReportsFixture()
    let code = fixture.figures[2].unit.code
    fixture.figures[0].identity.offices.unit = Named(code: code, name: "示例县第一中学")
    fixture.figures[1].identity.offices.unit = Named(code: code, name: "示例县第一中学")
    let context = BookContext(.internalBook, fixture.input)
    let units = Dictionary(
      uniqueKeysWithValues: context.departments.map { one in
        (one.group.code, one.units.map { context.groups.units[$0].name })
      })
    #expect(units["205"] == ["示例县第一中学"] && units["215"] == ["示例县河湖保护中心"])
  }

  @Test func `a department lists its public projects alone, also where its totals count all`() throws {
    var fixture = try ReportsFixture()
    fixture.figures[1].decision.isPublic = false
    var input = fixture.input
    input.totalsIncludeWithheld = true
    input.open = summarise(fixture.figures, scope: .publishedGroups, policy: fixture.policy)
    let department = BookContext(.publicBook, input).departments.first { $0.group.code == "205" }
    #expect(department?.group.figures.count == 2 && department?.projects == [0])
    #expect(BookContext(.internalBook, input).departments.first { $0.group.code == "205" }?.projects == [0, 1])
  }

  @Test func `an amount that is not known is blank, and the page says that the sums leave it out`() throws {
    var fixture = try ReportsFixture()
    fixture.figures[3].amounts.executed = nil
    fixture.figures[3].amounts.rate = nil
    fixture.figures[3].identity.name = ""
    fixture.figures[3].identity.code = ""
    let pages = try RenderedBook(.publicBook, fixture.input).pages
    let page = try #require(pages["public/county/990101/215/index.md"])
    let row = page.split(separator: "\n").first { $0.contains("（没有填写项目名称）") }
    let amounts = row?.split(separator: "|").dropFirst(4).prefix(3).map { $0.filter { $0 != " " } }
    #expect(amounts == ["0.00", "899.74", ""])
    #expect(page.contains("说明：有1个项目的金额没有填写或不能识别"))
    #expect(pages["public/county/990101/205/index.md"]?.contains("没有填写或不能识别") == false)
  }

  @Test func `a rate that is computed says so wherever it stands outside a table`() throws {
    let input = try ReportsFixture().input
    for book in [Book.publicBook, .finalAccounts] {
      for (path, page) in try RenderedBook(book, input).pages {
        #expect(!page.contains("<dt>执行率</dt><dd>9") && !page.contains("- 执行率：") && !page.contains("，执行率9"), "\(path)")
        #expect(!page.contains("<figcaption>预算执行率</figcaption>") && !page.contains(">自评等级<"), "\(path)")
      }
    }
    let start = try #require(try RenderedBook(.publicBook, input).pages["public/index.md"])
    #expect(start.contains("- 执行率（按办法核算）："))
  }

  @Test func `a weighted mean says how many projects it is made of where it leaves some out`() throws {
    var fixture = try ReportsFixture()
    let note = "说明：加权平均得分按总分和全年预算数都有的"
    #expect(try RenderedBook(.publicBook, fixture.input).pages["public/index.md"]?.contains(note) == false)
    let place = try #require(fixture.figures.firstIndex { $0.decision.isPublic && $0.score.total != nil })
    fixture.figures[place].amounts.budget = nil
    let count = fixture.figures.count { $0.decision.isPublic && $0.score.total != nil && $0.amounts.budget != nil }
    let pages = try RenderedBook(.publicBook, fixture.input).pages
    #expect(pages["public/index.md"]?.contains("\(note)\(count)个项目计算。") == true)
    let booklet = try RenderedBook(.finalAccounts, fixture.input).pages
    #expect(booklet["final-accounts/index.md"]?.contains("（按总分和全年预算数都有的\(count)个项目计算）") == true)
  }

  @Test func `labels of drawings are escaped, and characters that no page may hold are replaced`() {
    func label(_ text: String) -> String {
      let svg = Chart.bars(id: "a", title: "", [Chart.Bar(label: text, value: 1, text: "")], full: 1)
      return svg.components(separatedBy: "y=\"13\">").last?.components(separatedBy: "</text>").first ?? ""
    }
    #expect(label("优　90分（含）以上") == "优　90分（含）以上")
    #expect(label("a<b> & \"c\"") == "a&lt;b&gt; &amp; &quot;c&quot;")
    #expect(label("a\u{1}b\u{FFFE}c\u{FFFD}\u{FFEF}") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFEF}")
  }

  @Test(arguments: [Book.publicBook, .finalAccounts, .internalBook])
  func `every link leads to a page, a data file or the styles of its book`(book: Book) throws {
    let rendered = try RenderedBook(book, ReportsFixture().input)
    let others = Set(
      [Book.publicBook, .finalAccounts, .budgetDraft].flatMap { other in
        PageFormat.all.map { other.rawValue + "/index." + $0.suffix }
      })
    var links = 0
    for (path, page) in rendered.html {
      for part in page.components(around: "href=\"").dropFirst() {
        let target = part.components(around: "\"")[0]
        links += 1
        if target.hasPrefix("#") {
          #expect(page.contains("id=\"\(target.dropFirst())\""), "\(target) on \(path)")
          continue
        }
        var steps = path.split(separator: "/").dropLast().map(String.init)
        for step in target.components(around: "#")[0].split(separator: "/") {
          if step == ".." { _ = steps.popLast() } else { steps.append(String(step)) }
        }
        let place = steps.joined(separator: "/")
        let isFile = steps.first == book.rawValue && ["data", "assets"].contains(steps[1])
        #expect(rendered.pages[place] != nil || isFile || others.contains(place), "\(target) on \(path)")
      }
    }
    #expect(links > 0)
  }

  @Test func `pages are where the addresses of last year's links expect them`() throws {
    let book = try RenderedBook(.publicBook, ReportsFixture().input)
    let expected = [
      "public/index.html", "public/glossary/index.md", "public/county/990101/index.html",
      "public/county/990101/205/index.html", "public/county/990101/205/P2051/index.md",
      "public/township/990101101/index.html", "public/county/990101/801/P8011/index.html",
    ]
    for path in expected { #expect(book.pages[path] != nil, "\(path)") }
    let inside = try RenderedBook(.internalBook, ReportsFixture().input)
    #expect(inside.pages["internal/findings/205/index.html"] != nil)
    #expect(inside.pages["internal/findings/215/index.html"] == nil, "no findings, no slip")
  }

  @Test func `a department of which nothing came gets a slip that names its projects`() throws {
    var fixture = try ReportsFixture()
    for (row, code) in [(40, "299"), (41, "299"), (42, "205")] {
      var finding = Finding(
        rule: "A16", severity: .warning, at: Provenance(file: 1, sheet: 0, row: row, column: 0), field: "项目名称",
        actual: "敬老院维修", expected: "自评表", message: Message("“敬老院维修”没有报送", "missing"), subject: nil)
      finding.office = Named(code: code, name: code == "299" ? "示例县审计局" : "示例县教育局")
      fixture.findings.append(finding)
    }
    let inside = try RenderedBook(.internalBook, fixture.input)
    let page = try #require(inside.pages["internal/findings/299/index.html"])
    #expect(page.contains("没有收到你单位的绩效自评材料") && page.contains("“敬老院维修”没有报送"))
    #expect(inside.pages["internal/findings/205/index.html"]?.contains("没有收到你单位") == false)
    #expect(inside.pages["internal/findings/index.html"]?.contains("299/index.html") == true)
    let context = InternalContext(fixture.input)
    #expect(context.offices.map(\.code).filter { $0 == "299" }.count == 1)
    #expect(context.loose.count == (try InternalContext(ReportsFixture().input)).loose.count)
    #expect(SlipRows.all(of: context).last?.findings.count == 2)
    #expect(context.departments(on: "index").count == context.book.departments.count)
  }

  @Test func `a form shows what the unit handed in, with every decimal of its amounts`() throws {
    let book = try RenderedBook(.publicBook, ReportsFixture().input)
    let page = try #require(book.pages["public/county/990101/215/P2152/index.html"])
    #expect(page.contains(" class=\"n\">899.74</td>"))
    #expect(page.contains(" class=\"n\">9.5</td>"))
    let town = try #require(book.pages["public/county/990101/801/P8011/index.html"])
    #expect(town.contains("89.974"))
  }

  @Test func `shallower depths plan fewer pages and no links to what is not there`() throws {
    var fixture = try ReportsFixture()
    for (depth, count) in [(ReportDepth.data, 0), (.region, 4), (.department, 7), (.project, 13)] {
      fixture.depth = depth
      #expect(pages(of: .publicBook, from: fixture.input).plans.count == count, "\(depth)")
    }
    fixture.depth = .region
    let county = try RenderedBook(.publicBook, fixture.input).pages["public/county/990101/index.html"]
    #expect(county?.contains("205/index.html") == false)
  }

  @Test func `a city stands above its counties, and its own departments beside them`() throws {
    var fixture = try ReportsFixture()
    for (index, region) in [(0, "990101"), (1, "990102"), (2, "990100"), (3, "990100")] {
      fixture.figures[index].identity.offices.region = region
    }
    let book = try RenderedBook(.publicBook, fixture.input)
    let city = try #require(book.pages["public/city/990100/index.html"])
    for county in ["990100", "990101", "990102"] { #expect(city.contains("../../county/\(county)/index.html")) }
    let department = try #require(book.pages["public/county/990100/215/index.html"])
    #expect(department.contains("href=\"../../../city/990100/index.html\""), "the way up leads over the city")
  }

  @Test func `a city alone is a city, not a county`() throws {
    var fixture = try ReportsFixture()
    for index in fixture.figures.indices { fixture.figures[index].identity.offices.region = "990200" }
    var input = fixture.input
    input.settings.region = Named(code: "990200", name: "示例市")
    input.settings.regionLevel = .city
    #expect(pages(of: .publicBook, from: input).plans.contains { $0.path == "public/city/990200/205/index" })
  }

  @Test func `a book without a single public project still says so on every page`() throws {
    var fixture = try ReportsFixture()
    for index in fixture.figures.indices { fixture.figures[index].decision.isPublic = false }
    for book in [Book.publicBook, .finalAccounts] {
      let rendered = try RenderedBook(book, fixture.input)
      #expect(rendered.pages.values.contains { $0.contains("无数据") })
      #expect(!rendered.pages.values.contains { $0.contains("营养改善") })
    }
  }

  @Test func `no template may name a field that is declared twice`() {
    for (template, shape) in ReportTemplate.all {
      let names = shape.fields.map(\.name)
      #expect(Set(names).count == names.count, "\(template): \(names.sorted())")
    }
  }

  @Test func `docs/templates.md lists every name there is`() throws {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let page = try #require(FileManager.default.contents(atPath: root + "/docs/templates.md"))
    let isCurrent = try Array(page) == TemplateReference().markdown()
    #expect(isCurrent, "run make docs")
  }

  @Test(arguments: [
    (899_740_000, "899.740000", "899.74"), (899_744_000, "899.744", "899.744"), (215_457_600, "2154576元", "215.4576"),
    (1, "0.000001", "0.000001"), (0, "0", "0.00"), (nil, "约552", "约552"), (nil, "—", "—"), (nil, "", ""),
  ]) func `amounts keep every decimal, and what cannot be read stands as typed`(
    fen: Int64?, raw: String, printed: String
  ) {
    let place = Provenance(file: 0, sheet: 0, row: 0, column: 0)
    #expect(Words.handedIn(Entry(value: fen.map(Money.init(fen:)), raw: raw, at: place)) == printed)
  }

  @Test(arguments: [
    (861_8, "86.18%", "86.18%"), (861_8, "0.8618", "86.18%"), (861_8, "86.183%", "86.183%"), (nil, "约八成", "约八成"),
    (861_8, "0.86183000000000004", "86.18%"),
  ]) func `rates stand as typed, with their sign`(hundredths: Int64?, raw: String, printed: String) {
    let place = Provenance(file: 0, sheet: 0, row: 0, column: 0)
    #expect(Words.handedIn(Entry(value: hundredths.map(Rate.init(hundredths:)), raw: raw, at: place)) == printed)
  }

  @Test(arguments: [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (99, "九十九"), (100, "100")])
  func `headings count in Chinese`(number: Int, word: String) {
    #expect(Words.ordinal(number) == word)
  }

  @Test(arguments: [
    ("205", "教育局", "205"), ("", "教育局", "n"), ("../x", "", "n"), ("二〇五", "", "n"), (".", "", "n"),
  ]) func `a step of a path is the code, or made of the name`(code: String, name: String, start: String) {
    let slug = PathStep.step(code: code, name: name)
    #expect(slug == code || slug.hasPrefix(start) && slug.utf8.count == 17)
    #expect(slug.utf8.allSatisfy { $0 < 128 && $0 != UInt8(ascii: "/") })
    #expect(slug == PathStep.step(code: code, name: name))
  }
}
