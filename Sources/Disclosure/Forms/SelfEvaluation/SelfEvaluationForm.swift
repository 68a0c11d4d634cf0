/// 项目支出绩效自评表 and what is built like it, in any region's layout, several forms in one sheet included.
enum SelfEvaluationForm: Form {
  static let kind = FormKind.projectSelfEvaluation
  static let title = "项目支出绩效自评表"
  static let stage = Stage.selfEvaluation

  static func isTitle(_ title: String) -> Bool {
    guard endings.contains(where: title.hasSuffix) else { return false }
    let other = OtherPaper.named(by: title)
    return other != .departmentSelfEvaluation && other != .transferSelfEvaluation
  }

  private static let endings = ["自评表", "自评情况表", "自评价表", "自评报告表"]

  static func read(_ grid: FormGrid) -> Recognition {
    var recognition = Recognition(status: SheetStatus(name: grid.name, form: kind, records: 0, rows: 0))
    let segments = FormSegments.split(grid.rows)
    var markAbove = segments.count > 1 ? markAboveForms(segments[0]) : nil
    for rows in segments {
      // A line under the first title is about the forms up to the next title.
      if case (_, false)? = markAbove, rows.startIndex > 0, rows.first.map(FormTitle.isTitle) == true {
        markAbove = nil
      }
      let markBelow = markOfFormsBelow(rows)
      defer { if let markBelow { markAbove = (markBelow, true) } }
      guard rows.count == grid.rows.count || hasStructure(rows) else {
        if let first = rows.first, let last = rows.last {
          recognition.status.reasons.append(RecogniseNote.otherPart(first.index, last.index))
        }
        continue
      }
      if isDepartmentWide(rows) {
        recognition.status.reasons.append(RecogniseNote.departmentWide)
        continue
      }
      var reader = SelfEvaluationReader(grid: grid, rows: rows, markAbove: markAbove?.cell)
      reader.read()
      guard !reader.project.isBlank else {
        recognition.status.reasons.append(RecogniseNote.blankForm)
        continue
      }
      recognition.projects.append(reader.project)
      recognition.status.reasons += reader.notes
      recognition.unknownLabels += reader.unknownLabels
      reader.funds.report(to: &recognition, isProject: true)
      recognition.crowded += reader.crowded
    }
    recognition.status.records = recognition.projects.count
    if recognition.projects.isEmpty, !recognition.status.reasons.contains(RecogniseNote.blankForm) {
      recognition.status.form = nil
    }
    return recognition
  }

  /// A mark before the first project's name, and whether it stands above every title.
  private static func markAboveForms(_ rows: ArraySlice<FormGrid.Row>) -> (cell: FormGrid.Cell, isOnTop: Bool)? {
    let head = rows.prefix { !FormSegments.namesProject($0) && !$0.isHeader }
    let top = head.prefix { !FormTitle.isTitle($0) }
    if let mark = SecrecyMark.first(in: top) { return (mark, true) }
    return SecrecyMark.first(in: head).map { ($0, false) }
  }

  /// A mark at the foot of a form that speaks of what stands below it: 以下项目不公开.
  private static func markOfFormsBelow(_ rows: ArraySlice<FormGrid.Row>) -> FormGrid.Cell? {
    rows.suffix(footRows).lazy.filter { $0.cells.count == 1 }.map { $0.cells[0] }.first { cell in
      cell.signs.contains(.secrecy) && below.finds(in: cell.text) && SecrecyMark.standsAbove(cell.text)
    }
  }

  private static let footRows = 6
  private static let below = WordFinder(["以下", "下列", "下面", "下表", "下方", "后面"])

  static func mayStand(on grid: FormGrid, under title: PaperTitle?) -> Bool {
    guard hasStructure(grid.rows[...]), !isList(grid) else { return false }
    let isTitled = isTitle(title)
    // A department's whole expenditure has the same labels; its title tells it apart.
    // So has a paper of monitoring in plain columns.
    let isOfOther =
      title?.other == .departmentSelfEvaluation || title?.other == .transferSelfEvaluation
      || !isTitled && title?.other == .monitoring || TransferLabels.tell(grid)
    return !isOfOther && (isTitled || grid.rows.contains(where: FormSegments.namesProject) || isComplete(grid))
  }

  static func claim(on grid: FormGrid, title: PaperTitle?) -> Claim {
    let isTitled = isTitle(title)
    if mayStand(on: grid, under: title) {
      let against = SelfEvaluationSigns.against(grid, isTitled: isTitled)
      if against.isEmpty { return Claim(found: [], missing: [], isWhole: true) }
    }
    return nearness(grid, isTitled: isTitled)
  }

  /// Whether money and indicators are both there with results: only then may a form have neither title nor name.
  private static func isComplete(_ grid: FormGrid) -> Bool {
    grid.rows.contains { $0.isFundHeader && $0.funds.contains(.executed) }
      && grid.rows.contains {
        $0.isIndicatorHeader && $0.indicators.contains(.actual) && $0.indicators.contains(.score)
      }
  }

  /// What is there and what is missing, in words, for a sheet that is no such form.
  private static func nearness(_ grid: FormGrid, isTitled: Bool) -> Claim {
    var found: Set<String> = []
    for row in grid.rows {
      if row.cells.contains(where: { $0.meaning.head == .projectName }) { found.insert("项目名称") }
      if let funds = FundHeader(row) {
        found.insert("项目资金表头")
        if funds.columns.has(.executed) { found.insert("全年执行数") }
      }
    }
    let tables = IndicatorHeader.all(in: grid.rows[...])
    for indicators in tables {
      found.insert("指标表头（一级、二级、三级指标）")
      if indicators.columns.has(.actual) { found.insert("实际完成值") }
      if indicators.columns.has(.score) { found.insert("得分") }
    }
    let wanted = ["项目名称", "项目资金表头", "全年执行数", "指标表头（一级、二级、三级指标）", "实际完成值", "得分"]
    var claim = Claim(
      found: wanted.filter(found.contains), missing: wanted.filter { !found.contains($0) },
      against: SelfEvaluationSigns.against(grid, isTitled: isTitled), isWhole: false)
    if isList(grid) { claim.against.append("一行一指标的清单") }
    return claim
  }

  /// Whether rows have the header of indicators with results, or of funds with executed amounts.
  private static func hasStructure(_ rows: ArraySlice<FormGrid.Row>) -> Bool {
    for index in rows.indices {
      if rows[index].isFundHeader, rows[index].funds.contains(.executed) { return true }
      let next = index + 1 < rows.endIndex ? rows[index + 1] : nil
      // For a header of one row its labels are enough.
      if let next, IndicatorHeader.isSecondRow(next) {
        if let header = IndicatorHeader(rows[index], next: next), header.hasResults { return true }
      } else if rows[index].isIndicatorHeader, IndicatorHeader.hasResults(rows[index].indicators) {
        return true
      }
    }
    return false
  }

  /// Whether the indicator header names the project too: then each row is an indicator of some project.
  private static func isList(_ grid: FormGrid) -> Bool {
    guard let header = grid.rows.first(where: \.isIndicatorHeader) else { return false }
    return header.cells.contains {
      let field = $0.meaning.head
      return field == .projectName || field == .projectCode
    }
  }

  /// Whether a form is about a department as a whole, not a project.
  private static func isDepartmentWide(_ rows: ArraySlice<FormGrid.Row>) -> Bool {
    let title = rows.first(where: FormTitle.isTitle)?.cells.first?.label.full ?? ""
    guard title.contains("整体") else { return false }
    return !rows.contains { $0.cells.contains { $0.meaning.head == .projectName } }
  }
}

extension Project {
  /// Nothing but the template's own words: a form that was handed out and not filled in.
  fileprivate var isBlank: Bool {
    name.isEmpty && indicators.isEmpty && goals.allSatisfy { $0.expected.raw.isEmpty && $0.actual.raw.isEmpty }
      && funds.allSatisfy { $0.initial.value == nil && $0.budget.value == nil && $0.executed.value == nil }
      && printedTotal?.value == nil
  }
}
