/// R04: a text is struck out, or a note number stands raised in it.
enum R04StruckOut: WorkspaceRule {
  static let card = RuleCard(
    id: "R04", title: Message("单元格里不应有删除线和上标", "No cell may have struck-out or raised text"), severity: .warning,
    basis: "划去的文字无效；上标的注号不是数字的一部分",
    remedy: Message(
      "删去划掉的文字和上标的注号；注释写到备注栏。",
      "Delete what is struck out, and the raised note numbers; write notes into the column for remarks."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    workspace.forEachNote([.struck, .raised]) { note, place, subject in
      let rest =
        note.seen.isEmpty
        ? Message("这一格按空白读取", "the cell was read as blank")
        : Message("按“\(note.seen)”读取", "“\(note.seen)” was read")
      let isStruck = note.kind == .struck
      report.add(
        at: place, field: isStruck ? "删除线" : "上标", actual: note.stored, expected: note.seen, subject: subject,
        Message(
          "这一格“\(note.stored.prefix(40))”里有\(isStruck ? "加了删除线（划掉）的文字，没有读" : "上标的注号，没有当作内容")，\(rest.chinese)\(note.others.chinese)。请核对后\(isStruck ? "删去划掉的文字" : "删去注号")。",
          "The cell “\(note.stored.prefix(40))” has \(isStruck ? "struck-out text, which was left out" : "a raised note number, which is no content"); \(rest.english)\(note.others.english). Check it, and delete that text."
        ))
    }
  }
}
