/// The seven parts of an evaluation report.
///
/// Basis: the outline of 财预〔2020〕10号 (reference §1.6).
enum ReportPart: Int, CaseIterable, Sendable {
  case basics, work, conclusion, analysis, problems, advice, others

  /// As the outline prints it.
  var heading: String {
    switch self {
    case .basics: "基本情况"
    case .work: "绩效评价工作开展情况"
    case .conclusion: "综合评价情况及评价结论"
    case .analysis: "绩效评价指标分析"
    case .problems: "主要经验及做法、存在的问题及原因分析"
    case .advice: "有关建议"
    case .others: "其他需要说明的问题"
    }
  }

  /// The parts that a heading names, in their order; one heading may name two: 存在的问题和建议.
  static func all(in heading: String) -> [Self] {
    let text = NormalText.normalised(heading)
    func has(_ words: String...) -> Bool { words.contains(where: text.contains) }
    if has("其他", "其它", "需要说明", "需说明") { return [.others] }
    let isOfWork = has("评价工作", "自评工作", "工作开展", "工作实施", "评价组织")
    let isBasic = has("基本情况", "概况", "基本概况", "简介") && !isOfWork
    var parts: [Self] = []
    if isBasic { parts.append(.basics) }
    let isWork = isOfWork || has("组织实施", "实施情况", "指标体系", "评价方法", "评价标准", "管理情况")
    if !isBasic, isWork { parts.append(.work) }
    if has("结论", "综合评价", "评价结果", "自评结果", "综合评分", "得分情况") { parts.append(.conclusion) }
    if has("指标分析", "绩效分析", "绩效情况", "评价分析", "分析情况", "完成情况", "实现程度", "实现情况", "指标评价") { parts.append(.analysis) }
    if has("问题", "经验", "做法", "不足") { parts.append(.problems) }
    if has("建议", "改进", "下一步", "整改措施") { parts.append(.advice) }
    return parts
  }
}
