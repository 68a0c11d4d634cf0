/// What `gongkai init` puts into a new workspace.
enum WorkspaceFiles {
  /// The note that says what the input folder is for; never read as a spreadsheet.
  static let inputHint = "放表格的地方.txt"

  /// `gongkai.yml` with a comment on every key.
  static func settings(policy: String) -> [UInt8] {
    Array(
      """
      # 这个文件告诉 gongkai 报告的标题、年度、地区，以及怎样公开。井号后面是说明，可以删。

      # 报告的标题，印在封面和每页的页眉。
      title: 示例县2024年度预算绩效公开
      # 报告的年度。
      year: 2024
      # 印在报告上的日期（成文日期或公开日期）。除此以外报告上没有别的日期。
      date: 2025-08-20
      # 地区：行政区划代码（要加引号）、名称、级次（province 省、city 市、county 县、township 乡镇）。
      region: {code: "990101", name: 示例县, level: county}
      # 发布单位；不写就是“地区名+财政局”。
      # publisher: 示例县财政局
      # 评分和核对的办法：national 是全国通行的默认；也可以写本地办法文件（.yml）的路径。
      policy: \(policy)
      # 读哪些文件：** 表示任何层文件夹。
      inputs: ["input/**"]
      # 其中不是报送材料的，写在这里就不读：
      # exclude: ["input/往年/**"]
      # 读不了的材料（扫描件、rar 压缩包等）会让检查以 3 结束；确认不用读的，写明原因：
      # unread:
      #   - {file: input/教育局/自评表.pdf, because: 表格已另报}
      # 没有 Word 文件的评价报告，由财政部门写成 Markdown 文件（第一行“# 某某项目绩效评价报告”，各部分“## 基本情况”）：
      # reports: [评价报告/农村公路养护.md]
      # 同一项目有几份内容不同的表时，以哪一份为准：写文件、文件!工作表，或者文件!工作表!行号。
      # previous: ../2023年          # 上年的工作区：上年不公开的项目今年也不公开，金额与上年比较
      # previous-region: "990100"   # 上年的行政区划代码；本地区改了代码（如撤县设区）才写
      # previous-site: http://www.example.gov.cn/jx2023/public   # 上年“向社会公开”一册发布的网址，项目页链接到同一项目上年的页面
      # chosen: ["input/教育局/自评表（更正）.xlsx"]
      # 核对过、可以接受的问题，逐个写明规则、位置（照 gongkai check 的写法）和理由：
      # accepted:
      #   - {rule: S09, at: "input/教育局/自评表.xlsx!Sheet1!H22", because: 已核对原始凭证}
      # 生成哪几册：public 向社会公开、final-accounts 随决算草案、internal 财政内部；要把数据报给上一级财政部门的，加上 upward（上报包）。
      books: [public, final-accounts, internal]
      # 公开的规矩：
      #   unmarked 表格和项目清单都没有“公开属性”的项目：withhold 不公开（默认）、publish 公开；
      #   totals   公开册里的合计：published-only 只算公开的项目（默认）、all 全部都算（只在不会暴露个别项目时生效）。
      disclosure: {unmarked: withhold, totals: published-only}
      # 数据文件按什么许可使用，写进公开册的 datapackage.json；不写就注明“未另行声明许可”。
      # license: {name: CC-BY-4.0, title: 知识共享署名4.0, path: "https://creativecommons.org/licenses/by/4.0/deed.zh-hans"}
      # 退回修改单上写的改正期限、联系人和电话；不写，单上就留空，由经办人填。
      # copies: true 的，单子旁边另有报送的 .xlsx 的副本，有问题的格子标了颜色、写了批注。
      # slips: {deadline: 2025-09-10, contact: 绩效股 0000-1234567, copies: false}
      # 要在政府网站上发文章的：写了网站和栏目，公开册里另有 website 文件夹（可以直接粘贴的正文、附件、元数据和发布清单；同时生成的随决算、随预算草案的册也各有一篇）。
      # website: {site: 示例县人民政府, column: 预算绩效公开, url: "https://www.example.gov.cn/czj/"}
      # 本地对栏目的叫法：左边是通行的名称，右边是表上的写法；只在一种表上这样叫的，写在表名下面。
      # labels: {全年预算数: [年度批复数], 项目支出绩效自评表: {实际完成值: [做到什么程度]}}

      """.utf8)
  }

  /// CSV forms with a byte-order mark, so that Excel and WPS open them as they are.
  static let blankForms: [(name: String, bytes: [UInt8])] = [
    ("input/" + inputHint, Array("把各部门交来的表格放在这个文件夹里，可以分文件夹放。这个说明文件可以删除。\n".utf8)),
    ("blank-forms/项目支出绩效自评表.csv", csv(selfEvaluation)),
    ("blank-forms/项目清单.csv", csv("项目编码,项目名称,部门编码,部门名称,单位编码,单位名称,预算类型,全年预算数（万元）,公开属性,重点项目\n")),
    ("blank-forms/部门和单位名录.csv", csv("编码,名称,上级编码,区划代码,级次\n")),
  ]

  private static func csv(_ text: String) -> [UInt8] {
    [0xEF, 0xBB, 0xBF] + text.replacing("\n", with: "\r\n").utf8
  }

  /// The layout of 财预〔2020〕10号, one row per line.
  static let selfEvaluation = """
    项目支出绩效自评表,,,,,,,,,,
    （2024年度）,,,,,,,,,,
    项目名称,,,,,,,,,,
    主管部门,,,,,,实施单位,,,,
    项目资金（万元）,,,,,年初预算数,全年预算数,全年执行数,分值,执行率,得分
    ,,,年度资金总额,,,,,10,,
    ,,,其中：当年财政拨款,,,,,—,,—
    ,,,上年结转资金,,,,,—,,—
    ,,,其他资金,,,,,—,,—
    年度总体目标,预期目标,,,,,实际完成情况,,,,
    ,,,,,,,,,,
    绩效指标,一级指标,二级指标,三级指标,年度指标值,,实际完成值,分值,得分,偏差原因分析及改进措施,
    ,产出指标(50分),数量指标,,,,,,,,
    ,,质量指标,,,,,,,,
    ,,时效指标,,,,,,,,
    ,,成本指标,,,,,,,,
    ,效益指标(30分),经济效益指标,,,,,,,,
    ,,社会效益指标,,,,,,,,
    ,,生态效益指标,,,,,,,,
    ,,可持续影响指标,,,,,,,,
    ,满意度指标(10分),服务对象满意度指标,,,,,,,,
    总分,,,,,,,100,,,

    """
}
