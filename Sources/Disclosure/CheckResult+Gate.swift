/// What `gongkai check` says of the gate: who is withheld and why, by which cell, and what would make a build refuse.
extension CheckResult {
  /// A terminal shows at most so many; the JSON and the internal book have all projects.
  static let listed = 20

  /// One line for each leak and each project that something withholds, and one for those that nobody marked.
  func gateText(english: Bool) -> String {
    var text = ""
    for leak in leaks {
      text += english ? "The gate will refuse: \(leak.message.english)\n" : "公开关口会拒绝生成：\(leak.message.chinese)\n"
    }
    let withheld = survey.figures.filter { !$0.decision.isPublic }
    let marked = withheld.filter(\.mark.isWithheld)
    for project in marked.prefix(Self.listed) {
      let answer = survey.records.answer(for: project)
      text +=
        english
        ? "\(answer.place)  withheld  \(project.identity.title): \(answer.reason.english)\n"
        : "\(answer.place)  不公开  “\(project.identity.title)”：\(answer.reason.chinese)\n"
    }
    if marked.count > Self.listed {
      let more = marked.count - Self.listed
      text += english ? "\(more) more are withheld; --json lists them.\n" : "另有 \(more) 个不公开的项目没有列出，见 --json。\n"
    }
    for reason in [DisclosureReason.closedByUnreadFiles, .closedByDefault] {
      let count = withheld.count { $0.decision.reason == reason }
      guard count > 0 else { continue }
      text +=
        english
        ? "\(count) projects are withheld: \(reason.title.english).\n" : "\(count) 个项目不公开：\(reason.title.chinese)。\n"
    }
    return text
  }

  func writeDisclosure(of project: ProjectFigures, to writer: inout JSONWriter) {
    let answer = survey.records.answer(for: project)
    writer.object { object in
      object.field("decision", project.decision.isPublic ? "open" : "withheld")
      object.field("reason", answer.reason.chinese)
      object.field("place", answer.place.isEmpty ? nil : answer.place)
    }
  }

  func write(_ leak: Leak, to writer: inout JSONWriter) {
    writer.newLine()
    writer.object { object in
      object.field("project", leak.project)
      object.field("place", leak.place)
      object.field("withheld", leak.withheld)
      object.field("message", leak.message.chinese)
    }
  }
}
