/// A13: a department or unit that fits nothing in the directory, or in the register where there is no directory.
enum A13UnknownOffice: WorkspaceRule {
  static let card = RuleCard(
    id: "A13",
    title: Message("主管部门和实施单位应在单位名录中", "Departments and units must be those of the directory"),
    severity: .warning, basis: "预算管理一体化规范：单位编码和单位名称统一；没有单位名录的，与项目清单核对",
    remedy: Message(
      "按名录改正部门、单位的名称和编码；名录缺的，补进名录。",
      "Correct name and code as the directory has them, or add to the directory what it lacks."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    reportRegions(workspace, &report)
    guard let master = OfficeMaster(workspace.offices) else { return }
    reportTaken(workspace, &report)
    var known: [PaperOffices: [OfficeMaster.Misfit]] = [:]
    var last: (paper: PaperOffices, isFit: Bool)?
    func misfits(_ paper: PaperOffices) -> [OfficeMaster.Misfit] {
      let found = known[paper] ?? master.misfits(of: paper)
      known[paper] = found
      last = (paper, found.isEmpty)
      return found
    }
    // A list names an office in many rows: the first is enough.
    var said: Set<PaperOffices> = []
    let projects = workspace.records.projects
    for index in workspace.figures.indices {
      let figures = workspace.figures.span[index]
      if projects.indices.contains(figures.record), projects[figures.record].form != .indicatorList {
        let form = projects[figures.record]
        let paper = form.offices
        for misfit in misfits(paper) {
          let place = form.places.place(of: misfit.kind == .unit ? .unit : .department, in: form.source)
          add(misfit, of: master, at: place ?? form.source, subject: index, &report)
        }
      } else if !(last.map { $0.isFit && $0.paper == figures.identity.offices } ?? false) {
        let paper = figures.identity.offices
        for misfit in misfits(paper) where said.insert(misfit.named(by: paper)).inserted {
          add(misfit, of: master, at: figures.source, subject: index, &report)
        }
      }
    }
    for paper in workspace.records.papers {
      for misfit in misfits(paper.offices) {
        let place = paper.places.place(of: misfit.kind == .unit ? .unit : .department, in: paper.source)
        add(misfit, of: master, at: place ?? paper.source, &report)
      }
    }
    guard master.origin == .directory else { return }
    said = []
    for line in workspace.records.register {
      let paper = line.offices
      for misfit in misfits(paper) where said.insert(misfit.named(by: paper)).inserted {
        add(misfit, of: master, at: line.source, &report)
      }
    }
  }

  /// Departments that fit nothing, and were taken from the register's line of the project's code.
  private static func reportTaken(_ workspace: CheckedWorkspace, _ report: inout RuleReport) {
    let taken = workspace.records.departmentsOfRegister
    guard !taken.isEmpty else { return }
    var subjects: [Provenance: Int] = [:]
    for index in workspace.figures.indices { subjects[workspace.figures.span[index].source] = index }
    for one in taken {
      let (read, known) = (one.written.printed, one.known.printed)
      let place = workspace.records.sources.text(one.line)
      report.add(
        at: one.at, field: "主管部门", actual: read, expected: known, subject: subjects[one.project],
        Message(
          "主管部门“\(read)”对不上已知的部门；项目清单中这个项目编码属于“\(known)”（\(place)），已按它计入。请改写成清单上的名称；编码填错的，改正编码。",
          "The department “\(read)” fits none that is known; the register has the project's code under “\(known)” (\(place)), to which it counts. Write that name, or correct the code."
        ))
    }
  }

  private static func add(
    _ misfit: OfficeMaster.Misfit, of master: OfficeMaster, at place: Provenance, subject: Int? = nil,
    _ report: inout RuleReport
  ) {
    let isUnit = misfit.kind == .unit
    let field = isUnit ? Message("实施单位", "unit") : Message("主管部门", "department")
    let list = master.origin == .directory ? Message("单位名录", "directory") : Message("项目清单", "register")
    let (read, expected, message) = words(misfit, field, list)
    report.add(
      at: place, field: field.chinese, actual: read, expected: expected, subject: subject,
      severity: misfit.isError(in: master, isOfProject: subject != nil) ? .error : .warning, message)
  }

  private static func words(_ misfit: OfficeMaster.Misfit, _ field: Message, _ list: Message) -> (
    read: String, expected: String, Message
  ) {
    let read = misfit.office.printed
    switch misfit.reason {
    case .unknown(let nearest?):
      return (
        read, nearest.printed,
        Message(
          "\(field.chinese)“\(read)”不在\(list.chinese)中，最接近的是“\(nearest.printed)”。请按\(list.chinese)改正；确有这个\(field.chinese)的，补进\(list.chinese)。",
          "The \(field.english) “\(read)” is not in the \(list.english); the nearest there is “\(nearest.printed)”. Correct it, or add it to the \(list.english)."
        )
      )
    case .unknown:
      return (
        read, "\(list.chinese)中的\(field.chinese)",
        Message(
          "\(field.chinese)“\(read)”不在\(list.chinese)中，也没有相近的。请按\(list.chinese)改正；确有这个\(field.chinese)的，补进\(list.chinese)。",
          "The \(field.english) “\(read)” is not in the \(list.english), and nothing near it is. Correct it, or add it to the \(list.english)."
        )
      )
    case .many(let offices):
      let names = offices.map { "“\($0.printed)”" }
      return (
        read, "",
        Message(
          "\(field.chinese)“\(read)”在\(list.chinese)中有\(offices.count)个：\(names.joined(separator: "、"))，分不清是哪一个。请填写编码和全称。",
          "The \(list.english) has \(offices.count) for the \(field.english) “\(read)”: \(names.joined(separator: ", ")). Give code and full name."
        )
      )
    case .contradictory(let code, let name):
      return (
        read, "",
        Message(
          "\(field.chinese)填的是“\(read)”，\(list.chinese)中这个编码是“\(code.printed)”，这个名称是“\(name.printed)”，分不清是哪一个部门。请核对后改正编码或名称。",
          "The \(field.english) reads “\(read)”: in the \(list.english) the code is that of “\(code.printed)”, the name that of “\(name.printed)”. Correct one of them."
        )
      )
    case .ofOther(let department):
      return (
        read, "",
        Message(
          "\(field.chinese)“\(read)”在\(list.chinese)中属于“\(department.printed)”，与填写的主管部门不同，现在计入填写的主管部门。请核对：主管部门填错的改正。",
          "The \(field.english) “\(read)” belongs to “\(department.printed)” in the \(list.english), and not to the department that is given, to which it counts now. Correct the department if it is wrong."
        )
      )
    case .short(let office):
      return (
        read, office.printed,
        Message(
          "\(field.chinese)“\(read)”不在\(list.chinese)中，应是“\(office.printed)”的简称，已按它计入。请写全称；不是它的，补进\(list.chinese)。",
          "The \(field.english) “\(read)” is not in the \(list.english); it is taken for a short name of “\(office.printed)”. Write the full name, or add it to the \(list.english) if it is another."
        )
      )
    case .other(let office):
      return (
        read, office.printed,
        Message(
          "\(field.chinese)填的是“\(read)”，\(list.chinese)中是“\(office.printed)”，编码和名称对不上。请核对后改正。",
          "The \(field.english) reads “\(read)”, the \(list.english) has “\(office.printed)”: code and name do not agree. Correct one."
        )
      )
    }
  }
}

extension OfficeMaster.Misfit {
  /// Whether it is not known to which department of the directory a project's money belongs. Ledgers name offices of all kinds.
  fileprivate func isError(in master: OfficeMaster, isOfProject: Bool) -> Bool {
    switch reason {
    case .contradictory: true
    case .unknown, .many: kind == .department && isOfProject && master.origin == .directory
    case .other, .ofOther, .short: false
    }
  }

  /// The office alone, as a paper names it, with what it is looked for in.
  fileprivate func named(by paper: PaperOffices) -> PaperOffices {
    kind == .unit
      ? paper : PaperOffices(region: paper.region, department: paper.department, unit: Named())
  }
}

extension Named {
  /// `205-示例县教育局`, or the one of the two that there is.
  fileprivate var printed: String { code.isEmpty || name.isEmpty ? label : code + "-" + name }
}
