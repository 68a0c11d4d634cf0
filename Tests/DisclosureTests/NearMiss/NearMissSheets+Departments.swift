@testable import Disclosure

/// Papers about a department as a whole, which name projects on the way.
extension NearMissSheets {
  static let departments: [NearMissSheet] = [
    NearMissSheet(
      name: "部门整体支出绩效自评表 with a row 项目名称",
      why: "made of the project form: 项目名称 holds the department's whole expenditure; the title says what it is",
      expected: .form(.departmentSelfEvaluation, records: 1),
      text: """
        部门整体支出绩效自评表
        （2024年度）
        项目名称|示例县乡村建设服务中心部门整体支出||||||
        主管部门|示例县乡村建设服务中心|||实施单位|示例县乡村建设服务中心||
        项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
        |年度资金总额|329.77|329.77|338.31|10|102.59%|10
        |其中：当年财政拨款|329.77|329.77|338.31|—|102.59%|—
        年度总体目标|预期目标|||实际完成情况|||
        |整治自然村庄200个|||整治自然村庄202个|||
        一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
        产出指标|数量指标|整治自然村庄|≥200|202|50|50|
        效益指标|社会效益指标|人居环境改善|明显|明显|40|40|
        总分|||||100|100|
        """),
    NearMissSheet(
      name: "部门整体支出绩效自评 whose title does not end in 表",
      why: "arranged money by 基本支出 and 项目支出, and indicators with points, but no project anywhere",
      expected: .form(.departmentSelfEvaluation, records: 1),
      text: """
        部门整体支出绩效自评
        部门（单位）名称|示例县地震局||||||
        预算安排（万元）|年初预算|年中调整|小计|预算执行数|预算执行率|本年度结余|结余率
        财政资金小计|130.54|58.07|188.61|188.45|99.92|0.16|0.08
        ① 项目支出|30|0|30|30|100|0|0
        ② 基本支出|100.54|58.07|158.61|158.45|99.9|0.16|0.1
        合 计|130.54|58.07|188.61|188.45|99.92|0.16|0.08
        一级指标|二级指标|三级指标|目标值|完成值|评分标准|分值|得分
        产出目标|数量目标|巡查监测台站|9个|9个|少一个扣1分|50|50
        效益目标|社会效益|防震减灾知识普及|10场|11场|少一场扣1分|50|50
        """),
    NearMissSheet(
      name: "部门整体支出绩效自评表 with tasks",
      why: "the rows under 预算数 and 执行数 are tasks of the department",
      expected: .form(.departmentSelfEvaluation, records: 1), merges: ["A4:A7"],
      text: """
        部门（单位）整体支出绩效自评表
        （2024年度）
        部门（单位）名称|示例县文化和旅游局||||||
        年度主要任务|任务名称|完成情况|预算数（万元）|执行数（万元）|分值|执行率|得分
        |任务1 公共文化服务|已完成|320|318|5|99.38%|4.97
        |任务2 文物保护|已完成|180|171|5|95%|4.75
        |金额合计||500|489|10|97.8%|9.72
        年初设定目标|保障公共文化场馆免费开放|||全年完成情况|12个场馆全年开放||
        一级指标|二级指标|三级指标|分值|指标值|实际完成值|得分|偏差原因
        产出指标|数量指标|开放场馆|45|12个|12个|45|
        满意度指标|服务对象满意度指标|群众满意度|45|≥90%|94%|45|
        """),
    NearMissSheet(
      name: "部门整体支出绩效目标表 with 支出项目名称",
      why: "a table of duties names projects with amounts of the budget, like a register without marks",
      expected: .form(.departmentTarget, records: 1),
      text: """
        部门整体支出绩效目标表
        （2025年度）
        部门（单位）名称|示例县档案馆|部门预算编码|901001|
        年度预算安排（万元）|资金总额|171.41||
        |项目支出|60.8||
        |基本支出|110.61||
        年度履职目标|部门职能|年度目标任务|支出项目名称|预算金额（万元）
        |编纂地方志和年鉴|完成年鉴编纂|年鉴编纂与出版|49.8
        |档案数字化|扫描2万卷|档案数字化|11
        一级指标|二级指标|三级指标|指标解释|目标值
        产出指标|数量指标|出版年鉴|册|500
        |时效指标|完成时间|计划标准|2025年12月
        """),
    NearMissSheet(
      name: "整体支出绩效评价基础数据表",
      why: "预算 and 决算 of three columns, with one line per project among other expenditure",
      expected: .form(.departmentBaseData, records: 1),
      text: """
        预算单位整体支出绩效评价基础数据表
        财政供养人员情况（人）|编制数|2024年实际在职人数|控制率
        |18|16|88.89%
        经费控制情况（万元）|2023年决算数|2024年预算数|2024年决算数
        三公经费|12|11|9.8
        其中：公务用车运行维护|8|8|7.2
        项目支出：|1500|1600|1731.57
        1、业务工作经费|300|320|331.57
        2、校舍维修|1200|1280|1400
        政府采购金额|—|210|205
        部门基本支出预算调整|—|900|915
        """),
    NearMissSheet(
      name: "各部门项目统计表",
      why: "编码 and 名称 of departments make a directory, but each line counts projects and money",
      expected: .nobody,
      text: """
        示例县2024年绩效自评开展情况统计表
        部门编码|部门名称|应评个数|已评个数|自评资金（万元）|优|良|中|差
        205|示例县教育局|12|12|1860|9|3|0|0
        214|示例县交通运输局|7|6|900|4|2|0|0
        215|示例县水利局|5|5|640|2|2|1|0
        合计||24|23|3400|15|7|1|0
        """),
  ]
}
