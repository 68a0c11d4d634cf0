import Testing

@testable import Disclosure

/// Marks in titles and in the names of sheets, files and folders: one vocabulary, one reading.
@Suite struct NameMarkTests {
  @Test(arguments: [
    "不公开2", "不公开_1", "不公开-水利", "不宜公开1", "涉密1", "涉密-水利", "2024涉密", "保密", "密", "敏感", "不对外", "不公开版", "内部版", "内部稿", "涉密（2）",
    "非公开1", "依申请", "财政内部", "内部材料", "仅内部使用", "不公开项目1", "秘密版", "对内", "保密项目", "内部自评表", "自评表保密", "保密自评表",
  ])
  func `a name that is a mark, with or without numbers and words around it, closes everywhere`(name: String) {
    #expect(SecrecyMark.closes(title: name))
    #expect(SecrecyMark.word(inPath: "水利局/\(name).xlsx") != nil && SecrecyMark.word(inPath: "\(name)/自评表.xlsx") != nil)
    if name != "密" { #expect(SecrecyMark.closes(title: "项目支出绩效自评表（\(name)）")) }
    #expect(
      SecrecyMark.word(inPath: "自评表-\(name).xlsx") != nil && SecrecyMark.word(inPath: "自评表 \(name).xlsx") != nil
        || name == "密")
  }

  @Test(arguments: [
    "信息保密工程", "密云", "密云自评表", "保密局", "示例县保密局自评表", "保密工作经费", "政务公开", "信息公开工作经费自评表", "内部审计", "内部控制建设", "部门内部评价报告", "精密仪器",
    "敏感区治理",
    "公开版",
    "对外开放", "依申请公开工作经费", "密 级", "附件2", "2024年", "人口密集区改造", "保密单位",
  ])
  func `a name that only contains such a word is a name`(name: String) {
    #expect(!SecrecyMark.closes(title: name))
    #expect(SecrecyMark.word(inPath: "水利局/\(name).xlsx") == nil)
  }

  @Test(arguments: [
    ("公开版", true), ("自评表（上网）", true), ("公开1", true), ("公开项目", true), ("自评表(对外)", true), ("自评表脱密版", true),
    ("绩效自评表公开版", true),
    ("政务公开", false), ("不公开版", false), ("对外贸易", false), ("公开课", false), ("公开招标", false),
  ])
  func `a name may say that it is the version to publish`(name: String, opens: Bool) {
    #expect(NameMark.opens(name) == opens)
  }

  @Test(arguments: [
    ("不属于公开范围", true), ("不列入公开范围", true), ("未列入公开范围", true), ("不在公开范围", true), ("因涉密没有公开", true), ("涉密项目另行报送", true),
    ("本项目保密", true), ("予以保密", true), ("这个项目保密", true), ("按涉密管理", true), ("已定密", true), ("密件", true), ("仅内部使用", true),
    ("只限内部使用", true), ("限内部", true), ("涉及机密", true), ("涉及国家安全", true), ("免公开", true), ("不对外", true), ("不宜发布", true),
    ("敏感", true),
    ("依申请", true),
    ("不公开吧", true), ("经研究不公开此项目", true), ("不进网站", true),
    ("不属于涉密项目", false), ("不列入涉密项目", false), ("没有涉密内容", false), ("未列入涉密范围", false), ("公开招标", false), ("按保密法规定验收", false),
    ("保密工作到位", false), ("权限内部管理", false), ("对外开放", false), ("绩效信息没有公开", false), ("密", false), ("另行安排", false),
    ("不宜种植", false),
    ("内部审计已整改", false), ("敏感区内施工", false),
  ])
  func `a remark closes its line by common words, and not by what only sounds like them`(text: String, closes: Bool) {
    #expect(SecrecyMark.closes(remark: text) == closes)
    #expect((MarkColumn(label: "备注").withheld(text, asked: "备注") != nil) == closes)
  }

  @Test(arguments: [
    ("公安涉密业务", true), ("暂缓", true), ("不宜", true), ("涉密人员培训", false), ("暂缓实施", false), ("不宜种植", false),
  ])
  func `a remark that may speak of secrecy closes its line and is told`(text: String, closes: Bool) {
    #expect(!SecrecyMark.closes(remark: text))
    #expect(MarkColumn(label: "备注").withheld(text, asked: "备注")?.isUnreadable == (closes ? true : nil))
  }

  @Test(arguments: [("不公开水利局", true), ("1不宜公开水利局", true), ("水利局", false), ("不公开招标", false), ("政务不公开整改", false)])
  func `the name of a sheet that begins with a refusal closes it`(name: String, closes: Bool) {
    #expect(SecrecyMark.closes(sheet: name) == closes)
  }

  @Test(arguments: [
    ("网站公示", "否", true), ("上网公示", "否", true), ("信息发布", "否", true), ("是否对外", "否", true), ("是否进公开平台", "否", true),
    ("是否内部", "是", true),
    ("内部掌握", "是", true), ("敏感事项", "是", true), ("知悉范围", "本单位", true),
    ("网站公示", "是", false), ("网站公示", "2024年3月", false), ("是否对外", "是", false), ("是否内部", "否", false), ("内部掌握", "", false),
    ("敏感事项", "无", false), ("知悉范围", "社会公众", false), ("公开平台", "县政府门户网站", false), ("内部控制", "健全", false),
  ])
  func `a column that asks in other words whether something may be seen closes with what it says`(
    label: String, text: String, closes: Bool
  ) {
    #expect((MarkColumn(label: label).withheld(text, asked: label) != nil) == closes)
  }

  private func register(_ sheets: [(name: String, lines: [String])]) -> [RegisterEntry] {
    var result = ReadResult()
    let parts = sheets.enumerated().map { index, sheet in
      FileOutcome.Part.forms(
        recognise(
          table("项目编码|项目名称|主管部门|全年预算数（万元）\n" + sheet.lines.joined(separator: "\n"), name: sheet.name), file: 0,
          sheetIndex: index))
    }
    result.append(
      FileOutcome(
        status: FileStatus(path: "清单.xlsx", format: "xlsx"), sheetNames: sheets.map(\.name), parts: parts),
      name: "清单.xlsx")
    return result.records.register
  }

  @Test func `beside a register's sheet for what is open another closes the lines that it alone has`() {
    let open = ("公开项目", ["P1|道路养护|交通局|10"])
    func marks(_ name: String) -> [DisclosureMark] {
      register([open, (name, ["P1|道路养护|交通局|10", "P2|专网扩容|公安局|20"])]).map(\.mark)
    }
    #expect(marks("其他项目").map(\.isUnreadable) == [false, false, true])
    #expect(marks("公开2").map(\.isWithheld) == [false, false, false])
    #expect(register([("教育", open.1), ("公安", ["P2|专网扩容|公安局|20"])]).allSatisfy { !$0.mark.isWithheld })
  }

  private func projects(_ files: [(name: String, projects: [String])]) -> [Bool] {
    var result = ReadResult()
    for (index, file) in files.enumerated() {
      let parts = file.projects.enumerated().map { sheet, name in
        FileOutcome.Part.forms(
          recognise(table(CleanForm.text.replacing("农村道路维修", with: name)), file: index, sheetIndex: sheet))
      }
      result.append(
        FileOutcome(
          status: FileStatus(path: file.name, format: "xlsx"), sheetNames: file.projects, parts: parts), name: file.name
      )
    }
    result.closeOtherVersions()
    return result.records.projects.map(\.mark.isUnreadable)
  }

  @Test(arguments: [
    ("水利局/绩效自评表（脱密版）.xlsx", "水利局/绩效自评表（原件）.xlsx", true), ("绩效自评表（上网）.xlsx", "绩效自评表（报财政）.xlsx", true),
    ("绩效自评表公开版.xlsx", "绩效自评表全部.xlsx", true), ("公开/绩效自评表.xlsx", "全部/绩效自评表.xlsx", true),
    ("绩效自评表（公开版）.xlsx", "绩效自评表.xls", true),
    ("绩效自评表（公开版）.xlsx", "绩效自评表（二）.xlsx", false), ("甲/绩效自评表（公开版）.xlsx", "乙/绩效自评表.xlsx", false),
    ("政务公开自评表.xlsx", "自评表.xlsx", false), ("自评表（一）.xlsx", "自评表.xlsx", false),
  ])
  func `beside the version to be published another closes the projects that it alone has`(
    open: String, other: String, closes: Bool
  ) {
    #expect(projects([(open, ["甲路养护"]), (other, ["甲路养护", "乙路养护"])]) == [false, false, closes])
  }
}
