import Spreadsheets
import Testing

@testable import Disclosure

/// Which cell opened or closed a project.
@Suite struct MarkPlaceTests {
  private var form: String { IntakeSamples.ministry }

  @Test(arguments: [
    ("公开属性|公开", "C3"), ("公开属性|不公开", "C3"), ("密级|机密", "C3"), ("机密★10年", "A3"),
  ])
  func `a form's mark names its cell`(text: String, expected: String) throws {
    let text = text.replacing("|", with: "||")
    let sheet = table(form.replacing("（2024年度）", with: "（2024年度）\n" + text))
    let place = try #require(projects(sheet).first?.mark.place)
    guard case .paper(let cell) = place else {
      Issue.record("\(place)")
      return
    }
    #expect(cell.address.description == expected)
  }

  @Test func `a mark above several forms names its cell, and one in the sheet's name the sheet`() throws {
    let both = projects(table("机密★10年\n" + form + "\n\n" + IntakeSamples.sichuan))
    #expect(
      both.map(\.mark.place) == Array(repeating: .paper(Provenance(file: 0, sheet: 0, row: 0, column: 0)), count: 2))
    let named = try #require(projects(table(form, name: "自评表（机密）")).first)
    guard case .sheetName? = named.mark.place else {
      Issue.record("\(named.mark)")
      return
    }
    #expect(named.mark.words == "自评表（机密）")
  }

  @Test(arguments: [
    ("以上项目均不公开", [true, true]), ("以上第一个项目不公开。", [true, true]), ("第1、2项不予公开", [true, true]), ("其中个别项目涉密", [true, true]),
    ("本项目不公开", [false, true]), ("以上项目均已公开", [false, false]), ("第二轮整改已完成", [false, false]),
  ])
  func `a note below the last of several forms closes all it may speak of`(note: String, closed: [Bool]) {
    let both = projects(table(form + "\n\n" + IntakeSamples.sichuan + "\n\n" + note))
    #expect(both.map(\.mark.isWithheld) == closed)
  }

  @Test func `a line of the register names the cell that closes it, also in another column and in a title`() {
    let text = "项目编码|项目名称|预算数（元）|公开属性|公开意见|密级\nP1|路|1|公开||\nP2|桥|1|公开|待定|\nP3|水|1|公开||机密\nP4|电|1|||"
    #expect(cells(table(text)) == ["D2", "E3", "F4", ""])
    #expect(cells(table("机密★5年项目清单\n" + text)) == ["A1", "E4", "F5", "A1"])
  }

  private func cells(_ sheet: Sheet) -> [String] {
    recognise(sheet, file: 0, sheetIndex: 0).register.map { line in
      if case .register(let cell)? = line.mark.place { cell.address.description } else { "" }
    }
  }

  @Test func `a list's mark is found by the row and the column, in whatever block it stands`() throws {
    let rows = (1...40).map { ListSample.row("P\($0)", "≥,1,个,1,45,45") }
    let late = ListSample.row("P3", "≥,1,个,1,45,45", mark: "依申请公开")
    let text = ([ListSample.header] + rows + [late]).joined(separator: "\n")
    let outcome = try ListSample.read(text, blockBytes: 1000)
    var sources = SourceTable(files: ["清单.csv"], sheets: [["清单"]])
    sources.setMarkColumn(try #require(outcome.markColumn))
    let column = try #require(outcome.markColumn).column
    #expect(outcome.figures[1].mark.place == nil && outcome.figures[1].mark == .published)
    #expect(
      sources.markCell(ofListRow: outcome.figures[1].source)
        == Provenance(file: 0, sheet: 0, row: 2, column: Int(column)))
    #expect(
      outcome.figures[2].mark.place == .paper(Provenance(file: 0, sheet: 0, row: 41, column: Int(column))))
  }

  @Test func `a mark takes no more room in a list's figures than a reference`() {
    #expect(MemoryLayout<DisclosureMark>.size <= 9)
    #expect(MemoryLayout<ProjectFigures>.size <= 232)
  }

  @Test func `marks that say the same are equal wherever they stand`() {
    let places = (0...1).map { MarkPlace.register(Provenance(file: 0, sheet: 0, row: $0, column: 0)) }
    let marks = places.map { DisclosureMark.withheld("不公开", at: $0) }
    #expect(marks[0] == marks[1] && marks[0].stands(before: marks[1]) && !marks[1].stands(before: marks[0]))
    #expect(DisclosureMark.published("是", at: places[0]) == .published)
    #expect(marks[0] != .withheld("否") && marks[0] != .none)
  }
}
