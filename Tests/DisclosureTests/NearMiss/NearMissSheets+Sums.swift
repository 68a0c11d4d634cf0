@testable import Disclosure

/// Tables of sums and of progress: many projects or years under the labels of one form's funds.
extension NearMissSheets {
  static let sums: [NearMissSheet] = [
    NearMissSheet(
      name: "汇总表 of self-evaluations under a header of two rows",
      why: "the second header row is that of a self-evaluation's funds, but each row is a project, the last their sum",
      expected: .nobody, isRedToday: true, merges: ["A1:I1", "A3:A4", "B3:B4", "C3:C4", "D3:G3", "H3:H4", "I3:I4"],
      text: """
        示例县教育局2024年度项目支出绩效自评情况汇总表
        填报单位：示例县教育局|||||||单位：万元
        序号|项目名称|实施单位|资金情况||||自评得分|自评等级
        |||年初预算数|全年预算数|全年执行数|执行率||
        1|校舍维修|示例县第一中学|100|120|118|98.33%|95.2|优
        2|学生资助|示例县学生资助中心|60|60|60|100%|98|优
        3|教师培训|示例县教师进修学校|20|20|15|75%|86.5|良
        合计|||180|200|193|96.5%||
        """),
    NearMissSheet(
      name: "汇总表 of self-evaluations under one header row",
      why: "it has a register's project, code and budget, but says results of self-evaluations",
      expected: .nobody,
      text: """
        2024年度项目支出绩效自评结果汇总表
        序号|主管部门|项目编码|项目名称|全年预算数（万元）|全年执行数（万元）|执行率|自评得分|自评等级
        1|205-示例县教育局|P24000001|校舍维修|120|118|98.33%|95.2|优
        2|214-示例县交通运输局|P24000002|危桥改造|300|280|93.33%|92|优
        3|215-示例县水利局|P24000003|山洪灾害防治|80|60|75%|84|良
        合计||||500|458|91.6%||
        """),
    NearMissSheet(
      name: "汇总表 per department with groups of projects",
      why: "the labels 项目资金, 全年预算数 and 全年执行数 stand above departments, not above sources of one project's money",
      expected: .nobody, isRedToday: true,
      text: """
        示例县2024年度部门绩效自评汇总表
        |||||金额单位：万元
        名称|个数|全年预算数|全年执行数|执行率|平均得分
        示例县教育局|12|1860|1790.5|96.26%|94.1
        一、人员类项目|3|900|900|100%|98
        二、特定目标类项目|9|960|890.5|92.76%|92.8
        示例县水利局|5|640|512|80%|88.7
        合计|17|2500|2302.5|92.1%|92.5
        """),
    NearMissSheet(
      name: "table of three years of one project",
      why: "the header is that of a self-evaluation's funds, but its rows are years: their sum is no year's budget",
      expected: .nobody, isRedToday: true,
      text: """
        近三年项目预算执行情况表
        项目名称|农村公路日常养护||||
        实施单位|示例县公路养护中心||||
        年度|年初预算数|全年预算数|全年执行数|执行率|备注
        2022年|300|320|310|96.88%|
        2023年|320|320|288|90%|雨季停工
        2024年|350|360|352|97.78%|
        三年合计|970|1000|950|95%|
        """),
    NearMissSheet(
      name: "table of three years of many projects",
      why: "a header of two rows repeats 预算数 and 执行数 for each year; a register has one year",
      expected: .nobody, isRedToday: true, merges: ["A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2"],
      text: """
        示例县农业农村局2022—2024年项目支出情况表（单位：万元）
        项目编码|项目名称|2022年||2023年||2024年|
        ||预算数|执行数|预算数|执行数|预算数|执行数
        P22000011|高标准农田管护|200|196|210|208|220|215
        P22000012|动物防疫|60|60|60|58|65|65
        P23000007|秸秆综合利用|||90|81|90|90
        合计||260|256|360|347|375|370
        """),
    NearMissSheet(
      name: "pivot table of an indicator list",
      why: "amounts and rates stand under the labels of a fund block, but each row is a department's sum",
      expected: .nobody, isRedToday: true, sheetName: "Sheet4",
      text: """
        年度|2024||
        |||
        行标签|全年预算数|全年执行数|执行率
        205-示例县教育局|1860|1790.5|0.9626
        校舍维修|120|118|0.9833
        学生资助|60|60|1
        214-示例县交通运输局|900|846|0.94
        危桥改造|300|280|0.9333
        总计|2760|2636.5|0.9553
        """),
    NearMissSheet(
      name: "pivot table with the words 求和项 and 平均值项",
      why: "an indicator list's labels stand inside those of the pivot table",
      expected: .nobody, sheetName: "Sheet2",
      text: """
        预算类型|(全部)|||
        |||
        行标签|求和项:全年预算数(万元)|求和项:全年执行数(万元)|平均值项:自评得分|计数项:三级指标
        示例县教育局|1860|1790.5|94.1|61
        示例县水利局|640|512|88.7|24
        (空白)|||||
        总计|2500|2302.5|92.5|85
        """),
    NearMissSheet(
      name: "支出进度表 of projects",
      why: "a fund block's header stands over rows that are projects, with 项目 and not 项目名称 above them",
      expected: .nobody, isRedToday: true,
      text: """
        示例县2024年9月项目支出进度表
        编制单位：示例县财政局||||单位：万元
        项目|年初预算数|调整后预算数|支出数|执行率
        农村公路日常养护|350|360|252|70%
        危桥改造|300|300|180|60%
        城乡供水一体化|500|480|240|50%
        合计|1150|1140|672|58.95%
        """),
    NearMissSheet(
      name: "一般公共预算执行情况表 by subject of expenditure",
      why: "预算数, 执行数 and 执行率 are the columns of a fund block, but its rows are subjects of the county's budget",
      expected: .nobody, isRedToday: true,
      text: """
        示例县2024年一般公共预算支出执行情况表
        |||||单位：万元
        预算科目|年初预算数|调整预算数|执行数|执行率|比上年增长
        一、一般公共服务支出|32000|33500|33100|98.81%|2.1%
        二、公共安全支出|12000|12100|12050|99.59%|1.4%
        三、教育支出|56000|58800|58210|99%|4.6%
        支出合计|100000|104400|103360|99%|3.2%
        """),
  ]
}
