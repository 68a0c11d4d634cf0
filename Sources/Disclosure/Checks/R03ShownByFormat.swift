/// R03: a number format shows another number than is stored.
enum R03ShownByFormat: WorkspaceRule {
  static let card = RuleCard(
    id: "R03", title: Message("数字格式不应改变数的大小", "No number format may change the size of a number"), severity: .warning,
    basis: "以纸面显示的数为准；ECMA-376 第1部分 §18.8.31（数字格式）",
    remedy: Message(
      "把单元格里的数改成表上显示的数，数字格式改为常规或两位小数。",
      "Type the number that the sheet shows, and set the number format to General or two decimals."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    workspace.forEachNote([.scaled, .unknownFormat, .unsigned]) { note, place, subject in
      if note.kind == .unsigned {
        report.add(
          at: place, field: "数字格式", actual: note.stored, expected: note.seen, subject: subject, severity: .error,
          Message(
            "单元格里存的是负数 \(note.stored)，数字格式没有显示负号（有的只用红字表示），表上看到的是 \(note.seen)，分不清是正是负，按空白读取\(note.others.chinese)。是负数的，把数字格式改成带负号的；不是的，改正这一格的数。",
            "The cell stores \(note.stored) and its number format shows \(note.seen) without a minus, perhaps in red; which is meant is not known, and it was read as blank\(note.others.english). Choose a format that shows the minus, or correct the number."
          ))
      } else if note.kind == .scaled {
        report.add(
          at: place, field: "数字格式", actual: note.stored, expected: note.seen, subject: subject,
          Message(
            "单元格里存的是 \(note.stored)，数字格式把它显示为 \(note.seen)，已按显示的数读取\(note.others.chinese)。请核对金额单位。",
            "The cell stores \(note.stored) and its number format shows \(note.seen), which was read\(note.others.english). Check the unit."
          ))
      } else {
        report.add(
          at: place, field: "数字格式", actual: note.stored, expected: "", subject: subject, severity: .error,
          Message(
            "单元格里存的是 \(note.stored)，认不准数字格式把它显示成什么，已按存的数读取\(note.others.chinese)。请对照原件核对，并把数字格式改为常规。",
            "The cell stores \(note.stored); what its number format shows is not known, and the stored number was read\(note.others.english). Check it by the original and set the format to General."
          ))
      }
    }
  }
}
