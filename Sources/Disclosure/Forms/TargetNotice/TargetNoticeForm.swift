extension FormKind {
  static let targetNotice = Self("target-notice")
}

/// 绩效目标公示: the targets of a project in sentences, as townships publish them.
///
/// Basis: published notices (reference-cycle A): 数量指标：种植数量≥17600株；. An item counts where the text says its value plainly; the others
/// are named. Beside a 目标表 of the same project the notice does not count.
enum TargetNoticeForm: TextForm {
  static let kind = FormKind.targetNotice
  static let title = "绩效目标公示（正文）"
  static let stage = Stage.targets
  static let rules: [any PaperRule.Type] = [TargetPlaceholder.self]

  static func isTitle(_ title: String) -> Bool { false }

  static func read(_ text: PaperText) -> Recognition? {
    guard !text.hasForms else { return nil }
    let paragraphs = text.paragraphs.filter { !trimmed($0.text).isEmpty }
    guard let start = paragraphs.prefix(searchDepth).firstIndex(where: { name(in: $0.text) != nil }),
      let name = name(in: paragraphs[start].text)
    else { return nil }
    var reader = TargetNoticeReader(title: paragraphs[start], name: name)
    reader.read(paragraphs[(start + 1)...])
    // With fewer the text speaks of targets and says none.
    guard reader.target.indicators.count >= 2 else { return nil }
    var recognition = Recognition(
      status: SheetStatus(name: PaperText.sheetName, form: kind, records: 1, rows: text.paragraphs.count))
    recognition.papers = [reader.target]
    recognition.status.reasons = reader.notes
    return recognition
  }

  static func received(_ head: PaperHead, _ sheets: inout [Int: LedgerSheetFacts]) -> (any UpwardRecord)? {
    ProjectTarget(
      form: head.form, subject: head.subject, year: head.year, code: head.code, name: head.name, source: head.source)
  }

  private static let searchDepth = 80

  /// The project of a title: 关于道路改造项目绩效目标设定的公示.
  private static func name(in text: String) -> String? {
    guard text.utf8.count <= 300 else { return nil }
    let plain = NormalText.normalised(text)
    guard
      let match = plain.wholeMatch(of: /(?:关于)?(.{3,}?)(?:的)?(?:项目支出)?绩效目标(?:设定|申报|编制|批复)?(?:表|情况)?的?(?:公示|公告|公开|通告)/),
      !["办法", "制度", "年度部门", "预算"].contains(where: match.1.contains)
    else { return nil }
    return String(match.1)
  }
}
