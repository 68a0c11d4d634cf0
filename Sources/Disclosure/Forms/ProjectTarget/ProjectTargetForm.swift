/// 项目支出绩效目标表 in the Ministry's layout and in the families that regions publish.
///
/// Basis: 财预〔2015〕88号 (the form); the families are those of published budgets.
enum ProjectTargetForm: Form {
  static let kind = FormKind.projectTarget
  static let title = "项目支出绩效目标表"
  static let stage = Stage.targets
  static let rules: [any PaperRule.Type] = [
    S16TargetLevels.self, TargetWeights.self, TargetDeclaredWeights.self, TargetNumbers.self, TargetPlaceholder.self,
    TGT2CostProduct.self, TGT4TargetUnit.self, TGT5TitleYears.self,
  ]

  static func isTitle(_ title: String) -> Bool {
    titles.finds(in: title) && !others.contains(where: title.contains)
      && (!title.contains("区域") || title.contains("区域绩效目标"))
  }

  private static let titles = WordFinder(["目标表", "目标申报表", "目标批复表", "目标审批表", "目标审核表"])
  private static let others = ["自评", "整体", "汇总", "公开", "监控", "填报说明", "填表说明"]

  static func mayStand(on grid: FormGrid, under title: PaperTitle?) -> Bool {
    isTitle(title) || title?.other != .monitoring
  }

  static func claim(on grid: FormGrid, title: PaperTitle?) -> Claim {
    let isTitled = title.map { isTitle($0.name) } ?? false
    let table = TargetTable.find(in: grid)
    if let table, table.header.hasResults, !isTitled {
      return Claim(found: ["指标表头（一级、二级、三级指标）"], missing: [], against: ["实际完成值和得分"], isWhole: false)
    }
    if table == nil, isTitled, TransposedTable.find(in: grid) != nil {
      return Claim(found: ["一级、二级、三级指标（分列）"], missing: [], isWhole: true)
    }
    var found: [String] = []
    var missing: [String] = []
    func note(_ label: String, _ isThere: Bool) { if isThere { found.append(label) } else { missing.append(label) } }
    let isNamed =
      grid.rows.contains(where: FormSegments.namesProject)
      || isTitled && grid.rows.contains { $0.cells.first.map { TargetWords.isFundName($0.label) } ?? false }
    note("项目名称", isNamed)
    note("指标表头（一级、二级、三级指标）", table != nil)
    note("指标值", table?.header.columns.has(.target) == true)
    let isOfMonitoring = !isTitled && title?.other == .monitoring
    let isWhole = isNamed && table?.header.columns.has(.target) == true && !isOfMonitoring
    let against = isWhole || isTitled ? TargetSigns.against(grid, table) : []
    return Claim(found: found, missing: missing, against: against, isWhole: isWhole && against.isEmpty)
  }

  static func read(_ grid: FormGrid) -> Recognition {
    var recognition = Recognition(status: SheetStatus(name: grid.name, form: kind, records: 0, rows: 0))
    if TargetTable.find(in: grid) == nil, let table = TransposedTable.find(in: grid) {
      let (target, unused) = table.read(grid, title: PaperTitle.first(in: grid))
      recognition.papers = [target]
      recognition.status.records = 1
      if !unused.isEmpty { recognition.status.reasons = [RecogniseNote.unusedCells(unused)] }
      return recognition
    }
    for rows in FormSegments.split(grid.rows) {
      let part = grid.part(rows)
      guard let table = TargetTable.find(in: part) else { continue }
      var reader = TargetReader(grid: part, table: table)
      reader.read()
      guard !reader.target.isBlank else {
        recognition.status.reasons.append(TargetNote.blankForm)
        continue
      }
      recognition.papers.append(reader.target)
      recognition.status.reasons += reader.notes
      recognition.unknownLabels += reader.unknownLabels
      recognition.ownUnits += reader.ownUnits.all
      if !reader.target.funds.isEmpty { recognition.unitDoubts += [reader.doubt].compactMap(\.self) }
    }
    recognition.status.records = recognition.papers.count
    return recognition
  }
}

extension ProjectTarget {
  /// Nothing but the template's own words.
  fileprivate var isBlank: Bool {
    name.isEmpty && goals.isEmpty && indicators.allSatisfy(\.target.raw.isEmpty) && budget == nil
  }
}
