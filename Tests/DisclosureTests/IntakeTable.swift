import Spreadsheets

@testable import Disclosure

/// A sheet written as text: one line per row, cells between `|`, empty where nothing stands.
func table(_ text: String, name: String = "Sheet1", merges: [String] = []) -> Sheet {
  var rows: [Row] = []
  for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    var cells: [Cell] = []
    for (column, part) in line.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
      let content = part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      if !content.isEmpty { cells.append(Cell(column: column, text: String(content))) }
    }
    if !cells.isEmpty { rows.append(Row(index: index, cells: cells)) }
  }
  let ranges = merges.compactMap { merge -> CellRange? in
    let ends = merge.split(separator: ":").compactMap { CellAddress($0) }
    return ends.count == 2 ? CellRange(first: ends[0], last: ends[1]) : nil
  }
  return Sheet(name: name, rows: rows, merges: ranges)
}

/// The projects of a sheet.
func projects(_ sheet: Sheet) -> [Project] { recognise(sheet, file: 0, sheetIndex: 0).projects }

/// A record without its places, for comparing what was read from differently laid out sheets.
func content(_ project: Project) -> [String] {
  func text<Value>(_ entry: Entry<Value>?, _ show: (Value) -> String) -> String {
    entry.map { "\($0.value.map(show) ?? "nil")<\($0.raw)>" } ?? "-"
  }
  var lines = [
    "\(project.year ?? 0) \(project.code) \(project.name) \(project.department) \(project.unit) \(project.mark)"
  ]
  for row in project.funds {
    let amounts = [row.initial, row.budget, row.executed].map { text($0, \.exactWan) }
    lines.append(
      "\(row.role) \(row.label) \(amounts) \(text(row.weight, \.text)) \(text(row.rate, \.text)) \(text(row.score, \.text))"
    )
  }
  for goal in project.goals { lines.append("goal \(text(goal.expected) { $0 }) \(text(goal.actual) { $0 })") }
  for row in project.indicators {
    let texts = [row.name, row.target, row.actual, row.reason].map { text($0) { $0 } }
    lines.append(
      "\(row.level1)/\(row.level2) \(row.nature) \(row.unit) \(texts) \(text(row.weight, \.text)) \(text(row.score, \.text))"
    )
  }
  lines += project.declaredWeights.map { "declared \($0.level) \($0.label) \($0.weight.text)" }
  lines.append(
    "total \(text(project.printedWeight, \.text)) \(text(project.printedTotal, \.text)) \(text(project.printedGrade) { $0 })"
  )
  lines += project.remarks.map { "remark \($0.label) \($0.text.raw)" }
  return lines
}

/// Forms in the layouts that regions publish.
enum IntakeSamples {
  static let ministry = """
    项目支出绩效自评表
    （2024年度）
    项目名称|||农村道路维修|||||||
    主管部门|||101-示例县交通局|||实施单位||101001-示例县公路站||
    项目资金（万元）|||||年初预算数|全年预算数|全年执行数|分值|执行率|得分
    |||年度资金总额：||90|89.974|80|10|88.91%|8.89
    |||其中：当年财政拨款||80|79.974|70|—|87.53%|—
    |||上年结转资金||10|10|10|—|100%|—
    |||其他资金||||||/|
    年度总体目标|预期目标|||||实际完成情况||||
    |维修道路30公里|||||维修道路28公里||||
    绩效指标|一级指标|二级指标|三级指标|年度指标值||实际完成值|分值|得分|偏差原因分析及改进措施|
    |产出指标(50分)|数量指标|指标1：维修里程|≥30公里||28公里|30|28|雨季停工|
    |||指标2|||||||
    ||质量指标|验收合格率|100%||100%|20|20||
    |效益指标（30分）|社会效益指标|出行条件改善|效果明显||达成预期指标|30|30||
    |满意度指标(10分)|服务对象满意度指标|群众满意度|≥90%||95%|10|10||
    总分|||||||100|96.89|优|
    """

  static let yunnan = """
    2022年度项目支出绩效自评表
    部门：示例县第一中学|||||||||公开14表
    项目名称|营养改善计划||||||||
    主管部门|示例县教育局||||实施单位|示例县第一中学||||
    项目资金（元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分|||
    |年度资金总额|387,664.62|387,664.62|387,664.62|10|100.00|10|||
    |其中：当年财政拨款|387664.62|387664.62|387664.62|—|100.00|—|||
    |上年结转资金||||—||—|||
    |非财政拨款||||—||—|||
    年度总体目标|预期目标||||实际完成情况|||||
    |覆盖全部学生||||已覆盖|||||
    绩效指标|一级指标|二级指标|三级指标|年度指标值|||实际完成值|分值|得分|偏差原因分析及改进措施
    ||||指标性质|指标值|度量单位||||
    |产出指标|数量指标|受资助人数|≧|735|人次|735|50|50|
    |||政策知晓率|定性|有效||有效|20|20|
    |满意度指标|服务对象满意度指标|学生满意度|═|95|%|98|20|16|
    其他需要说明事项|||无
    总分||||||||100|96|优
    """

  static let sichuan = """
    部门预算项目支出绩效自评表（2023年度）
    报表编号：510000_0013zp||||||||||
    项目名称||51000021R000000019951-工资性支出||||||||
    主管部门||示例县发改局||实施单位（盖章）||示例县发改局本级||||
    项目基本情况|1.项目年度目标完成情况|项目年度目标||||年度目标完成情况||||
    ||及时足额发放||||按月发放||||
    |2.项目实施内容及过程概述|按人社部门核定发放
    预算执行情况（10分）|年度预算数（万元）|年初预算|调整后预算数|预算执行数|预算执行率|权重|得分|原因||
    |总额|238.93|251.89|251.89|100.00%|10|10|||
    |其中：财政资金|238.93|251.89|251.89|100.00%|/|/|||
    |财政专户管理资金|0.00|0.00|0.00|0.00%|/|/|||
    |单位资金|0.00|0.00|0.00|0.00%|/|/|||
    |其他资金|||||/|/|||
    绩效指标（90分）|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|完成值|权重|得分|未完成原因分析
    |产出指标|数量指标|发放覆盖率|＝|100|%|100|60|60|
    |效益指标|社会效益指标|足额保障率|≥|100|%|100|30|30|
    合计||||||||100|100|
    评价结论|自评100分
    存在问题|无
    改进措施|继续规范
    项目负责人：张三|||||财务负责人：李四
    """

  static let beijing = """
    项目支出绩效自评表
    （2016年度）
    项目名称||社区服务
    主管部门||示例区街道|实施单位||示例区街道办事处
    项目资金（万元）||年初预算数（A）|全年执行数（B）|分值（10分）|执行率（B/A）|得分|得分计算方法
    |年度资金总额：|310.2|154.74|10|50%|5|执行率×分值
    |其中：本年一般公共预算拨款|310.2|154.74|||||
    绩效指标|一级指标|二级指标|三级指标|分值|年度指标值（A）|全年实际值（B）|得分计算方法|得分|未完成原因分析
    |产出指标|数量指标|是否完成申报数量|12.5|12.5|12.5|完成值达到指标值|12.5|
    总分|||||100|||92.5|
    """

  static let yinchuan = """
    市本级部门项目支出绩效自评表（2021年）
    项目名称|初中公用经费||自评得分|93|财政审核评分|
    主管部门|示例市教育局||实施单位|示例市第三中学||
    项目资金（万元）||年初预算数|调整预算数（A）|全年执行数（B）|执行率（B/A）|
    |年度资金总额|64.8|64.8|64.8|100%|
    |其中：财政拨款|64.8|64.8|64.8|100%|
    一级指标|二级指标|三级指标|年度指标值|实际完成值|参考值|分值|得分|偏差原因
    项目产出（30分）|数量指标|保障人数|2370人|2370人|100%|10|10|
    |时效指标|完成时间|2021年12月完成|2021年12月完成||5|4|
    """

  static let nested = """
    名称|年初预算数|全年预算数|全年执行数|分值|执行率|得分
    年度资金总额|10|10|9|10|90%|9
    其中：当年财政拨款|10|10|9|||
    年度目标||||实际完成||
    完成采购||||已完成||
    一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因
    产出指标|数量指标|采购台数|≥5台|5台|90|90|
    """
}
