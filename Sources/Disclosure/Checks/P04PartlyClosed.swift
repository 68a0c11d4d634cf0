/// P04: a note says that some of the projects beneath it are closed, and not which. All are withheld until each is marked.
enum P04PartlyClosed: WorkspaceRule {
  static let card = RuleCard(
    id: "P04",
    title: Message("写明部分项目不公开的，应写明是哪些项目", "A note that some projects are closed must say which"), severity: .warning,
    basis: "政府信息公开条例第三十七条：能够作区分处理的，应当公开可以公开的内容",
    remedy: Message(
      "在每个项目的公开属性（或密级）里分别写明，再删去“部分项目涉密”一类的话；改正前全部按不公开处理。",
      "Mark each project by itself, and delete the note; until then all of them are withheld."))

  /// What one note closes within one department: a slip must not name the projects of another.
  private struct Closed {
    var mark: DisclosureMark
    var subject: Int?
    var at: Provenance
    var names: [String] = []
    var count = 0
  }

  private struct Key: Hashable {
    var place: MarkPlace
    var department: String
  }

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    var closed: [Key: Closed] = [:]
    var order: [Key] = []
    func take(_ mark: DisclosureMark, _ name: String?, _ department: Named, at source: Provenance, subject: Int?) {
      guard mark.isWithheld, !mark.isUnreadable, let place = mark.place, speaksOfSome(mark.words, at: place)
      else { return }
      let key = Key(place: place, department: subject == nil ? "" : TextKey.name(department.label))
      if closed[key] == nil {
        order.append(key)
        closed[key] = Closed(mark: mark, subject: subject, at: place.cell ?? source)
      }
      closed[key]?.count += 1
      if let name, (closed[key]?.names.count ?? 0) < mostNames { closed[key]?.names.append(name) }
    }
    for index in workspace.figures.indices where workspace.figures.span[index].mark.isWithheld {
      let one = workspace.figures[index]
      take(one.mark, one.identity.title, one.department, at: one.source, subject: index)
    }
    for line in workspace.records.register where line.mark.isWithheld {
      take(line.mark, nil, line.department, at: line.source, subject: nil)
    }
    for paper in workspace.records.papers where paper.mark.isWithheld {
      take(paper.mark, nil, paper.department, at: paper.source, subject: nil)
    }
    for key in order {
      guard let all = closed[key] else { continue }
      let isNumbered = DisclosureSpeech.namesByNumber(NormalText.normalised(all.mark.words))
      let names =
        all.names.isEmpty ? "" : "（" + all.names.joined(separator: "、") + (all.count > all.names.count ? "等" : "") + "）"
      report.add(
        at: all.at, field: "公开属性", actual: all.mark.words, expected: "逐个项目写明公开或不公开", subject: all.subject,
        Message(
          "“\(all.mark.words)”\(isNumbered ? "只按序号指项目，不能确定是哪一个" : "没有写明是哪些项目")，这里的\(all.count)个项目\(names)都按不公开处理。请在每个项目的公开属性（或密级）里分别写明，再删去这句话。",
          "“\(all.mark.words)” \(isNumbered ? "names projects by numbers alone" : "does not say which"); all \(all.count) projects here are withheld. Mark each by itself and delete the note."
        ))
    }
  }

  private static let mostNames = 10

  /// Whether a note speaks of some of several: 部分项目涉密, 其中个别项目不宜公开, 以上第二个项目不公开. The lines of a register have numbers.
  private static func speaksOfSome(_ words: String, at place: MarkPlace) -> Bool {
    let text = NormalText.normalised(words)
    if DisclosureWords.someOfMany.contains(where: text.contains) { return true }
    if case .register = place { return false }
    return DisclosureSpeech.namesByNumber(text)
  }
}

extension MarkPlace {
  /// The cell that a mark stands in or is attached to; `nil` where it is none.
  fileprivate var cell: Provenance? {
    switch self {
    case .paper(let at), .register(let at), .sheetName(let at), .outside(let at, _):
      at.row < 0 || at.sheet < 0 ? nil : at
    case .path, .unfinished, .lastYear: nil
    }
  }
}
