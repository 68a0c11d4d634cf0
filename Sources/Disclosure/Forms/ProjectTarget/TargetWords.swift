/// The labels of a target form that are none of a self-evaluation's.
enum TargetWords {
  /// Whether a label names the whole of the money (`true`) or a part of it (`false`); `nil` if it names none.
  static func fund(_ label: Label) -> Bool? {
    let key = label.key
    if totals.contains(key) || isOfYear(label) || isTermTotal(label) { return true }
    var part = Substring(key)
    if key.contains(":"), let colon = part.lastIndex(of: ":") { part = part[part.index(after: colon)...] }
    if part.hasPrefix("其中") { part = part.dropFirst(2) }
    return parts.contains(String(part)) ? false : nil
  }

  /// The same for labels of money that regions word differently: 年度本级预算金额, （一）财政拨款小计.
  static func looseFund(_ label: Label) -> Bool? {
    guard label.full.utf8.count <= 72, loose.finds(in: label.key), !RatioWords.isCode(label), !RatioWords.isRatio(label)
    else { return nil }
    return label.key.contains("总额")
  }

  private static let loose = WordFinder(["资金", "拨款", "总额", "预算金额", "收入", "补助", "预算", "财政", "其他"])

  /// Whether a total is that of the year, beside one of several years.
  static func isOfYear(_ label: Label) -> Bool {
    ofYear.contains(label.key) || asked.begins(label.key) && label.key.contains("财政")
  }

  /// 本年度申请市财政预算资金, with the level of the region.
  private static let asked = WordFinder(["本年度申请", "当年申请", "年度申请"])

  /// Whether a total is that of all years of a project.
  static func isTermTotal(_ label: Label) -> Bool {
    termTotals.contains(label.key) || label.key.hasPrefix("中期") && label.key.hasSuffix("财政预算")
  }

  private static let termTotals = WordTable(["项目资金总额", "项目总预算", "中期资金总额", "中期财政预算", "项目总投资"])

  /// Whether 项目期, 起止时间 or 建设周期 says more than one year: 2023-2026年, 202301-202512, 36个月, 三年.
  static func isOfSeveralYears(_ text: String) -> Bool {
    let text = NormalText.normalised(text)
    if Set(text.matches(of: /(?:19|20)[0-9]{2}/).map { String($0.output) }).count > 1 { return true }
    if let months = text.firstMatch(of: /([0-9]{1,3})个月/), (Int(months.1) ?? 0) > 12 { return true }
    if let years = text.firstMatch(of: /(?:^|[^0-9])([0-9]{1,2})年/), 2...30 ~= Int(years.1) ?? 0 { return true }
    return text.contains(/[二两三四五六七八九十]年/)
  }

  private static let ofYear = WordTable([
    "当年资金总额", "年度资金申请总额", "年度资金总额", "当年年度预算", "本年度申请财政预算资金", "年度金额", "年度预算总额",
  ])
  private static let totals = WordTable(["资金总额", "项目资金总额", "项目总预算", "中期资金总额", "中期财政预算"])
  private static let parts = WordTable([
    "财政拨款", "当年财政拨款", "财政资金", "上级资金", "中央补助", "地方资金", "其他资金", "当年其他资金", "其它资金", "上年结转资金", "自有资金", "上级补助",
    "本级财政", "财政拨款数",
  ])

  /// A label and its amount in one cell: `年度资金总额:16`, `其中 :上级资金16`.
  static func inlineFund(_ text: String) -> (label: String, amount: String)? {
    guard text.utf8.count <= 90, let last = text.unicodeScalars.last, "0"..."9" ~= last || last == "元" else {
      return nil
    }
    guard let start = text.firstIndex(where: { $0.isASCII && $0.isNumber }), start > text.startIndex else { return nil }
    let label = String(text[..<start])
    return fund(Label(label)) == nil ? nil : (label, String(text[start...]))
  }

  /// Whether a label heads the columns of regions.
  static func isOfRegions(_ label: Label) -> Bool {
    label.full.hasPrefix("区域目标值") || label.full.hasPrefix("区域指标值") || label.bare == "区域绩效目标值"
  }

  /// The region that stands behind the heading in one cell: `区域目标值:新罗区`.
  static func regionBehindColon(_ text: String) -> String? {
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let name = text[text.index(after: colon)...].drop(while: \.isWhitespace)
    return name.isEmpty ? nil : String(name)
  }

  /// Whether a label heads the values that are planned, beside those of last year.
  static func isPlan(_ label: Label) -> Bool { label.key.hasSuffix("计划水平") }

  /// Whether a label heads what was reached last year.
  static func isLastYear(_ label: Label) -> Bool { label.key.hasPrefix("上年") && label.key.hasSuffix("水平") }

  /// The year that a label is, alone or with a word for its money: 2025年, 上年, 2025年预算数.
  static func yearAlone(_ label: Label) -> SaidYear? {
    guard label.full.utf8.count <= 36, let year = SaidYear(label.full) else { return nil }
    let rest = WrittenYear.inDigits(label.bare).filter { !($0.isASCII && $0.isNumber) }
    return years.contains(where: rest.hasPrefix)
      && ["年", "度", "预算", "预算数", "数", "金额", "资金", "安排"].contains(where: rest.hasSuffix) ? year : nil
  }

  /// Whether a line of the title says of which year's budget the form is, and is no day and no term: 2025年部门预算, （2024年度）.
  static func isOfYear(titled text: String) -> Bool {
    let text = NormalText.normalised(text)
    return text.utf8.count <= 60 && (text.contains("年度") || text.hasSuffix("预算"))
      && !["月", ":", "-", "至", "—", "~"].contains(where: text.contains)
  }

  private static let years = ["年", "上年", "本年", "当年", "下年"]

  /// Whether a label heads the money applied for, beside that of last year.
  static func isApplication(_ label: Label) -> Bool {
    label.key.hasSuffix("申请金额") || label.key.hasSuffix("申请数") || label.key.hasSuffix("申请资金")
  }

  /// Whether a label heads what a target was before it was adjusted, or after.
  static func isBeforeAdjustment(_ label: Label) -> Bool { before.finds(in: label.full) }
  static func isAfterAdjustment(_ label: Label) -> Bool { label.full.contains("调整后") }

  private static let before = WordFinder(["调整前", "年初", "原预算", "原批复", "原绩效目标"])

  /// Whether a label names the fund of a regional form, which has no row 项目名称.
  static func isFundName(_ label: Label) -> Bool { label.key == "资金名称" || label.bare == "转移支付名称" }

  /// Whether a label is one of money.
  static func isMoney(_ label: Label) -> Bool { fund(label) != nil || looseFund(label) != nil }

  /// Whether a label of the head names an office above, a region that is helped, or what the bureau adds.
  static func isHeadRemark(_ label: Label) -> Bool { headRemarks.contains(label.bare) }

  private static let headRemarks = WordTable([
    "中央主管部门", "省级财政部门", "省级主管部门", "市级财政部门", "市级主管部门", "区县财政部门", "县级财政部门", "地方财政部门", "补助区域", "项目属性",
    "项目期", "项目起止时间", "项目类别", "项目性质", "项目分类", "建设周期",
  ])

  /// Whether a label heads the goals of the year.
  static func isGoal(_ label: Label) -> Bool { goals.contains(label.key) || goals.contains(label.bare) }

  /// 总体目标 with the goal behind it; over 年度目标 it is a heading alone.
  static func isWholeGoal(_ label: Label) -> Bool { label.key == "总体目标" || label.bare == "总体目标" }

  private static let goals = WordTable([
    "年度目标", "年度总体目标", "年度绩效目标", "年度主要目标和成果", "年度绩效总目标", "年度总体绩效目标", "预期目标", "绩效目标",
  ])

  /// Whether a label speaks of several years.
  static func isTerm(_ label: Label) -> Bool { label.full.contains("中期") || label.full.contains("长期") }

  /// Whether a label only groups what stands beside it.
  static func isCaption(_ label: Label) -> Bool {
    captions.contains(label.bare) || captions.contains(label.key) || label.key.hasPrefix("项目资金预算执行")
      || isTerm(label) && label.full.utf8.count <= 60
  }

  private static let captions = WordTable(["项目资金", "资金情况", "总体目标", "绩效指标", "项目绩效目标", "资金投入", "投入目标"])

  /// Whether a label speaks of the points for execution, which the self-evaluation computes.
  static func isExecution(_ label: Label) -> Bool { label.key == "年度预算执行率" }

  /// Whether a row below the table is print of the form: 注, 填报说明.
  static func isNote(_ label: Label) -> Bool { ["注", "备注", "说明", "填报说明"].contains(where: label.key.hasPrefix) }

  /// Whether a row below the table is none of its: notes, opinions, sums.
  static func endsTable(_ label: Label) -> Bool {
    ends.contains(label.key) || ["注", "备注", "说明", "填报", "审核", "主管部门审核意见", "保障"].contains(where: label.key.hasPrefix)
  }

  private static let ends = WordTable(["合计", "总分", "总计"])
}

/// What is said of a target form.
enum TargetNote {
  static let blankForm = Message("这是没有填写的空白绩效目标表，没有计入。", "This is a blank target form; it was not counted.")
  static let adjusted = Message(
    "表上有调整前和调整后两套数，只读取调整后的。", "The form has figures from before and after an adjustment; only those after it were read."
  )
  static let termLeftOut = Message(
    "表上有中期（长期）和年度两套指标，只读取年度的。",
    "The form has indicators of several years beside those of the year; only those of the year were read.")
}
