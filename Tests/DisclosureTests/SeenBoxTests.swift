import Testing

@testable import Disclosure

/// Boxes of forms that ask for one way to publish.
@Suite struct SeenBoxTests {
  private func statement(_ box: String) throws -> DisclosureMark.Statement {
    let text = CleanForm.text.replacing("项目资金（万元）|", with: "\(box)||||\n项目资金（万元）|")
    return try #require(recognise(table(text), file: 0, sheetIndex: 0).projects.first).mark.statement
  }

  @Test(arguments: ["是否上网|否", "是否公示|不", "是否对外发布：否", "是否挂网|×", "是否公示|不宜对外公开", "可否公示|N"])
  func `a no closes`(box: String) throws {
    #expect(try statement(box) == .withheld)
  }

  @Test(arguments: ["是否上网|是", "是否公示|已在村务公示栏公示", "是否挂网|", "是否公示|是（县政府网站）"])
  func `anything else says nothing`(box: String) throws {
    #expect(try statement(box) == .none)
  }
}
