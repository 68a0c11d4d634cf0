import Spreadsheets

/// R05: a cell holds a formula that was never calculated, or a picture.
enum R05NoResult: WorkspaceRule {
  static let card = RuleCard(
    id: "R05", title: Message("单元格应有内容，不应是没有结果的公式或图片", "No cell may hold a formula without a result, or a picture"),
    severity: .error, basis: "没有结果的公式、图片读不出数和文字",
    remedy: Message(
      "用 WPS 或 Excel 打开文件，等公式算完后保存再交；图片里的文字请打进单元格。",
      "Open the file in WPS or Excel, let it calculate, and save it; type what the picture shows into the cell."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    workspace.forEachNote([.formula, .picture]) { note, place, subject in
      if note.kind == .formula {
        report.add(
          at: place, field: "公式", actual: "", expected: "计算结果", subject: subject,
          Message(
            "这一格是公式，文件里没有保存计算结果，按空白读取\(note.others.chinese)，这张表的合计也没有核对。请用 WPS 或 Excel 打开，保存一次后再交。",
            "The cell holds a formula without a stored result and was read as blank\(note.others.english); no sums of the sheet were checked. Open the file in WPS or Excel and save it."
          ))
      } else {
        report.add(
          at: place, field: "图片", actual: "", expected: "文字", subject: subject,
          Message(
            "这一格里有图片、公式框或嵌入对象，里面的内容读不出来，整格按空白读取\(note.others.chinese)。请把内容打进单元格。",
            "The cell holds a picture, a formula or an object and was read as blank\(note.others.english). Type what it shows into the cell."
          ))
      }
    }
  }

  /// Rules that add up what stands in a form.
  private static let ofSums: Set<String> = [
    "S01", "S05", "S06", "S10", "T04", "EVA-1", "PRV-1", "EXP-1", "ASM-1", "ASM-3",
  ]

  /// Without the findings that a formula without a result, a number whose sign is not known, or several numbers under one label bring
  /// about, which blame the unit for a blank or for a wrong sum.
  static func withoutConsequences(_ findings: [Finding], in records: Records) -> [Finding] {
    var cells: Set<Provenance> = []
    var sheets: Set<Provenance> = []
    for (file, record) in records.files.enumerated() {
      for note in record.seen where note.kind == .formula || note.kind == .unsigned {
        sheets.insert(Provenance(file: file, sheet: note.sheet, row: 0, column: 0))
        for cell in note.cells {
          cells.insert(Provenance(file: file, sheet: note.sheet, row: cell.row, column: cell.column))
        }
      }
    }
    cells.formUnion(records.crowded.compactMap(\.cells.first?.at))
    guard !cells.isEmpty else { return findings }
    return findings.filter { finding in
      let sheet = Provenance(file: Int(finding.at.file), sheet: Int(finding.at.sheet), row: 0, column: 0)
      let isOfSum = ofSums.contains(finding.rule) && sheets.contains(sheet)
      return [card.id, R03ShownByFormat.card.id, R07OneNumber.card.id].contains(finding.rule)
        || !isOfSum && !cells.contains(finding.at)
    }
  }
}
