import Testing

@testable import Disclosure

@Suite struct SettingsTests {
  private let whole = """
    title: 示例县2024年度预算绩效公开
    year: 2024
    date: 2025-08-20
    region: {code: "990101", name: 示例县, level: county}
    policy: national
    inputs: [input/**]
    books: [public, internal]
    disclosure: {unmarked: publish, totals: all}
    slips: {deadline: 2025-09-10, contact: 绩效股 0000-1234567}
    website: {site: 示例县人民政府, column: 预算绩效, url: "https://www.example.gov.cn/czj"}
    license: {name: CC-BY-4.0, title: 署名4.0, path: "https://creativecommons.org/licenses/by/4.0/"}
    """

  @Test func `every key of the contract is read`() throws {
    let settings = try readSettings(whole, file: "gongkai.yml")
    #expect(settings.title == "示例县2024年度预算绩效公开")
    #expect(settings.year == 2024)
    #expect(settings.date == "2025-08-20")
    #expect(settings.region == Named(code: "990101", name: "示例县"))
    #expect(settings.regionLevel == .county)
    #expect(settings.publisher == "示例县财政局")
    #expect(settings.inputs == ["input/**"])
    #expect(settings.books == [.publicBook, .internalBook])
    #expect(settings.unmarked == .publish)
    #expect(settings.totals == .all)
    #expect(settings.slips == SlipSettings(deadline: "2025-09-10", contact: "绩效股 0000-1234567"))
    #expect(settings.website?.url == "https://www.example.gov.cn/czj/")
    #expect(settings.license?.name == "CC-BY-4.0" && settings.license?.title == "署名4.0")
  }

  @Test(arguments: [
    ("示例县2023年度预算绩效公开", "[public, internal]", false), ("示例县2025年度预算绩效公开", "[public, internal]", false),
    ("示例县２０２３年度预算绩效公开", "[public]", false),
    ("示例县2025年度项目支出绩效目标", "[budget-draft]", true), ("示例县2023年度项目支出绩效目标", "[budget-draft]", false),
    ("示例县2023—2025年预算绩效公开", "[public]", true), ("示例县预算绩效公开", "[public]", true),
    ("示例县预算绩效公开（财预〔2020〕10号）", "[public]", true),
  ])
  func `a title that names another year than the one reported on is refused`(title: String, books: String, isRead: Bool)
  {
    let text = whole.replacing("示例县2024年度预算绩效公开", with: title).replacing("[public, internal]", with: books)
    do throws(ConfigurationError) {
      #expect(try readSettings(text, file: "gongkai.yml").title == title && isRead)
    } catch {
      #expect(!isRead && error.line == 1, "\(error.message.chinese)")
      #expect(error.message.chinese.contains("“title”应为2024年度的标题") && error.message.chinese.contains(title))
    }
  }

  @Test func `what is not marked is withheld by default`() throws {
    let settings = try readSettings(
      "title: 甲\ndate: 2025-08-20\nregion: {code: \"990101\", name: 示例县}\n", file: "gongkai.yml")
    #expect(settings.unmarked == .withhold)
    #expect(settings.totals == .publishedOnly)
  }

  @Test(
    arguments: [
      ("titel: 甲", "title", 1, 1),
      ("  unmraked: publish", "unmarked", 9, 3),
    ])
  func `an unknown key stops with its place and the nearest known one`(
    line: String, nearest: String, row: Int, column: Int
  ) {
    let text =
      row == 1
      ? whole.replacing("title:", with: "titel:")
      : whole.replacing("disclosure: {unmarked: publish, totals: all}", with: "disclosure:\n" + line)
    let error = #expect(throws: ConfigurationError.self) { try readSettings(text, file: "gongkai.yml") }
    guard row != 1 else {
      // The known key is missing, which is said first.
      #expect(error?.message.chinese.contains("title") == true)
      return
    }
    #expect(error?.line == row)
    #expect(error?.column == column)
    #expect(error?.message.chinese.contains("“\(nearest)”") == true)
  }

  @Test(
    arguments: [
      ("date: 2025-08-20", "date: 2025-02-30", "date"), ("code: \"990101\"", "code: \"99x1\"", "region.code"),
      ("level: county", "level: village", "region.level"), ("year: 2024", "year: 二〇二四", "year"),
      ("deadline: 2025-09-10", "deadline: 九月", "slips.deadline"),
      ("url: \"https:", "url: \"file:", "website.url"), ("CC-BY-4.0,", "署名 4.0,", "license.name"),
      ("\"https://", "\"ftp://", "license.path"),
      ("[public, internal]", "[publik]", "books"), ("totals: all", "totals: some", "disclosure.totals"),
    ])
  func `a wrong value names the key and what is expected`(right: String, wrong: String, key: String) {
    let error = #expect(throws: ConfigurationError.self) {
      try readSettings(whole.replacing(right, with: wrong), file: "gongkai.yml")
    }
    #expect(error?.message.chinese.contains("“\(key)”应为") == true)
    #expect(error.map { $0.line > 0 } == true)
  }

  @Test(arguments: [
    ("title: 报告\nyear：2024\ndate: 2025-08-20\n", 2, "“year”后面的冒号是全角的"),
    ("title: 报告\nregion:\n\tcode: \"990101\"\n", 3, "制表符"),
    ("title: 报告\nregion: {code: 1\n", 3, "写法不对"),
  ])
  func `broken YAML is named for what was typed`(text: String, line: Int, words: String) {
    let error = #expect(throws: ConfigurationError.self) { try StrictYAML(parsing: text, file: "gongkai.yml") }
    #expect(error?.line == line && error?.message.chinese.contains(words) == true)
  }

  @Test(arguments: [
    ("\".\"", "引号"), ("'我的县'", "引号"), ("D:\\县\\2024", "/mnt/d/县/2024"), ("我的县\\2024", "改成“/”"), ("我的县", "请检查路径"),
  ])
  func `a path that leads nowhere is told from what was typed beside it`(path: String, words: String) {
    #expect(PathHint.of(path).chinese.contains(words))
  }

  @Test func `broken YAML says where`() {
    let error = #expect(throws: ConfigurationError.self) {
      try readSettings("title: [甲\nyear: 2024\n", file: "gongkai.yml")
    }
    #expect(error.map { $0.line > 0 } == true)
  }
}
