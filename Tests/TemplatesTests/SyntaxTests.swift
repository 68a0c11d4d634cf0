import Templates
import Testing

struct SyntaxTests {
  static let department = TemplateShape(
    name: "部门",
    fields: [
      TemplateField("name", .text, "名称"), TemplateField("code", .text, "编码"), TemplateField("hasWarning", .flag, "有问题"),
      TemplateField("chart", .markup, "图"),
      TemplateField(
        "region", .record(TemplateShape(name: "地区", fields: [TemplateField("name", .text, "名称")])), "地区"),
      TemplateField(
        "projects",
        .list(
          TemplateShape(
            name: "项目",
            fields: [
              TemplateField("name", .text, "名称"), TemplateField("amount", .text, "金额"),
              TemplateField("tags", .texts("标签"), "标签"),
            ])),
        "项目"),
    ])

  static let record = TemplateRecord(
    .text("教育局"), .text("101"), .flag(true), .markup("<svg/>"), .record(TemplateRecord(.text("示例县"))),
    .list([
      TemplateRecord(.text("校车"), .text("12.50"), .texts(["民生", "教育"])),
      TemplateRecord(.text("营养餐"), .text("3.00"), .texts([])),
    ]))
  static let bare = TemplateRecord(.text("档案局"), .text("102"), .flag(false), .markup(""), .record(nil), .list([]))

  @Test(arguments: [
    ("{{name}}（{{ code }}）", "教育局（101）", "档案局（102）"),
    ("{{region.name}}", "示例县", ""),
    ("{{#region}}{{name}} {{code}}{{/region}}{{^region}}无{{/region}}", "示例县 101", "无"),
    ("{{#projects}}{{name}} {{amount}} {{code}};{{/projects}}", "校车 12.50 101;营养餐 3.00 101;", ""),
    ("{{^projects}}无项目{{/projects}}", "", "无项目"),
    ("{{#hasWarning}}！{{/hasWarning}}{{^hasWarning}}好{{/hasWarning}}", "！", "好"),
    ("{{#projects}}{{#tags}}[{{.}}]{{/tags}}{{^tags}}-{{/tags}}{{/projects}}", "[民生][教育]-", ""),
    ("{{{chart}}}|{{&chart}}", "<svg/>|<svg/>", "|"),
    ("{{! 说明 }}a{{!\n多行\n}}b", "ab", "ab"),
    ("{{=<% %>=}}<%name%>{{name}}<%={{ }}=%>{{code}}", "教育局{{name}}101", "档案局{{name}}102"),
    ("{{#projects}}\n- {{name}}\n{{/projects}}\n完", "- 校车\n- 营养餐\n完", "完"),
  ])
  func `a template prints what its names stand for`(template: String, full: String, bare: String) throws {
    #expect(try render(template, Self.department, Self.record) == full)
    #expect(try render(template, Self.department, Self.bare) == bare)
  }

  @Test func `a partial keeps the indentation of its tag, but for what it prints`() throws {
    let files = [
      "html/page.html": "<ul>\n  {{> parts/item}}\n</ul>\n",
      "html/parts/item.html": "<li>\n  {{name}}\n</li>\n\n{{#hasWarning}}\n!\n{{/hasWarning}}\n",
    ]
    let record = TemplateRecord(.text("a\nb"), .text(""), .flag(true), .markup(""), .record(nil), .list([]))
    #expect(
      try render(files, Self.department, record) == "<ul>\n  <li>\n    a\nb\n  </li>\n\n  !\n</ul>\n")
  }

  @Test func `a page fills the blocks of its parent`() throws {
    let files = [
      "html/layout.html":
        "<title>{{$title}}公开{{/title}}</title>\n<main>\n  {{$content}}\n  {{/content}}\n</main>\n{{$foot}}\n<footer>{{code}}</footer>\n{{/foot}}\n",
      "html/page.html":
        "{{<layout}}\n{{$title}}{{name}}{{/title}}\n{{$content}}\n<h1>{{name}}</h1>\n{{#projects}}\n<p>{{name}}</p>\n{{/projects}}\n{{/content}}\n{{/layout}}\n",
    ]
    #expect(
      try render(files, Self.department, Self.record) == """
        <title>教育局</title>
        <main>
          <h1>教育局</h1>
          <p>校车</p>
          <p>营养餐</p>
        </main>
        <footer>101</footer>

        """)
  }

  @Test func `one partial serves every level of the data`() throws {
    func level(_ name: String, _ inner: TemplateShape) -> TemplateShape {
      TemplateShape(
        name: name, fields: [TemplateField("name", .text, "名称"), TemplateField("parts", .list(inner), "下级")])
    }
    let shape = level("县", level("部门", .text("单位")))
    let files = [
      "html/page.html": "{{> head}}{{#parts}} {{> head}}{{#parts}} {{.}}{{/parts}}{{/parts}}",
      "html/head.html": "{{name}}:",
    ]
    let record = TemplateRecord(
      .text("县"), .list([TemplateRecord(.text("局"), .texts(["一科", "二科"]))]))
    #expect(try render(files, shape, record) == "县: 局: 一科 二科")
  }

  @Test func `a later folder overrides an earlier one file by file`() throws {
    let ours = try TemplateFiles(["html/page.html": "{{> head}}-{{name}}", "html/head.html": "内置"])
    let theirs = try TemplateFiles(["html/head.html": "自己的"])
    let library = TemplateLibrary(folders: [ours.folder, theirs.folder, "/no/such/folder"])
    let page = try library.template("html/page.html", shape: Self.department).render(Self.record)
    #expect(String(decoding: page, as: UTF8.self) == "自己的-教育局")
  }

  @Test func `threads share a template`() async throws {
    let library = TemplateLibrary(["html/page.html": "{{#projects}}<td>{{name}}</td>{{/projects}}"])
    let template = try library.template("html/page.html", shape: Self.department)
    let expected = template.render(Self.record)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<64 {
        group.addTask { template.render(Self.record) == expected }
      }
      for await isEqual in group { #expect(isEqual) }
    }
  }

  @Test func `a record of another shape is told from its own`() {
    #expect(Self.record.fault(against: Self.department) == nil)
    #expect(Self.record.fault(against: .text("")) == "文字: 6 values for 1 fields")
    var record = Self.record
    record.values[5] = .list([TemplateRecord(.text("校车"), .flag(true), .texts([]))])
    #expect(record.fault(against: Self.department) == "projects: amount: value of another kind")
  }
}
