/// 绩效目标公开时间 beside 绩效自评公开时间: one row of the paper is a line for each of the two matters.
extension DisclosureStatusForm {
  private static let matters: [(column: LedgerColumn<CalendarDate>, name: String)] = [
    (targetPublished, "绩效目标"), (selfEvaluationPublished, "绩效自评"),
  ]

  static func read(_ grid: FormGrid) -> Recognition {
    guard let header = LedgerHeader.find(in: grid, card: card) else {
      return Recognition(status: SheetStatus(name: grid.name, form: kind, records: 0, rows: 0))
    }
    var reader = LedgerReader(grid: grid, header: header, card: card)
    var recognition = reader.read { subject(of: $0) }
    let own = matters.filter { header.has($0.column, of: card) }
    guard !own.isEmpty else { return recognition }
    let lines = recognition.papers.compactMap { $0 as? LedgerLine }
    // A plain 公开时间 is of what 公开事项 says; the further matters stand behind the lines, which totals count.
    let keepsFirst = header.has(published, of: card)
    let first = keepsFirst ? lines.map(\.withoutMatters) : lines.map { $0.line(of: own[0], header, grid) }
    let others = (keepsFirst ? own[...] : own.dropFirst()).flatMap { matter in
      lines.map { $0.line(of: matter, header, grid).withoutFigures }
    }
    recognition.papers = first + others
    recognition.status.records = recognition.papers.count
    return recognition
  }
}

extension LedgerLine {
  private typealias Form = DisclosureStatusForm

  /// Without the days of single matters.
  fileprivate var withoutMatters: Self {
    var line = self
    line.cells.removeAll { sheet.card.split.contains($0.column) }
    return line
  }

  /// The line of one matter: its day is 公开时间, and its name 公开事项.
  fileprivate func line(
    of matter: (column: LedgerColumn<CalendarDate>, name: String), _ header: LedgerHeader, _ grid: FormGrid
  ) -> Self {
    var line = withoutMatters
    let card = sheet.card
    guard let day = cell(matter.column), let name = card.index(of: Form.matter),
      let published = card.index(of: Form.published),
      let head = header.columns.first(where: { $0.meaning == .known(day.column) })
    else { return line }
    line.cells.removeAll { $0.column == name || $0.column == published }
    line.cells.append(
      Cell(column: name, raw: matter.name, value: .text(matter.name), at: grid.place(head.label), isShared: false))
    line.cells.append(
      Cell(column: published, raw: day.raw, value: day.value, at: day.at, isShared: day.isShared, doubt: day.doubt))
    // What a budget's approval asks to be published is the target; self-evaluations follow a year later.
    if !card.columns[day.column].isSame(as: Form.targetPublished) {
      line.cells.removeAll { card.columns[$0.column].isSame(as: Form.approved) }
    }
    line.cells.sort { $0.column < $1.column }
    return line
  }

  /// Without the amounts and counts that the row's first line has.
  fileprivate var withoutFigures: Self {
    var line = self
    line.cells.removeAll {
      switch sheet.card.columns[$0.column].content {
      case .money, .count, .rate: true
      default: false
      }
    }
    return line
  }
}
