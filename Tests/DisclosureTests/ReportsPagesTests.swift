import Templates
import Testing

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

  @Test(arguments: [Book.publicBook, .finalAccounts, .internalBook])
  func `every link leads to a page, a data file or the styles of its book`(book: Book) throws {
    let rendered = try RenderedBook(book, ReportsFixture().input)
    let others = Set(
      [Book.publicBook, .finalAccounts].flatMap { other in
        ReportTemplate.formats.map { other.rawValue + "/index." + $0.suffix }
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
        for step in target.split(separator: "/") {
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

  @Test func `a form shows what the unit handed in, with every decimal of its amounts`() throws {
    let book = try RenderedBook(.publicBook, ReportsFixture().input)
    let page = try #require(book.pages["public/county/990101/215/P2152/index.html"])
    #expect(page.contains("<td class=\"n\">899.74</td>"))
    #expect(page.contains("<td class=\"n\">9.5</td>"))
    let town = try #require(book.pages["public/county/990101/801/P8011/index.html"])
    #expect(town.contains("89.974"))
  }

  @Test func `shallower depths plan fewer pages and no links to what is not there`() throws {
    var fixture = try ReportsFixture()
    for (depth, count) in [(ReportDepth.data, 0), (.region, 4), (.department, 7), (.project, 13)] {
      fixture.depth = depth
      #expect(pages(of: .publicBook, from: fixture.input).count == count, "\(depth)")
    }
    fixture.depth = .region
    let county = try RenderedBook(.publicBook, fixture.input).pages["public/county/990101/index.html"]
    #expect(county?.contains("205/index.html") == false)
  }

  @Test func `a book without a single public project still says so on every page`() throws {
    var fixture = try ReportsFixture()
    for index in fixture.figures.indices { fixture.figures[index].isPublic = false }
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
}
