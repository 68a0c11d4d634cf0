/// R06: rows, columns or sheets are hidden in which something stands.
enum R06Hidden: WorkspaceRule {
  static let card = RuleCard(
    id: "R06", title: Message("报送的表里不应有隐藏的行、列、工作表", "No row, column or sheet of a paper may be hidden"),
    severity: .warning,
    basis: "以看得见的内容为准",
    remedy: Message(
      "应当报送的取消隐藏（筛选的清除筛选），不应当报送的删去。",
      "Unhide what is to be reported (clear the filter), and delete what is not."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    workspace.forEachNote([.hidden]) { note, place, subject in
      report.add(
        at: place, field: "隐藏", actual: note.lines.chinese, expected: "", subject: subject,
        Message(
          "\(note.lines.chinese)是隐藏的（隐藏、筛选或折叠），里面的内容没有读，没有计入，也不公开。应当报送的请取消隐藏，不应当报送的请删去。",
          "\(note.lines.english) is hidden, by hand, by a filter or in a collapsed group; it was not read. Unhide what is to be reported, and delete what is not."
        ))
    }
    workspace.forEachNote([.blanked]) { note, place, subject in
      report.add(
        at: place, field: "隐藏", actual: note.stored, expected: "", subject: subject,
        Message(
          "这一格存有内容，数字格式使它不显示，没有读，没有计入，也不公开\(note.others.chinese)。应当报送的，把数字格式改为常规；不应当报送的，删去内容。",
          "The cell holds something that its number format does not show; it was not read\(note.others.english). Set the format to General if it is to be reported, and delete the content if not."
        ))
    }
    workspace.forEachNote([.hiddenRecord]) { note, place, _ in
      report.add(
        at: place, field: "隐藏", actual: note.seen, expected: "", severity: .error,
        Message(
          "“\(note.seen)”所在的工作表（或表头）是隐藏的，没有计入，也不公开。应当报送的请取消隐藏后重新报送，或者在 gongkai.yml 的 chosen 下写明以它为准；不应当报送的请删去。",
          "The sheet of “\(note.seen)”, or the head of its table, is hidden; it does not count and is not published. Unhide it if it is to be reported, or name it under chosen in gongkai.yml; delete it if not."
        ))
    }
  }
}
