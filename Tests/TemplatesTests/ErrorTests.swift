import Testing

@testable import Templates

/// Every fault, with its exact place.
struct ErrorTests {
  static let shape = TemplateShape(
    name: "项目",
    fields: [
      TemplateField("department", .text, "部门"), TemplateField("amount", .text, "金额"),
      TemplateField("isFirst", .flag, "首个"),
      TemplateField("chart", .markup, "图"), TemplateField("link", .text, "网址"),
      TemplateField("unit", .record(TemplateShape(name: "单位", fields: [TemplateField("code", .text, "编码")])), "单位"),
      TemplateField("goals", .list(TemplateShape(name: "目标", fields: [TemplateField("text", .text, "内容")])), "目标"),
    ])

  @Test(
    arguments: [
      // Names.
      ("<p>{{departmnt}}</p>", 1, 6, .unknownName("departmnt"), "department"),
      ("一\n二 {{金额}}", 2, 5, .unknownName("金额"), nil),
      ("{{#goals}}{{text}}{{/goals}}{{text}}", 1, 31, .unknownName("text"), nil),
      ("{{#goals}}\n  {{txt}}{{/goals}}", 2, 5, .unknownName("txt"), "text"),
      ("{{unit.cod}}", 1, 3, .unknownName("unit.cod"), "unit.code"),
      ("{{unt.code}}", 1, 3, .unknownName("unt.code"), "unit.code"),
      ("{{amount.code}}", 1, 3, .noFields(name: "amount.code", part: "amount"), nil),
      ("{{goals.text}}", 1, 3, .noFields(name: "goals.text", part: "goals"), nil),
      ("{{.}}", 1, 3, .unknownName("."), nil),
      ("a{{ amount. }}", 1, 5, .malformedName("amount."), nil),
      ("{{a b}}", 1, 3, .malformedName("a b"), nil),
      ("{{}}", 1, 1, .malformedName(""), nil),
      ("{{# }}", 1, 1, .malformedName(""), nil),
      // Kinds.
      ("{{#amount}}x{{/amount}}", 1, 4, .sectionOnText("amount"), nil),
      ("{{^chart}}x{{/chart}}", 1, 4, .sectionOnText("chart"), nil),
      ("{{goals}}", 1, 1, .printsSection("goals"), nil),
      ("x {{unit}}", 1, 3, .printsSection("unit"), nil),
      ("{{isFirst}}", 1, 1, .printsSection("isFirst"), nil),
      ("{{{amount}}}", 1, 1, .rawText("amount"), nil),
      ("{{&amount}}", 1, 1, .rawText("amount"), nil),
      ("{{chart}}", 1, 1, .escapedMarkup("chart"), nil),
      // Tags.
      ("a\n b {{amount\n{{link}}", 2, 4, .unclosedTag, nil),
      ("{{amount", 1, 1, .unclosedTag, nil),
      ("{{{amount}}", 1, 1, .unclosedTag, nil),
      ("{{! never", 1, 1, .unclosedTag, nil),
      ("{{=<% %>}}", 1, 1, .unclosedTag, nil),
      ("{{=<%=}}", 1, 1, .malformedDelimiters, nil),
      ("{{=a b c=}}", 1, 1, .malformedDelimiters, nil),
      ("x\n{{#goals}}", 2, 1, .unclosedSection("goals"), nil),
      ("{{#goals}}{{#unit}}{{/unit}}", 1, 1, .unclosedSection("goals"), nil),
      ("x{{/goals}}", 1, 2, .strayEnd("goals"), nil),
      ("{{#goals}}\n{{/goal}}", 2, 1, .mismatchedEnd("goal", expected: "goals", line: 1), "goals"),
      ("{{<head}}{{$a}}{{/a}}{{$a}}{{/a}}{{/head}}", 1, 22, .repeatedBlock("a"), nil),
      // Files.
      ("x {{> hed}}", 1, 7, .unknownPartial("hed"), "head"),
      ("{{> ../../secret}}", 1, 5, .outsideFolder("html/../../secret.html"), nil),
      ("{{> /etc/passwd}}", 1, 5, .outsideFolder("html//etc/passwd.html"), nil),
      ("{{> page}}", 1, 5, .endlessPartial("page"), nil),
      ("{{#goals}}{{> page}}{{/goals}}", 1, 15, .endlessPartial("page"), nil),
      ("{{<head}}{{$titel}}x{{/titel}}{{/head}}", 1, 13, .unknownBlock("titel"), "title"),
      // Places.
      ("<script>let a = '{{amount}}'</script>", 1, 18, .forbiddenPlace(.element("script")), nil),
      ("<STYLE>a{width:{{amount}}}</STYLE>", 1, 16, .forbiddenPlace(.element("style")), nil),
      ("<!-- {{amount}} -->", 1, 6, .forbiddenPlace(.comment), nil),
      ("<!DOCTYPE {{amount}}>", 1, 11, .forbiddenPlace(.comment), nil),
      ("<td class={{amount}}>", 1, 11, .forbiddenPlace(.unquotedAttribute), nil),
      ("<td class=n{{amount}}>", 1, 12, .forbiddenPlace(.unquotedAttribute), nil),
      ("<td {{amount}}>", 1, 5, .forbiddenPlace(.tag), nil),
      ("<{{amount}}>", 1, 2, .forbiddenPlace(.tag), nil),
      ("</{{amount}}>", 1, 3, .forbiddenPlace(.tag), nil),
      ("<td data-{{amount}}=\"\">", 1, 10, .forbiddenPlace(.tag), nil),
      ("<a onclick=\"f('{{amount}}')\">", 1, 16, .forbiddenPlace(.attribute("onclick")), nil),
      ("<a style='width:{{amount}}'>", 1, 17, .forbiddenPlace(.attribute("style")), nil),
      ("<a href=\"javascript:f({{amount}})\">", 1, 23, .forbiddenPlace(.addressScheme), nil),
      ("<a href=' JavaScript:{{amount}}'>", 1, 22, .forbiddenPlace(.addressScheme), nil),
      ("<a href='{{link}}:{{amount}}'>", 1, 19, .forbiddenPlace(.addressScheme), nil),
      ("<a href='&#106;avascript:{{amount}}'>", 1, 26, .forbiddenPlace(.addressScheme), nil),
      ("<!---!>{{amount}}", 1, 8, .forbiddenPlace(.comment), nil),
      ("<title></title{{amount}}</title>", 1, 15, .forbiddenPlace(.tag), nil),
      ("<svg><title><b>{{amount}}", 1, 16, .forbiddenPlace(.tag), nil),
      ("<select><title><?{{amount}}", 1, 18, .forbiddenPlace(.tag), nil),
      ("<math><![CDATA[>{{amount}}", 1, 17, .forbiddenPlace(.tag), nil),
      ("<img alt='{{{chart}}}'>", 1, 11, .forbiddenPlace(.markupInText), nil),
      ("<title>{{{chart}}}</title>", 1, 8, .forbiddenPlace(.markupInText), nil),
      ("{{#isFirst}}<td class=\"{{/isFirst}}x\">", 1, 4, .unbalancedSection("isFirst"), nil),
      ("{{^goals}}<!--{{/goals}}", 1, 4, .unbalancedSection("goals"), nil),
      ("<s{{#isFirst}} {{/isFirst}}cript>{{amount}}</script>", 1, 34, .forbiddenPlace(.tag), nil),
    ] as [(String, Int, Int, TemplateError.Cause, String?)])
  func `a fault is reported at its place`(
    template: String, line: Int, column: Int, cause: TemplateError.Cause, suggestion: String?
  ) throws {
    let files = ["html/page.html": template, "html/head.html": "{{$title}}{{/title}}"]
    let error = try #require(fault(files, Self.shape))
    #expect(error.cause == cause)
    #expect(error.file == "html/page.html")
    #expect(error.line == line)
    #expect(error.column == column)
    #expect(error.suggestion == suggestion)
    #expect(error.sourceLine == template.split(separator: "\n", omittingEmptySubsequences: false)[line - 1])
  }

  @Test(
    arguments: [
      ("`{{amount}}`", 1, 2, .forbiddenPlace(.code)), ("```\n{{amount}}\n```", 2, 1, .forbiddenPlace(.code)),
      ("~~~~\n~~~\n{{amount}}", 3, 1, .forbiddenPlace(.code)), ("``a`{{amount}}``", 1, 5, .forbiddenPlace(.code)),
      ("<a title=\"{{amount}}\">", 1, 11, .forbiddenPlace(.tag)),
      ("<!-- {{amount}} -->", 1, 6, .forbiddenPlace(.comment)),
      ("[a](javascript:{{amount}})", 1, 16, .forbiddenPlace(.addressScheme)),
      ("[a]({{{chart}}})", 1, 5, .forbiddenPlace(.markupInText)),
      ("{{#isFirst}}```\n{{/isFirst}}", 1, 4, .unbalancedSection("isFirst")),
    ] as [(String, Int, Int, TemplateError.Cause)])
  func `a fault in Markdown is reported at its place`(
    template: String, line: Int, column: Int, cause: TemplateError.Cause
  ) throws {
    let error = try #require(fault(["page.md": template], Self.shape, path: "page.md"))
    #expect(error.cause == cause)
    #expect(error.line == line)
    #expect(error.column == column)
  }

  @Test func `the message shows the line with a caret, the nearest name and what included it`() throws {
    let files = [
      "html/page.html": "<h1>公开</h1>\n{{> head}}",
      "html/head.html": "<p>\n\t部门：{{departmnt}}</p>\r\n",
    ]
    let error = try #require(fault(files, Self.shape))
    #expect(
      error.chinese == """
        html/head.html 第 2 行第 7 列：模板里没有“departmnt”这个名称可用。您是不是想写 department？
          \t部门：{{departmnt}}</p>
          \t\u{3000}\u{3000}\u{3000}  ^~~~~~~~~
        （由 html/page.html:2 引入）
        """)
    #expect(
      error.english == """
        html/head.html:2:7: there is no "departmnt" here. Did you mean department?
          \t部门：{{departmnt}}</p>
          \t\u{3000}\u{3000}\u{3000}  ^~~~~~~~~
        (included from html/page.html:2)
        """)
  }

  @Test func `a parent without an end, a missing page and bytes that are no text are told`() throws {
    let files = try TemplateFiles(["html/page.html": "{{<head}}"])
    try files.add("html/gbk.html", [0x61, 0x0A, 0x62, 0xC4, 0xFA])
    #expect(
      throws: TemplateError(
        .unclosedSection("head"), file: "html/page.html", line: 1, column: 1, sourceLine: "{{<head}}", length: 9)
    ) {
      try files.library.template("html/page.html", shape: Self.shape)
    }
    #expect(throws: TemplateError(.notFound, file: "html/none.html")) {
      try files.library.template("html/none.html", shape: Self.shape)
    }
    let error = try #require(
      throws: TemplateError.self, performing: { try files.library.template("html/gbk.html", shape: Self.shape) })
    #expect(error.cause == .notUTF8)
    #expect(error.line == 2)
    #expect(error.column == 2)
  }
}
