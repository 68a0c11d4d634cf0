/// A column of the indicator table.
enum IndicatorColumn: Int, Sendable, CaseIterable {
  case level1, level2, level3, nature, direction, target, unit, actual, weight, score, reason

  static let levels: [Self] = [.level1, .level2, .level3]
  static let values: [Self] = [.target, .actual, .weight, .score]
}

/// The labels of the indicator table.
enum IndicatorWords {
  /// Whether a label names the column of reasons, which every region words differently.
  ///
  /// - Parameter bare: the label without what stands in brackets.
  static func isReason(_ bare: borrowing String) -> Bool {
    bare.utf8.count <= 72 && bare.contains("原因") && reasons.finds(in: bare)
  }

  private static let reasons = WordFinder(["偏差", "未完成", "改进", "分析"])

  static let columns: [WordTable<IndicatorColumn>.Pair] = {
    var words: [WordTable<IndicatorColumn>.Pair] = []
    func add(_ column: IndicatorColumn, _ names: String...) { for name in names { words.append((name, column)) } }
    add(.level1, "一级指标", "一级绩效指标", "一级指标名称", "指标一级", "一级")
    add(.level2, "二级指标", "二级绩效指标", "二级指标名称", "指标二级", "二级")
    add(.level3, "三级指标", "三级绩效指标", "三级指标名称", "指标三级", "三级", "指标名称", "指标内容", "具体指标", "绩效指标名称")
    add(.nature, "指标性质", "指标值类型")
    add(.direction, "指标方向", "计算符号", "符号", "比较符", "运算符号", "指标方向性")
    add(
      .target, "年度指标值", "指标值", "年初指标值", "目标值", "年初目标值", "年度目标值", "绩效目标值", "预期指标值", "计划指标值",
      "全年目标值", "计划值", "目标指标值", "预期目标值", "年初设定目标值", "调整后指标值", "调整后目标值",
      "调整后年度指标值", "调整后绩效目标值", "调整前指标值", "调整前目标值")
    add(.unit, "度量单位", "计量单位", "单位", "指标单位")
    add(
      .actual, "实际完成值", "全年实际完成值", "全年实际值", "完成值", "实际完成情况", "实际值", "实际完成", "全年完成值", "完成情况",
      "实际完成指标值", "年度实际完成值", "实际完成数", "全年实际完成情况")
    add(.weight, "分值", "权重", "分值权重", "权重分值", "标准分", "标准分值", "指标分值", "指标权重", "设定分值")
    add(.score, "得分", "自评得分", "自评分", "评分", "实际得分", "指标得分", "自评分值")
    add(.reason, "偏差原因", "原因", "原因分析", "未完成原因", "偏差说明", "偏差原因说明", "扣分原因", "改进措施")
    return words
  }()

  /// Whether a label heads the block: 绩效指标（90分）.
  static func isBlock(_ label: Label) -> Bool {
    label.bare.utf8.count <= 48
      && (label.bare.contains("指标") || label.bare.contains("绩效目标") || label.bare.isSame(as: "年度绩效"))
  }

  /// Whether a label begins the row of totals.
  static func isTotal(_ label: Label) -> Bool {
    totals.contains(label.key) || label.hasBrackets && totals.contains(label.bare)
  }

  private static let totals = WordTable([
    "总分", "合计", "总计", "总得分", "自评总分", "合计得分", "得分合计", "总评分", "总分值", "自评得分合计", "自评总得分",
  ])

  /// Whether a name is a subtotal of the rows above.
  static func isSubtotal(_ label: Label) -> Bool {
    label.key.hasSuffix("小计") || label.hasBrackets && label.bare.hasSuffix("小计")
  }

  /// A name without the template's own numbering: `指标1：工程完工率` is `工程完工率`.
  static func cleanName(_ printed: String) -> String {
    guard printed.hasPrefix("指标") else { return printed }
    var rest = printed.dropFirst(2)
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count <= 3 else { return printed }
    rest = rest.dropFirst(digits.count)
    while let first = rest.first, ":：、.．-".contains(first) || first.isWhitespace { rest.removeFirst() }
    return rest.isEmpty ? printed : String(rest)
  }

  /// Whether a name is one of the template's own words: `指标2`, `指标3：`, `……`.
  static func isTemplate(_ printed: String) -> Bool {
    let name = NormalText.normalised(printed)
    if name.unicodeScalars.allSatisfy({ $0 == "…" || $0 == "." || $0 == "。" }) { return true }
    guard name.hasPrefix("指标") else { return false }
    let rest = name.dropFirst(2).drop { ($0.isASCII && $0.isNumber) || $0 == "一" || $0 == "二" || $0 == "三" }
    return rest.isEmpty || rest.allSatisfy { $0 == ":" || $0 == "…" || $0 == "." }
  }

  /// Whether a 指标性质 is a comparator that belongs before the value.
  static func isComparator(_ nature: String) -> Bool {
    let text = NormalText.figure(nature)
    return !text.isEmpty && text.allSatisfy { "<>=≥≤≧≦﹥﹤═⩾⩽".contains($0) }
  }
}
