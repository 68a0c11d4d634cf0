/// 名录和清单: who evaluates and advises, who has to do what, and which indicators there are to choose from.
struct RegistersPage: Sendable {
  static let page = "registers/index"
  let context: BookContext
  private let agencies: [LedgerLine]
  private let experts: [LedgerLine]
  private let duties: [LedgerLine]
  private let fields: [LedgerGroup]

  /// The ledgers that it is written from.
  static let kinds = [AgenciesForm.kind, ExpertsForm.kind, ResponsibilitiesForm.kind, IndicatorLibraryForm.kind]

  init(_ context: BookContext) {
    self.context = context
    let input = context.input
    let papers = input.countedPapers
    agencies = papers.lines(of: AgenciesForm.self)
    experts = papers.lines(of: ExpertsForm.self)
    duties = papers.lines(of: ResponsibilitiesForm.self)
    fields = LedgerGroup.groups(papers.lines(of: IndicatorLibraryForm.self)) { line in
      let field = line.text(IndicatorLibraryForm.field)
      return BlankText.isBlank(field) ? "共性指标" : field
    }
  }

  static let view = View<RegistersPage>(
    "名录和清单页", "第三方机构、专家、责任清单和指标库；金额单位为万元",
    PageHead.view.fields { page in
      page.context.head(title: "预算绩效管理名录和清单", page: Self.page, below: [(label: "财政内部", page: "index")])
    },
    [
      .list("agencies", "第三方机构，按读入的先后", of: AgencyRow.view) { $0.agencies.map { AgencyRow(line: $0) } },
      .flag("hasAgencies", "有第三方机构名录") { !$0.agencies.isEmpty },
      .text("agencyCount", "第三方机构数") { String($0.agencies.count) },
      .list("qualities", "第三方机构的质量评级", of: LedgerGroup.view) { page in
        LedgerGroup.groups(page.agencies) { $0.text(AgenciesForm.quality) }
      },
      .flag("hasQualities", "有的第三方机构有质量评级") { page in
        page.agencies.contains { !BlankText.isBlank($0.text(AgenciesForm.quality)) }
      },
      .list("experts", "专家、人大代表和政协委员，按读入的先后", of: ExpertRow.view) { $0.experts.map { ExpertRow(line: $0) } },
      .flag("hasExperts", "有专家名单") { !$0.experts.isEmpty },
      .text("expertCount", "专家人数") { String($0.experts.count) },
      .text("partCount", "写明参与了哪些工作的人数") { page in
        String(page.experts.count { !BlankText.isBlank($0.text(ExpertsForm.tookPart)) })
      },
      .list("duties", "责任事项，按读入的先后", of: DutyRow.view) { $0.duties.map { DutyRow(line: $0) } },
      .flag("hasDuties", "有责任清单") { !$0.duties.isEmpty },
      .list("fields", "指标库的各个行业和指标数", of: LedgerGroup.view) { $0.fields },
      .flag("hasFields", "有指标库") { !$0.fields.isEmpty },
      .text("indicatorCount", "指标库的指标数") { String($0.fields.reduce(0) { $0 + $1.count }) },
      .flag("isEmpty", "没有收到任何一种名录和清单") {
        $0.agencies.isEmpty && $0.experts.isEmpty && $0.duties.isEmpty && $0.fields.isEmpty
      },
    ])
}

/// A firm that evaluates for the bureau.
struct AgencyRow: Sendable {
  var line: LedgerLine

  static let view = View<AgencyRow>(
    "第三方机构行", "一个第三方机构；金额单位为万元",
    [
      .text("name", "机构名称") { $0.line.name },
      .text("kind", "机构类型") { $0.line.text(AgenciesForm.kindOfAgency) },
      .text("projects", "承担的项目") { $0.line.text(AgenciesForm.projects) },
      .text("fee", "服务费") { $0.line.wan(AgenciesForm.fee) },
      .text("quality", "质量评级") { $0.line.text(AgenciesForm.quality) },
      .text("entered", "入库日期") { $0.line.day(AgenciesForm.entered) },
    ])
}

/// One whom the bureau asks for advice.
struct ExpertRow: Sendable {
  var line: LedgerLine

  static let view = View<ExpertRow>(
    "专家行", "一名专家、人大代表或政协委员",
    [
      .text("name", "姓名") { $0.line.name },
      .text("role", "人员类别，如 人大代表、政协委员、专家") { $0.line.text(ExpertsForm.role) },
      .text("employer", "工作单位") { $0.line.text(ExpertsForm.employer) },
      .text("field", "专业领域") { $0.line.text(ExpertsForm.field) },
      .text("tookPart", "参与的工作") { $0.line.text(ExpertsForm.tookPart) },
    ])
}

/// What somebody has to do.
struct DutyRow: Sendable {
  var line: LedgerLine

  static let view = View<DutyRow>(
    "责任事项行", "责任清单的一个事项",
    [
      .text("task", "工作事项") { $0.line.name },
      .text("responsible", "责任主体") { $0.line.text(ResponsibilitiesForm.responsible) },
      .text("others", "配合单位") { $0.line.text(ResponsibilitiesForm.others) },
      .text("due", "完成时限") { $0.line.text(ResponsibilitiesForm.due) },
      .text("basis", "依据") { $0.line.text(ResponsibilitiesForm.basis) },
    ])
}
