/// 三本（四本）预算分述: what the projects of each budget came to, under the headings of which the policy wants to hear.
struct BudgetsChapter: Chapter {
  let context: ChapterContext

  static let card = ChapterCard(
    id: "budgets", heading: "各本预算绩效情况", numbering: .part, books: [.finalAccounts], needs: ["项目支出绩效自评表"],
    absence: "没有收到可以公开的项目支出绩效自评表，故本部分无数据。", clause: "一般公共预算、政府性基金预算、国有资本经营预算、社会保险基金预算分别说明绩效")

  static let view = View<BudgetsChapter>(
    "各本预算章", "各本预算绩效情况，只计公开的项目；金额单位为万元",
    [
      .list("sections", "各本预算", of: BudgetSection.view) { $0.sections },
      .flag("countsWithheld", "别处的合计数包括不予公开的项目，本部分的数没有包括") { $0.context.input.totalsIncludeWithheld },
      .texts("gradeLabels", "等级名称，从高到低") { $0.context.input.policy.grades.map(\.label) },
      .text("otherCount", "没有注明预算类型或者不属于四本预算的项目数") { String($0.others) },
      .flag("hasOthers", "有没有注明预算类型或者不属于四本预算的项目") { $0.others > 0 },
    ])

  init(_ context: ChapterContext) { self.context = context }

  private var sections: [BudgetSection] {
    let fiscal = context.ownLines(of: FiscalIndicatorsForm.self, in: context.year)
    return [BudgetType.generalPublic, .governmentFund, .stateCapital, .socialInsurance].enumerated().map {
      BudgetSection($1, ordinal: Words.ordinal($0 + 1), context: context, fiscal: fiscal)
    }
  }

  var isMissing: Bool { context.book.shownProjects.isEmpty }

  var absentForms: Set<FormKind> {
    context.ownLines(of: FiscalIndicatorsForm.self, in: context.year).isEmpty ? [FiscalIndicatorsForm.kind] : []
  }

  private var others: Int {
    context.book.shownProjects.count { context.input.figures[$0].identity.budgetType == .other }
  }
}

/// One of the four budgets.
struct BudgetSection: Sendable {
  private let type: BudgetType
  private let ordinal: String
  private let facts: GroupFacts
  private let aspects: [BudgetAspect]
  /// What the policy asks about and no paper tells.
  private let silent: [String]

  init(_ type: BudgetType, ordinal: String, context: ChapterContext, fiscal: [LedgerLine]) {
    let input = context.input
    let projects = context.book.shownProjects.filter { input.figures[$0].identity.budgetType == type }
    let facts = GroupFacts(figures: context.book.figures(of: projects), grades: input.policy.grades)
    var indicators = (all: 0, full: 0)
    for index in projects {
      guard let project = context.book.record(of: index) else { continue }
      indicators.all += project.indicators.count
      indicators.full += project.indicators.count { !$0.fellShort }
    }
    let evidence = BudgetEvidence(
      indicators: indicators,
      keys: context.keyProjects.figures.filter(projects.contains).map { input.figures[$0] },
      fiscal: fiscal.filter { BudgetEvidence.budget(of: $0) == type }, grades: input.policy.grades)
    let asked = input.policy.budgetFocus[type] ?? []
    var aspects: [BudgetAspect] = []
    var silent: [String] = []
    for name in asked {
      let sentences = evidence.sentences(on: name)
      // What one paper tells of two aspects is said once, under both names.
      if sentences.isEmpty {
        silent.append(name)
      } else if let place = aspects.firstIndex(where: { $0.sentences == sentences }) {
        aspects[place].name += "、" + name
      } else {
        aspects.append(BudgetAspect(name: name, sentences: sentences))
      }
    }
    self.type = type
    self.ordinal = ordinal
    self.facts = facts
    self.aspects = aspects
    self.silent = silent
  }

  static let view = View<BudgetSection>(
    "一本预算", "一本预算的绩效情况；金额单位为万元",
    [
      .text("name", "预算名称") { $0.type.chinese },
      .text("ordinal", "汉字序号") { $0.ordinal },
      .flag("hasProjects", "有项目") { $0.facts.figures.count > 0 },
    ],
    GroupFacts.view.fields { $0.facts },
    [
      .list("aspects", "办法要求重点关注、有材料可以说明的方面", of: BudgetAspect.view) { $0.aspects },
      .text("silent", "办法要求重点关注、没有收到材料的方面，用顿号隔开") { $0.silent.joined(separator: "、") },
      .flag("hasSilent", "有的方面没有收到材料") { !$0.silent.isEmpty },
    ])
}

/// One aspect of a budget that the policy asks about.
struct BudgetAspect: Sendable {
  var name: String
  var sentences: [String]

  static let view = View<BudgetAspect>(
    "关注的方面", "一本预算中办法要求重点关注的一个方面",
    [.text("name", "方面的名称，取自办法") { $0.name }, .texts("sentences", "有关情况，一段一句") { $0.sentences }])
}
