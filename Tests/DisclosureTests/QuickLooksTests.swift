import Spreadsheets
import Testing

@testable import Disclosure

/// What is passed over at a glance: each look must be sure of what it passes over.
@Suite struct QuickLooksTests {
  @Test func `a form that may not stand on a sheet has no whole claim there`() {
    let titles =
      [nil] + ["项目支出绩效自评表", "项目支出绩效目标表", "项目绩效运行监控表", "部门整体支出绩效自评表", "转移支付区域绩效自评表", "项目清单"].map(PaperTitle.init)
    var passed = 0
    for sheet in NearMissSheets.all + NearMissSheets.controls {
      let grid = FormGrid(sheet.sheet, file: 0, sheetIndex: 0)
      for title in titles + [PaperTitle.first(in: grid)] {
        for form in FormSet.all.forms where !form.mayStand(on: grid, under: title) {
          passed += 1
          #expect(!form.claim(on: grid, title: title).isWhole, "\(sheet.name): \(form.title)")
        }
      }
    }
    #expect(passed > 1_000)
  }

  @Test func `every word that closes a clause has a sign`() {
    for word in DisclosureWords.secretNotes + DisclosureWords.onRequest + DisclosureWords.verbs + ["涉密", "保密"] {
      #expect(DisclosureSpeech.mayStand(in: word), "\(word)")
    }
  }

  @Test(arguments: 0..<20) func `covered cells are found in any order as they are found alone`(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    func address() -> CellAddress {
      CellAddress(row: Int.random(in: 0...9, using: &random), column: Int.random(in: 0...9, using: &random))
    }
    let covered = CoveredCells(
      (0..<6).map { _ in
        let (one, other) = (address(), address())
        return CellRange(
          first: CellAddress(row: min(one.row, other.row), column: min(one.column, other.column)),
          last: CellAddress(row: max(one.row, other.row), column: max(one.column, other.column)))
      })
    var next = 0
    for row in 0..<11 {
      for column in 0..<11 {
        let address = CellAddress(row: row, column: column)
        #expect(covered.anchor(of: address, from: &next) == covered[address])
      }
    }
    for _ in 0..<50 {
      let address = address()
      #expect(covered.anchor(of: address, from: &next) == covered[address])
    }
  }

  @Test func `a label that names a unit has the sign of money`() {
    for character in (0..<UInt32(0x1_0000)).compactMap(Unicode.Scalar.init).map({ String(Character($0)) }) {
      for text in ["项目资金(万" + character + ")", "全年预算数/" + character] {
        let cell = FormGrid.Cell(row: 0, column: 0, text: text, signs: TextSigns(text))
        #expect(AmountUnit.named(by: cell) == AmountUnit.named(by: cell.label), "\(text)")
      }
    }
    let text = "资金"
    let called = FormGrid.Cell(row: 0, column: 0, text: text, signs: TextSigns(text), label: Label("项目资金（万元）"))
    #expect(AmountUnit.named(by: called) == .wan)
  }

  @Test func `keys are equal where their bytes are, and tell where one text ends`() {
    #expect(Set(["县教育局", "县教育局", "县教育"].map(ByteKey.init)).count == 2)
    #expect(
      FiledPaper.Key.name(ByteKey("甲乙"), department: ByteKey("丙")) != .name(ByteKey("甲"), department: ByteKey("乙丙")))
    #expect(FiledPaper.Key.code(ByteKey("甲")) != .name(ByteKey("甲"), department: ByteKey("")))
  }
}
