/// A18: a project resembles a withheld line of the register that fits nothing; it is closed with it.
enum A18ResemblingLine: WorkspaceRule {
  static let card = RuleCard(
    id: "A18",
    title: Message("与不公开项目相近的项目应核对清楚", "A project that resembles a withheld one must be told from it"),
    severity: .error,
    basis: "不公开的项目按清单的标注认定；对不上的从严",
    remedy: Message(
      "是同一项目的，把名称、编码改成一致；不是的，在项目清单里补上这个项目并标明是否公开。",
      "If they are one project, make name and code agree; if not, add the project to the register with its mark."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    for pair in workspace.resembling {
      guard let index = workspace.figures.firstIndex(where: { $0.source == pair.source }) else { continue }
      let one = workspace.figures[index]
      let line = pair.line.name.isEmpty ? pair.line.code : pair.line.name
      let sources = workspace.records.sources
      let isOfLastYear = if case .lastYear? = pair.line.mark.place { true } else { false }
      let place = isOfLastYear ? pair.line.mark.place.map(sources.text) ?? "" : sources.text(pair.line.source)
      let whose = isOfLastYear ? Message("上年", "last year") : Message("清单中", "the register")
      let resembles =
        (pair.isOpened
          ? Message("标注公开，但", "is marked open but resembles") : Message("没有标注，又", "bears no mark and resembles"))
      guard pair.closes else {
        report.add(
          at: one.source, field: "项目名称", actual: one.identity.title, expected: line, subject: index, severity: .warning,
          Message(
            "项目“\(one.identity.title)”与上年不公开的“\(line)”（\(place)）名称相近，编码不同，本年标明公开，已按公开处理。如果就是上年的项目，请把编码改成一致，或标为不公开。",
            "“\(one.identity.title)” resembles “\(line)” (\(place)), which last year withheld, but has another code and is marked open, so that it is public. If it is that project, make the codes agree, or mark it as not public."
          ))
        continue
      }
      guard !one.name.isEmpty else {
        report.add(
          at: one.source, field: "项目名称", actual: "", expected: "项目名称", subject: index,
          Message(
            "这张自评表没有填写项目名称，可能就是清单中不公开的“\(line)”（\(place)），已按不公开处理。请补填项目名称。",
            "This form names no project and may be about “\(line)” (\(place)), which the register withholds; it is withheld, too. Fill in the name."
          ))
        continue
      }
      report.add(
        at: one.source, field: "项目名称", actual: one.identity.title, expected: line, subject: index,
        Message(
          "项目“\(one.identity.title)”\(resembles.chinese)与\(whose.chinese)不公开的“\(line)”（\(place)）相近，已按不公开处理。是同一项目的请改成一致，"
            + (pair.isRegistered ? "不是的请在两处都写明项目编码，并标明公开。" : "不是的请补进清单并标明公开。"),
          "“\(one.identity.title)” \(resembles.english) “\(line)” (\(place)), which \(whose.english) withholds; it is withheld, too. Make them agree, or "
            + (pair.isRegistered ? "write the code of each, and mark it as open." : "add it to the register as open.")))
    }
    for one in workspace.doubtful { tell(one, workspace, &report) }
    for line in workspace.records.register {
      guard let cell = line.cell else { continue }
      report.add(
        at: line.source, field: "项目名称", actual: cell, expected: "一行一个项目",
        Message(
          "清单里不公开的这一格写了几个项目，其中有“\(line.name)”，同名的项目已按不公开处理。请一行写一个项目，并写明编码；不是同一个项目的，把两个名称区分开。",
          "This cell of a withheld line names several projects, “\(line.name)” among them; the project of that name is withheld. Give each project a line with its code, or tell the names apart if it is another."
        ))
    }
  }

  private static func tell(_ one: DoubtfulPaper, _ workspace: CheckedWorkspace, _ report: inout RuleReport) {
    let paper = workspace.records.papers[one.paper]
    let title = (paper as? LedgerLine)?.sheet.card.title ?? FormSet.all[paper.form]?.title ?? ""
    let says = one.isOpened ? Message("标注公开，但", "is marked open but ") : Message("", "")
    switch one.reason {
    case .project(let name, let source):
      let place = workspace.records.sources.text(source)
      report.add(
        at: paper.source, field: "项目名称", actual: paper.name, expected: name, office: paper.department,
        Message(
          "“\(title)”里的“\(paper.name)”在项目清单和自评表里都没有，\(says.chinese)与不公开的“\(name)”（\(place)）相近，已按不公开处理。是同一项目的，把名称、编码改成一致；不是的，补进项目清单并标明公开。",
          "“\(paper.name)” of this paper is in neither the register nor a self-evaluation, \(says.english)resembles “\(name)” (\(place)), which is withheld, and is withheld with it. Make them agree, or add it to the register as open."
        ))
    case .office(let name):
      let office = paper.department.isEmpty ? paper.unit : paper.department
      report.add(
        at: paper.source, field: "主管部门", actual: office.label, expected: name, office: paper.department,
        Message(
          "“\(title)”里的单位“\(office.label)”对不上名录，可能是项目全部不公开的“\(name)”，这一行已按不公开处理。请按名录改正单位的名称和编码；确是另一个单位的，补进名录。",
          "The office “\(office.label)” fits nothing that is known and may be “\(name)”, which is withheld as a whole; the line is withheld. Correct name and code, or add the office to the directory."
        ))
    case .whole(let name):
      report.add(
        at: paper.source, field: "公开属性", actual: paper.mark.words, expected: "不公开", office: paper.department,
        Message(
          "“\(name)”的项目全部不公开，“\(title)”里的合计会说出它们的金额，\(one.isOpened ? "虽标注公开，" : "")已按不公开处理。请把这份材料也标为不公开；有可以公开的项目的，先在项目上标明。",
          "All projects of “\(name)” are withheld, and the sums of this paper would tell their amounts; it is withheld. Mark it as closed, or mark the projects that may be open."
        ))
    }
  }
}
