import Spreadsheets
import WorkbookDocuments

/// The findings of a return slip as an Excel workbook: one line for each finding, with a cell in which the department says what it did.
struct SlipWorkbook: Sendable {
  var context: InternalContext
  var index: Int

  func bytes() throws(RunError) -> [UInt8] {
    let settings = context.book.input.settings
    let name = context.offices[index].label
    let title = name + (settings.year.isEmpty ? "" : settings.year + "年度") + "绩效自评" + SlipPage.list
    let created = (CalendarDate(settings.date)?.daysSince1970 ?? 0) * 86_400
    guard let writer = WorkbookWriter(title: title, author: settings.publisher, created: created) else {
      throw RunError.noWorkbook(title)
    }
    let deadline = CalendarDate(settings.slips.deadline)?.chinese ?? "        "
    let contact = settings.slips.contact.isEmpty ? "        " : settings.slips.contact
    findings(writer, title, "改正期限：\(deadline)　联系人和电话：\(contact)", footer: settings.publisher)
    let papers =
      context.unreadNotes(index).map { ["没有读出", $0.text] } + context.owedNotes(index).map { ["没有报送", $0.text] }
    if !papers.isEmpty {
      list(writer, "未读未报材料", heads: [("情况", 12), ("材料", 90)], papers, footer: settings.publisher)
    }
    let earlier = context.earlier[index]
    if !earlier.isEmpty {
      let rows = earlier.map { one, outcome in
        [outcome.rawValue, one.rule, one.file, one.sheet, one.cell, one.projectName, one.actual, one.message]
      }
      list(
        writer, "上次退回的问题",
        heads: [
          ("情况", 12), ("规则", 8), ("文件", 28), ("工作表", 14), ("单元格", 8), ("项目", 24), ("上次读到", 20), ("说明", 60),
        ], rows, footer: settings.publisher)
    }
    guard let bytes = writer.finish() else { throw RunError.noWorkbook(title) }
    return bytes
  }

  private func findings(_ writer: WorkbookWriter, _ title: String, _ caption: String, footer: String) {
    let heads: [(String, Double)] = [
      ("序号", 6), ("级别", 7), ("规则", 8), ("文件", 28), ("工作表", 14), ("单元格", 8), ("项目", 24), ("栏目", 16), ("读到", 20),
      ("应为", 20), ("说明和修改办法", 60), ("修改情况（由部门填写）", 24),
    ]
    writer.begin(sheet: "需要修改的内容")
    writer.height(36, of: 0)
    writer.merge(CellArea(rows: 0...0, columns: 0...heads.count - 1), title, CellLook(.title))
    writer.merge(CellArea(rows: 1...1, columns: 0...heads.count - 1), caption, CellLook(.caption))
    for (column, head) in heads.enumerated() {
      writer.width(head.1, of: column...column)
      writer.text(head.0, 2, column, CellLook(.label))
    }
    let rows = context.rows(context.findings[index])
    for (line, row) in rows.enumerated() {
      let finding = row.finding
      let cells = [
        finding.severity.chinese, finding.rule, row.sources.file(finding.at), row.sources.sheet(finding.at),
        finding.at.address.description, row.project, finding.field, finding.actual, finding.expected,
        finding.message.chinese,
      ]
      writer.number(String(row.number), line + 3, 0, CellLook(.plain))
      for (column, text) in cells.enumerated() {
        let look = column == 0 && finding.severity == .error ? CellLook(.fault, numberFormat: "@") : .text
        writer.text(text, line + 3, column + 1, look)
      }
      writer.text("", line + 3, heads.count - 1, CellLook(.blank, numberFormat: "@"))
    }
    if !rows.isEmpty {
      writer.choices(
        ["已改正", "情况属实，说明见附", "不属实，说明见附"],
        in: CellArea(rows: 3...rows.count + 2, columns: heads.count - 1...heads.count - 1), title: "修改情况", hint: "选一项")
    }
    writer.freeze(above: 3)
    writer.paper(isWide: true, footer: footer)
  }

  private func list(
    _ writer: WorkbookWriter, _ name: String, heads: [(String, Double)], _ rows: [[String]], footer: String
  ) {
    writer.begin(sheet: name)
    for (column, head) in heads.enumerated() {
      writer.width(head.1, of: column...column)
      writer.text(head.0, 0, column, CellLook(.label))
    }
    for (line, row) in rows.enumerated() {
      for (column, text) in row.enumerated() { writer.text(text, line + 1, column, .text) }
    }
    writer.freeze(above: 1)
    writer.paper(isWide: true, footer: footer)
  }
}
