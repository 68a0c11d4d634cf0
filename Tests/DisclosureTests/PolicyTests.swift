import Testing

@testable import Disclosure

@Suite struct PolicyTests {
  @Test func `every policy that comes with the program reads under its own name`() throws {
    let names = try PolicyFiles.names()
    #expect(names.contains("national") && names.contains("reference"))
    for name in names { #expect(try policy(named: name)?.name == name) }
    #expect(try policy(named: "nationel") == nil && policy(named: "../national") == nil)
  }

  @Test
  func `the national policy has every key, and a file without one of them is refused where nothing stands behind it`()
    throws
  {
    let text = try #require(try PolicyFiles.text("national"))
    for key in PolicyKey.all {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let start = try #require(lines.firstIndex { $0.hasPrefix(key.name + ":") }, "\(key.name)")
      let end = lines[(start + 1)...].firstIndex { !$0.hasPrefix(" ") } ?? lines.endIndex
      let without = (lines[..<start] + lines[end...]).joined(separator: "\n")
      let error = #expect(throws: ConfigurationError.self) {
        try readPolicy(yaml: without, file: "x.yml", base: nil, names: RuleCatalogue.policyNames)
      }
      #expect(error?.message.chinese.contains("缺少“\(key.name)”") == true)
      // Behind another policy, the key may be left out; its example can be read.
      #expect(throws: Never.self) { try readPolicy(yaml: without, file: "x.yml") }
      #expect(throws: Never.self) { try readPolicy(yaml: "\(key.name): \(key.example)", file: "x.yml") }
    }
  }

  @Test func `docs/policies.md lists every key`() throws {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let isCurrent = FolderListing.bytes(of: root + "/docs/policies.md") == PolicyReference().markdown()
    #expect(isCurrent, "run make docs")
  }

  @Test func `no rule's title, basis or remedy has a number of a policy`() {
    let numbers = ["90分", "100分", "10%", "90%", "80%", "60%", "90（含）", "130%", " 90"]
    for card in RuleCatalogue.all {
      for text in [card.title.chinese, card.title.english, card.basis, card.remedy.chinese, card.remedy.english] {
        #expect(!numbers.contains { text.contains($0) }, "\(card.id): \(text)")
      }
    }
  }

  @Test(
    arguments: [
      ("grade: []", "“grade”", 1), ("grades:\n  - {label: 优, from: 90}\n", "最后一档从 0 分开始", 2),
      ("grades:\n  - {label: 优, from: 80}\n  - {label: 良, from: 80}\n", "比上一档", 3),
      ("grades:\n  - {label: 优, from: 90}\n  - {label: 良, form: 0}\n", "“grades[2].form”。您是不是想写“from”", 3),
      ("execution-weight: 十", "“execution-weight”应为", 1), ("reverse-formula: liner", "linear、ratio 之一", 1),
      ("qualitative-levels:\n  - {words: [好], full: 500, least: 800}", "不大于 full", 2),
      ("title: 本县\nmoney-tolerence: 1", "您是不是想写“money-tolerance”", 2), ("score-tolerance: 0.001", "最多 2 位小数", 1),
      ("total-weight: -5", "“total-weight”应为", 1), ("rules: {only: [S99]}", "规则编号", 1),
      ("rules: {severities: {S05: fatal}}", "error、warning、info 之一", 1), ("title: a\ntitle: b", "“title”写了两次", 1),
      ("rules: {only: [S05],\n  off: [S5]}", "您是不是想写“S05”", 2),
      ("title: 本县\nbooks:\n  final-accounts:\n    - cover\n    - overveiw\n", "您是不是想写“overview”", 5),
      ("books:\n  final-accounts: [cover, 附录]", "“附录”不是“随决算草案”一册的章节。可以写：cover、contents、", 2),
      ("books: {final-accounts: [cover, overview, cover]}", "“cover”写了两次", 1),
      ("headings: {overveiw: 总体情况}", "您是不是想写“overview”", 1),
      ("books: {final-accounts: []}", "至少一个章节", 1), ("books: [cover]", "若干“键: 值”", 1),
      ("books:\n  final-acounts: [cover]", "您是不是想写“final-accounts”", 2),
      ("grades:\n  - {label: 优, from: 90}\n  - {label: 优, from: 0}\n", "“优”写了两次", 3),
      ("title: 本县\ngrades: [{label: 优, from: 105}, {label: 差, from: 0}]", "不超过总分 100", 2),
      ("lamp-red-below: 85", "不超过 lamp-yellow-below（80）", 1), ("lamp-blue-from: 70", "不低于 lamp-yellow-below（80）", 1),
      ("praise-from: 50", "不低于 criticise-below（60）", 1), ("execution-weight: 120", "不超过总分值", 1),
      ("title: 本县\nweight-schemes: [{产出指标: 50, 效益指标: 30}]", "“产出指标50分、效益指标30分”合计 90 分", 2),
      ("county-weights: [{indicator: 收入质量, weight: 40}]", "现在合计 40 分", 1),
      ("demanded-stages:\n  - {stage: 绩效目标, from: 0}\n  - {stage: 绩效目标, from: 30}\n", "“绩效目标”写了两次", 3),
      ("deadlines:\n  - {what: feedback, from: evaluation-end, days: 0}", "1～366 之间的整数", 2),
      ("deadlines:\n  - {what: feedback, from: feedback, days: 30}", "evaluation-end", 2),
      ("deadlines:\n  - {what: feedback, months: 1}\n  - {what: feedback, days: 30}", "每个事项只写一条时限", 3),
      ("ties-share-rank: maybe", "true 或 false", 1), ("grades: 90", "一个列表", 1),
    ])
  func `a fault stops with its line`(yaml: String, words: String, line: Int) {
    let error = #expect(throws: ConfigurationError.self) { try readPolicy(yaml: yaml, file: "本地.yml") }
    #expect(error?.message.chinese.contains(words) == true)
    #expect(error?.line == line)
  }
}
