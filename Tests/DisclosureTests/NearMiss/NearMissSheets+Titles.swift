@testable import Disclosure

/// Sheets whose title says one form and whose labels say another: nobody can be sure of them, so both are named.
extension NearMissSheets {
  static let titles: [NearMissSheet] = [
    NearMissSheet(
      name: "title 绩效目标表 over the labels of a self-evaluation",
      why: "executed amounts, values done and scores are there, but the title names the paper of another stage",
      expected: .refused(naming: ["绩效目标表", "自评表"]), isRedToday: true,
      text: """
        项目支出绩效目标表
        （2024年度）
        项目名称|校舍维修||||||
        主管部门|示例县教育局|||实施单位|示例县第一中学||
        项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
        |年度资金总额|100|120|118|10|98.33%|9.83
        一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
        产出指标|数量指标|维修面积|≥3000平方米|3100平方米|50|50|
        满意度指标|服务对象满意度指标|师生满意度|≥90%|96%|40|40|
        总分|||||100|99.83|
        """),
    NearMissSheet(
      name: "title 自评表 over the labels of a target table",
      why: "the title promises results, but there is no column for any",
      expected: .refused(naming: ["绩效目标", "自评表"]), laterForm: "项目支出绩效目标表", isRedToday: true,
      text: """
        项目支出绩效自评表
        （2024年度）
        项目名称|校舍维修|||
        主管部门|示例县教育局|实施单位|示例县第一中学|
        项目资金（万元）|年度资金总额|100||
        |其中：财政拨款|100||
        年度目标|维修校舍3000平方米|||
        一级指标|二级指标|三级指标|指标值|分值
        产出指标|数量指标|维修面积|≥3000平方米|50
        满意度指标|服务对象满意度指标|师生满意度|≥90%|40
        """),
    NearMissSheet(
      name: "title 自评表 over a list of departments",
      why: "the title is that of a self-evaluation, the columns are a directory's",
      expected: .refused(naming: ["自评表", "名录"]), isRedToday: true,
      text: """
        2024年度项目支出绩效自评表
        单位编码|单位名称|上级编码|级次
        205|示例县教育局||部门
        205001|示例县教育局本级|205|基层单位
        205002|示例县第一中学|205|基层单位
        """),
    NearMissSheet(
      name: "title 项目清单 over a list of departments",
      why: "a title left over from the sheet before, or the wrong file",
      expected: .refused(naming: ["项目清单", "名录"]), isRedToday: true,
      text: """
        示例县2024年度项目清单
        部门编码|部门名称|上级编码|区划代码|级次
        205|示例县教育局|990101|990101|部门
        205001|示例县教育局本级|205|990101|基层单位
        """),
    NearMissSheet(
      name: "title 名录 over lines of projects with marks",
      why: "what the lines say of publication must not be lost, and not be taken from a paper of another name",
      expected: .refused(naming: ["名录", "项目清单"]), isRedToday: true,
      text: """
        示例县部门和单位名录
        单位编码|单位名称|项目编码|项目名称|预算数（万元）|公开属性
        205002|示例县第一中学|P24000001|校舍维修|120|公开
        102001|示例县公安局本级|P24000009|警务装备|30|不公开
        """),
    NearMissSheet(
      name: "register and self-evaluation in one sheet",
      why: "both are whole; who reads one of them loses the other, and with the register its marks",
      expected: .refused(naming: ["项目清单", "自评表"]), isRedToday: true,
      text: """
        示例县教育局2024年度项目清单
        项目编码|项目名称|实施单位|预算数（万元）|公开属性
        P24000001|校舍维修|示例县第一中学|120|不公开
        P24000005|教师培训|示例县教师进修学校|20|公开
        项目支出绩效自评表|||||||
        项目名称|校舍维修||||||
        主管部门|示例县教育局|||实施单位|示例县第一中学||
        项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
        |年度资金总额|100|120|118|10|98.33%|9.83
        一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
        产出指标|数量指标|维修面积|≥3000平方米|3100平方米|90|90|
        """),
  ]
}
