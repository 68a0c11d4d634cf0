/// The checks of a list: findings of its merged rows, in their order.
typealias ListCheck = @Sendable (ListMerge, ListHeader, ListOptions) -> [Finding]

/// Makes figures, records and findings of the merged rows of a list.
func finishList<Notation: ListNotation>(
  _ read: ListMerge, header: ListHeader, options: ListOptions, scorer: Scorer, check: ListCheck,
  in notation: Notation.Type
) -> ListOutcome {
  var (merge, header) = (read, header)
  if let unit = merge.noteUnit { header.doubt(unit) }
  header.faults += merge.differing.sorted().map { header.rivals[$0].fault }
  header.acceptUnits { options.accepts("L12", row: $0, column: $1) }
  if !Notation.isStrict {
    merge.doubts = ListDoubt.all(in: merge.projects, header, policy: options.policy)
    for index in merge.doubts.keys
    where options.accepts("L05", row: merge.projects[index].row, column: max(0, header.position(.budget))) {
      merge.doubts[index] = nil
    }
  }
  var outcome = ListOutcome(rows: merge.rows, notes: header.notes + merge.passedOver.notes)
  outcome.unread = merge.otherHead.map(Message.otherHead) ?? (header.isDoubled ? .sideBySide : nil)
  for column in [ListColumn.department, .departmentName, .unit, .unitName] where header.has(column) {
    outcome.officeColumns.append((header.position(column), column == .unit || column == .unitName))
  }
  // What a reviewer noted beside a list is no text for the slip that goes back to the unit: its place is enough.
  outcome.unknownLabels = (Notation.isStrict ? [] : header.unknown).map { unknown in
    UnknownLabel(
      label: unknown.label, at: options.place(row: header.row, column: unknown.column), content: "",
      contentAt: options.place(row: unknown.contentRow, column: unknown.column), example: header.example)
  }
  outcome.undecodable = merge.passedOver.undecodable
  if header.has(.mark) { outcome.markColumn = options.place(row: header.row, column: header.position(.mark)) }
  let markAbove = (header.mark ?? merge.noteMark).map {
    DisclosureMark.withheld($0.words, at: .paper(options.place(row: $0.row, column: $0.column)))
  }
  let figures = ListFigures<Notation>(header: header, options: options, scorer: scorer)
  outcome.figures = Processors.map(merge.projects.count, jobs: options.workers, atOnce: 512) { [merge, header] index in
    // Borrowed from the span: a copy of each project would count the references to all its texts.
    let projects = merge.projects.span
    let isDuplicate = merge.duplicates[index] != nil
    var one = figures.figures(projects[index], duplicate: isDuplicate, isDoubtful: merge.doubts[index] != nil)
    if options.detail == .records { one.record = index }
    if let markAbove { one.decision.mark.withhold(by: markAbove) }
    if header.disputesPoints { one.score = one.score.withoutPoints }
    return one
  }
  if options.detail == .records {
    let places = header.places(in: options)
    outcome.records = Processors.map(merge.projects.count, jobs: options.workers, atOnce: 512) {
      [outcome, header, merge] index in
      var record = listRecord(
        of: merge.projects[index], outcome.figures[index], header: header, places: places, options: options)
      if merge.doubts[index] != nil { record.blankAmounts() }
      record.blank(header.disputed)
      return record
    }
  }
  outcome.regionNames = regionNames(merge.projects)
  if ListColumn.groups.contains(where: header.has) {
    for index in merge.projects.indices where !merge.projects[index].groups.isEmpty {
      outcome.groups[outcome.figures[index].source] = merge.projects[index].groups
    }
  }
  outcome.findings = check(merge, header, options)
  return outcome
}

/// The names of regions, each as its first project has it.
private func regionNames(_ projects: [ListProject]) -> [String: String] {
  var names: [String: String] = [:]
  var before = ""
  for index in projects.indices where !projects[index].regionName.isEmpty && projects[index].region != before {
    before = projects[index].region
    if names[before] == nil { names[before] = projects[index].regionName }
  }
  return names
}

extension Message {
  fileprivate static func otherHead(_ row: Int) -> Message {
    Message(
      "第 \(row + 1) 行又有一个表头，它的栏目或栏目的顺序与前面的不同，从这一行起没有读取，这个清单的项目暂不公开。请把两部分分成两个工作表或两个文件，或改成同样的栏目顺序。",
      "Row \(row + 1) is another head, with other columns or in another order. Nothing was read from there on, and the list's projects are withheld. Put the two parts into two sheets or files, or into the same order of columns."
    )
  }

  fileprivate static var sideBySide: Message {
    Message(
      "清单左右并排了两块（项目、指标、分值都有两栏），右边一块没有读取，这个清单的项目暂不公开。请把右边的一块接在左边的下面，或另放一个工作表。",
      "Two lists stand side by side (project, indicator and weight have two columns each). The right one was not read, and the list's projects are withheld. Put it below the left one, or on a sheet of its own."
    )
  }
}

extension ListPassedOver {
  /// What was passed over or repaired, in words.
  var notes: [Message] {
    let kinds: [(RowCount, String, String)] = [
      (blank, "空行，已跳过", "blank rows, passed over"),
      (headers, "重复的表头行，已跳过", "repeated header rows, passed over"),
      (totals, "合计、小计、累计一类的行，已跳过（不作为项目）", "totals rows, passed over"),
      (
        groups, "只有名称和金额的分组行（如“一、交通运输局”），已跳过（不作为项目；如是项目，请补填项目编码和指标）",
        "heading rows with the sums of a group, passed over"
      ),
      (remarks, "不是数据的行（如注、填报人），已跳过", "rows that are no data (notes, names of those who filled it in), passed over"),
      (continued, "没有填项目，按合并单元格沿用上一行的项目", "rows without a project, taken for rows of the project above (merged cells)"),
      (short, "列数少于表头，缺少的列按空白处理", "rows with fewer columns than the header; the rest counts as blank"),
      (long, "列数多于表头，多出的列未用（请检查有无未加引号的逗号）", "rows with more columns than the header; look for commas"),
      (strayQuotes, "引号位置不合规范，已按原文保留", "rows with stray quotes, kept as typed"),
      (unclosedQuotes, "引号没有结束，已按普通字符处理（请检查该行）", "rows with an unclosed quote, taken for a plain character"),
      (undecodable, "含有无法解码的字符，已用“\u{fffd}”代替", "rows with bytes that are no text, replaced by U+FFFD"),
    ]
    return kinds.filter { $0.0.count > 0 }.map { kind, chinese, english in
      Message(
        "\(kind.count) 行（首行为第 \(kind.first + 1) 行）\(chinese)。",
        "\(kind.count) rows (the first is row \(kind.first + 1)): \(english).")
    }
  }
}
