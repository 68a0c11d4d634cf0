import Spreadsheets
import Testing

@testable import Disclosure

/// The letters of a run: who is written to about what.
@Suite struct LettersTests {
  private let settings = """
    title: 甲县2024年度预算绩效公开
    year: 2024
    date: 2025-08-20
    region: {code: "990101", name: 甲县, level: county}
    inputs: ["input/**"]
    policy: chenzhou
    books: [internal]

    """

  private let papers = [
    "整改": """
    2024年度绩效整改台账
    问题来源,项目名称,主管部门,存在问题,整改要求,整改时限,整改完成情况,责任人
    财政评价,校舍维修工程,教育局,验收资料不齐,补齐资料,2025年3月31日,已整改,张三
    财政评价,营养餐,教育局,台账不全,完善台账,2025-06-30,整改中,张三
    绩效监控,农村公路养护,交通局,支出进度慢,加快支付,2025-12-31,整改中,李四
    """,
    "评价": """
    2024年度绩效评价结果清单
    评价方式,项目名称,主管部门,资金量（万元）,评价得分,评价等级,存在问题,有关建议
    财政重点评价,校舍维修工程,教育局,100,85.5,良,验收资料不齐,补齐资料
    部门评价,农村公路养护,交通局,200,70,中,支出进度慢,
    """,
    "公开": """
    2024年度绩效信息公开情况表
    主管部门,公开事项,是否公开,公开时间,公开网址,未公开原因
    教育局,绩效自评结果,是,2025年8月1日,http://jyj.example/1,
    交通局,绩效自评结果,否,,,网站改版
    """,
    "考核": """
    2024年度预算绩效管理考核结果表
    部门名称,考核得分,考核等级,排名
    教育局,93.5,优秀,1
    交通局,75,合格,2
    水利局,52,不合格,3
    """,
    "报送": """
    2024年度绩效材料报送登记表
    主管部门,材料名称,截止日期,报送日期,是否报送
    水利局,部门整体自评报告,2025-03-31,,否
    教育局,部门整体自评报告,2025-03-31,2025-03-20,是
    """,
  ]

  private func letters(_ changed: [String: String] = [:]) throws -> [String: String] {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(settings, to: "gongkai.yml")
    for (name, text) in papers.merging(changed, uniquingKeysWith: { $1 }) {
      try scratch.write(text, to: "input/\(name).csv")
    }
    _ = try buildReports(BuildRequest(workspace: scratch.path, acceptFindings: true), progress: Silent())
    let folder = scratch.path + "/output/internal/letters"
    var letters: [String: String] = [:]
    for file in FolderListing.files(below: folder) where file.hasSuffix(".md") {
      let text = String(decoding: try #require(FolderListing.bytes(of: folder + "/" + file)), as: UTF8.self)
      let title = text.split(separator: "\n").first { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) } ?? ""
      letters[title] = text
    }
    return letters
  }

  @Test func `each department is written to about its own matters alone`() throws {
    let letters = try letters()
    let expected = [
      "关于教育局2024年度绩效评价结果的反馈意见", "关于交通局2024年度绩效评价结果的反馈意见", "关于教育局2024年度绩效问题整改的通知", "关于交通局2024年度绩效问题整改的通知",
      "关于教育局2024年度绩效问题逾期整改的督促函", "关于教育局2024年度绩效评价结果的批复", "关于交通局2024年度绩效评价结果的批复",
      "关于就2024年度预算绩效管理工作约谈教育局的通知", "关于就2024年度预算绩效管理工作约谈水利局的通知", "关于交通局2024年度绩效信息公开的督促函", "关于水利局2024年度绩效材料报送的催办函",
      "关于2024年度预算绩效管理考核结果的通报",
      "关于2024年度绩效评价结果排序情况的报告", "2024年度文书目录",
    ]
    #expect(Set(letters.keys) == Set(expected))
    let late = try #require(letters["关于教育局2024年度绩效问题逾期整改的督促函"])
    #expect(late.contains("| 营养餐 | 台账不全 | 2025年6月30日 | 51 |"))
    #expect(late.contains("教育局：") && late.contains("2025年8月20日"))
    #expect(!late.contains("校舍") && !late.contains("农村公路"))
    let notice = try #require(letters["关于交通局2024年度绩效问题整改的通知"])
    #expect(notice.contains("1个问题") && notice.contains("2025年12月31日") && !notice.contains("营养餐"))
    let feedback = try #require(letters["关于教育局2024年度绩效评价结果的反馈意见"])
    #expect(feedback.contains("- 校舍维修工程：验收资料不齐") && feedback.contains("85.5") && !feedback.contains("交通局"))
    let circular = try #require(letters["关于2024年度预算绩效管理考核结果的通报"])
    #expect(circular.contains("的单位有教育局（93.5分），予以表扬。") && circular.contains("的单位有水利局（52分），予以批评。"))
    #expect(circular.contains("| 教育局 | 93.5") && circular.contains("| 水利局 | 52") && !circular.contains("| 交通局"))
    // 标题、主送、正文、附件说明、落款、附件: no table stands before the signature, and no column is empty throughout.
    for (title, text) in letters where title != "2024年度文书目录" {
      let parts = text.split(separator: "\n2025年8月20日\n", omittingEmptySubsequences: false)
      #expect(!parts[0].contains("| "), "\(title)")
      #expect(parts.count < 2 || !parts[1].contains("|") || parts[0].contains("附件："), "\(title)")
    }
    #expect(notice.contains("整改要求") && !feedback.contains("整改要求"))
    #expect(letters["关于教育局2024年度绩效问题整改的通知"]?.contains("其中1个已经超过整改时限") == true)
    for (title, text) in letters {
      #expect(!text.contains("张三") && !text.contains("李四"), "\(title)")
    }
  }

  @Test(arguments: [
    ("2025-06-30", "2025-08-20", 51), ("2024-02-28", "2024-03-01", 2), ("2023-12-31", "2025-01-01", 367),
    ("2025-08-20", "2025-08-20", 0), ("2025-08-21", "2025-08-20", -1),
  ])
  func `days are counted by the calendar`(from: String, to: String, days: Int) throws {
    #expect(try #require(CalendarDate(from)).days(until: try #require(CalendarDate(to))) == days)
  }

  @Test func `who is praised and criticised follows the points as they stand, and no opinion against them`() throws {
    let assessed = """
      2024年度预算绩效管理考核结果表
      部门名称,考核得分,考核等级,处理意见
      教育局,98,优秀,通报批评
      民政局,90,优秀,通报表扬
      交通局,89.995,合格,
      林业局,60,合格,
      水利局,59.995,不合格,
      """
    let letters = try letters(["考核": assessed])
    let circular = try #require(letters["关于2024年度预算绩效管理考核结果的通报"])
    #expect(circular.contains("考核得分90分以上（含）的单位有民政局（90分），予以表扬。"))
    #expect(circular.contains("考核得分低于60分的单位有水利局（59.995分），予以批评。"))
    for other in ["教育局", "交通局", "林业局"] { #expect(!circular.contains(other), "\(other)") }
  }

  @Test func `a township and its government are one office, and so are a department and its 本级`() throws {
    let directory = """
      部门单位名录
      编码,名称,上级编码,区划代码,级次
      990101,甲县,,990101,县
      990101101,甲县河口镇,990101,990101101,乡镇
      990101102,甲县山前乡,990101,990101102,乡镇
      990101103,甲县石门街道,990101,990101103,乡镇
      801,甲县河口镇人民政府,990101,990101,部门
      801001,甲县河口镇人民政府本级,801,990101,单位
      803,甲县石门街道办事处,990101,990101,部门
      801002,甲县河口镇水务站,801,990101,单位
      """
    let titles = Set(try letters(["名录": directory, "报送": "无"]).keys.filter { $0.contains("催办函") })
    let silent = ["甲县河口镇人民政府", "甲县河口镇水务站", "甲县石门街道办事处", "甲县山前乡"]
    #expect(titles == Set(silent.map { "关于\($0)2024年度绩效材料报送的催办函" }))
  }
}
