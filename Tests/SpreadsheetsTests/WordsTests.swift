import Testing

@testable import Spreadsheets

@Suite struct WordsTests {
  @Test(arguments: [
    (ReadError.Cause.empty, "请让单位重新交一份"), (.unsupportedFormat("xls4"), "另存为 .xlsx"),
    (.notASpreadsheet("HTML"), "请重新登录系统导出"), (.notASpreadsheet(nil), "打不开：内容不是表格，文件可能已损坏，或是改了扩展名"),
    (.notASpreadsheet("HTML login"), "登录页"), (.notASpreadsheet("HTML frameset"), ".files 文件夹"),
    (.limit("tagBytes", 5), "一个标签的字节数最多 5"),
    (.encrypted, "去掉密码"), (.notASpreadsheet("PDF"), "PDF 文档"), (.cannotOpen("Permission denied"), "没有读取权限"),
    (.damagedArchive("xl/workbook.xml"), "xl/workbook.xml"), (.forbiddenMarkup(part: "xl/styles.xml"), "可能不安全"),
    (.damagedArchive("xl/workbook.xml: Two parts of one name"), "“xl/workbook.xml”：文件内部有两份同名的内容"),
    (.malformedXML(part: "xl/workbook.xml", line: 7, reason: "x"), "第 7 行"), (.limit("cells", 5), "单元格个数最多 5），为安全起见"),
    (.undecodable(offset: 0, reason: "encoding"), "第 1 个字节"),
    (.unknownEncoding(part: "xl/styles.xml", name: "BIG5"), "在“xl/styles.xml”里写明文字编码是 BIG5，这种编码不支持"),
    (.unknownEncoding(part: "示例县/自评表.xlsx", name: "BIG5"), "”写明文字编码是 BIG5，这种编码不支持"),
  ])
  func `an error says what is wrong and what to do, in both languages`(cause: ReadError.Cause, expected: String) {
    let error = ReadError(cause, path: "示例县/自评表.xlsx")
    #expect(error.chinese.hasPrefix("“示例县/自评表.xlsx”"))
    #expect(error.chinese.contains(expected))
    #expect(error.chinese.hasSuffix("。"))
    #expect(error.english.hasPrefix("示例县/自评表.xlsx "))
    #expect(error.english.dropFirst(14).allSatisfy { $0.isASCII })
  }

  @Test func `a limit says what there was too much of`() {
    for limit in ReadLimits().all {
      let error = ReadError(.limit(limit.name, limit.value), path: "a.xlsx")
      #expect(error.chinese.contains("\(limit.chinese)最多 \(limit.value)"))
      #expect(error.english.contains("(\(limit.english): \(limit.value))"))
      #expect(error.english.contains("--limit \(limit.name)="))
    }
    let tag = ReadError(.limit("tagBytes", 5), path: "a.xlsx")
    let merges = ReadError(.limit("merges", 5), path: "a.xlsx")
    #expect(merges.chinese.contains("合并区的个数最多 5") && merges.chinese.contains("--limit rows="))
    #expect(tag.english.contains("(bytes of a tag: 5)") && !tag.english.contains("--limit"))
  }

  @Test func `a notice says where, and names the byte as people count`() {
    let quote = ReadNotice(kind: .strayQuote, sheet: "自评表", cell: CellAddress("B3"))
    #expect(quote.chinese.hasPrefix("自评表!B3："))
    #expect(quote.english.hasPrefix("自评表!B3: a quote"))
    #expect(ReadNotice(kind: .undecodable, detail: "99").chinese.contains("第 100 个字节"))
    #expect(ReadNotice(kind: .partial, detail: "quote").chinese.contains("右引号"))
    #expect(ReadNotice(kind: .strayQuote, detail: "+123").chinese.contains("还有 123 处"))
  }
}
