import Spreadsheets
import Testing

@testable import Disclosure

@Suite struct OutsideMarksTests {
  @Test(arguments: ["机密", "秘密★3年", "张三:\n本项目涉密", "密级：内部", "不公开", "机密，不公开", "该项目请勿对外公开", "本表属于工作秘密，不得公开"])
  func `a text outside the cells marks its sheet`(_ text: String) {
    #expect(SecrecyMark.line(inOutside: text) != nil)
  }

  @Test(arguments: [
    "第1页", "预算绩效自评表", "绝密、机密、秘密", "涉密项目填写“不公开”", "如涉密，请填密级", "商业秘密保护项目", "本表不涉密，可以公开",
  ])
  func `explanations and harmless words mark nothing`(_ text: String) {
    #expect(SecrecyMark.line(inOutside: text) == nil)
  }

  private func cover(_ rows: [[String]]) -> String? {
    let cells = rows.enumerated().map { index, texts in
      Row(index: index, cells: texts.enumerated().map { Cell(column: $0.offset, text: $0.element) })
    }
    return FormGrid(Sheet(name: "封面", rows: cells), file: 0, sheetIndex: 0).markOfCover?.words
  }

  @Test func `a cover closes, a sheet of choices or of explanations does not`() {
    #expect(cover([["机密★5年"], ["项目支出绩效自评表"], ["公安局"]]) == "机密★5年")
    #expect(cover([["公开"], ["不公开"], ["秘密"], ["机密"]]) == nil)
    #expect(cover([["公开"], ["不公开"]]) == nil)
    #expect(cover([["填报说明"], ["涉密项目填写“不公开”，不予公开"]]) == nil)
    #expect(cover([["项目支出绩效自评表"]]) == nil)
  }

  private func outcome(closing texts: [OutsideText]) -> [Bool] {
    func sheet(_ row: Int) -> FileOutcome.Part {
      var recognition = Recognition(
        status: SheetStatus(name: "", form: .projectRegister, records: 2, rows: 2, reasons: []))
      for line in 0..<2 {
        let source = Provenance(file: 0, sheet: row, row: line, column: 0)
        recognition.register.append(
          RegisterEntry(
            region: "", department: Named(code: "", name: ""), unit: Named(code: "", name: ""),
            code: "", name: "项目\(line)", budget: Entry(value: nil, raw: "", at: source), budgetType: nil, mark: .none,
            isKeyProject: false, source: source))
      }
      return .forms(recognition)
    }
    var outcome = FileOutcome(status: FileStatus(path: "", format: "", encoding: nil), parts: [sheet(0), sheet(1)])
    outcome.withhold(by: texts, file: 0)
    return outcome.parts.flatMap { part -> [Bool] in
      guard case .forms(let recognition) = part else { return [] }
      return recognition.register.map(\.mark.isWithheld)
    }
  }

  @Test func `a property closes the file, a header its sheet, a comment its line`() {
    #expect(outcome(closing: [OutsideText(kind: .property, text: "涉密项目清单")]) == [true, true, true, true])
    #expect(outcome(closing: [OutsideText(kind: .header, text: "机密", sheet: 1)]) == [false, false, true, true])
    let comment = OutsideText(kind: .comment, text: "涉密", sheet: 0, cell: CellAddress(row: 1, column: 3))
    #expect(outcome(closing: [comment]) == [false, true, false, false])
  }
}
