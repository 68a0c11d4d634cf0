import Spreadsheets
import Testing

@testable import Disclosure

struct SheetIntakeTests {

  /// What becomes of a sheet that begins with these texts and goes on with rows of 100 bytes each.
  private func intake(_ head: [[String]], rows: Int, _ name: String, _ value: Int) throws -> SheetIntake {
    var limits = ReadLimits()
    let isSet = limits.set(name, to: value)
    #expect(isSet)
    let policy = try #require(try policy(named: "reference"))
    var intake = SheetIntake(file: 0, forms: .all, options: ListOptions(policy: policy), limits: limits)
    intake.begin(sheet: "表", isHidden: false)
    let long = String(repeating: "a", count: 36)
    for index in 0..<rows + head.count {
      let texts = index < head.count ? head[index] : [long]
      let cells = texts.enumerated().filter { !$0.element.isEmpty }.map { Cell(column: $0.offset, text: $0.element) }
      if intake.row(Row(index: index, cells: cells)) != .proceed { break }
    }
    intake.end(merges: [])
    return intake
  }

  private let form = [
    ["项目支出绩效自评表"], ["项目名称", "校舍维修"], ["主管部门", "教育局", "实施单位", "第一中学"],
    ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["", "年度资金总额", "100", "100", "90", "10", "90%", "9"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ["产出指标", "数量指标", "维修面积", "1000", "1000", "50", "50", ""],
  ]

  @Test(arguments: [(false, true), (true, false)])
  func `rows without a header behind a list's sheet are a paper that is not read`(hasHeader: Bool, isUnread: Bool)
    throws
  {
    let policy = try #require(try policy(named: "national"))
    let header = ["项目编码", "项目名称", "主管部门", "全年预算数（万元）", "全年执行数（万元）", "三级指标", "年度指标值", "实际完成值", "分值", "得分"]
    let row = ["P1", "校舍维修", "教育局", "100", "90", "面积", "5", "5", "90", "90"]
    var intake = SheetIntake(file: 0, forms: .all, options: ListOptions(policy: policy), limits: ReadLimits())
    for (name, rows) in [("一", [header, row]), ("二", hasHeader ? [header, row] : [row])] {
      intake.begin(sheet: name, isHidden: false)
      for (index, texts) in rows.enumerated() {
        _ = intake.row(Row(index: index, cells: texts.enumerated().map { Cell(column: $0.offset, text: $0.element) }))
      }
      intake.end(merges: [])
    }
    #expect(intake.finish().map(\.status.isUnread) == [false, isUnread])
  }

  @Test func `rows that a file stores in another order are read in their places`() throws {
    let policy = try #require(try policy(named: "reference"))
    var projects: [Project] = []
    for order in [Array(form.indices), [4, 5, 6, 0, 1, 2, 3], [1, 3, 5, 0, 2, 4, 6]] {
      var intake = SheetIntake(file: 0, forms: .all, options: ListOptions(policy: policy), limits: ReadLimits())
      intake.begin(sheet: "表", isHidden: false)
      for index in order {
        let cells = form[index].enumerated().filter { !$0.element.isEmpty }
        _ = intake.row(Row(index: index, cells: cells.map { Cell(column: $0.offset, text: $0.element) }))
      }
      intake.end(merges: [])
      guard case .forms(let recognition)? = intake.finish().first?.part else { continue }
      projects += recognition.projects
    }
    #expect(projects.map(\.name) == ["校舍维修", "校舍维修", "校舍维修"])
    #expect(projects.allSatisfy { $0.indicators.count == 1 })
  }

  @Test func `cells are counted to their limit, and that is said`() throws {
    #expect(try intake([], rows: 10, "cells", 10).reached == nil)
    #expect(try intake([], rows: 11, "cells", 10).reached == .limit("cells", 10))
  }

  @Test func `a form that is longer than a form may be is refused, not cut`() throws {
    #expect(try intake(form, rows: 30, "formBytes", 10_000).reached == nil)
    #expect(try intake(form, rows: 100, "formBytes", 10_000).reached == .limit("formBytes", 10_000))
  }

  @Test func `of a long sheet that is no form no more is held than a form may have`() throws {
    var ledger = try intake([["流水"]], rows: 100, "formBytes", 1000)
    #expect(ledger.reached == nil)
    let status = try #require(ledger.finish().first?.status)
    #expect(status.form == nil)
    #expect(status.reasons.contains { $0.chinese == "这个工作表很长，只看了前 10 行" })
  }

  @Test func `a ledger that is passed over may have hidden a register, so that it counts as partly read`() throws {
    #expect(try intake([["流水"]], rows: 100, "formBytes", 1000).isPartlyRead)
    #expect(try !intake([["流水"]], rows: 5, "formBytes", 1000).isPartlyRead)
  }

  @Test func `a register is read to its end, however long`() throws {
    let register = [["项目编码", "项目名称", "公开属性"]] + (0..<300).map { ["P\($0)", "项目\($0)", "不公开"] }
    var read = try intake(register, rows: 0, "formBytes", 1000)
    #expect(read.reached == nil)
    #expect(read.finish().first?.status.records == 300)
  }

  @Test func `a register below thirty lines of instructions, and a second block beside the first, keep their marks`()
    throws
  {
    let instructions = (0..<40).map { ["说明\($0)"] }
    let blocks = [
      ["项目名称", "项目编码", "公开属性"], ["甲", "P1", "公开"], ["项目编码", "公开属性", "项目名称"], ["P2", "不公开", "乙"],
      ["", "", "", "项目编码", "项目名称", "公开属性"], ["", "", "", "P3", "丙", "不公开"],
    ]
    var read = try intake(instructions + blocks, rows: 0, "cells", 1000)
    guard case .forms(let recognition)? = read.finish().first?.part else {
      Issue.record("no register was read")
      return
    }
    #expect(recognition.register.map(\.name) == ["甲", "乙", "丙"])
    #expect(recognition.register.map(\.mark) == [.published, .withheld("不公开"), .withheld("不公开")])
  }

  @Test func `marks of a sheet that no form is are named`() throws {
    let side = [["序号", "内容", "公开属性", "", "序号", "内容", "公开属性"], ["1", "甲", "公开", "", "2", "乙", "不公开"]]
    #expect(try intake(side, rows: 0, "cells", 1000).unknownMarks == ["表"])
    #expect(try intake([["公开属性", "填公开或不公开"]], rows: 0, "cells", 1000).unknownMarks == [])
  }

  @Test(arguments: [
    ([["是否公开"], ["公开"], ["不公开"]], false),
    ([["是否公开", "预算类型", "等级"], ["公开", "一般公共预算", "优"], ["不公开", "政府性基金预算", "良"], ["", "", "中"]], false),
    ([["是否公开", "事项"], ["公开", "道路"], ["不公开", "桥梁"]], true), ([["是否公开"], ["不公开"]], true),
    ([["是否公开"], ["公开"], ["不公开"], ["不公开"]], true), ([["是否公开", "编码"], ["公开", "1"], ["不公开", "2"]], true),
  ])
  func `a sheet of choices closes nothing`(rows: [[String]], isMarked: Bool) throws {
    #expect(try intake(rows, rows: 0, "cells", 1000).unknownMarks == (isMarked ? ["表"] : []))
  }

  @Test func `a department merged over its projects in a list is that of each`() throws {
    let policy = try #require(try policy(named: "national"))
    var intake = SheetIntake(file: 0, forms: .all, options: ListOptions(policy: policy), limits: ReadLimits())
    intake.begin(sheet: "清单", isHidden: false)
    let rows = [
      "主管部门,项目编码,项目名称,全年预算数(万元),全年执行数(万元),三级指标,指标值,完成值,分值,得分", "交通局,P1,路,100,90,里程,5,5,90,90",
      ",P2,桥,100,90,座数,1,1,90,90", ",,,,,长度,1,1,0,0", "教育局,P3,校,100,90,面积,1,1,90,90", ",P4,园,100,90,面积,1,1,90,90",
    ]
    for (index, row) in rows.enumerated() {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).enumerated().filter {
        !$0.element.isEmpty
      }
      _ = intake.row(Row(index: index, cells: cells.map { Cell(column: $0.offset, text: String($0.element)) }))
    }
    intake.end(merges: [CellRange(first: CellAddress(row: 1, column: 0), last: CellAddress(row: 3, column: 0))])
    guard case .list(let list)? = intake.finish().first?.part else { return #expect(Bool(false)) }
    #expect(list.figures.map(\.department.name) == ["交通局", "交通局", "教育局", ""])
    #expect(list.findings.filter { $0.rule == "L08" }.map(\.at.row) == [5])
  }
}
