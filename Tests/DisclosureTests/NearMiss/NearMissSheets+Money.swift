@testable import Disclosure

/// Tables of money that name projects or offices: payments, purchases, contracts, 三公经费, final accounts.
extension NearMissSheets {
  static let moneyTables: [NearMissSheet] = [
    NearMissSheet(
      name: "补贴发放花名册",
      why: "项目编码, 项目名称 and 金额 make a register, but each line is a person, whose name must never be published",
      expected: .nobody,
      text: """
        2024年惠民惠农补贴发放花名册
        乡镇：清河镇||||||单位：元
        序号|项目编码|项目名称|村组|姓名|身份证号|银行账号|金额
        1|B2024011|耕地地力保护补贴|上村一组|周某|990101********0011|6217****0001|486.5
        2|B2024011|耕地地力保护补贴|上村一组|吴某|990101********0028|6217****0002|312
        3|B2024011|耕地地力保护补贴|上村二组|郑某|990101********0036|6217****0003|275.4
        合计||||||||1073.9
        """),
    NearMissSheet(
      name: "救助资金分配表 with applicants",
      why: "申报事项 and 补助金额 per person in a table of shares; no project is named",
      expected: .nobody,
      text: """
        附件1 2024年应急救助资金分配表
        序号|申请人|所在镇|所在村|身份属性|申报事项|补助金额（元）
        1|冯某|城关镇|东街村|监测对象|住院救助|8600
        2|陈某|清河镇|上村|脱贫户|子女就学|3000
        合计||||||11600
        """),
    NearMissSheet(
      name: "政府采购清单",
      why: "项目编号, 项目名称 and 预算金额 make a register, but each line is a purchase",
      expected: .nobody,
      text: """
        2024年政府采购项目清单
        序号|采购单位|项目编号|项目名称|采购方式|预算金额（元）|中标供应商|成交金额（元）|公告时间
        1|示例县第一中学|CG2024-018|教学楼空调采购|公开招标|860000|示例机电公司|812000|2024-05-08
        2|示例县公路养护中心|CG2024-022|养护车辆采购|竞争性谈判|420000|示例汽贸公司|405000|2024-06-11
        """),
    NearMissSheet(
      name: "合同台账",
      why: "项目编号, 项目名称 and 公开情况 make a register, but 公开情况 is of the contract",
      expected: .nobody,
      text: """
        2024年合同管理台账
        序号|合同编号|项目编号|项目名称|甲方|乙方|合同金额（元）|签订日期|公开情况
        1|HT2024-031|CG2024-018|教学楼空调采购|示例县第一中学|示例机电公司|812000|2024-05-28|已公告
        2|HT2024-035|CG2024-022|养护车辆采购|示例县公路养护中心|示例汽贸公司|405000|2024-06-30|已公告
        """),
    NearMissSheet(
      name: "三公经费表",
      why: "单位编码 and 单位名称 make a directory, but each line is money",
      expected: .nobody,
      text: """
        2024年一般公共预算“三公”经费支出表
        |||||||单位：万元
        单位编码|单位名称|合计|因公出国（境）费|公务接待费|公务用车购置费|公务用车运行费
        205001|示例县教育局本级|18|0|6|0|12
        205002|示例县第一中学|5|0|1|0|4
        214001|示例县交通运输局本级|22|0|8|0|14
        """),
    NearMissSheet(
      name: "支出决算表",
      why: "编码 and 名称 stand above subjects of expenditure; 项目支出 is a column",
      expected: .nobody, sheetName: "公开03表", merges: ["A4:B4"],
      text: """
        支出决算表
        部门：示例县教育局|||||公开03表
        |||||金额单位：万元
        项目||本年支出合计|基本支出|项目支出|上缴上级支出
        编码|名称|1|2|3|4
        205|教育支出|5821.6|4100.2|1721.4|
        20502|普通教育|5300|3900|1400|
        2050202|小学教育|2800|2100|700|
        """),
    NearMissSheet(
      name: "项目支出决算明细表",
      why: "code, name and 预算数 make a register, but the columns are those of the accounts",
      expected: .form(FormKind("project-accounts"), records: 2),
      text: """
        2024年项目支出决算明细表
        单位：万元||||||
        科目编码|项目编码|项目名称|年初预算数|上年结转|本年支出|年末结转和结余
        2050202|P24000001|校舍维修|120|0|118|2
        2050299|P24000005|教师培训|20|1|15|6
        """),
    NearMissSheet(
      name: "list of bank accounts of units",
      why: "单位编码 and 单位名称 make a directory; account numbers and banks do not",
      expected: .nobody, sheetName: "账户名单",
      text: """
        预算单位零余额账户名单
        单位编码|单位名称|账户名称|开户银行|账号|账户性质
        205001|示例县教育局本级|示例县教育局|示例银行城关支行|6217****1001|零余额
        205002|示例县第一中学|示例县第一中学|示例银行城关支行|6217****1002|零余额
        """),
  ]
}
