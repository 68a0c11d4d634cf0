import Testing

@testable import Templates

struct LintTests {
  @Test func `every fault of every page is listed once, in the order of files and places`() {
    let library = TemplateLibrary([
      "html/a.html": "{{> head}}{{nme}}\n{{{name}}}{{#name}}{{/name}}", "html/b.html": "{{> head}}{{#open}}",
      "html/c.html": "{{> head}}{{name}}", "html/head.html": "{{titel}}", "html/unused.html": "{{wrong}}",
    ])
    let shape = TemplateShape(
      name: "页", fields: [TemplateField("name", .text, ""), TemplateField("title", .text, "")])
    let errors = library.lint(
      shapes: ["html/a.html": shape, "html/b.html": shape, "html/c.html": shape, "html/d.html": shape])
    #expect(
      errors.map { "\($0.file):\($0.line):\($0.column) \($0.cause)" } == [
        "html/a.html:1:13 unknownName(\"nme\")", "html/a.html:2:1 rawText(\"name\")",
        "html/a.html:2:14 sectionOnText(\"name\")",
        "html/b.html:1:11 unclosedSection(\"open\")", "html/d.html:0:0 notFound",
        "html/head.html:1:3 unknownName(\"titel\")",
      ])
    #expect(errors.last?.suggestion == "title")
  }

  @Test func `a file that no page uses is told when all else is right`() throws {
    let ours = try TemplateFiles([
      "html/project.html": "{{.}}{{> parts/foot}}", "html/parts/foot.html": "", "assets/a.css": "",
    ])
    let theirs = try TemplateFiles(["html/projct.html": "{{.}}", "html/notes.txt": "", "html/.hidden.html": ""])
    let library = TemplateLibrary(folders: [ours.folder, theirs.folder])
    let errors = library.lint(shapes: ["html/project.html": .text("")])
    #expect(errors == [TemplateError(.unused, file: "html/projct.html", suggestion: "html/project.html")])
    #expect(
      errors.first?.chinese
        == "html/projct.html：没有页面使用这个文件，它不起任何作用。请核对文件名。您是不是想写 html/project.html？")
  }

  @Test func `a text stands before a file of its path, which then is used by nothing`() throws {
    let theirs = try TemplateFiles(["html/page.html": "{{> list}}", "html/list.html": "of the folder"])
    let library = TemplateLibrary(folders: [theirs.folder], texts: ["html/list.html": Array("made: {{.}}".utf8)])
    let page = try library.template("html/page.html", shape: .text(""))
    #expect(page.render(TemplateRecord(.text("a"))) == Array("made: a".utf8))
    let errors = library.lint(shapes: ["html/page.html": .text("")])
    #expect(errors.map(\.cause) == [.unused] && errors.map(\.file) == ["html/list.html"])
  }

  @Test func `the reference names every field once, however many pages share it`() {
    let project = TemplateShape(
      name: "项目", summary: "一个项目。",
      fields: [
        TemplateField("name", .text, "名称|简称"), TemplateField("chart", .markup, "图"),
        TemplateField("tags", .texts("标签"), "标签"),
      ])
    let other = TemplateShape(name: "项目", fields: [TemplateField("isFirst", .flag, "首个")])
    let department = TemplateShape(
      name: "部门", summary: "部门页",
      fields: [TemplateField("projects", .list(project), "项目"), TemplateField("first", .record(other), "首个项目")])
    let document = templatesDocument(shapes: [("public/department", department), ("public/project", project)])
    let reference = document.split(separator: "## 页面与模板\n").last.map(String.init)
    #expect(
      reference == """

        | 页面 | 网页模板 | Markdown 模板 | 可用的数据 |
        |---|---|---|---|
        | 部门页 | `html/public/department.html` | `markdown/public/department.md` | [部门](#部门) |
        | 一个项目。 | `html/public/project.html` | `markdown/public/project.md` | [项目](#项目) |

        ## 可用的名称

        ### 部门

        部门页

        | 名称 | 写法 | 种类 | 含义 |
        |---|---|---|---|
        | `projects` | `{{#projects}}…{{/projects}}` | 列表，每项是：[项目](#项目) | 项目 |
        | `first` | `{{#first}}…{{/first}}` | 一组数据，可能没有：[项目-2](#项目-2) | 首个项目 |

        ### 项目

        一个项目。

        | 名称 | 写法 | 种类 | 含义 |
        |---|---|---|---|
        | `name` | `{{name}}` | 文字 | 名称\\|简称 |
        | `chart` | `{{{chart}}}` | 图形 | 图 |
        | `tags` | `{{#tags}}{{.}}{{/tags}}` | 列表，每项是一段文字 | 标签 |

        ### 项目-2

        | 名称 | 写法 | 种类 | 含义 |
        |---|---|---|---|
        | `isFirst` | `{{#isFirst}}…{{/isFirst}}` | 是否 | 首个 |

        """)
  }
}
