import Testing

@testable import Disclosure

/// That marks, registers, directories and forms are understood however they are spelled.
@Suite struct SpellingTests {
  @Test(arguments: [
    "公开", "公 开", "公　开", "公開", "\u{FEFF}公开\n", "公\u{AD}开", "公開。", "“公开”", "主動公開", "向社会公开", "可以公开", "同意公开", "公开类", "是",
    "√",
    "Y", "☑公开 □不公开", "☑公开 ☐不公开", "公开（√） 不公开（ ）", "□不公开 ☑ 主动公开",
  ])
  func `公开 opens in every spelling`(text: String) {
    #expect(readDisclosureMark(text) == .published)
  }

  @Test(arguments: [
    "不公開", "不公开", "依申請公開", "非公開", "否", "不同意", "×", "暂缓公开", "涉密", "秘密★5年", "本项目涉密，不予公开", "不宜对外公开", "□公开 ☑不公开",
    "公开（ ）不公开（√）", "☒公开 ☒不公开",
  ])
  func `words that refuse withhold, as they are typed`(text: String) {
    let mark = readDisclosureMark(text)
    #expect(mark == .withheld(text) && !mark.isUnreadable)
  }

  @Test(arguments: ["公开(部分)", "公", "⼋公开", "待定", "/", "1", "部分公开"])
  func `what is neither withholds and is said`(text: String) {
    let mark = readDisclosureMark(text)
    #expect(mark == .withheld(text) && mark.isUnreadable)
  }

  @Test(arguments: ["", "  ", "□公开 □不公开"])
  func `an empty box is no mark`(text: String) {
    #expect(readDisclosureMark(text) == .none)
  }

  @Test(arguments: [
    ("否", false), ("非密", false), ("不涉密", false), ("无", false), ("", false), ("是", true), ("√", true), ("机密", true),
    ("长期", true),
    ("□涉密 ☑不涉密", false), ("☑涉密 □不涉密", true),
  ])
  func `a level of secrecy withholds unless it denies`(text: String, withholds: Bool) {
    #expect((SecrecyMark.level(text) != nil) == withholds)
  }

  @Test(arguments: [
    "機密", "絕密", "秘密★1年", "涉密項目", "內部資料", "注意保密", "【机密】", "機　密", "机\u{200B}密", "國家秘密", "不予公開", "本項目涉密，不予公開", "暫不公開",
  ])
  func `a secrecy mark withholds in every spelling`(text: String) {
    #expect(SecrecyMark.first(in: [text]) == text)
    #expect(TextSigns(text).contains(.secrecy))
  }

  @Test(arguments: ["保密教育經費", "內部審計項目績效", "公開招標率", "商業秘密保護項目"])
  func `a text about secrets is no mark`(text: String) {
    #expect(SecrecyMark.first(in: [text]) == nil)
  }

  @Test(arguments: [("县局/涉密項目/表.xlsx", "涉密"), ("不公開/表.xlsx", "不公开"), ("機密.xlsx", "机密"), ("非涉密項目.xlsx", nil)])
  func `a path is read in every spelling`(path: String, word: String?) {
    #expect(SecrecyMark.word(inPath: path) == word)
  }

  @Test(arguments: [
    "項目名稱", "项⽬名称", "项 目 名 称", "一、项目名称：", "*项目名称", "项\u{AD}目名称", "（一）项⽬名称（盖章）：", "⒈项目名称",
  ])
  func `a label is known in every spelling`(text: String) {
    let cell = FormGrid.Cell(row: 0, column: 0, text: text, signs: TextSigns(text))
    #expect(cell.label.key == "项目名称")
    #expect(cell.meaning.head == .projectName)
  }

  @Test(arguments: [
    ("项⽬编码", "项目编码"), ("全年執行數（萬元）", "全年执行数"), ("*全年预算数 【万元】", "全年预算数"), ("项目\u{2060}名称", "项目名称"),
  ])
  func `a list's label is known in every spelling`(text: String, name: String) {
    #expect(ListLabel(text).name == name)
  }

  @Test(arguments: [
    ("90\u{202C}", 9_000), ("\u{2066}90\u{2069}", 9_000), ("7\u{AD}6", 7_600), ("\u{2060}80", 8_000), ("９０．５", 9_050),
  ])
  func `a number is read through what nobody sees`(text: String, hundredths: Int64) {
    #expect(readAmount(text, unit: .yuan).money == Money(fen: hundredths))
    #expect(readScore(text) == Score(hundredths: hundredths))
    #expect(IndicatorValue(text + "%").content == IndicatorValue("\(hundredths / 100).\(hundredths % 100)%").content)
  }

  @Test(arguments: ["10²", "10①", "1½", "5⑴"])
  func `a raised or circled number is no digit of a number`(text: String) {
    #expect(readAmount(text, unit: .yuan).money == nil)
    #expect(readScore(text) == nil)
  }

  @Test func `a form finds its line of the register and its office in the directory`() throws {
    let place = Provenance(file: 0, sheet: 0, row: 0, column: 0)
    let line = RegisterEntry(
      region: "", department: Named(name: "示例县水利局"), unit: Named(), code: "9901-24T-0001", name: "“清河”治理（二期）",
      budget: amount(nil, at: place), budgetType: nil, mark: .withheld("不公开"), isKeyProject: true, source: place)
    let office = DirectoryEntry(
      code: "215", name: "示例县水利局", parent: "", region: "990101", level: .department, source: place)
    let home = Named(code: "990101", name: "示例县")
    let completion = CompleteProjects(
      register: [line], offices: KnownOffices(directory: [office], register: [line], home: home), home: home)
    for (name, code) in [("清河治理二期", ""), ("「清河」治理(二期)", ""), ("别的名称", "=\"990124t0001\"")] {
      var project = form(indicators: [])
      (project.name, project.code, project.department) = (name, code, Named(name: "示例县　水利局："))
      completion.complete(&project)
      #expect(project.mark == .withheld("不公开"))
      #expect(project.department.code == "215")
    }
  }
}
