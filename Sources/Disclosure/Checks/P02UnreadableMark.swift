/// P02: what stands in the box of the mark is none of the words that open or close; it closes, and the bureau must know.
enum P02UnreadableMark: WorkspaceRule {
  static let card = RuleCard(
    id: "P02",
    title: Message("公开属性、密级的填写应看得懂", "What stands in the box of the mark must be understood"), severity: .error,
    basis: "政府信息公开条例第十三条、第三十二条；保守国家秘密法第二十二条",
    remedy: Message(
      "公开的填“公开”，不公开的填“不公开”或“依申请公开”；密级填绝密、机密、秘密，没有的填“无”。改正前按不公开处理。",
      "Write 公开 or 不公开, and as the level of secrecy 绝密, 机密, 秘密 or 无. Until then the project is withheld."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    var reported: Set<MarkPlace> = []
    func tell(_ mark: DisclosureMark, of name: String, at source: Provenance, subject: Int? = nil) {
      guard mark.isUnreadable, let place = mark.place, reported.insert(place).inserted else { return }
      let cell: Provenance
      switch place {
      case .paper(let at), .register(let at): cell = at
      default: cell = source
      }
      report.add(
        at: cell, field: "公开属性", actual: mark.words, expected: "公开或不公开", subject: subject,
        message(mark.words, of: name, at: place))
    }
    for index in workspace.figures.indices {
      let mark = workspace.figures.span[index].mark
      if mark.isUnreadable {
        tell(mark, of: workspace.figures[index].name, at: workspace.figures[index].source, subject: index)
      }
    }
    for line in workspace.records.register { tell(line.mark, of: line.name, at: line.source) }
    for paper in workspace.records.papers { tell(paper.mark, of: paper.name, at: paper.source) }
  }

  private static func message(_ words: String, of name: String, at place: MarkPlace) -> Message {
    switch place {
    case .sheetName:
      Message(
        "同一工作簿里有写明公开的工作表，这一张名为“\(words)”，看不出是否公开，里面没有标注的项目（如“\(name)”）已按不公开处理。请在公开属性一栏逐个写明。",
        "Beside a sheet for what is open this one is called “\(words)”, which tells neither way; its projects without a mark (\(name)) are withheld. Mark each."
      )
    case .path:
      Message(
        "同一处有写明用来公开的一份，“\(words)”里的项目“\(name)”等在那一份里没有，看不出是否公开，已按不公开处理。可以公开的，请放进公开的一份；两份内容一样的，只留一份。",
        "Beside the version to be published, “\(words)” has projects that it lacks (\(name)); they are withheld. Add what may be open to that version."
      )
    default:
      Message(
        "项目“\(name)”的公开属性、密级或备注写的是“\(words)”，看不出是否公开，已按不公开处理。公开的请填“公开”，不公开的请填“不公开”。",
        "The mark of \(name) says “\(words)”, which tells neither way; the project is withheld. Write 公开 or 不公开.")
    }
  }
}
