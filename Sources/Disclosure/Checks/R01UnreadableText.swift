import Spreadsheets

/// R01: a cell holds bytes that are no text in the file's encoding.
enum R01UnreadableText: WorkspaceRule {
  static let card = RuleCard(
    id: "R01", title: Message("表格里不应有看不懂的字符", "No cell may hold bytes that are no text"), severity: .error,
    basis: "GB 18030-2022《信息技术 中文编码字符集》；RFC 3629（UTF-8）",
    remedy: Message(
      "对照原件改正这一格的文字；整片乱码的，用 WPS 或 Excel 打开核对后另存为 .xlsx。",
      "Correct the text of the cell by the original; if whole stretches are garbled, save the file as .xlsx."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    guard workspace.records.files.contains(where: { !$0.unreadable.isEmpty }) else { return }
    let subjects = SheetSubjects(workspace.figures)
    for (file, record) in workspace.records.files.enumerated() {
      for text in record.unreadable where workspace.records.sources.sheets[file].indices.contains(text.sheet) {
        let place = Provenance(file: file, sheet: text.sheet, row: text.cell.row, column: text.cell.column)
        report.add(
          at: place, field: "文字", actual: "\u{FFFD}", expected: "可以读出的文字",
          subject: subjects.of(place), message(text))
      }
    }
  }

  private static func message(_ text: UnreadableText) -> Message {
    if let words = text.withoutPlace {
      return Message(
        "说不出是哪一格（这里写的是文件开头）。" + words.chinese, "The cell is not known (this is the file's beginning). " + words.english)
    }
    if text.rows == 1 {
      return Message(
        "这里有看不懂的字符，已用“\u{FFFD}”代替。请对照原件改正。",
        "There are bytes here that are no text; they were replaced by \u{FFFD}. Correct them by the original.")
    }
    return Message(
      "从这一行起共有 \(text.rows) 行含有看不懂的字符，已用“\u{FFFD}”代替。请对照原件改正。",
      "\(text.rows) rows from here on hold bytes that are no text, replaced by \u{FFFD}. Correct them by the original.")
  }
}
