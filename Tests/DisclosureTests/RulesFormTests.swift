import Testing

@testable import Disclosure

@Suite struct RulesFormTests {
  @Test func `points above the full marks are corrected before the total, and give no total of ours`() throws {
    let text = CleanForm.text.replacing("|28公里|20|18.67|", with: "|28公里|20|25|")
    let finding = try #require(try CleanForm.check(text).first { $0.rule == "S10" })
    #expect(finding.expected == "≤ 100.00" && finding.actual == "104.05")
    #expect(finding.message.chinese.contains("超过满分"))
    let high = form(indicators: (0..<11).map { _ in indicator("10", "10", "10", "10") })
    #expect(recompute(high, policy: .national).total == nil)
  }

  @Test func `a form without faults has no findings`() throws {
    #expect(try CleanForm.findings(CleanForm.text).isEmpty)
  }

  @Test func `grades and weights are those of the policy, whatever they are called`() throws {
    let yaml = """
      grades: [{label: 优秀, from: 95}, {label: 良好, from: 80}, {label: 较差, from: 0}]
      execution-weight: 20
      """
    func grade(_ printed: String) throws -> [String] {
      let text = CleanForm.text.replacing("|97.72|优", with: "|97.72|" + printed)
      return try CleanForm.check(text, yaml: yaml).filter { $0.rule == "S15" }
        .map { "\($0.severity.rawValue) \($0.actual) \($0.expected)" }
    }
    #expect(try grade("优").isEmpty && grade("优秀").isEmpty && grade("优级").isEmpty)
    #expect(try grade("良") == ["error 良 优秀"])
    #expect(try grade("中") == ["warning 中 优秀"])
    let list = [ListSample.header, ListSample.row("P1", "≥,1,个,1,90,90")].joined(separator: "\n")
    let finding = try #require(try ListSample.read(list, yaml: yaml).findings.first { $0.rule == "L03" })
    #expect(finding.actual == "90.00" && finding.expected == "80.00")
    #expect(!finding.message.chinese.contains("90分") && !L03WeightSum.card.title.chinese.contains("90"))
  }

  /// What is replaced in the clean form, by what, and all findings of the result with their cells.
  @Test(
    arguments: [
      // S01: the whole and its parts.
      ("年度资金总额||100|", "年度资金总额||120|", ["S01 F6 error"]),
      ("年度资金总额||100|", "年度资金总额|||", ["S01 F6 error"]),
      ("年度资金总额||100|90|81.45", "年度资金总额||100.01|90|81.45", []),
      ("|||上年结转资金||10|10|10|—|100%|—", "|||上年结转资金||10|12|10|—|100%|—", ["S01 G8 error"]),
      // S02: the printed rate.
      ("90.50%", "90.49%", ["S02 J6 warning"]), ("90.50%", "91%", ["S02 J6 error"]), ("90.50%", "0.905", []),
      ("90.50%", "90.5", []), ("90.50%", "", []), ("89.31%", "89.32%", ["S02 J7 warning"]),
      // S04: points for execution.
      ("|9.05\n", "|9\n", ["S04 K6 error", "S10 I19 error"]), ("|9.05\n", "|9.06\n", []), ("|9.05\n", "|\n", []),
      // S05: weights; too little counts only where a row of totals shows that nothing is missing.
      ("|30|30||\n", "|31|30|已说明扣分原因|\n", ["S06 B17 error"]),
      // S08, S09.
      ("|10|10||\n|效益", "|10|11||\n|效益", ["S08 I16 error", "S10 I19 error"]),
      ("|20|18.67|", "|20|18|", ["S09 I13 warning", "S10 I19 error"]), ("|20|18.67|", "|20|18.6|", ["S10 I19 error"]),
      // The target is reached, and the deduction has a reason of its own.
      ("|100%|10|10||", "|100%|10|9|群众投诉2起|", ["S09 I14 info", "S10 I19 error"]),
      // S22: points that are blank beside others.
      ("|100%|10|10||", "|100%|10|||", ["S22 I14 error"]), ("|100%|10|10||", "|100%|10|—||", ["S22 I14 error"]),
      // S10, S15.
      ("|97.72|优", "|98.72|优", ["S10 I19 error"]), ("|97.72|优", "|97.72|良", ["S15 J19 error"]),
      ("|97.72|优", "|97.72|优秀", []),
      ("|97.72|优", "|97.72|高度相关", []), ("|97.72|优", "|97.72|", []),
      // S11.
      ("达成预期指标|30|30", "达成预期指标|30|23.99", ["S10 I19 error", "S11 I17 warning", "S12 J17 error"]),
      ("达成预期指标|30|30||", "部分达成预期指标并具有一定效果|30|24|群众反映不一|", ["S10 I19 error", "S11 I17 warning"]),
      ("达成预期指标|30|30||", "效果一般|30|24|群众反映不一|", ["S10 I19 error"]),
      // S12.
      ("雨季停工，已调整工期", "", ["S12 J13 error"]), ("雨季停工，已调整工期", "0", ["S12 J13 error"]),
      ("雨季停工，已调整工期", "/", ["S12 J13 error"]), ("雨季停工，已调整工期", "无", ["S12 J13 error"]),
      ("|100%|10|10||", "|100%|10|10|0|", ["S12 J14 info"]), ("|100%|10|10||", "|100%|10|10|无|", []),
      // S13.
      ("|≥30公里||28公里|20|18.67|雨季停工，已调整工期|", "|≥20公里||26公里|20|20||", ["S10 I19 error", "S13 G13 warning"]),
      ("|≥30公里||28公里|20|18.67|雨季停工", "|≥20公里||25.99公里|20|20|", ["S10 I19 error"]),
      // S17.
      ("验收合格率|", "维修里程|", []), ("|验收合格率|", "|指标2|", ["S17 D14 warning"]),
      ("||质量指标|验收合格率", "||数量指标|维修里程", ["S17 D14 warning"]),
      // S20.
      ("28公里|20", "28座|20", ["S20 G13 warning"]),
      ("=100%||100%", "=100%||292%", ["S13 G14 warning", "S20 G14 warning"]),
      ("≥90%||95%", "≥90百分比||95%", ["S20 E18 info"]), ("29000元", "2.9", []),
      // S22.
      ("维修道路28公里", "（请填写，100字以内）", ["S22 G11 error"]), ("维修里程|", "维修XX里程|", ["S22 D13 error"]),
      ("维修里程|", "维修里程(≥**公里)|", ["S22 D13 error"]), ("维修里程|", "XXL型设备|", []), ("农村道路维修", "××项目", ["S22 D3 error"]),
      ("维修里程|", "某某里程|", ["S22 D13 error"]), ("维修里程|", "{单位}里程|", ["S22 D13 error"]),
      ("|维修道路30公里|", "|43.2|", ["S22 B11 warning"]),
      // S23.
      ("|90|81.45|10", "|约90|81.45|10", ["S23 G6 error"]), ("28公里|20|18.67", "28公里|20|十八分多", ["S23 I13 error"]),
      ("≥30公里||28公里", "≥30公里||2.8.1公里", ["S23 G13 error"]), ("≥30公里||28公里", "≥30公里||完成", ["S23 G13 warning"]),
      ("2024年12月底前", "45657", ["S23 E15 error"]), ("2024年11月20日", "45616", ["S23 G15 error"]),
      ("|97.72|优", "|见附件|优", ["S23 I19 error"]), ("|97.72|优", "|九十七分多|优", ["S23 I19 error"]),
      // S24.
      (
        "年度资金总额||100|90|81.45|10|90.50%|9.05\n|||其中：当年财政拨款||90|80|71.45|—|89.31%",
        "年度资金总额||100|0|81.45|10||9.05\n|||其中：当年财政拨款||90|-10|71.45|—|", ["S24 G6 error"]
      ),
    ] as [(String, String, [String])]) func `one fault, one finding at its cell`(
      part: String, fault: String, expected: [String]
    ) throws
  {
    let text = CleanForm.text.replacing(part, with: fault)
    #expect(text != CleanForm.text)
    let findings = try CleanForm.findings(text)
    #expect(findings.sorted() == expected.sorted())
  }

  @Test(
    arguments: [
      // 10 points less, label and all: S05 at the totals row. More than 100 needs no totals row.
      (["(50分)": "(40分)", "|20|18.67|": "|10|9.33|", "97.72": "88.38", "|优|": "|良|"], ["S05 H19 error"]),
      (["产出指标(50分)": "产出指标", "|20|18.67|": "|10|9.33|", "97.72": "88.38", "|优|": "|良|"], ["S05 H19 error"]),
      (["产出指标(50分)": "产出指标", "|20|18.67|": "|30|28|", "97.72": "107.05"], ["S05 H19 error", "S10 I19 error"]),
      (["|20|18.67|": "|15|14|", "97.72": "93.05"], ["S06 B13 error"]),
      (
        [
          "|||年度资金总额||100|90|81.45|10|90.50%|9.05": "|||年度资金总额||100|90|90.02|10|100.02%|10",
          "||90|80|71.45|—|89.31%": "||90|80|80.02|—|100.03%", "97.72": "98.67",
        ], ["S03 H6 warning"]
      ),
      (
        [
          "|||年度资金总额||100|90|81.45|10|90.50%|9.05": "|||年度资金总额||100|90|60|10|66.67%|6.67",
          "||90|80|71.45|—|89.31%": "||90|80|50|—|62.50%", "97.72": "95.34",
        ], ["S14 J6 warning"]
      ),
      (
        [
          "|||年度资金总额||100|90|81.45|10|90.50%|9.05": "|||年度资金总额||100|90|60|10|66.67%|6.67",
          "||90|80|71.45|—|89.31%": "||90|80|50|—|62.50%", "97.72": "95.34", "雨季停工": "雨季停工，尾款未付",
        ], []
      ),
      (
        [
          "|||年度资金总额||100|90|81.45|10|90.50%|9.05": "|||年度资金总额||100|0|0|10||",
          "||90|80|71.45|—|89.31%": "||90|0|0|—|", "||10|10|10|—|100%": "||10|0|0|—|", "97.72": "88.67", "|优|": "|良|",
        ],
        ["S24 G6 info"]
      ),
    ] as [([String: String], [String])]) func `sums that hang together`(
      replacements: [String: String], expected: [String]
    ) throws
  {
    var text = CleanForm.text
    for (part, fault) in replacements.sorted(by: { $0.key < $1.key }) {
      #expect(text.contains(part))
      text = text.replacing(part, with: fault)
    }
    #expect(try CleanForm.findings(text).sorted() == expected.sorted())
  }

  /// Published forms are cut off anywhere; what is missing is no fault of its own (A03 says that there is no total).
  @Test(arguments: 6...18) func `a form that is cut off gives no noise`(rows: Int) throws {
    let text = CleanForm.text.split(separator: "\n").prefix(rows).joined(separator: "\n")
    let findings = try CleanForm.findings(text).filter { !$0.hasPrefix("A03") }
    let isCutInFunds = rows == 6 || rows == 7
    #expect(isCutInFunds || findings.isEmpty)
  }

  @Test func `a part whose rate contradicts it is named instead of the total`() throws {
    let text = CleanForm.text.replacing("|||其中：当年财政拨款||90|80|", with: "|||其中：当年财政拨款||90|70|")
    #expect(try CleanForm.findings(text) == ["S01 G7 error"])
  }

  @Test func `a finding says what was read, expected and how to mend it`() throws {
    let text = CleanForm.text.replacing("|9.05\n", with: "|10\n").replacing("97.72", with: "98.67")
    let finding = try #require(CleanForm.check(text).first)
    #expect(finding.rule == "S04" && finding.actual == "10.00" && finding.expected == "9.05")
    #expect(finding.message.chinese.contains("应为 9.05，填了 10.00") && finding.message.english.contains("9.05"))
    #expect(finding.subject == 0)
  }

  @Test func `a policy may switch rules off, run some alone, and change severities`() throws {
    let text = CleanForm.text.replacing("雨季停工，已调整工期", with: "").replacing("97.72", with: "97.7")
    #expect(try CleanForm.check(text).map(\.rule) == ["S12", "S10"])
    #expect(try CleanForm.check(text, yaml: "rules: {off: [S12]}").map(\.rule) == ["S10"])
    #expect(try CleanForm.check(text, yaml: "rules: {only: [S12]}").map(\.rule) == ["S12"])
    let softer = try CleanForm.check(text, yaml: "rules: {severities: {S12: info}}")
    #expect(softer.map(\.severity) == [.info, .error])
    #expect(try CleanForm.findings(text, policy: "reference").isEmpty)
  }

  @Test func `thresholds are settings`() throws {
    let yaml = "surplus-needs-reason-from: 105\nrate-needs-reason-below: 95\nindicator-tolerance: 0\n"
    #expect(try CleanForm.check(CleanForm.text, yaml: yaml).map(\.rule) == ["S14", "S13"])
  }
}
