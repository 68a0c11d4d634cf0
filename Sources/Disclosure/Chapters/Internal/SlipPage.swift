/// The slip that goes back to a department: what to mend, where, why and until when, and what was mended since the last one.
struct SlipPage: Sendable {
  var context: InternalContext
  var index: Int

  /// The folder of the slips as documents to send, inside the book.
  static let folder = "退回修改单"
  /// What the two files that go to a department are called behind its name. No two of a folder may have one stem: who turns all of
  /// them into PDF would lose one of the two.
  static let document = "退回修改单"
  static let list = "问题清单"

  static let view = View<SlipPage>(
    "退回修改单", "退给一个部门的修改单",
    PageHead.view.fields { $0.head },
    [
      .text("name", "部门名称") { $0.context.offices[$0.index].label },
      .text("attachment", "与本单一起发给部门的 Excel 文件的名称") { $0.context.slipName($0.index) + Self.list + ".xlsx" },
      .flag("hasAttachment", "有与本单一起发给部门的 Excel 文件") { $0.context.hasSlipFiles },
      .text("code", "部门编码") { $0.context.offices[$0.index].code },
      .text("deadline", "改正期限，如 2025年9月10日；gongkai.yml 没有写的为空") { CalendarDate($0.slips.deadline)?.chinese ?? "" },
      .flag("hasDeadline", "gongkai.yml 写了改正期限") { !$0.slips.deadline.isEmpty },
      .text("contact", "联系人和电话；gongkai.yml 没有写的为空") { $0.slips.contact },
      .flag("hasContact", "gongkai.yml 写了联系人和电话") { !$0.slips.contact.isEmpty },
    ],
    [.flag("cameNothing", "部门一份材料也没有报送") { !$0.context.book.departments.indices.contains($0.index) }],
    FindingCounts.view.fields { $0.context.counts($0.findings) },
    [
      .list("findings", "问题，错误在前", of: FindingRow.view) { $0.context.rows($0.findings) },
      .list("rules", "所涉及的规则", of: RuleRow.view) { $0.context.rules($0.findings) },
      .flag("isCut", "问题太多，本页没有列全，见数据文件") { $0.findings.count > InternalContext.findingLimit },
      .list("unread", "交来而没有读出的材料", of: FileNote.view) { $0.context.unreadNotes($0.index) },
      .flag("hasUnread", "有交来而没有读出的材料") { !$0.context.unread[$0.index].isEmpty },
      .list("owed", "没有报送的材料：报送登记表上的，和名录中没有报送的单位", of: FileNote.view) { $0.context.owedNotes($0.index) },
      .flag("hasOwed", "有没有报送的材料") { !$0.context.owedNotes($0.index).isEmpty },
      .list("earlier", "上一次退回的问题和这一次的情况", of: EarlierRow.view) { $0.earlier },
      .flag("hasEarlier", "与上一次比较，而且上一次有问题") { !$0.context.earlier[$0.index].isEmpty },
      .text("earlierCount", "上一次退回的问题数") { String($0.context.earlier[$0.index].count) },
      .text("mendedCount", "其中已改的") { $0.count(.mended) },
      .text("openCount", "其中未改的") { $0.count(.open) },
      .text("silentCount", "其中没有重新报送、不能核对的") { $0.count(.notHandedIn) },
      .flag("hasSilent", "有没有重新报送、不能核对的") { $0.count(.notHandedIn) != "0" },
    ])

  private var findings: [Int] { context.findings[index] }
  private var slips: SlipSettings { context.book.input.settings.slips }

  private var earlier: [EarlierRow] {
    context.earlier[index].prefix(InternalContext.findingLimit).enumerated().map { number, one in
      EarlierRow(number: number + 1, finding: one.0, outcome: one.1)
    }
  }

  private func count(_ outcome: EarlierFinding.Outcome) -> String {
    String(context.earlier[index].count { $0.1 == outcome })
  }

  private var head: PageHead {
    let name = context.offices[index].label
    return context.book.head(
      title: name + context.book.yearText + "绩效自评" + Self.document, page: context.slip(index),
      below: [(label: "财政内部", page: "index"), (label: "问题汇总", page: FindingsPage.page)])
  }
}

/// One finding of the round before, and what became of it.
struct EarlierRow: Sendable {
  var number: Int
  var finding: EarlierFinding
  var outcome: EarlierFinding.Outcome

  static let view = View<EarlierRow>(
    "上次的问题", "上一次退回的一个问题和这一次的情况",
    [
      .text("number", "序号") { String($0.number) },
      .text("rule", "规则编号") { $0.finding.rule },
      .text("file", "文件") { $0.finding.file },
      .text("sheet", "工作表") { $0.finding.sheet },
      .text("cell", "单元格") { $0.finding.cell },
      .text("project", "项目名称") { $0.finding.projectName },
      .text("actual", "上一次读到的内容") { $0.finding.actual },
      .text("outcome", "已改、未改、没有重新报送") { $0.outcome.rawValue },
      .flag("isOpen", "没有改") { $0.outcome == .open },
    ])
}

extension InternalContext {
  /// What a department owes: papers that the register of submissions has as not handed in, and units of which nothing came.
  func owedNotes(_ department: Int) -> [FileNote] {
    let group = offices[department]
    let own = Named(code: group.code, name: group.name)
    let lines = owed.filter { ($0.department.isEmpty ? $0.unit : $0.department).mayBeSame(as: own) }
    let papers = lines.map { line in
      let project = line.text(SubmissionsForm.project)
      let due = line.day(SubmissionsForm.due)
      return FileNote(
        file: "",
        text: line.owedPaper + (project.isEmpty ? "" : "（\(project)）")
          + (due.isEmpty ? "" : "，应于\(due)报送"))
    }
    let key = group.code.isEmpty ? group.name : group.code
    guard !key.isEmpty else { return papers }
    let units = book.input.all.notReported.filter { $0.parent == key }
    return papers + units.map { FileNote(file: "", text: "\($0.name)的自评材料") }
  }
}
