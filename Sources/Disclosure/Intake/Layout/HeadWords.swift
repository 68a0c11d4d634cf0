/// A labelled field of a form outside its tables.
enum HeadField: Hashable, Sendable {
  case projectName, projectCode, department, unit, year
  case goalExpected, goalActual
  case budgetType, keyProject, disclosure, secrecy
  case total, grade
  /// A free text that goes with the record.
  case remark
  /// A person or a telephone: recognised, never kept.
  case contact
  /// Part of the form's print: notes on filling, report numbers, captions.
  case boilerplate
}

/// The labels of the fields outside the tables, with what regions call them.
enum HeadWords {
  static func field(byWordsOf label: Label) -> HeadField? {
    label.key.withBytes { key in
      guard !key.isEmpty, key.count <= 72 else { return nil }
      if contacts.finds(in: key) { return .contact }
      if boilerplate.begins(key) { return .boilerplate }
      return key.count <= 60 && remarks.finds(in: key) ? .remark : nil
    }
  }

  /// One field of a cell that holds labels and values together.
  struct Inline: Sendable {
    var field: HeadField
    var label: String
    var value: String
  }

  /// The fields of a text that holds labels and values together: `部门：永德县明朗中学`,
  /// `填报单位（盖章）：教育局  填报人：甲  联系电话：…`. Empty if the first is none.
  static func inline(_ text: String) -> [Inline] {
    guard text.withBytes({ $0.contains(UInt8(ascii: ":")) }) || text.contains("：") else { return [] }
    guard mayOpen(text) else { return [] }
    var fields: [Inline] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let next = opening(word) {
        fields.append(next)
      } else if let last = fields.indices.last {
        fields[last].value += (fields[last].value.isEmpty ? "" : " ") + word
      } else {
        return []
      }
    }
    // A label with nothing behind the colon has its value in the next cell.
    return fields.count == 1 && fields[0].value.isEmpty ? [] : fields
  }

  /// A word that begins with a known label and a colon.
  private static func opening(_ word: Substring) -> Inline? {
    guard let colon = word.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let head = word[..<colon]
    guard let (field, label) = opener(head) else { return nil }
    return Inline(field: field, label: label.key, value: String(word[word.index(after: colon)...]))
  }

  /// The field that a text before a colon names.
  private static func opener(_ head: Substring) -> (field: HeadField, label: Label)? {
    guard !head.isEmpty, head.utf8.count <= 24 || head.count <= 24 else { return nil }
    let label = Label(String(head))
    guard let field = known[label.key] ?? known[label.bare] ?? captions[label.key] ?? field(byWordsOf: label) else {
      return nil
    }
    return (field, label)
  }

  /// Whether a text may begin with a label and a colon: most that have a colon are sentences, which need not be split.
  private static func mayOpen(_ text: String) -> Bool {
    guard let colon = text.unicodeScalars.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
    let head = text[..<colon]
    // Longer than any label of so many characters.
    guard head.utf8.count <= 288 else { return false }
    return head.unicodeScalars.contains(where: \.properties.isWhitespace) || opener(head) != nil
  }

  /// Labels that name an office loosely: a plainer label elsewhere in the form decides over them.
  static let weak = WordTable(["部门", "部门名称", "单位名称", "填报单位", "编制单位", "预算单位", "申报单位"])

  static let words: [WordTable<HeadField>.Pair] = {
    var words: [WordTable<HeadField>.Pair] = []
    func add(_ field: HeadField, _ names: String...) { for name in names { words.append((name, field)) } }
    add(
      .projectName, "项目名称", "项目名称及代码", "项目名称及编码", "项目支出名称", "项目(政策)名称", "专项名称", "专项资金名称",
      "转移支付名称", "转移支付(项目)名称", "项目资金名称", "政策名称", "政策(项目)名称", "预算项目名称", "支出项目名称", "二级项目名称")
    add(.projectCode, "项目编码", "项目代码", "项目编号", "预算项目编码", "预算项目代码")
    add(
      .department, "主管部门", "项目主管部门", "主管部门及代码", "主管部门及编码", "业务主管部门", "主管单位", "主管部门名称", "市级主管部门", "省级主管部门",
      "县级主管部门", "地方主管部门", "部门名称", "部门", "部门(单位)名称", "部门单位名称", "预算部门", "一级预算单位", "预算主管部门")
    add(
      .unit, "实施单位", "项目实施单位", "项目单位", "资金使用单位", "预算单位", "单位名称", "填报单位", "承担单位",
      "项目承担单位", "申报单位", "用款单位", "具体实施单位", "项目执行单位", "实施单位及代码")
    add(.year, "年度", "预算年度", "评价年度", "自评年度", "项目年度")
    add(
      .goalExpected, "预期目标", "年初设定目标", "年度总体目标", "总体目标", "年度目标", "项目年度目标", "年初目标",
      "年度绩效目标", "项目绩效目标", "预期绩效目标", "绩效目标", "年度绩效总目标", "年度预期目标", "年初预期目标", "设定目标", "计划目标",
      "项目年度总体目标", "项目总体目标", "整体绩效目标", "总体绩效目标", "年度总体绩效目标")
    add(
      .goalActual, "实际完成情况", "全年实际完成情况", "年度目标完成情况", "全年完成情况", "目标完成情况", "实际完成",
      "目标实际完成情况", "完成情况", "年度总体目标完成情况", "绩效目标完成情况", "年度完成情况", "年度实际完成情况")
    add(.budgetType, "预算类型", "资金性质", "预算性质")
    add(.keyProject, "重点项目", "是否重点项目")
    for name in DisclosureWords.labels { add(.disclosure, name) }
    for name in DisclosureWords.seenColumns where name.utf8.count > 6 { add(.disclosure, name) }
    for name in DisclosureWords.levelLabels { add(.secrecy, name) }
    add(.total, "自评得分", "自评总分", "自评总得分", "绩效自评得分", "总得分", "自评分")
    add(.grade, "自评等级", "评价等级", "绩效等级", "自评结果", "等级", "绩效自评等级", "评价结果", "评定等级")
    add(
      .remark, "备注", "自评结论", "评价结论", "说明", "中央主管部门", "存在问题", "存在的问题", "主要问题", "改进措施", "下一步改进措施",
      "整改措施", "其他需要说明事项", "其他需要说明的事项", "有关建议", "项目概况")
    add(
      .contact, "联系人", "联系电话", "电话", "联系方式", "项目负责人", "财务负责人", "单位负责人", "负责人", "填报人", "填表人", "经办人",
      "审核人", "制表人", "复核人")
    add(.boilerplate, "注", "填报说明", "填表说明", "填写说明", "填报日期", "填表日期", "填报时间", "单位", "金额单位", "报表编号", "日期")
    return words
  }()

  private static let known = WordTable(words)

  /// Labels that count only when the value stands in the same cell.
  private static let captions = WordTable<HeadField>(["编制单位": .unit, "单位": .boilerplate])

  private static let contacts = WordFinder([
    "负责人", "联系人", "联系电话", "电话", "联系方式", "填报人", "填表人", "经办人", "审核人", "复核人", "手机", "身份证",
    "分管领导", "签字", "签名", "银行账号", "制表人",
  ])

  private static let boilerplate = WordFinder([
    "注", "填报说明", "填表说明", "填写说明", "公开1", "公开0", "附件", "附表", "单位公章",
  ])

  private static let remarks = WordFinder([
    "问题", "措施", "建议", "结论", "说明事项", "说明的事项", "实施内容", "项目概况", "主要经验", "主要做法", "主要成效", "资金管理情况",
    "结果应用", "绩效综述", "自评综述", "未完成原因", "偏差原因", "情况说明",
  ])
}
