import Spreadsheets
import Testing

@testable import Disclosure

/// Forms that stand side by side on one sheet.
@Suite struct SideBySideTests {
  private static let other = CleanForm.text.replacing("农村道路维修", with: "桥梁加固").replacing("|28公里|", with: "|29公里|")

  /// Two forms side by side, the second some rows lower, with a free column between them.
  private func sheet(lower: Int) -> Sheet {
    let left = CleanForm.text.split(separator: "\n").map { line in
      String(line) + String(repeating: "|", count: 13 - line.count { $0 == "|" })
    }
    let right = [String](repeating: "", count: lower) + Self.other.split(separator: "\n").map(String.init)
    let blank = String(repeating: "|", count: 13)
    let rows = right.indices.map { ($0 < left.count ? left[$0] : blank) + right[$0] }
    return table(rows.joined(separator: "\n"))
  }

  @Test(arguments: 0...8) func `two forms side by side are two records, wherever the second begins`(lower: Int) throws {
    let read = projects(sheet(lower: lower))
    #expect(read.map(\.name) == ["农村道路维修", "桥梁加固"])
    #expect(read.map(\.indicators.count) == [6, 6])
    #expect(read.map { $0.indicators.first?.actual.raw } == ["28公里", "29公里"])
    #expect(read.allSatisfy { $0.printedTotal?.value == Score(hundredths: 97_72) && $0.goals.count == 1 })
  }

  @Test func `a form below another that begins in a column further right is no form beside it`() {
    let text = CleanForm.text + "\n" + Self.other.split(separator: "\n").map { "|" + $0 }.joined(separator: "\n")
    #expect(projects(table(text)).map(\.name) == ["农村道路维修", "桥梁加固"])
  }
}
