/// Every rule there is. Adding one is adding its file and its line here.
enum RuleCatalogue {
  static let forms: [any FormRule.Type] = [
    P01PersonalData.self,
    S01FundParts.self, S02ExecutionRate.self, S03ExecutedAboveBudget.self, S04ExecutionScore.self, S05WeightSum.self,
    S06DeclaredWeights.self, S07LevelWeights.self, S08ScoreAboveWeight.self, S09IndicatorScore.self, S10TotalScore.self,
    S11QualitativeScore.self, S12MissingReason.self, S13Surplus.self, S14LowExecution.self, S15Grade.self,
    S17IndicatorNames.self, S20Units.self, S22Placeholder.self, S23UnreadableNumber.self, S24ZeroBudget.self,
    S25AmountUnit.self, S26MergedPoints.self, S31NegativeAmount.self,
  ]
  /// Rules of forms that are no self-evaluations, from the forms' folders; some share the card of a rule above.
  static let papers: [any PaperRule.Type] = FormSet.all.forms.flatMap { $0.rules }
  /// Rules of ledgers: those of all of them, and those from the ledgers' folders.
  static let ledgers: [any LedgerRule.Type] = {
    var seen: Set<String> = []
    let own = FormSet.all.forms.compactMap { $0.ledger }.flatMap { $0.checks }
    return (LedgerRules.ofAll + own).filter { seen.insert($0.card.id).inserted }
  }()
  /// Rules of papers of every form.
  static let everyPaper: [any PaperRule.Type] = [PaperPersonalData.self, PaperUnits.self, P06NamelessPaper.self]
  static let workspace: [any WorkspaceRule.Type] = [
    A10Duplicates.self, A11LostDigits.self, A12RegisterAmount.self, A13UnknownOffice.self, A14UnknownProject.self,
    A15DifferingPapers.self, A16MissingEvaluation.self, A17MissingAmounts.self, A18ResemblingLine.self,
    P02UnreadableMark.self, P03WordsOfSecrecy.self, P04PartlyClosed.self, P05WholeMoney.self,
    R01UnreadableText.self, R02UnknownLabel.self, R03ShownByFormat.self, R04StruckOut.self, R05NoResult.self,
    R06Hidden.self, R07OneNumber.self, S21FiscalYear.self,
    A19RegisterUnit.self, A20LedgerProject.self,
    S18ChangedIndicators.self, S19Accounts.self, S28LoweredTarget.self, S29TargetFunds.self, S30CostBound.self,
    A06Coverage.self, A07TargetMoney.self, A08StageGaps.self, A21StageWithoutPredecessor.self,
    A22DatesOutsideYear.self, A23SelfPraise.self, A24LastYearsUnit.self, A25ReportSubject.self, A26ShortOffice.self,
    A27TwoUnits.self, A28SiblingUnit.self, A29TinyAmount.self, A30OtherOffice.self, A31RenamedProject.self,
    UPW1OldPackage.self,
    DIS2PublicationClock.self,
    EVA4EvaluatedTooEarly.self, EVA7ReportAndLedger.self,
    A09TermMoney.self, NPC1Annexes.self, PKG1Amounts.self, PKG2Fund.self, PKG3Regions.self,
    REC1Deadlines.self, REC2Ledgered.self, SUB2LateSubmission.self,
  ]
  static let sums: [any SumRule.Type] = [A01DepartmentSums.self, A02RegionSums.self, A03GradeCounts.self]
  /// Rules of indicator lists, which the list reader applies row by row.
  static let lists: [any Rule.Type] =
    ListRules.rows.map { $0 } + ListRules.projects.map { $0 } + ListRules.headers.map { $0 }

  /// The cards of papers' rules that no self-evaluation has, each once: two forms may share a rule.
  static var ofPapersAlone: [RuleCard] {
    var seen = Set(forms.map { $0.card.id })
    return papers.map { $0.card }.filter { seen.insert($0.id).inserted }
  }

  /// What a policy file may name.
  static var policyNames: PolicyNames {
    PolicyNames(
      rules: all.map(\.id), chapters: Books.names, labels: { FormSet.all.labels }, forms: FormSet.all.titles,
      letters: Letters.kinds.map { $0.card.id }, pageNames: ClausePage.all.map(\.id))
  }

  static var all: [RuleCard] {
    let ofMany = workspace.map { $0.card } + sums.map { $0.card }
    let cards =
      forms.map { $0.card } + ofPapersAlone + [P06NamelessPaper.card] + ledgers.map { $0.card } + ofMany
      + lists.map { $0.card }
    return cards.map { card in
      var card = card
      card.papers.formUnion(formsOfRules[card.id] ?? [])
      return card
    }.sorted { $0.id < $1.id }
  }

  /// The forms of each rule that belongs to some, by its id.
  private static let formsOfRules: [String: Set<FormKind>] = {
    var found: [String: Set<FormKind>] = [:]
    for rule in forms { found[rule.card.id, default: []].insert(SelfEvaluationForm.kind) }
    for form in FormSet.all.forms {
      for card in form.rules.map({ $0.card }) + (form.ledger?.checks.map { $0.card } ?? []) {
        found[card.id, default: []].insert(form.kind)
      }
    }
    return found
  }()
}
