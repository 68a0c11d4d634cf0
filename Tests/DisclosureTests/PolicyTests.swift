import Testing

@testable import Disclosure

@Suite struct PolicyTests {
  @Test(arguments: Presets.names) func `every preset reads`(name: String) throws {
    let preset = try #require(policy(named: name))
    #expect(preset.name == name)
    #expect(preset.grades.map(\.label) == ["优", "良", "中", "差"])
  }

  @Test func `the national preset writes out the defaults`() throws {
    let preset = try #require(policy(named: "national"))
    var expected = Policy.national
    expected.qualitativeLevels = preset.qualitativeLevels
    #expect(preset.qualitativeLevels.map(\.full) == [1000, 800, 600])
    #expect("\(preset)" == "\(expected)")
  }

  @Test(
    arguments: [
      ("grade: []", "“grade”", 1), ("grades:\n  - {label: 优, from: 90}\n", "最后一档从 0 分开始", 2),
      ("grades:\n  - {label: 优, from: 80}\n  - {label: 良, from: 80}\n", "比上一档", 3),
      ("execution-weight: 十", "“execution-weight”应为", 1), ("reverse-formula: liner", "linear、ratio 之一", 1),
      ("qualitative-levels:\n  - {words: [好], full: 500, least: 800}", "不大于 full", 2),
      ("title: 本县\nmoney-tolerence: 1", "您是不是想写“money-tolerance”", 2), ("score-tolerance: 0.001", "最多 2 位小数", 1),
      ("total-weight: -5", "“total-weight”应为", 1), ("rules: {only: [S99]}", "规则编号", 1),
      ("rules: {severities: {S05: fatal}}", "error、warning、info 之一", 1), ("title: a\ntitle: b", "“title”写了两次", 1),
      ("ties-share-rank: maybe", "true 或 false", 1), ("grades: 90", "一个列表", 1),
    ])
  func `a fault stops with its line`(yaml: String, words: String, line: Int) {
    let error = #expect(throws: ConfigurationError.self) { try readPolicy(yaml: yaml, file: "本地.yml") }
    #expect(error?.message.chinese.contains(words) == true)
    #expect(error?.line == line)
  }
}
