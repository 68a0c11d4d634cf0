import Testing

@testable import Disclosure

/// What titles, notes, boxes, names and paths say against publication, and what only sounds like it.
@Suite struct DisclosureSpeechTests {
  @Test(arguments: [
    ("示例县2024年度不公开项目清单", true), ("依申请公开项目清单", true), ("涉密项目支出绩效自评表", true), ("项目支出绩效自评表（不公开）", true),
    ("项目绩效自评表【不予公開】", true), ("不公开", true), ("（二）依法不予公开的项目", true), ("暂缓公开项目", true), ("保密项目清单", true),
    ("项目清单（不含涉密项目）", false), ("项目清单（涉密项目除外）", false), ("非涉密项目清单", false), ("公开和不公开项目清单", false),
    ("保密工作经费绩效自评表", false), ("信息公开工作经费自评表", false), ("政务公开项目自评表", false), ("公开招标项目清单", false),
    ("不公开招标采购项目清单", false), ("依申请公开工作经费自评表", false), ("涉密载体销毁服务自评表", false), ("涉密项目管理系统自评表", false),
    ("商业秘密项目自评表", false), ("项目公开目录", false), ("精密仪器购置项目", false), ("公开课项目", false),
  ])
  func `a title closes what it names, unless it speaks of a matter`(title: String, closes: Bool) {
    #expect(SecrecyMark.closes(title: title) == closes)
  }

  @Test(arguments: [
    ("备注：该项目属敏感事项，请勿对外公开。", true), ("（此件依申请公开）", true), ("不对社会公开", true), ("公开形式：依申请公开", true), ("本表不宜公示", true),
    ("注：第2项为涉密项目，不予公开。", true), ("以下项目涉密，不予公开", true), ("严禁对外公布", true), ("本资料暂不向社会公开", true), ("内容不公开", true),
    ("因涉及国家秘密，本项目不上网公开", true), ("按规定不公开", true),
    ("本表不上网", true), ("备注：该项目敏感，请勿挂网", true), ("该项目不宜对外披露", true), ("仅供领导参阅", true), ("本表信息请勿外泄", true),
    ("这个项目别公开", true), ("此项目不要上网", true), ("二、其他（不上网）", true), ("（密）", true), ("敏感，不上网", true),
    ("分类别公开", false), ("网络上网费", false), ("互联网接入", false), ("不上网电量", false), ("仅供参考", false), ("密 级", false),
    ("注：本表不涉及国家秘密，可以公开", false), ("填写“公开”或“不公开”", false), ("公开属性：公开/不公开", false), ("不存在不宜公开的内容", false),
    ("填表说明：涉密项目不予公开", false), ("除涉密信息外均应公开", false), ("信息公开不及时", false), ("采用不公开招标方式", false),
    ("政务信息不公开问题已整改", false), ("加强保密工作", false), ("绩效信息未公开", false),
  ])
  func `a note closes the paper it stands on, unless it denies or explains`(note: String, closes: Bool) {
    #expect(SecrecyMark.standsAbove(note) == closes)
  }

  @Test(arguments: [
    ("本项目涉密，不予公开", true), ("不予公开", true), ("项目涉密，不予公开", true), ("1.该项目属于国家秘密", true), ("进度偏慢。本项目内容不宜公开。", true),
    ("涉密载体销毁服务，结果不予公开", false), ("商业秘密保护不够", false), ("部分信息不予公开，群众有意见", false), ("公开不及时", false),
    ("涉密人员培训不足", false),
  ])
  func `a text inside a field closes only its own paper`(text: String, closes: Bool) {
    #expect(DisclosureSpeech.closes(content: NormalText.normalised(text)) == closes)
  }

  @Test(arguments: [
    ("校舍修缮【不予公开】", "校舍修缮"), ("（涉密）专网扩容", "专网扩容"), ("专网扩容（内部）", "专网扩容"), ("专网扩容（二期）", nil), ("精密设备（公开招标）", nil),
    ("保密工作经费", nil),
  ])
  func `a project's name may bear the mark in brackets, and is looked for without it`(name: String, rest: String?) {
    #expect((SecrecyMark.words(inName: name) != nil) == (rest != nil))
    #expect(SecrecyMark.withoutWords(name) == rest ?? name)
  }

  @Test(arguments: [
    ("不予公开/表.xlsx", true), ("视频专网（暂缓公开）.csv", true), ("教育局/依申请公开/一.xlsx", true), ("不公开招标.xlsx", false),
    ("商业秘密保护.xlsx", false), ("政府信息依申请公开工作经费.xlsx", false), ("公开/表.xlsx", false), ("保密工作经费.xlsx", false),
    ("精密仪器.xlsx", false), ("自评表（不含涉密）.xlsx", false),
    ("s-内部.xlsx", true), ("保密/s.xlsx", true), ("s（密）.xlsx", true), ("s【秘】.xlsx", true), ("敏感项目/s.xlsx", true),
    ("2.内部/s.xlsx", true),
    ("内部审计.xlsx", false), ("内部资料印刷费.xlsx", false), ("内部审计-一.xlsx", false), ("环境敏感区治理/s.xlsx", false),
  ])
  func `the name of a file or folder closes what lies in it`(path: String, closes: Bool) {
    #expect((SecrecyMark.word(inPath: path) != nil) == closes)
  }

  @Test(arguments: [
    ("机密文件柜采购自评表.xlsx", "机密文件柜采购", false), ("涉密载体销毁/1.xlsx", "2024年涉密载体销毁项目", false),
    ("2024涉密人员培训.xlsx", "涉密人员培训", false),
    ("涉密人员培训.xlsx", "道路养护", true), ("机密-机密文件柜采购.xlsx", "机密文件柜采购", true), ("涉密/涉密载体销毁.xlsx", "涉密载体销毁", true),
    ("涉密载体销毁（不公开）.xlsx", "涉密载体销毁", true), ("涉密专网扩容.xlsx", "涉密专网扩容", true), ("涉密信息.xlsx", "专网扩容", true),
  ])
  func `a word in a file's name that is the matter of its project closes nothing`(
    path: String, name: String, closes: Bool
  ) {
    #expect((SecrecyMark.word(inPath: path, naming: name) != nil) == closes)
  }

  @Test(arguments: [
    ("填表说明：\n1.涉密项目不得通过网络报送。\n2.密级栏填写秘密、机密。", false), ("填写要求：涉密内容不得上网", false), ("填报须知\n（1）涉密事项不予公开。", false),
    ("注：1.涉密项目不公开，不填本表。", false), ("注：涉密，不公开，不填列资金。", true), ("备注：涉密项目，不填资金", true), ("填表说明：\n本项目涉密，不予公开", true),
    ("备注：涉密项目", true), ("说明：该项目属于国家秘密，不予公开", true),
    ("填表说明：\n1.用钢笔填写。\n备注：此表不得对外公开", true), ("注：1.本项目不宜公开。", true), ("不予公开理由|||", false), ("密级|||", false),
  ])
  func `instructions below a form say nothing, and what follows them does`(note: String, closes: Bool) throws {
    let project = try #require(recognise(table(CleanForm.text + "\n" + note), file: 0, sheetIndex: 0).projects.first)
    #expect(project.mark.isWithheld == closes)
  }

  @Test(arguments: ["公开属性", "公开类别", "公开形式", "能否上网公开", "是否同意公开", "是否向社会公开", "绩效信息公开属性", "可否公开"])
  func `a box of the mark is known by many names`(label: String) {
    #expect(HeadWords.inline(label + "：依申请公开").map(\.field) == [.disclosure])
  }

  @Test(arguments: ["密级", "涉密情况", "是否涉密", "是否敏感", "是否豁免公开", "项目密级", "不予公开理由"])
  func `a box of the level is known by many names`(label: String) {
    #expect(HeadWords.inline(label + "：是").map(\.field) == [.secrecy])
  }

  @Test(arguments: [
    ("是否上网", "否", true), ("是否挂网", "否", true), ("信息公开", "否", true), ("信息公开", "是", false), ("公示", "否", true),
    ("是否公示", "不公示", true), ("是否上网", "是", false),
    ("公示", "已公示7天", false),
    ("备注", "（密）", true), ("备注", "敏感，不上网", true), ("上网费", "否", false), ("备注", "密", false),
  ])
  func `a column that asks whether something may be seen closes with a refusal`(
    label: String, text: String, closes: Bool
  ) {
    #expect((MarkColumn(label: label).withheld(text, asked: label) != nil) == closes)
  }
}
