/// 部门（单位）整体支出绩效评价基础数据表: posts and people, money over three columns, buildings.
///
/// Basis: the form of Hunan's counties (reference-cycle §3); no policy of the Ministry has it.
enum DepartmentBaseDataForm: Form {
  static let kind = FormKind.departmentBaseData
  static let title = "部门整体支出绩效评价基础数据表"
  static let stage = Stage.selfEvaluation
  static let isPrinted = false
  static let rules: [any PaperRule.Type] = [DEP3BaseData.self]

  static func isTitle(_ title: String) -> Bool {
    title.contains("基础数据") && (title.contains("整体") || title.contains("支出"))
      && !["填报说明", "汇总"].contains(where: title.contains)
  }

  static func mayStand(on grid: FormGrid, under title: PaperTitle?) -> Bool { isTitle(title) }

  static func claim(on grid: FormGrid, title: PaperTitle?) -> Claim {
    guard let title, isTitle(title.name) else {
      return Claim(found: [], missing: ["表题“部门整体支出绩效评价基础数据表”"], isWhole: false)
    }
    var claim = Claim(found: [], missing: [], isWhole: false)
    func note(_ label: String, _ isThere: Bool) {
      if isThere { claim.found.append(label) } else { claim.missing.append(label) }
    }
    note("编制数、实际在职人数", grid.rows.contains { BaseDataWords.staff($0) != nil })
    note("决算数、预算数（经费控制情况）", grid.rows.contains { BaseDataWords.money($0) != nil })
    claim.isWhole = claim.missing.isEmpty
    return claim
  }

  static func read(_ grid: FormGrid) -> Recognition {
    var recognition = Recognition(status: SheetStatus(name: grid.name, form: kind, records: 0, rows: 0))
    var reader = BaseDataReader(grid: grid)
    reader.read()
    recognition.status.reasons = reader.notes
    guard !reader.paper.isBlank else {
      recognition.status.reasons = [
        Message("这是没有填写的空白基础数据表，没有计入。", "This is a blank form of base data; it was not counted.")
      ]
      return recognition
    }
    recognition.unitDoubts = [reader.doubt].compactMap(\.self)
    recognition.papers = [reader.paper]
    recognition.status.records = 1
    return recognition
  }

  static let blankForm = """
    部门整体支出绩效评价基础数据表,,,
    填报单位：,,,
    财政供养人员情况（人）,编制数,2024年实际在职人数,控制率
    ,,,
    经费控制情况（万元）,2023年决算数,2024年预算数,2024年决算数
    三公经费,,,
    1、公务用车购置和运行维护经费,,,
    其中：公务用车购置,,,
    公务用车运行维护,,,
    2、出国经费,,,
    3、公务接待,,,
    项目支出,,,
    1、业务工作经费,,,
    2、专项资金（一个专项一行）,,,
    公用经费,,,
    1、办公经费,,,
    2、水费、电费、差旅费,,,
    3、会议费、培训费,,,
    政府采购金额,,,
    部门基本支出预算调整,,,
    厉行节约保障措施,,,
    填表人：,,联系电话：,

    """
}

extension DepartmentBaseData {
  /// Nothing but the template's own words.
  fileprivate var isBlank: Bool {
    name.isEmpty && staff.allSatisfy { $0.allowed.raw.isEmpty && $0.actual.raw.isEmpty }
      && lines.allSatisfy { $0.amounts.allSatisfy(\.raw.isEmpty) }
  }
}
