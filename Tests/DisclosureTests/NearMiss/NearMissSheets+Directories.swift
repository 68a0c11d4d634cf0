@testable import Disclosure

/// Lists of offices, firms and persons that are no directory of departments, and directories that look like something else.
extension NearMissSheets {
  static let directories: [NearMissSheet] = [
    NearMissSheet(
      name: "第三方机构名录",
      why: "名录, 机构编码 and 机构名称 make a directory, but the lines are firms",
      expected: .form(FormKind("agencies"), records: 3),
      text: """
        预算绩效评价第三方机构名录
        机构编码|机构名称|类型|统一社会信用代码|法定代表人|执业资质
        J001|示例会计师事务所|会计师事务所|91990101MA00000011|卫某|执业证书
        J002|示例咨询有限公司|咨询机构|91990101MA00000022|蒋某|绩效评价备案
        J003|示例大学财政研究中心|高校|12990101MA00000033|沈某|—
        """),
    NearMissSheet(
      name: "联系人名单",
      why: "单位编码 and 单位名称 make a directory, but each line is a person with a telephone",
      expected: .nobody,
      text: """
        预算绩效管理工作联系人名单
        单位编码|单位名称|姓名|职务|办公电话|手机
        205001|示例县教育局本级|韩某|财务股长|000-0000001|1390000****
        205001|示例县教育局本级|杨某|会计|000-0000002|1390000****
        214001|示例县交通运输局本级|朱某|副局长|000-0000003|1390000****
        """),
    NearMissSheet(
      name: "专家名单",
      why: "编码, 单位 and 类别 make a directory, but the lines are persons",
      expected: .form(FormKind("experts"), records: 2),
      text: """
        绩效评价专家库名单
        编码|单位|姓名|职称|专业领域|类别
        Z01|示例大学|秦某|教授|财政学|高校
        Z02|示例县审计局|尤某|高级审计师|审计|行政
        """),
    NearMissSheet(
      name: "功能科目表",
      why: "编码, 名称 and 级次 make a directory, but the lines are subjects of expenditure",
      expected: .nobody,
      text: """
        2024年支出功能分类科目
        编码|名称|级次|说明
        205|教育支出|类|反映教育事务支出
        20502|普通教育|款|反映各类普通教育支出
        2050202|小学教育|项|反映小学支出
        """),
    NearMissSheet(
      name: "list of units with a project on each line",
      why: "单位编码, 单位名称, 上级编码 and 级次 make a directory, but a unit stands on as many lines as it has projects",
      expected: .nobody,
      text: """
        预算单位项目安排情况表
        单位编码|单位名称|上级编码|级次|项目名称|资金安排（万元）
        205001|示例县教育局本级|205|基层|教师培训|20
        205002|示例县第一中学|205|基层|校舍维修|120
        205002|示例县第一中学|205|基层|食堂改造|200
        """),
  ]
}
