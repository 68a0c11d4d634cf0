extension FormGrid {
  /// Where a mark of secrecy stands.
  func place(of found: SecrecyMark.Found) -> MarkPlace {
    found.cell.map { .paper(place($0)) } ?? .sheetName(place(row: 0, column: 0))
  }

  /// Whether a column under a label of the mark (公开属性) says of some line that it is not public.
  ///
  /// Asked of sheets that no form is: what they say must not be lost in silence.
  var hasWithheldMarks: Bool {
    var columns: Set<Int> = []
    for row in rows {
      var value: Int?
      for (index, cell) in row.cells.enumerated() where cell.text.utf8.count <= Label.longest && index != value {
        if Self.markLabels.contains(cell.label.key) {
          if isOpenField(row, index) {
            value = index + 1
          } else if isColumnOfMarks(cell) {
            columns.insert(cell.column)
          }
        } else if columns.contains(cell.column), cell.text.utf8.count <= 30 {
          if readDisclosureMark(cell.text).isWithheld { return !offersChoices }
        }
      }
    }
    return false
  }

  /// Whether a sheet only says what may be filled in, as those behind the choices of a cell: under each label its words, each once, 公开 among
  /// them, and nothing that could be a name, a code or an amount.
  private var offersChoices: Bool {
    guard rows.count <= Self.mostRowsOfCover else { return false }
    var seen: Set<String> = []
    for cell in rows.dropFirst().flatMap(\.cells) {
      let word = NormalText.normalised(cell.text)
      let mark = readDisclosureMark(word)
      let isMark = mark.statement == .published || mark.isWithheld && !mark.isUnreadable
      guard isMark || Self.choices.contains(word) || BudgetTypeWords.type(word) != nil,
        seen.insert("\(cell.column) \(word)").inserted
      else { return false }
    }
    return rows.dropFirst().contains { $0.cells.contains { readDisclosureMark($0.text).statement == .published } }
  }

  private static let choices = WordTable([
    "优", "良", "中", "差", "定量", "定性", "定量指标", "定性指标", "正向指标", "反向指标", "产出指标", "效益指标", "满意度指标", "成本指标", "数量指标", "质量指标",
    "时效指标", "经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标", "服务对象满意度指标",
  ])

  /// Whether a label of the mark heads a column of marks: not 信息公开（15分）, whose column has points, nor a column of a register of what was
  /// published.
  private func isColumnOfMarks(_ label: Cell) -> Bool {
    if label.label.notes.contains(where: { $0.hasSuffix("分") || $0.hasSuffix("%") }) { return false }
    let titles = rows.prefix(3).flatMap(\.cells).filter { $0.column <= label.column }
    let title = titles.sorted { $0.column < $1.column }.last { PaperTitle($0.text) != nil }
    return title.flatMap { PaperTitle($0.text)?.other } != .disclosureStatus
  }

  /// Whether the sheet has the head of a form, with the project's name and its mark, and nothing else that makes it one: its tables stand
  /// apart.
  var isHeadOfForm: Bool {
    rows.contains(where: FormSegments.namesProject)
      && rows.contains { row in
        row.cells.indices.contains { Self.markLabels.contains(row.cells[$0].label.key) && isOpenField(row, $0) }
      }
  }

  /// Whether the mark of one project stands right of its label, and is one for open.
  private func isOpenField(_ row: Row, _ label: Int) -> Bool {
    label + 1 < row.cells.count && readDisclosureMark(row.cells[label + 1].text).statement == .published
  }

  /// The mark on a cover; `nil` on any other sheet that is no form: a table, or a sheet that explains or lists levels.
  var markOfCover: (words: String, place: MarkPlace)? {
    guard rows.count <= Self.mostRowsOfCover, rows.allSatisfy({ $0.cells.count <= Self.mostCellsOfCoverRow }) else {
      return nil
    }
    var instructs = DisclosureSpeech.isInstruction(NormalText.normalised(name))
    let told = rows.filter { row in
      instructs = SecrecyMark.continuesInstruction(row, instructs)
      return !instructs
    }
    let marked = told.lazy.flatMap(\.cells).filter { SecrecyMark.line(inOutside: $0.text) != nil }
    guard let first = marked.first else { return nil }
    let named = DisclosureWords.levels.filter { level in
      rows.contains { $0.cells.contains { NormalText.normalised($0.text).contains(level) } }
    }
    // 公开 in a cell of its own is a choice beside the mark.
    let isChoice = rows.contains { $0.cells.contains { NormalText.normalised($0.text).isSame(as: "公开") } }
    return named.count > 1 || isChoice ? nil : (first.text, .paper(place(first)))
  }

  /// Whether names stand below 项目名称, so that it is a list and no form and no instruction for filling one in.
  var listsProjects: Bool {
    for (offset, row) in rows.prefix(30).enumerated() where row.labelSigns.contains(.project) {
      for cell in row.cells where Self.nameLabels.contains(cell.label.key) {
        let isHeader = row.cells.allSatisfy { $0.text.utf8.count <= 60 } && row.cells.count > 1
        guard isHeader, offset + 1 < rows.count,
          let below = rows[offset + 1].cells.first(where: { $0.column == cell.column }),
          !rows[offset + 1].isHeader, below.meaning.head == nil, !Self.markLabels.contains(below.label.key)
        else { continue }
        return true
      }
    }
    return false
  }

  private static let nameLabels = WordTable(["项目名称", "项目"])
  private static let mostRowsOfCover = 60
  private static let mostCellsOfCoverRow = 6
  private static let markLabels = WordTable(DisclosureWords.labels + ["公开", "主动公开", "可公开", "予以公开"])
}
