import Testing

@testable import Disclosure

/// Objects that more than one evaluated.
@Suite struct EvaluatedObjectsTests {
  private static let head = "2024年度绩效评价结果清单\n评价对象|项目编码|主管部门|评价方式|资金量（万元）|评价得分|评价等级\n"

  private func objects(_ rows: String) -> EvaluatedObjects { EvaluatedObjects(LedgerFixture.lines(Self.head + rows)) }

  @Test(arguments: [
    // The same object, by its code, by its name, and with an amount that one of the two leaves blank.
    ("校舍维修|99010124T000000214001|教育局|部门评价|100|91|优\n校舍维修|99010124T000000214001|教育局|财政评价|120|85|良", 1, "120.00", 0),
    ("校舍维修||教育局|部门评价|100|91|优\n校舍维修||教育局|财政评价||85|良", 1, "100.00", 0),
    ("校舍维修||教育局|部门评价||91|优\n校舍维修||教育局|财政评价||85|良", 1, "", 1),
    // Others: of another department, another year in the name, or evaluated twice by one.
    ("校舍维修||教育局|部门评价|100|91|优\n校舍维修||水利局|财政评价|100|85|良", 2, "200.00", 0),
    ("2023年校舍维修||教育局|部门评价|100|91|优\n2024年校舍维修||教育局|财政评价|100|85|良", 2, "200.00", 0),
    ("校舍维修||教育局|财政评价|100|91|优\n校舍维修||教育局|财政评价|50|85|良", 2, "150.00", 0),
  ]) func `an object that two evaluated counts once with its money`(
    rows: String, count: Int, money: String, unknown: Int
  ) {
    let objects = objects(rows)
    #expect(objects.all.count == count && Words.wan(objects.money) == money && objects.unknown == unknown)
  }

  @Test func `the sentence says how many objects and how many evaluations`() throws {
    func sentence(_ rows: String) throws -> Substring? {
      let fixture = try ReportsFixture()
      var input = fixture.input
      input.openPapers = LedgerFixture.lines(Self.head + rows)
      return try RenderedBook(.finalAccounts, input).pages["final-accounts/index.md"]?.split(separator: "\n").first {
        $0.contains("部门和财政部门共评价")
      }
    }
    let twice = "校舍维修||教育局|部门评价|100|91|优\n校舍维修||教育局|财政评价|100|85|良"
    #expect(try sentence(twice)?.contains("共评价1个对象，开展评价2次，涉及资金100.00万元。按评价方式分：") == true)
    let once = twice.replacing("校舍维修||教育局|财政", with: "食堂改造||教育局|财政")
    #expect(try sentence(once)?.contains("共评价2个对象，涉及资金200.00万元。按评价方式分：") == true)
  }
}
