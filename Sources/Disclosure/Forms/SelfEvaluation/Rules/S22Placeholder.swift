/// S22: words of the template that should have been replaced, and forms that nobody filled in (reference §2.7 E8).
enum S22Placeholder: FormRule {
  static let card = RuleCard(
    id: "S22", title: Message("不应留有模板提示语或占位符，也不应没有填写", "No words of the template may be left, and no results blank"),
    severity: .error, basis: "政府信息公开条例第六条：公开的信息应当准确；XX、××、某某、待填、请填写、（100字以内）等占位文字不得公开",
    remedy: Message(
      "把提示语换成实际内容；没有填写的，补填完成情况。没有内容的删去。",
      "Replace the hint with what is meant, fill in what is blank, or delete it."))

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    let project = form.project
    func look(at text: String, _ field: String, _ place: Provenance) {
      guard let found = Placeholder.find(in: text) else { return }
      report.add(
        at: place, field: field, actual: found, expected: "",
        Message(
          "“\(field)”里留有模板文字“\(found)”。请换成实际内容。", "“\(field)” still has the template's “\(found)”. Replace it."))
    }
    if let first = project.indicators.first(where: { !$0.target.raw.isEmpty }),
      project.indicators.allSatisfy(\.isUnfilled)
    {
      report.add(
        at: first.actual.at, field: "实际完成值", actual: "", expected: "实际完成值和得分",
        Message(
          "这张自评表的指标只有目标，实际完成值和得分都没有填写。请填好后重新报送。",
          "The indicators of this form have targets, but neither results nor points. Fill them in and hand it in again."
        ))
    }
    reportBlankPoints(project, &report)
    look(at: project.name, "项目名称", project.source)
    look(at: project.department.name, "主管部门", project.source)
    look(at: project.unit.name, "实施单位", project.source)
    for goal in project.goals {
      look(at: goal.expected.raw, "预期目标", goal.expected.at)
      look(at: goal.actual.raw, "实际完成情况", goal.actual.at)
    }
    let indicators = project.indicators
    for index in indicators.indices {
      look(at: indicators[index].name.raw, "三级指标", indicators[index].name.at)
      look(at: indicators[index].target.raw, "年度指标值", indicators[index].target.at)
      look(at: indicators[index].actual.raw, "实际完成值", indicators[index].actual.at)
      look(at: indicators[index].reason.raw, "偏差原因", indicators[index].reason.at)
    }
    for remark in project.remarks { look(at: remark.text.raw, remark.label, remark.text.at) }
    for goal in project.goals {
      for (entry, field) in [(goal.expected, "预期目标"), (goal.actual, "实际完成情况")] {
        // An amount in the place of a text (reference §2.7 E7).
        guard entry.raw.utf8.count <= 90, case .quantity = IndicatorValue(entry.raw).content else { continue }
        report.add(
          at: entry.at, field: field, actual: entry.raw, expected: "文字", severity: .warning,
          Message(
            "“\(field)”只填了“\(entry.raw)”。请用文字写明目标和完成情况。",
            "“\(field)” says only “\(entry.raw)”. Describe it in words."))
      }
    }
  }
}

extension S22Placeholder {
  /// Points that are blank beside others that are filled in: the sum of the points is not known, and a total may hide it.
  private static func reportBlankPoints(_ project: Project, _ report: inout RuleReport) {
    let indicators = project.indicators
    // L01 says it of a list.
    guard project.form != .indicatorList, project.mergedPoints.isEmpty,
      indicators.contains(where: { $0.score.value != nil })
    else { return }
    for index in indicators.indices where indicators[index].score.value == nil {
      guard BlankText.isBlank(indicators[index].score.raw), !indicators[index].actual.raw.isEmpty,
        let weight = indicators[index].weight.value, weight > .zero
      else { continue }
      let indicator = indicators[index]
      report.add(
        at: indicator.score.at, field: "得分", actual: indicator.score.raw, expected: "0～\(weight.text)",
        Message(
          "“\(indicator.title)”分值 \(weight.text)，得分没有填写，不能核对总分。请补填得分；没有得分的填 0 并写明原因。",
          "“\(indicator.title)” has a weight of \(weight.text) and no points, so the total cannot be checked. Fill them in; enter 0 and the reason where there are none."
        ))
    }
  }
}

extension Indicator {
  /// Neither a result nor points.
  fileprivate var isUnfilled: Bool { actual.raw.isEmpty && score.raw.isEmpty }
}

/// The marks by which forms say "fill in here".
enum Placeholder {
  /// The first that a text contains, as printed.
  static func find(in text: String) -> String? {
    guard signs.finds(in: text) else { return nil }
    for hint in hints where text.contains(hint) { return hint }
    if hasSign(text) {
      let scalars = Array(text.unicodeScalars)
      let found =
        run(scalars, of: ["X", "x", "Ｘ"], least: 2, notBeside: isLatin) ?? run(scalars, of: ["×", "✕"], least: 2)
        ?? run(scalars, of: ["*", "＊"], least: 2) ?? braced(text)
      if let found { return found }
    }
    return text.contains("字以内") || text.contains("字左右") ? wordLimit(text) : nil
  }

  /// Whether any of the signs that runs and braces are made of stands in the text; seen on the bytes, for every text is asked.
  private static func hasSign(_ text: String) -> Bool {
    text.utf8.contains {
      $0 == UInt8(ascii: "X") || $0 == UInt8(ascii: "x") || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "{")
    }
      || ["Ｘ", "×", "✕", "＊"].contains { text.contains($0) }
  }

  /// One of these stands in every text in which anything is found.
  private static let signs = WordFinder(
    hints + ["X", "x", "*", "{", "Ｘ", "×", "✕", "＊", "字以内", "字左右"])

  private static let hints = ["某某", "待填", "请填写", "请在此", "-年-月-日", "年 月 日", "县（市、区）", "此处填写"]

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    "a"..."z" ~= scalar || "A"..."Z" ~= scalar || "0"..."9" ~= scalar
  }

  /// A run of one sign, not beside letters of a word (XXL).
  private static func run(
    _ scalars: [Unicode.Scalar], of signs: Set<Unicode.Scalar>, least: Int,
    notBeside isOther: (Unicode.Scalar) -> Bool = { _ in false }
  ) -> String? {
    var start = 0
    while start < scalars.count {
      guard signs.contains(scalars[start]) else {
        start += 1
        continue
      }
      let end = scalars[start...].firstIndex { !signs.contains($0) } ?? scalars.count
      let before = start > 0 && isOther(scalars[start - 1])
      let after = end < scalars.count && isOther(scalars[end])
      if end - start >= least, !before, !after { return String(String.UnicodeScalarView(scalars[start..<end])) }
      start = end
    }
    return nil
  }

  /// `（100字以内）`, `限200字`.
  private static func wordLimit(_ text: String) -> String? {
    guard let range = text.firstRange(of: "字以内") ?? text.firstRange(of: "字左右") else { return nil }
    let digits = text[..<range.lowerBound].reversed().prefix { $0.isNumber }
    return digits.isEmpty ? nil : String(digits.reversed()) + text[range]
  }

  /// `{单位}`.
  private static func braced(_ text: String) -> String? {
    guard let open = text.firstIndex(of: "{"), let close = text[open...].firstIndex(of: "}"),
      text.distance(from: open, to: close) > 1
    else { return nil }
    return String(text[open...close])
  }
}
