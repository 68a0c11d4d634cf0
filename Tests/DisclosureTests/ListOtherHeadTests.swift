import Testing

@testable import Disclosure

/// Lists that were put together of several: their heads stand again, and need not be the same.
@Suite struct ListOtherHeadTests {
  private static let first = "1,道路维护,100,100,90,里程,≥,10,10,90,90"
  private static let head = "项目编码,项目名称,年初预算数(万元),全年预算数(万元),全年执行数(万元),三级指标,指标性质,年度指标值,实际完成值,分值,自评得分"

  private func read(_ head: String, _ row: String, blockBytes: Int = 1 << 20) throws -> ListOutcome {
    let text = [Self.head, Self.first, head, row].joined(separator: "\n") + "\n"
    let rows = try ListSample.readRows(text, policy: "national")
    let bytes = try ListSample.read(text, policy: "national", blockBytes: blockBytes)
    #expect(rows.figures.map(\.name) == bytes.figures.map(\.name) && rows.unread == bytes.unread)
    return bytes
  }

  @Test(
    arguments: [
      ("项目编码,项目名称,全年预算数(万元),年初预算数(万元),全年执行数(万元),三级指标,指标性质,年度指标值,实际完成值,分值,自评得分", "2,候车亭,60,90,60,个数,≥,10,10,90,90"),
      ("项目编码,项目名称,年初预算数(万元),全年执行数(万元),全年预算数(万元),三级指标,指标性质,年度指标值,实际完成值,分值,自评得分", "2,候车亭,60,55,60,个数,≥,10,10,90,90"),
      ("项目编码,项目名称,年初预算数(万元),全年预算数(万元),全年执行数(万元),三级指标,指标性质,年度指标值,实际完成值,自评得分,分值", "2,候车亭,60,60,60,个数,≥,10,10,80,90"),
      ("项目名称,年初预算数(万元),全年预算数(万元),全年执行数(万元),三级指标,指标性质,年度指标值,实际完成值,分值,自评得分", "候车亭,60,60,60,个数,≥,10,10,90,90"),
      (
        "项目编码,项目名称,年初预算数(元),全年预算数(元),全年执行数(元),三级指标,指标性质,年度指标值,实际完成值,分值,自评得分",
        "2,候车亭,600000,600000,600000,个数,≥,10,10,90,90"
      ),
      (head + ",公开属性", "2,候车亭,60,60,60,个数,≥,10,10,90,90,不公开"),
    ], [1 << 20, 64])
  func `below a head with other columns nothing is read, and that is said`(
    case: (head: String, row: String), blockBytes: Int
  ) throws {
    let outcome = try read(`case`.head, `case`.row, blockBytes: blockBytes)
    #expect(outcome.figures.map(\.name) == ["道路维护"])
    #expect(try #require(outcome.unread).chinese.hasPrefix("第 3 行又有一个表头"))
  }

  @Test(arguments: [
    head, head.replacing("自评得分", with: "得分"), head.replacing("(万元)", with: "（万元）"), head.replacing("(万元)", with: ""),
  ])
  func `a head that stands again with the same columns is passed over`(head: String) throws {
    let outcome = try read(head, "2,候车亭,60,60,60,个数,≥,10,10,90,90")
    #expect(outcome.figures.map(\.name) == ["道路维护", "候车亭"] && outcome.unread == nil)
    #expect(outcome.figures.map { $0.amounts.budget?.wan } == ["100.00", "60.00"])
  }

  @Test func `a head of two rows that stands again is passed over`() throws {
    let head = """
      项目编码,项目名称,预算数(万元),,全年执行数(万元),三级指标,指标性质,年度指标值,实际完成值,分值,自评得分
      ,,年初,全年,,,,,,,
      """
    let text = [head, Self.first, head, "2,候车亭,60,60,60,个数,≥,10,10,90,90"].joined(separator: "\n") + "\n"
    let outcome = try ListSample.read(text, policy: "national")
    #expect(outcome.figures.map { $0.amounts.budget?.wan } == ["100.00", "60.00"] && outcome.unread == nil)
  }

  @Test func `of two lists side by side it is said that the right one was not read`() throws {
    let text = "\(Self.head),,\(Self.head)\n\(Self.first),,2,候车亭,60,60,60,个数,≥,10,10,90,90\n"
    #expect(try #require(try ListSample.read(text, policy: "national").unread).chinese.contains("并排"))
    #expect(try ListSample.read("\(Self.head)\n\(Self.first)\n", policy: "national").unread == nil)
  }
}
