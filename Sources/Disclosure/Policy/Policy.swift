/// A region's own rules: grades, weights, formulas, thresholds, as a policy file gives them.
///
/// The values here are those of an empty file; `policies/national.yml` gives every key.
struct Policy: Sendable {
  /// A grade and its lower bound (inclusive); ordered from best to worst, continuous, the last bound is 0.
  struct Grade: Sendable, Hashable {
    var label: String
    var lowerBound: Score
  }

  /// Which total counts in summaries.
  enum SummaryTotal: String, Sendable, CaseIterable {
    /// As the unit handed it in (design §4.4).
    case handedIn = "handed-in"
    case recomputed
  }

  /// How points fall when a `≤` target is missed.
  enum ReverseFormula: String, Sendable, CaseIterable {
    /// `(1 − (actual − target) / target) × weight`, 0 from twice the target on (reference §2.3, P1).
    case linear
    /// `target / actual × weight` (reference §2.3, F13 and F15).
    case ratio
  }

  /// How an `=` target that is not met exactly is scored.
  enum EqualFormula: String, Sendable, CaseIterable {
    /// Reached or exceeded is full, else by ratio (reference §2.3, P1).
    case reach
    /// Points fall with the distance on either side (bench specification).
    case distance
  }

  /// How numbers in lists may be written.
  enum ListNumbers: String, Sendable, CaseIterable {
    /// As people write them: thousands separators, full-width digits, units.
    case tolerant
    /// Plain decimals only (bench specification); everything else is a finding.
    case strict
  }

  /// The budget that money spent within the year is measured against.
  enum MonitoringBudget: String, Sendable, CaseIterable {
    /// 调整后预算数; 年初预算数 where a form has no other.
    case adjusted
    /// 年初预算数; 调整后预算数 where a form has no other.
    case initial
  }

  /// A qualitative level: the words that name it, and the permitted share of the weight, in tenths of a percent.
  struct QualitativeLevel: Sendable, Hashable {
    var words: [String]
    /// Upper share of the weight, in thousandths; what recomputing gives.
    var full: Int
    /// Lower share (inclusive) of the weight, in thousandths.
    var least: Int
  }

  var name = ""
  /// 办法 as printed on reports.
  var title = ""
  var grades: [Grade] = []
  var summaryTotal = SummaryTotal.handedIn
  var reverseFormula = ReverseFormula.linear
  var equalFormula = EqualFormula.reach
  var listNumbers = ListNumbers.tolerant
  var qualitativeLevels: [QualitativeLevel] = []
  /// Points for the execution rate.
  var executionWeight = Score.zero
  /// Weights in all, execution included.
  var totalWeight = Score.zero
  /// Tolerance of sums of money: S01, S03, L04, A01, A02.
  var moneyTolerance = Money.zero
  /// Tolerance of scores: S04, S05, S06, S08, S10, L02, L03, L11, L17.
  var scoreTolerance = Score.zero
  /// Tolerance of recomputed indicator scores: S09.
  var indicatorTolerance = Score.zero
  /// A difference of the printed rate from the computed above this is an error, below it a warning: S02, L15.
  var rateErrorFrom = Rate(hundredths: 0)
  /// Up to how many projects the public data files are Excel workbooks as well.
  var workbooksUpTo = 0
  /// An execution rate below this needs a reason: S14.
  var rateNeedsReasonBelow = Rate(hundredths: 0)
  /// A result of this many percent of the target and more needs a reason: S13.
  var surplusNeedsReasonFrom = Rate(hundredths: 0)
  /// How far quantities times unit costs may be from the money of a target paper: TGT-2.
  var costProductTolerance = Rate(hundredths: 0)
  /// Which budget the execution rate of monitoring is of: MON-1 and the lamp of execution.
  var monitoringBudget = MonitoringBudget.adjusted
  /// Whether the pages of departments show monitoring.
  var publishesMonitoring = false
  /// Execution, or a target, below this share of what the months passed ask for is red: 60.
  var lampRedBelow = Rate(hundredths: 0)
  /// Below this share it is yellow, else green: 80.
  var lampYellowBelow = Rate(hundredths: 0)
  /// From this share on a target was set too low, or met too early: 120.
  var lampBlueFrom = Rate(hundredths: 0)
  /// Amounts from here on are suspected to be 元 in a 万元 column.
  var suspiciousAmount = Money.zero
  /// A project's budget below this is suspected to be 万元 entered as 元; nothing for never: A29.
  var leastAmount = Money.zero
  /// Amounts that belong together are in two units where one is ten thousand times the other, up to this factor more or less: S25, A19.
  var mixedUnitsWithin = 0
  /// Ranks are shared by equal keys (1, 2, 2, 4), else broken by code.
  var tiesShareRank = false
  /// Self-evaluations must cover this share of a department's project money: A06.
  var leastCoverage = Rate(hundredths: 0)
  /// Which papers a project must have from which budget on: A08.
  var demandedStages: [DemandedStage] = []
  /// The columns of the matrix of stages, as the document counts them.
  var stageColumns = StageColumn.all
  /// From how many projects on, and from which shares of full marks and of the best grade, A23 notes a department; 0 never.
  var praiseFromProjects = 0
  var noteFullMarksFrom = Rate(hundredths: 0)
  var noteBestGradeFrom = Rate(hundredths: 0)
  /// The sample that the bureau looks at again: seed, share of each stratum, and least number of each.
  var sampleSeed = ""
  var sampleShare = Rate(hundredths: 0)
  var sampleLeast = 0
  /// Within which days what has to be done, and which days are worked: REC-1, DIS-2, SUB-2.
  var deadlines: [Deadline] = []
  var calendar = WorkingCalendar()
  /// Rules that are switched off, or on alone; severities that differ from the catalogue.
  var rules = RuleSelection()
  /// How many key projects the final-accounts booklet takes when none is marked.
  var keyProjectCount = 0
  /// The chapters of each book that is made of chapters, by id, in order.
  var books: [Book: [String]] = [:]
  /// What chapters are called, by id, where the document calls them otherwise.
  var headings: [String: String] = [:]
  /// Assessed offices with this many points and more are praised in the circular, those below the other criticised.
  var praiseFrom = Score.zero
  var criticiseBelow = Score.zero
  /// Offices with fewer points, or with problems unmended for more days than this, are asked to an interview; 0 days never.
  var interviewBelow = Score.zero
  var interviewLateDays = 0
  /// To whom the special report goes; where none is named, to the government of the region.
  var reportAddressees: [String] = []
  /// Problems unmended for more days than this are reported to the government; 0 never.
  var reportLateDays = 0
  /// To whom the region reports on its budget's performance, a bureau above.
  var upwardAddressees: [String] = []
  /// Whether the public book has a short text for television and apps.
  var broadcasts = false
  /// Whether departments report on theirs to the bureau.
  var departmentsReport = false
  /// To whom the ranking of departments is reported.
  var rankingAddressees: [String] = []
  /// What the whole expenditure of a department is measured by: 运行成本, 管理效率; empty where the document does not say.
  var departmentDimensions: [String] = []
  /// How many points the first levels may have: S07.
  var weightSchemes: [WeightScheme] = []
  /// The budget year that an assessment looks at for each stage: ASM-2.
  var assessmentYears: [AssessmentYear] = []
  /// The parts that an evaluation report must have: EVA-5.
  var reportParts: [ReportPart] = []
  /// The first level of the tree by which townships, and counties, are evaluated, with what each part weighs; empty where the document
  /// has none.
  var townshipWeights: [PolicyWeight] = []
  var countyWeights: [PolicyWeight] = []
  /// What a book about each of the four budgets should speak of: 收入结构, 使用效果.
  var budgetFocus: [BudgetType: [String]] = [:]
  /// The demands of the document, in its order.
  var clauses: [Clause] = []
}

/// One part of an evaluation and what it weighs.
struct PolicyWeight: Sendable, Hashable {
  var indicator: String
  var weight: Score
}

/// Which rules run and how severe they are, where a policy differs from the catalogue.
struct RuleSelection: Sendable {
  /// When not empty, only these run.
  var only: Set<String> = []
  var off: Set<String> = []
  var severities: [String: Finding.Severity] = [:]

  func runs(_ rule: String) -> Bool { (only.isEmpty || only.contains(rule)) && !off.contains(rule) }
}
