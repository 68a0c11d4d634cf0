@testable import Disclosure

/// Lists of indicators that are no results of projects.
extension NearMissSheets {
  static let lists: [NearMissSheet] = [
    NearMissSheet(
      name: "指标库",
      why: "three levels, 指标值 and 分值, but of no project: what offices may choose from",
      expected: .form(FormKind("indicator-library"), records: 3),
      text: """
        示例县分行业分领域绩效指标库
        序号|行业领域|一级指标|二级指标|三级指标|指标解释|指标值|计量单位|评分标准|分值
        1|教育|产出指标|数量指标|维修校舍面积|当年竣工面积|≥3000|平方米|按比例计分|10
        2|教育|效益指标|社会效益指标|受益学生数|当年在校生|≥800|人|按比例计分|10
        3|水利|产出指标|数量指标|新建堤岸|当年竣工长度|≥2|公里|按比例计分|10
        """),
    NearMissSheet(
      name: "指标库 with 历史完成值 and 权重",
      why: "项目, 三级指标, 权重 and 完成值 make an indicator list; 项目 is a kind of project and the values are past ones",
      expected: .nobody,
      text: """
        预算绩效指标和标准库
        项目|一级指标|二级指标|三级指标|权重|完成值|标准来源
        校舍维修类|产出指标|数量指标|维修面积|20|近三年平均3100平方米|历史标准
        校舍维修类|产出指标|质量指标|验收合格率|20|近三年平均100%|行业标准
        道路养护类|产出指标|数量指标|养护里程|30|近三年平均405公里|历史标准
        """),
    NearMissSheet(
      name: "indicator list of departments",
      why: "an indicator list but for the project: the values are the departments' own",
      expected: .nobody, laterForm: "部门整体支出绩效自评表",
      text: """
        2024年部门整体绩效指标完成情况明细表
        部门编码|部门名称|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|自评得分
        205|示例县教育局|履职效能|重点工作|义务教育巩固率|≥98%|98.6%|30|30
        205|示例县教育局|运行成本|成本控制|三公经费变动率|≤0|-2%|10|10
        215|示例县水利局|履职效能|重点工作|河道治理|≥12公里|10公里|30|25
        """),
    NearMissSheet(
      name: "偏差清单 with one row per indicator",
      why: "project, indicator, weight and value done, but only of those indicators that were missed",
      expected: .nobody,
      text: """
        2024年未完成绩效指标偏差清单
        项目名称|三级指标|年度指标值|实际完成值|分值|自评得分|偏差率|复核意见
        校舍维修|维修面积|≥3000平方米|2600平方米|20|17.33|-13.33%|属实
        山洪灾害防治|监测站点|36个|30个|30|25|-16.67%|需补充材料
        """),
  ]
}
