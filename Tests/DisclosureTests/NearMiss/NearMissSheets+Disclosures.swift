@testable import Disclosure

/// Papers that say how something was published. None of them says whether a project may be: only a register does.
extension NearMissSheets {
  static let disclosures: [NearMissSheet] = [
    NearMissSheet(
      name: "公开情况登记表 with 是否公开 = 是",
      why: "是 says that a page was put on the web; taken for a mark it opens projects that the register closes",
      expected: .form(FormKind("disclosure-status"), records: 3),
      text: """
        2023年度绩效信息公开情况登记表
        序号|部门|项目名称|是否公开|公开时间|公开网址|登记人
        1|示例县教育局|校舍维修|是|2024-09-10|http://www.example.com/a1|孙某
        2|示例县公安局|警务装备|是|2024-09-12|http://www.example.com/a2|孙某
        3|示例县水利局|山洪灾害防治|否|||孙某
        """),
    NearMissSheet(
      name: "公开登记表 with 公开内容",
      why: "公开内容 says what was put on the web; taken for a mark it closes projects that the register opens",
      expected: .form(FormKind("disclosure-status"), records: 3),
      text: """
        2024年部门预算绩效信息公开登记表
        序号|主管部门|项目编码|项目名称|预算金额（万元）|公开内容|公开时间|公开网址
        1|示例县教育局|P24000001|校舍维修|120|绩效目标表|2024-02-05|http://www.example.com/b1
        2|示例县教育局|P24000005|教师培训|20|绩效目标表、自评表|2024-09-10|http://www.example.com/b2
        3|示例县交通运输局|P24000002|危桥改造|300|绩效目标表|2024-02-06|http://www.example.com/b3
        """),
    NearMissSheet(
      name: "信息公开情况表 of departments",
      why: "amounts, rates and 不公开原因 per department; no project is named",
      expected: .form(FormKind("disclosure-status"), records: 2),
      text: """
        绩效目标公开情况填报表
        部门编码|部门名称|预算资金|批复预算资金|批复率%|批复时间|公开率%|公开时间|公开网址|备注
        205|示例县教育局|1860|1860|100|2024-01-20|95|2024-02-05|http://www.example.com/c1|
        102|示例县公安局|900|900|100|2024-01-20|60|2024-02-07|http://www.example.com/c2|部分不公开
        """),
    NearMissSheet(
      name: "自评公开情况表 with 不公开原因",
      why: "公开情况 and 不公开原因 per department look like marks of a register",
      expected: .form(FormKind("disclosure-status"), records: 3),
      text: """
        绩效自评公开情况填报表
        部门名称|公开项目资金|参评项目个数|公开项目个数|公开率%|公开情况|公开时间|不公开原因
        示例县教育局|1860|12|12|100|已公开|2024-09-10|
        示例县公安局|540|9|5|55.56|部分公开|2024-09-12|涉及警务秘密
        示例县水利局|640|5|5|100|已公开|2024-09-11|
        """),
    NearMissSheet(
      name: "公示情况台账 of the villages",
      why: "项目名称, 金额 and 公示 look like a register with marks; 公示 on a board is no mark",
      expected: .nobody,
      text: """
        2024年衔接资金项目公告公示台账
        序号|乡镇|项目名称|金额（万元）|公示地点|公示起止时间|公开方式|有无异议
        1|清河镇|产业路硬化|86|村务公开栏|2024-03-01至03-10|张贴|无
        2|石门乡|蓄水池新建|42|村务公开栏|2024-03-02至03-11|张贴|无
        3|城关镇|育苗大棚|60|镇政府公告栏|2024-03-05至03-14|网站|无
        """),
    NearMissSheet(
      name: "绩效评价报告公开目录",
      why: "公开目录 in the title, project and department in the columns, but the lines are reports",
      expected: .nobody,
      text: """
        2024年绩效评价报告公开目录
        序号|部门|项目名称|报告名称|页码
        1|示例县住房和城乡建设局|城区公厕改造|城区公厕改造项目绩效报告|1
        2|示例县农业农村局|农村户厕改造|农村户厕改造项目绩效报告|38
        3|示例县卫生健康局|部门整体支出|部门整体支出绩效报告|77
        """),
  ]
}
