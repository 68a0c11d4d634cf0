import Foundation
import Testing

@testable import Spreadsheets

/// The documentation prints what is compiled, and what is compiled does what it says.
struct DocumentationTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A code block of a page, and the heading above it.
  private struct Example: Equatable {
    var heading: String
    var code: String
  }

  private func lines(_ path: String) throws -> [Substring] {
    try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  private func printed(_ path: String) throws -> [Example] {
    var examples: [Example] = []
    var heading = ""
    var code: [Substring]?
    for line in try lines(path) {
      if line == "```swift" {
        code = []
      } else if line == "```", let block = code {
        examples.append(Example(heading: heading, code: block.joined(separator: "\n")))
        code = nil
      } else if code != nil {
        code?.append(line)
      } else if line.hasPrefix("## ") {
        heading = String(line.dropFirst(3))
      }
    }
    return examples
  }

  private func compiled() throws -> [Example] {
    var examples: [Example] = []
    var heading: String?
    var code: [Substring] = []
    for line in try lines("Tests/SpreadsheetsTests/DocumentationExamples.swift") {
      if line.hasPrefix("// example: ") {
        heading = String(line.dropFirst(12))
        code = []
      } else if line == "// end" {
        examples.append(Example(heading: heading ?? "", code: code.joined(separator: "\n")))
        heading = nil
      } else {
        code.append(line)
      }
    }
    return examples
  }

  @Test func `the page of examples prints the code that is compiled here`() throws {
    let compiled = try compiled()
    #expect(compiled.count == 9)
    #expect(try printed("Sources/Spreadsheets/Documentation.docc/Examples.md") == compiled)
  }

  @Test func `the three lines of the landing page are compiled here`() throws {
    let page = try #require(try printed("Sources/Spreadsheets/Documentation.docc/Spreadsheets.md").first)
    let here = try lines("Tests/SpreadsheetsTests/DocumentationTests.swift").map { $0.drop { $0 == " " } }
    let code = page.code.split(separator: "\n")
    #expect(code.count == 3)
    #expect(here.indices.contains { here[$0...].starts(with: code) })
  }

  private let table = "<row><c t=\"str\"><v>项目</v></c></row><row><c t=\"str\"><v>校舍维修</v></c><c><v>90</v></c></row>"

  @Test func `the three lines read a file`() throws {
    let file = try TextFile(XLSXFixture(rows: table).bytes, name: "自评表.xlsx")
    let workbook = try loadWorkbook(at: file.path)
    let cell = workbook.sheets[0][CellAddress(row: 1, column: 1)]
    let remarks = workbook.facts.notices.map(\.english)
    #expect(cell?.text == "90")
    #expect(remarks.isEmpty)
  }

  @Test func `a whole workbook`() throws {
    let file = try TextFile("项目,金额\n校舍维修,90\n乡道,12.50\n")
    #expect(try amounts(in: file.path) == ["校舍维修": "90", "乡道": "12.50"])
  }

  @Test func `the first rows of a list`() throws {
    let file = try TextFile((0..<50_000).map { "\($0),x\n" }.joined())
    #expect(try firstRows(3, of: file.path).map(\.cells.first?.text) == ["0", "1", "2"])
  }

  @Test func `hidden sheets left out`() throws {
    var fixture = XLSXFixture(rows: table)
    fixture.sheets = "<sheet name=\"甲\" r:id=\"rId1\"/><sheet name=\"乙\" state=\"hidden\" r:id=\"rId2\"/>"
    fixture.parts = [("xl/worksheets/sheet2.xml", fixture.sheetXML)]
    let file = try TextFile(fixture.bytes, name: "表.xlsx")
    #expect(try countVisibleRows(of: file.path) == ["甲": 2])
  }

  @Test func `how a cell was read`() throws {
    let fixture = XLSXFixture(
      rows: "<row r=\"3\"><c r=\"B3\" s=\"1\"><f>B1/B2</f><v>0.86180000000000001</v></c></row>",
      styles: XLSXFixture.styles(["0.00%"]))
    let file = try TextFile(fixture.bytes, name: "表.xlsx")
    let address = try #require(CellAddress("B3"))
    let lines = [
      "stored: 0.86180000000000001 (number)", "formula: =B1/B2", "shown: 86.18%", "read as: 0.8618 (number)",
    ]
    #expect(try whatBecame(of: address, in: file.path) == lines)
    // The page prints the same answer.
    let page = try String(
      contentsOf: Self.root.appending(path: "Sources/Spreadsheets/Documentation.docc/Examples.md"), encoding: .utf8)
    for line in lines { #expect(page.contains(line)) }
  }

  @Test func `the files in a package`() throws {
    var zip = ZipFixture()
    zip.add("教育局/自评表.xlsx", XLSXFixture(rows: table).bytes)
    zip.add("清单.csv", Array("a,b\n".utf8))
    let file = try TextFile(zip.bytes, name: "包.zip")
    #expect(
      try sheetNames(inPackage: file.path) == [
        file.path + "/教育局/自评表.xlsx": ["表一"], file.path + "/清单.csv": ["清单"],
      ])
    let plain = try TextFile("a,b\n")
    #expect(try sheetNames(inPackage: plain.path).isEmpty)
  }

  @Test func `a limit raised`() throws {
    let file = try TextFile("a,b\n")
    #expect(try loadLarge(file.path).sheets.count == 1)
    #expect(limits(from: ["cells": 7])?.cells == 7)
    #expect(limits(from: ["cell": 7]) == nil)
  }

  @Test func `merged ranges`() throws {
    let fixture = XLSXFixture(
      rows: "<row r=\"2\"><c r=\"B2\" t=\"str\"><v>预算</v></c></row>",
      afterRows: "<mergeCells><mergeCell ref=\"B2:D3\"/></mergeCells>")
    let file = try TextFile(fixture.bytes, name: "表.xlsx")
    let sheet = try #require(try loadWorkbook(at: file.path).sheets.first)
    func content(_ place: String) throws -> String {
      SpreadsheetsTests.content(of: try #require(CellAddress(place)), in: sheet)
    }
    #expect(try ["B2", "D3", "A1", "E2"].map(content) == ["预算", "预算", "", ""])
  }

  @Test func `what an error says`() throws {
    let file = try TextFile("%PDF-1.7\n", name: "表.xlsx")
    #expect(report(on: file.path, inChinese: true).first?.contains("不是表格（看起来是PDF 文档）") == true)
    #expect(report(on: file.path, inChinese: false).first?.contains("is no spreadsheet (it looks like PDF)") == true)
    let quoted = try TextFile("a,5\" 管\n")
    #expect(report(on: quoted.path, inChinese: false).first?.hasPrefix("自评表!B1: a quote") == true)
    let locked = try TextFile(CompoundFixture(streams: [("EncryptionInfo", [1]), ("EncryptedPackage", [2])]).bytes)
    #expect(report(on: locked.path, inChinese: true) == ["ask for the password"])
  }

  @Test func `a list as bytes`() throws {
    let file = try TextFile((0..<1000).map { "\($0),\"a,\nb\",x\n" }.joined())
    #expect(try countFields(of: file.path) == 3000)
  }
}
