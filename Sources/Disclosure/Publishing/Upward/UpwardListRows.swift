extension DataText {
  /// The lines of the directory that open books may show.
  mutating func upwardDirectory(_ entries: [DirectoryEntry], home: String) {
    for entry in entries {
      text(entry.code)
      text(entry.name)
      text(entry.parent)
      text(entry.region.isEmpty ? home : entry.region)
      text(entry.level.rawValue)
      endRow()
    }
  }

  /// The lines of the register that open books may show.
  mutating func upwardRegister(_ lines: [RegisterEntry], home: String) {
    for line in lines {
      text(line.region.isEmpty ? home : line.region)
      text(line.department.code)
      text(line.department.name)
      text(line.unit.code)
      text(line.unit.name)
      text(line.code)
      text(line.name)
      money(line.countedBudget)
      text(line.isDoubtful ? "" : line.otherParts.isEmpty ? line.budget.raw : line.countedBudget?.plainWan ?? "")
      text(line.countedType?.chinese ?? "")
      text(line.isKeyProject ? UpwardColumns.yes : "")
      for group in Grouping.allCases { text(line.groups[group] ?? "") }
      endRow()
    }
  }
}

extension DataColumns {
  static let directory: [DataColumn] = [
    text(UpwardLists.code, "部门或单位的编码"), text(UpwardLists.name, "部门或单位的名称"), text(UpwardLists.parent, "上级部门的编码；没有的为空"),
    text("区划代码", "行政区划代码"),
    text(UpwardLists.level, "province 省、city 市、county 县、township 乡镇、department 部门、unit 单位"),
  ]

  static let register: [DataColumn] =
    [
      text("区划代码", "行政区划代码"), text("部门编码", "主管部门的编码"), text("部门名称", "主管部门的名称"), text("单位编码", "实施单位的编码"),
      text("单位名称", "实施单位的名称"), text("项目编码", "项目清单上的项目编码"), text("项目名称", "项目清单上的项目名称"),
      DataColumn(name: "全年预算数", content: .number, description: "项目清单上的全年预算数；单位：万元"),
      text(UpwardLists.budgetRaw, "项目清单上填写的内容，原样"), text(UpwardColumns.budgetType, "四本预算中的一本；没有填写的为空"),
      text(UpwardColumns.keyProject, "“是”为重点项目，否则为空"),
    ] + Grouping.allCases.map { text($0.rawValue, "项目清单上的分类；没有填写的为空") }
}
