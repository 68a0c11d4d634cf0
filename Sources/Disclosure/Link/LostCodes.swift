import Spreadsheets

extension ReadResult {
  /// Leaves out the codes of projects of which the last digits are lost: nobody wrote what is left of them, and two projects may have it
  /// in common. In the register it stays as what it is, a rounded number, by which a withheld line is found.
  mutating func leaveOutLostCodes() {
    var cells: Set<Provenance> = []
    for (file, status) in records.files.enumerated() where !status.lostDigits.isEmpty {
      for lost in status.lostDigits {
        cells.insert(Provenance(file: file, sheet: lost.sheet, row: lost.cell.row, column: lost.cell.column))
      }
    }
    for case .form(let record) in order {
      let project = records.projects[record]
      // Only where the form itself has the code.
      guard !project.code.isEmpty, project.form != .indicatorList,
        let place = project.places.place(of: .code, in: project.source), place.isOfOneSheet(as: project.source),
        cells.contains(place) || LostDigits.shows(in: project.code)
      else { continue }
      records.lostCodes.append(LostCode(text: project.code, at: place, project: project.source))
      records.projects[record].code = ""
    }
    guard !cells.isEmpty else { return }
    for index in records.register.indices where cells.contains(records.register[index].source) {
      records.register[index].code = LostDigits.rounded(records.register[index].code)
    }
    leaveOutLostCodesOfLists(cells)
  }

  /// A list keeps no place of each code: what has more digits than a number keeps, in a row with such a number, is one.
  private mutating func leaveOutLostCodesOfLists(_ cells: Set<Provenance>) {
    var rows: [Provenance: Provenance] = [:]
    for cell in cells {
      let row = Provenance(file: Int(cell.file), sheet: Int(cell.sheet), row: Int(cell.row), column: 0)
      rows[row] = rows[row].map { min($0, cell) } ?? cell
    }
    for index in listed.indices {
      let (source, code) = (listed[index].source, listed[index].code)
      let row = Provenance(file: Int(source.file), sheet: Int(source.sheet), row: Int(source.row), column: 0)
      guard code.utf8.count > LostDigits.kept, code.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let cell = rows[row] else {
        continue
      }
      records.lostCodes.append(LostCode(text: code, at: cell, project: source))
      listed[index].identity.code = ""
      let record = listed[index].record
      if records.projects.indices.contains(record) { records.projects[record].code = "" }
    }
  }
}
