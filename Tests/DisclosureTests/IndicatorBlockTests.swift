import Spreadsheets
import Testing

@testable import Disclosure

/// The indicator table, which the forms of targets, results and monitoring have in common.
@Suite struct IndicatorBlockTests {
  @Test(arguments: [
    ("≥", "95", "%", "≥95%"), ("≥", "95%", "%", "≥95%"), ("≥", "≥6", "个", "≥6个"), ("", "6", "个", "6个"),
    ("大于等于", "6", "个", "大于等于6个"), ("正向", "100-200", "人", "100-200人"), ("定性", "优良", "项", "优良"),
    ("=", "2024年12月底前", "年", "=2024年12月底前"), ("", "2024-12-31", "日", "2024-12-31"), ("≥", "3", "无", "≥3"),
    ("≥", "", "个", ""), ("≤", "3天", "天", "≤3天"),
  ])
  func `sign and unit in columns of their own belong to the target`(
    sign: String, value: String, unit: String, whole: String
  ) {
    #expect(WholeTarget.text(sign: sign, value: value, unit: unit) == whole)
  }

  /// Each form with its table of indicators below; the lines have sign, value and unit apart where the form may.
  static let forms = [
    (
      FundBlockTests.department, "履职效能|重点工作|改造面积|≥10平方米|10平方米|90|90",
      "履职效能（90分）|重点工作|改造面积|≥10平方米|10平方米|40|40\n|||小计||40|40\n||新建面积|≥5平方米|5平方米|50|50\n|社会效益指标"
    ),
    (
      FundBlockTests.project, "产出指标|数量指标|养护里程|≥10公里|10公里|90|90",
      "产出指标（90分）|数量指标|养护里程|≥10公里|10公里|40|40\n|||小计||40|40\n||新建里程|≥5公里|5公里|50|50\n|社会效益指标"
    ),
  ]

  @Test(arguments: forms)
  func `levels count for the rows below, and subtotals and empty levels are no indicators`(
    form: String, line: String, lines: String
  ) throws {
    #expect(form.contains(line))
    let recognition = recognise(table(form.replacing(line, with: lines)), file: 0, sheetIndex: 0)
    let indicators =
      recognition.projects.first?.indicators
      ?? (recognition.papers.first as? DepartmentSelfEvaluation)?.indicators ?? []
    #expect(indicators.map(\.weight.value?.text) == ["40.00", "50.00"])
    #expect(Set(indicators.map(\.level1)).count == 1 && !indicators[0].level1.contains("分"))
    #expect(Set(indicators.map(\.level2)).count == 1)
    #expect(recognition.status.reasons.contains { $0.chinese.contains("社会效益指标") })
  }
}
