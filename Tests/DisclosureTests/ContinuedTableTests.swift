import Spreadsheets
import Testing

@testable import Disclosure

/// Tables that go on on the next sheet, and sheets that may be part of a register.
@Suite struct ContinuedTableTests {
  /// What becomes of a workbook's sheets, whose cells are separated by bars.
  private func sheets(_ sheets: [(name: String, text: String)]) throws -> [SheetIntake.Taken] {
    let policy = try #require(try policy(named: "national"))
    var intake = SheetIntake(file: 0, forms: .all, options: ListOptions(policy: policy), limits: ReadLimits())
    for (name, text) in sheets {
      intake.begin(sheet: name, isHidden: false)
      for row in table(text).rows { _ = intake.row(row) }
      intake.end(merges: [])
    }
    return intake.finish()
  }

  private func register(_ taken: SheetIntake.Taken) -> [String] {
    guard case .forms(let recognition) = taken.part else { return [] }
    return recognition.register.map { line in
      "\(line.name) \(line.budget.value?.wan ?? "?") \(line.mark.isWithheld ? "-" : "o") \(line.source.address)"
    }
  }

  private static let head = "项目编码|项目名称|主管部门|全年预算数（万元）|公开属性"
  private static let first = "示例县2024年度项目清单\n" + head + "\n99010124201001|公路养护|示例县教育局|100|公开"

  @Test(arguments: [
    "99010124201002|候车亭改造|示例县教育局|60|不公开", "续表\n99010124201002|候车亭改造|示例县教育局|60|不公开",
    "99010124201002|候车亭改造|示例县教育局|60|不公开\n合计|||60|",
  ]) func `a register goes on on the next sheet without a header`(second: String) throws {
    let taken = try sheets([("一", Self.first), ("二", second)])
    let row = second.hasPrefix("续表") ? 2 : 1
    #expect(register(taken[0]) == ["公路养护 100.00 o A3"])
    #expect(register(taken[1]) == ["候车亭改造 60.00 - A\(row)"])
    #expect(taken.map(\.status.isUnread) == [false, false])
    #expect(taken[1].status.reasons.contains(RecogniseNote.goesOn))
  }

  @Test func `a third sheet goes on, too, and the last heading stays in force`() throws {
    let first = Self.first + "\n二、不公开项目\n99010124201002|侦查|示例县公安局|10|"
    let taken = try sheets([
      ("一", first), ("二", "99010124201003|巡查|示例县公安局|20|"), ("三", "99010124201004|布控|示例县公安局|30|"),
    ])
    #expect(register(taken[1]) == ["巡查 20.00 - A1"])
    #expect(register(taken[2]) == ["布控 30.00 - A1"])
    guard case .forms(let last) = taken[2].part, case .register(let place)? = last.register.first?.mark.place else {
      Issue.record("no register")
      return
    }
    #expect(place.sheet == 0 && place.address.description == "A4", "the heading stands on the first sheet")
  }

  @Test func `a name that closes closes the sheet that goes on`() throws {
    let taken = try sheets([("公开", Self.first), ("不公开", "99010124201002|候车亭改造|示例县教育局|60|")])
    guard case .forms(let recognition) = taken[1].part else { return }
    #expect(recognition.register.map(\.mark.isWithheld) == [true])
  }

  @Test(arguments: [
    "填表说明\n1.项目编码按批复填写\n2.项目名称写全称", "资金性质|代码|说明\n一般公共预算|1|本级\n政府性基金|2|基金", "序号|事项|经办人|日期\n1|核对|张某|8月1日",
    "是|一般公共预算|示例县教育局||公开\n否|政府性基金预算|示例县民政局||不公开",
  ]) func `a sheet with other columns is none of its pages`(other: String) throws {
    let taken = try sheets([("清单", Self.first), ("其他", other)])
    #expect(register(taken[1]).isEmpty && !taken[1].status.isUnread)
  }

  @Test func `a line that begins in the middle is not read, and said`() throws {
    let taken = try sheets([("一", Self.first), ("二", "|候车亭改造|示例县教育局|60|不公开")])
    #expect(register(taken[1]).isEmpty && taken[1].status.isUnread && taken[1].status.mayHideMarks)
  }

  @Test func `a directory and a ledger go on`() throws {
    let offices = try sheets([
      ("一", "编码|名称|上级编码|区划代码|级次\n201|示例县教育局||990101|部门"), ("二", "203|示例县民政局||990101|部门"),
    ])
    guard case .forms(let directory) = offices[1].part else { return }
    #expect(directory.directory.map(\.name) == ["示例县民政局"])
    let head = "示例县2024年度绩效评价结果清单\n序号|项目名称|项目主管部门|资金量（万元）|评价得分|评价等级|存在问题\n"
    let ledger = try sheets([("一", head + "1|公路养护|示例县教育局|100|88|良|"), ("二", "2|候车亭改造|示例县教育局|60|55|差|闲置")])
    guard case .forms(let results) = ledger[1].part else { return }
    #expect(results.papers.map(\.name) == ["候车亭改造"] && results.papers.map(\.source.sheet) == [1])
  }

  @Test(arguments: [
    ("涉密项目", "序号|事项\n1|候车亭改造", true), ("其他", "序号|项目名称\n1|候车亭改造", true), ("涉密项目", "", false),
    ("填表说明", "栏目|怎么填\n项目名称|写全称\n公开属性|写公开或不公开", false),
  ]) func `a thin list beside a register may be part of it`(name: String, text: String, isUnread: Bool) throws {
    let taken = try sheets([("清单", Self.first), (name, text)])
    #expect(taken[1].status.isUnread == isUnread && taken[1].status.mayHideMarks == isUnread)
    var status = FileStatus(path: "清单.xlsx", format: "xlsx")
    status.sheets = taken.map(\.status)
    #expect(status.mayHideRegister == isUnread)
  }

  @Test(arguments: ["涉密项目", "不公开项目清单"])
  func `a sheet that is called so closes the names on it, though it has nothing but names`(name: String) throws {
    let taken = try sheets([("清单", Self.first), (name, "序号|项目名称\n1|候车亭改造\n2|敬老院")])
    #expect(register(taken[1]) == ["候车亭改造 ? - B2", "敬老院 ? - B3"])
    #expect(!taken[1].status.isUnread)
    let other = try sheets([("清单", Self.first), ("项目", "序号|项目名称\n1|候车亭改造")])
    #expect(register(other[1]).isEmpty)
  }

  @Test func `a list of names in a file without a register is none of it`() throws {
    let taken = try sheets([("汇总", "序号|项目名称\n1|候车亭改造")])
    #expect(!taken[0].status.isUnread)
  }

  @Test func `answers under 公开 that refuse are marks that were not read`() throws {
    let policy = try #require(try policy(named: "national"))
    var intake = SheetIntake(file: 0, forms: .all, options: ListOptions(policy: policy), limits: ReadLimits())
    intake.begin(sheet: "二", isHidden: false)
    for row in table("名称|公开\n候车亭改造|否").rows { _ = intake.row(row) }
    intake.end(merges: [])
    _ = intake.finish()
    #expect(intake.unknownMarks == ["二"])
  }

  @Test(arguments: [
    ("项目清单.xlsx", true), ("部门和单位名录.xlsx", true), ("采购项目清单.xlsx", false), ("自评情况表.xlsx", false),
  ]) func `a file that is named as a register and holds none is not read, whatever is nearest`(
    path: String, isUnread: Bool
  ) {
    var status = FileStatus(path: path, format: "xlsx")
    let nearest = RecogniseNote.nearest("自评表", Claim(found: ["项目名称"], missing: ["执行数"], isWhole: false), title: nil)
    status.sheets = [SheetStatus(name: "表", form: nil, records: 0, rows: 0, reasons: [nearest])]
    status.doubtItsName()
    #expect((status.unread != nil) == isUnread)
  }
}
