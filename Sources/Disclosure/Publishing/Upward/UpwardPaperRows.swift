extension DataText {
  /// The papers of the other stages that open books may show, without names of persons; their numbers are masked.
  mutating func upwardPapers(_ papers: [any UpwardRecord], home: Named) {
    var sheets: [ObjectIdentifier: Int] = [:]
    for (index, paper) in papers.enumerated() {
      number(index + 1)
      text(paper.form.rawValue)
      text(FormSet.all.title(of: paper.form) ?? "")
      text(FormSet.all[paper.form]?.stage.rawValue ?? "")
      text(paper.subject.rawValue)
      text(paper.year.map(String.init) ?? "")
      text(paper.region.code.isEmpty ? home.code : paper.region.code)
      text(paper.region.code.isEmpty ? home.name : paper.region.name)
      text(paper.department.code)
      text(paper.department.name)
      text(paper.unit.code)
      text(paper.unit.name)
      text(paper.code)
      text(paper.name)
      text(paper.budgetType?.chinese ?? "")
      text(paper.budgetTypeRaw)
      text(paper.isKeyProject ? UpwardColumns.yes : "")
      if let line = paper as? LedgerLine {
        let sheet = sheets[ObjectIdentifier(line.sheet)] ?? sheets.count + 1
        sheets[ObjectIdentifier(line.sheet)] = sheet
        number(sheet)
        text(line.titleWords)
      } else {
        text("")
        text("")
      }
      endRow()
    }
  }

  /// What they say, a value a row.
  mutating func upwardValues(_ papers: [any UpwardRecord]) {
    for (index, paper) in papers.enumerated() {
      for row in PaperWriter.rows(of: paper) {
        number(index + 1)
        text(row.path)
        text(row.raw)
        text(row.value)
        endRow()
      }
    }
  }
}

extension DataColumns {
  static let upwardPapers: [DataColumn] = [
    count(PaperColumns.number, "材料在包里的次序，从1数起"), text(PaperColumns.form, "表样的代号，与 gongkai forms 列出的相同"),
    text(PaperColumns.formTitle, "表样的名称"), text(PaperColumns.stage, "绩效管理的环节"),
    text(
      PaperColumns.subject,
      "对象的种类：project 项目、department 部门、unit 单位、township 乡镇、county 县、policy 政策、fund 资金、region 地区、evaluator 评价机构"),
    year, text("区划代码", "行政区划代码"), text(PaperColumns.regionName, "区划代码的名称"), text("部门编码", "主管部门的编码"),
    text("部门名称", "主管部门的名称"), text("单位编码", "实施单位的编码"), text("单位名称", "实施单位的名称"), text("项目编码", "没有的为空"),
    text("项目名称", "项目、政策、单位或者台账里一行的名称"), text(UpwardColumns.budgetType, "四本预算中的一本；没有填写的为空"),
    text(PaperColumns.budgetTypeRaw, "预算类型，原样"), text(UpwardColumns.keyProject, "“是”为重点项目，否则为空"),
    DataColumn(name: PaperColumns.sheet, content: .integer, description: "台账的一行在第几张表里；不是台账的为空"),
    text(PaperColumns.titleWords, "台账的表题里用来区别同一种台账的词；没有的为空"),
  ]

  static let upwardValues: [DataColumn] = [
    count(PaperColumns.number, "与材料表中的“材料序号”相同"),
    text(PaperColumns.path, "哪一个栏目，如 indicators/3/target；台账为栏目的代号"),
    text(UpwardDetail.raw, "填写的内容，原样"),
    text(UpwardDetail.value, "读出的值：金额单位为万元（六位小数），得分和百分比为两位小数，日期为年-月-日；与原文相同的文字为空"),
  ]
}
