import Testing

@testable import Disclosure

@Suite struct KeyFindingTests {
  @Test(arguments: [
    ("0.00", "0.00"), ("999.99", "999.99"), ("1000.00", "1,000.00"), ("44555.36", "44,555.36"),
    ("-1234567.8", "-1,234,567.8"), ("-123.40", "-123.40"), ("100000000", "100,000,000"), ("", ""),
  ])
  func `whole parts are in groups of three`(number: String, grouped: String) {
    #expect(Words.grouped(number) == grouped)
  }

  @Test func `a column of a form has as many decimals as its longest amount`() {
    func money(_ fen: Int64) -> Entry<Money> {
      Entry(value: Money(fen: fen), raw: "", at: Provenance(file: 0, sheet: 0, row: 0, column: 0))
    }
    #expect(
      [0, 1_000_000, 1_234_500, 1_234_567, 1_230_001].map { Words.decimals(of: Money(fen: $0)) } == [2, 2, 4, 6, 6])
    #expect(Words.handedIn(money(12_345_000_000), decimals: 4) == "12,345.0000")
    #expect(Words.handedIn(money(1_234_500), decimals: 2) == "1.2345")
  }

  private static let parts: [(parts: [(String, Int64?)], lowest: String)] = [
    ([("甲", 9000), ("乙", 8000)], "乙"), ([("甲", 8000), ("乙", 8000)], ""), ([("甲", 9999)], ""),
    ([("甲", 9600), ("乙", 9700)], ""), ([("甲", nil), ("乙", 8000), ("丙", 9900)], "乙"),
  ]

  @Test(arguments: parts)
  func `who is last is named where there is one, and below the whole`(
    parts: [(String, Int64?)], lowest: String
  ) throws {
    var figures = GroupFigures(grades: [3, 3])
    figures.all.add(initial: nil, budget: Money(fen: 100), executed: Money(fen: 95))
    let finding = KeyFinding(
      figures: figures, grades: [], parts: parts.map { ($0.0, $0.1.map { Rate(hundredths: $0) }) })
    #expect(finding.lowest?.name ?? "" == lowest)
    #expect(finding.best == 0)
  }

  @Test func `dots stand in order of value on a scale of whole steps, and the average is marked`() {
    let bars = [9300, 9944, 8600].map { Chart.Bar(label: "局\($0)", value: $0, text: "\($0)") }
    let svg = Chart.dots(
      id: "r", title: "图", bars, step: 500, unit: { "\($0 / 100)%" }, mark: (9644, "总计"))
    #expect(svg.contains(">85%<") && svg.contains(">100%<") && svg.contains(">总计<"))
    #expect(svg.contains("<desc id=\"r-text\">局9944 9944；局9300 9300；局8600 8600</desc>"))
    #expect(svg.contains("cx=\"26\"") && svg.contains("cx=\"165\"") && svg.contains("cx=\"293\""))
  }

  @Test func `parts of a bar fill it, and each that is there is seen`() {
    let bars = [998, 1, 0, 1].map { Chart.Bar(label: "优　以上", value: $0, text: "") }
    let svg = Chart.stack(id: "g", title: "图", bars)
    // Textures before the lines of text follow.
    let bar = svg.split(separator: "<rect").dropFirst().filter { $0.contains(" y=\"20\"") }
    let widths = bar.compactMap {
      $0.split(separator: " width=\"").dropFirst().first.flatMap { Int($0.prefix { $0 != "\"" }) }
    }
    #expect(widths.count == 3 && widths.allSatisfy { $0 > 0 } && widths.reduce(0, +) <= Chart.width)
    let equal = Chart.stack(id: "g", title: "图", (1...4).map { Chart.Bar(label: "第\($0)", value: 25, text: "") })
    let drawn = (0..<4).map { part in
      equal.split(separator: "<rect").count {
        $0.contains(" x=\"\(part * 105)\" y=\"2") || $0.contains(" x=\"\(part * 105)\" y=\"3")
      }
    }
    #expect(drawn == [1, 1, 3, 3] && equal.contains(" x=\"113\" y=\"20\""))
    #expect(Chart.stack(id: "g", title: "", [Chart.Bar(label: "", value: 0, text: "")]).isEmpty)
  }
}
