import Spreadsheets
import Testing

@testable import Disclosure

@Suite struct IntakePropertyTests {
  private static let samples = [
    IntakeSamples.ministry, IntakeSamples.yunnan, IntakeSamples.sichuan, IntakeSamples.beijing, IntakeSamples.yinchuan,
    IntakeSamples.nested,
  ]

  @Test(arguments: 0..<6, 0..<8)
  func `blank rows and columns anywhere change nothing`(sample: Int, seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let sheet = table(Self.samples[sample])
    let expected = projects(sheet).map(content)
    #expect(expected.count == 1)
    var moved = sheet
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let isRow = Bool.random(using: &random)
      let place = Int.random(in: 0...(isRow ? 24 : 11), using: &random)
      moved = isRow ? Self.insertRow(place, moved) : Self.insertColumn(place, moved)
    }
    #expect(projects(moved).map(content) == expected)
  }

  @Test(arguments: 0..<6)
  func `every cell of a form is read or reported`(sample: Int) {
    let sheet = table(Self.samples[sample])
    let grid = FormGrid(sheet, file: 0, sheetIndex: 0)
    var reader = SelfEvaluationReader(grid: grid, rows: grid.rows[...])
    reader.read()
    let all = Set(grid.rows.flatMap(\.cells).map(\.address))
    #expect(reader.cells.used.all.isSubset(of: all))
    let unused = all.subtracting(reader.cells.used.all)
    #expect(unused.isEmpty || reader.notes.contains { $0.chinese.contains("不属于表样") })
  }

  @Test(arguments: 0..<150)
  func `no sheet breaks the recognition`(seed: Int) {
    var random = SplitMix(state: UInt64(seed) &* 7919 &+ 1)
    let words = [
      "项目名称", "项目编码", "主管部门", "实施单位", "项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分", "年度总体目标",
      "预期目标", "实际完成情况", "绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "指标性质", "度量单位", "实际完成值", "总分", "合计", "公开属性",
      "编码", "名称", "上级编码", "级次", "其中：财政拨款", "指标1：", "……", "（）", "(((", "：", "秘密★", "100", "-5", "1e999", "—", "99.9%",
      "😀", "\u{0}",
      "项目支出绩效自评表", "（2024年度）", "产出指标（50分）", "9223372036854775807亿元", "存在问题", "联系人：甲", "小计", "1、", "一、", "按收入性质分",
    ]
    var rows: [Row] = []
    for index in 0..<Int.random(in: 0...30, using: &random) {
      var cells: [Cell] = []
      for column in 0..<12 where Int.random(in: 0...2, using: &random) > 0 {
        let kind: Cell.Kind = Bool.random(using: &random) ? .text : .number
        let text = words[Int.random(in: 0..<words.count, using: &random)]
        cells.append(
          Cell(column: column, kind: kind, text: text, display: Bool.random(using: &random) ? .percent : .plain))
      }
      if !cells.isEmpty { rows.append(Row(index: index * 3, cells: cells)) }
    }
    let merge = CellRange(
      first: CellAddress(row: 0, column: 1), last: CellAddress(row: Int.random(in: 0...40, using: &random), column: 3))
    let sheet = Sheet(name: "随机", rows: rows, merges: Bool.random(using: &random) ? [merge] : [])
    let first = recognise(sheet, file: 0, sheetIndex: 0)
    let second = recognise(sheet, file: 0, sheetIndex: 0)
    #expect(
      first.projects.map(content) == second.projects.map(content) && first.status.reasons == second.status.reasons)
    #expect(first.status.form != nil || !first.status.reasons.isEmpty)
    #expect(first.status.records == first.projects.count + first.directory.count + first.register.count)
    for project in first.projects { #expect(project.funds.count { $0.role == .total } <= 1) }
  }

  @Test(arguments: 0..<60)
  func `readers of values take any text`(seed: Int) {
    var random = SplitMix(state: UInt64(seed) &* 104_729 &+ 3)
    let alphabet = Array("0123456789.,，-－%％万亿元()（） eE+*/—年度：:'’￥指标分…\u{3000}\u{200B}é😀")
    for _ in 0..<10 {
      let text = String(
        (0..<Int.random(in: 0...40, using: &random)).map { _ in
          alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        })
      for unit in AmountUnit.allCases { _ = readAmount(text, unit: unit) }
      _ = (readScore(text), readRate(text), readRate(text, expected: Rate(hundredths: .max)), FormTitle.year(in: text))
      _ = (DeclaredWeight.split(text), IndicatorWords.cleanName(text), readDisclosureMark(text))
      #expect(Label(text).full == Label(Label(text).full).full)
      let named = splitCode(text, shortest: 3)
      #expect(text.contains(named.code) && text.contains(named.name))
      _ = Cell(column: 0, kind: .number, text: text, display: .percent).seen
    }
  }

  private static func insertRow(_ place: Int, _ sheet: Sheet) -> Sheet {
    var sheet = sheet
    for index in sheet.rows.indices where sheet.rows[index].index >= place { sheet.rows[index].index += 1 }
    return sheet
  }

  private static func insertColumn(_ place: Int, _ sheet: Sheet) -> Sheet {
    var sheet = sheet
    for row in sheet.rows.indices {
      for cell in sheet.rows[row].cells.indices where sheet.rows[row].cells[cell].column >= place {
        sheet.rows[row].cells[cell].column += 1
      }
    }
    return sheet
  }
}
