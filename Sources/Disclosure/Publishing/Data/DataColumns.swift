/// The columns of the data files, each with what stands in it.
///
/// Those of the internal book's projects, departments and counties are what other programs compute for comparison, and stay
/// as they are; an open book's have more behind them.
enum DataColumns {
  /// What names a project in an open book.
  static let projectKey = ["区划代码", "项目标识"]

  static let projects: [DataColumn] =
    office
    + [
      text("项目编码", "单位填写的项目编码；没有填写的为空"), text("项目名称", "单位填写的项目名称"),
      count("首行行号", "项目在所在工作表中的第一行，从1数起"), count("指标数", "三级指标的个数"), budgetType,
    ] + amounts("")
    + [
      rate, points("执行得分", "按办法核算：预算执行率的得分"), points("指标得分", "按办法核算：各项绩效指标得分之和"),
      points("总分", "计入汇总的总分：单位填报的自评总分；单位没有填报或者办法另有规定的，是按办法核算的总分"), grade,
      points("自评总分", "单位填报的自评总分"), points("差异", "按办法核算的总分减去单位填报的自评总分"),
      text("公开", "“是”为可以向社会公开，“否”为不公开"),
    ]

  static func openProjects(_ book: DataBook) -> [DataColumn] {
    office
      + [
        text("项目编码", "单位填写的项目编码；没有填写的为空"), text("项目名称", "单位填写的项目名称"), count("指标数", "三级指标的个数"), budgetType,
      ] + amounts("")
      + [
        rate, points("总分", "计入汇总的总分，来源见“总分来源”"), grade,
        text(
          "总分来源",
          "“\(Words.byUnit)”是单位填报的自评总分；“\(Words.byPolicy)”是由程序核算的：单位没有填报总分，或者办法规定汇总用核算的总分"),
        text("区划名称", "区划代码的名称"), text("部门名称", "主管部门的名称"), text("单位编码", "实施单位的编码；没有填写的为空"),
        text("单位名称", "实施单位的名称；没有填写的为空"), year,
        text("项目标识", "项目在本地区内唯一的标识：项目编码；没有编码的，由部门和项目名称得出"),
      ] + (book.isUpward ? upward + groups(book) : page(book, "项目页"))
  }

  /// What the projects of a 上报包 have behind the columns of an open book.
  static let upward: [DataColumn] = [
    text(UpwardColumns.budgetType, "四本预算中的一本；“其他”为不属于四本预算或没有填写"),
    text(UpwardColumns.keyProject, "“是”为重点项目，否则为空"),
    points(UpwardColumns.executionScore, "按办法核算：预算执行率的得分"),
    points(UpwardColumns.indicatorScore, "按办法核算：各项绩效指标得分之和"),
    points(UpwardColumns.selfTotal, "单位填报的自评总分"), points(UpwardColumns.recomputedTotal, "按办法核算的总分"),
    text(UpwardColumns.addedTotal, "“是”为自评总分由执行得分和指标得分相加得出，单位没有另填；否则为空"),
  ]

  /// The groups that columns of lists say, where any list has such columns.
  private static func groups(_ book: DataBook) -> [DataColumn] {
    book.records.listedGroups.isEmpty
      ? [] : Grouping.allCases.map { text($0.rawValue, "指标明细表里的分类；没有填写的为空") }
  }

  static let upwardIndicators: [DataColumn] = [
    text("区划代码", "行政区划代码"), text("项目标识", "与项目表中的“项目标识”相同"), count(UpwardDetail.number, "指标在表中的次序，从1数起"),
    text(UpwardDetail.level1, "如 产出指标"), text(UpwardDetail.level2, "如 数量指标"), text(UpwardDetail.level3, "指标的名称"),
    text(UpwardDetail.target, "年度指标值，原样"), text(UpwardDetail.nature, "≥、≤、＝、定性等；没有这一栏的为空"),
    text(UpwardDetail.measure, "指标值的单位；没有这一栏的为空"), text(UpwardDetail.actual, "实际完成值，原样"),
    points(UpwardDetail.weight, "填写的不是数的为空"), text(UpwardDetail.weightRaw, "分值，原样"),
    points(UpwardDetail.score, "填写的不是数的为空"), text(UpwardDetail.scoreRaw, "得分，原样"),
    text(UpwardDetail.reason, "偏差原因分析及改进措施，原样"),
  ]

  static let forms: [DataColumn] = [
    text("区划代码", "行政区划代码"), text("项目标识", "与项目表中的“项目标识”相同"), text(UpwardDetail.part, "自评表的哪一部分"),
    count(UpwardDetail.number, "在这一部分的次序，从1数起"), text(UpwardDetail.field, "栏目名称"), text(UpwardDetail.raw, "单位填写的内容，原样"),
    DataColumn(
      name: UpwardDetail.value, content: .number, description: "读出的数：金额单位为万元（六位小数），得分和百分比为两位小数；不是数的为空"),
  ]

  static let coverage: [DataColumn] = [
    text("事项", "报送单位、项目清单或绩效管理的一个环节"), count("应有数", "应当有的单位或项目个数"), count("已有数", "其中已有材料的个数"),
    DataColumn(name: "应有金额", content: .number, description: "应当有材料的项目的全年预算数；单位：万元"),
    DataColumn(name: "已有金额", content: .number, description: "其中已有材料的项目的全年预算数；单位：万元"),
  ]

  static let clauses: [DataColumn] = [
    text("条款", "办法文件的条款"), text("要求", "要求什么"), text("落实情况", "已形成、本次没有生成、缺材料或不属软件办理"),
    text("由什么落实", "落实的章节、材料、文书或检查，用分号隔开"), text("缺的材料", "没有收到的材料，用顿号隔开"),
    text("不属软件办理的原因", "落实情况为不属软件办理时填写"),
  ]

  static func indicators(_ book: DataBook) -> [DataColumn] {
    [
      text("区划代码", "行政区划代码"), text("项目标识", "与项目表中的“项目标识”相同"), text("项目编码", "单位填写的项目编码；没有填写的为空"),
      text("项目名称", "单位填写的项目名称"), text("部门编码", "预算部门的编码"), text("部门名称", "主管部门的名称"),
      count("序号", "指标在项目自评表中的次序，从1数起"), text("一级指标", "如 产出指标"), text("二级指标", "如 数量指标"),
      text("三级指标", "指标的名称"), text("年度指标值", "单位填写的年度指标值，原样"), text("实际完成值", "单位填写的实际完成值，原样"),
      points("分值", "单位填写的分值；填写的不是数的为空"), points("得分", "单位填写的自评得分；填写的不是数的为空"),
      text("偏差原因", "单位填写的偏差原因分析及改进措施，原样"), year,
    ] + page(book, "项目页")
  }

  static func departments(_ book: DataBook) -> [DataColumn] {
    office + [text("部门名称", "预算部门的名称"), count("排名", "按平均分在同一地区的部门中的名次；不排名的为空")] + sums(book.grades)
      + (book.isOpen ? [text("区划名称", "区划代码的名称"), year] + page(book, "部门页") : [])
  }

  static func regions(_ book: DataBook) -> [DataColumn] {
    [
      text("区划代码", "行政区划代码"), text("区划名称", "区划代码的名称"),
      count("省内排名", "按平均分在同级地区中的名次；不排名的为空"), count("部门数", "有项目的预算部门的个数"),
    ] + sums(book.grades) + (book.isOpen ? [year] + page(book, "地区页") : [])
  }

  static let findings: [DataColumn] = [
    text("规则", "规则的编号，含义见 gongkai rules"), text("级别", "错误、警告或提示"), text("文件", "问题所在的文件"), text("工作表", "问题所在的工作表"),
    text("单元格", "问题所在的单元格"), count("行号", "问题所在的行，从1数起"), text("字段", "问题所在的栏目"), text("区划代码", "行政区划代码"),
    text("项目编码", "单位填写的项目编码"), text("项目名称", "单位填写的项目名称"), text("读到", "表上的内容"), text("应为", "按规则应当是什么"),
    text("说明", "错在哪里，怎样改"),
  ]

  /// What slips told which department; the next round compares with them.
  static let slips: [DataColumn] =
    [text("部门编码", "退给哪个部门：编码；没有编码的为空"), text("部门名称", "退给哪个部门：名称")]
    + EarlierFinding.columns.dropFirst(2).map { name in
      findings.first { $0.name == name } ?? text(name, name)
    }

  static let withheld: [DataColumn] =
    office
    + [
      text("项目编码", "单位填写的项目编码；没有填写的为空"), text("项目名称", "单位填写的项目名称"), text("不公开的原因", "为什么不公开"),
      text("依据位置", "不公开的依据在哪个文件、工作表、单元格；没有标注的为空"),
    ]

  private static let office = [text("区划代码", "行政区划代码"), text("部门编码", "预算部门的编码；没有填写的为空")]
  private static let budgetType = text("预算类型", "四本预算中的一本，按单位填写的")
  private static let rate = DataColumn(
    name: "执行率", content: .number, description: "按办法核算：全年执行数÷全年预算数；单位：%")
  private static let grade = text("等级", "按办法核算：由总分划分")
  static let year = DataColumn(name: "年度", content: .year, description: "预算年度")

  /// Where the page of a row is: in the one book that has such pages.
  private static func page(_ book: DataBook, _ which: String) -> [DataColumn] {
    book.pages == nil ? [] : [text("页面", "\(which)的地址，从本册的文件夹（index.html 所在处）算起；没有这一页的为空")]
  }

  private static func amounts(_ prefix: String) -> [DataColumn] {
    [
      ("年初预算数", "年初批复的预算"), ("全年预算数", "年初预算加上年中的调整"), ("全年执行数", "当年实际支出"),
    ].map { name, meaning in
      DataColumn(name: prefix + name, content: .number, description: meaning + "；单位：万元")
    }
  }

  private static func sums(_ grades: [Policy.Grade]) -> [DataColumn] {
    [count("项目数", "计入合计的项目数"), count("公开项目数", "其中向社会公开的项目数")]
      + BudgetType.allCases.flatMap { amounts($0.chinese + "-") } + amounts("")
      + [
        DataColumn(name: "执行率", content: .number, description: "按办法核算：两者都已填报的项目的全年执行数÷全年预算数；单位：%"),
        points("平均分", "各项目总分的平均"), points("加权平均分", "各项目总分按全年预算数加权的平均"),
      ] + grades.map { count($0.label, "等级为“\($0.label)”的项目数") }
  }

  static func text(_ name: String, _ description: String) -> DataColumn {
    DataColumn(name: name, content: .string, description: description)
  }

  static func count(_ name: String, _ description: String) -> DataColumn {
    DataColumn(name: name, content: .integer, description: description)
  }

  private static func points(_ name: String, _ description: String) -> DataColumn {
    DataColumn(name: name, content: .number, description: description + "；单位：分")
  }
}
