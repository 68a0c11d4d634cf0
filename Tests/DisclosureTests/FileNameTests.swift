import Testing

@testable import Disclosure

/// Names of files made from titles.
@Suite struct FileNameTests {
  @Test(arguments: [
    ("示例县教育局2024年度绩效自评退回修改单", "示例县教育局2024年度绩效自评退回修改单"),
    ("a/b\\c:d*e?f\"g<h>i|j", "a／b＼c：d＊e？f＂g＜h＞i｜j"), ("../x", "／x"), (" 甲局. ", "甲局"), ("甲\n乙\t丙", "甲乙丙"),
    ("CON", "_CON"), ("con.2024", "_con.2024"), ("COM1", "_COM1"), ("COMET", "COMET"), ("", "文件"), (" .. ", "文件"),
    ("甲\u{202E}乙", "甲乙"),
  ])
  func `a title becomes a name that every system takes`(title: String, name: String) {
    #expect(FileName.of(title, else: "文件") == name)
  }

  @Test func `a name is never longer than archives and disks take`() {
    let name = FileName.of(String(repeating: "局", count: 300), else: "文件")
    #expect(name == String(repeating: "局", count: 40))
  }

  @Test(arguments: [(1000, 1001, 0), (1001, 1, 1001)])
  func `where pages of one kind are too many, none of them is a document, and books are all the same`(
    many: Int, documents: Int, leftOut: Int
  ) {
    let shape = ReportTemplate.all[0].shape
    let plans = (0..<many + 2).map { number -> PagePlan in
      var plan = PagePlan(path: "\(number)", template: "", shape: shape) { _ in
        preconditionFailure("nothing is rendered")
      }
      plan.document = number == 0 ? .always : number == 1 ? .none : .unlessTooMany
      return plan
    }
    let chosen = PageDocuments(plans, author: "甲", date: "")
    #expect(chosen.pages.count == documents && chosen.pages.contains(0) && !chosen.pages.contains(1))
    #expect(chosen.leftOut == leftOut)
  }
}
