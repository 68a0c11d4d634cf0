@testable import Disclosure

/// What surrounds forms: blank ones, notes on filling in, letters, forms beside each other, other languages.
extension NearMissSheets {
  static let pages: [NearMissSheet] = [
    NearMissSheet(
      name: "blank self-evaluation",
      why: "the form as it was handed out: the form, and no record",
      expected: .form(.projectSelfEvaluation, records: 0),
      text: """
        项目支出绩效自评表
        （    年度）
        项目名称|||||||
        主管部门||||实施单位|||
        项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
        |年度资金总额||||10||
        |其中：当年财政拨款||||—||—
        |其他资金||||—||—
        年度总体目标|预期目标|||实际完成情况|||
        一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
        产出指标|数量指标|指标1：|||||
        ||指标2：|||||
        ||……|||||
        满意度指标|服务对象满意度指标|指标1：|||||
        总分|||||100||
        """),
    NearMissSheet(
      name: "blank register",
      why: "the header as it was handed out, with numbers in the first column",
      expected: .form(.projectRegister, records: 0),
      text: """
        示例县2025年度项目清单
        序号|项目编码|项目名称|主管部门|预算数（万元）|公开属性
        1|||||
        2|||||
        3|||||
        """),
    NearMissSheet(
      name: "填报说明 with an example form",
      why: "a form is printed inside the notes to show how it is filled in; its project does not exist",
      expected: .nobody, isRedToday: true, sheetName: "填报说明",
      text: """
        项目支出绩效自评表填报说明
        一、本表由项目实施单位填写，主管部门审核汇总。
        二、“全年预算数”填写调整后的预算数，执行率=全年执行数÷全年预算数。
        三、得分一栏由单位自评，最高不得超过分值。
        填写样例：
        项目名称|××道路养护项目（样例）||||||
        主管部门|××局|||实施单位|××中心||
        项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
        |年度资金总额|100|100|90|10|90%|9
        一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
        产出指标|数量指标|养护里程|≥50公里|50公里|50|50|
        四、偏差原因应具体，不得填“无”。
        """),
    NearMissSheet(
      name: "two self-evaluations side by side",
      why: "two whole forms beside each other are two records; read as one, the figures of both are mixed",
      expected: .form(.projectSelfEvaluation, records: 2), isRedToday: true,
      text: """
        项目支出绩效自评表|||||||||项目支出绩效自评表|||||||
        项目名称|校舍维修||||||||项目名称|教师培训||||||
        主管部门|示例县教育局|||实施单位|示例县第一中学||||主管部门|示例县教育局|||实施单位|示例县教师进修学校||
        项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分||项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
        |年度资金总额|100|120|118|10|98.33%|9.83|||年度资金总额|20|20|15|10|75%|7.5
        一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因||一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因
        产出指标|数量指标|维修面积|≥3000平方米|3100平方米|50|50|||产出指标|数量指标|培训人次|≥200人次|150人次|50|37.5|停课
        效益指标|社会效益指标|条件改善|明显|明显|40|40|||效益指标|社会效益指标|能力提升|明显|明显|40|40|
        总分|||||100|99.83|||总分|||||100|85|
        """),
    NearMissSheet(
      name: "covering letter typed into a sheet",
      why: "the words of forms stand in sentences, and a list of annexes below",
      expected: .nobody,
      text: """
        关于报送2024年度项目支出绩效自评表的函
        示例县财政局：
        按照《关于开展2024年度绩效自评工作的通知》要求，我局对12个项目开展了自评，涉及全年预算数1860万元、全年执行数1790.5万元。
        自评得分：平均94.1分，其中“优”9个、“良”3个。
        项目名称、实施单位及得分详见附件。
        附件：1.项目支出绩效自评表（12份）
        |2.项目清单
        |||示例县教育局
        |||2025年2月20日
        联系人：何某，联系电话：（略）
        """),
    NearMissSheet(
      name: "self-evaluation with English headings",
      why: "the layout is a self-evaluation's, but not one label is in Chinese: it is not read, and said",
      expected: .nobody,
      text: """
        Project Expenditure Performance Self-Evaluation Form
        (FY 2024)
        Project name|School building repair||||||
        Department|Education Bureau|||Implementing unit|No. 1 Middle School||
        Funds (10,000 yuan)||Initial budget|Adjusted budget|Executed|Points|Rate|Score
        |Total|100|120|118|10|98.33%|9.83
        Level 1|Level 2|Level 3|Target|Actual|Points|Score|Reason
        Output|Quantity|Area repaired|≥3000 m²|3100 m²|50|50|
        Total||||||99.83|
        """),
  ]
}
