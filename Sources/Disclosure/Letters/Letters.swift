import Templates

/// Every kind of letter there is: the only list of them.
enum Letters {
  static let kinds: [any Letter.Type] = [
    TargetApproval.self, EvaluationFeedback.self, EvaluationApproval.self, MonitoringWarning.self,
    RectificationNotice.self, RectificationReminder.self, DisclosureReminder.self, SubmissionReminder.self,
    InterviewNotice.self, Circular.self, RankingReport.self, SpecialReport.self, PerformanceReport.self,
  ]

  /// The pages of the letters of a run, with the page that lists them.
  static func plans(from input: ReportInput) -> [PagePlan] {
    guard input.depth > .region else { return [] }
    let context = LetterContext(input)
    let book = BookContext(.internalBook, input)
    var list = LetterList()
    let letters = kinds.flatMap { plans(of: $0, in: context, book, into: &list) }
    let listed = list
    let index = PagePlan(
      path: Book.internalBook.rawValue + "/" + LettersPage.page, template: LettersPage.template,
      shape: LettersPage.view.shape
    ) { LettersPage.view.record(LettersPage(context: book, list: listed), for: $0) }
    return [index] + letters
  }

  private static func plans<Kind: Letter>(
    of kind: Kind.Type, in context: LetterContext, _ book: BookContext, into list: inout LetterList
  ) -> [PagePlan] {
    var steps = SiblingSteps()
    let whole = kind.whole
    let batch = kind.all(in: context)
    list.unaddressed += batch.unaddressed.map { paper in
      UnaddressedRow(
        kind: context.name(of: kind.card), name: paper.name, place: context.input.records.sources.text(paper.source))
    }
    return batch.letters.map { letter in
      let addressee = letter.addressee
      let step = steps.distinct(PathStep.step(code: addressee.code, name: addressee.name), in: "", addition: "")
      let page = "letters/\(kind.card.id)/\(step)/index"
      list.rows.append(LetterRow(kind: context.name(of: kind.card), addressee: addressee.label, page: page))
      let head = book.head(
        title: letter.title(context.yearText), page: page,
        below: [(label: "财政内部", page: "index"), (label: "文书", page: LettersPage.page)])
      var plan = PagePlan(
        path: Book.internalBook.rawValue + "/" + page, template: kind.card.template, shape: whole.shape
      ) { whole.record(AddressedLetter(head: head, letter: letter), for: $0) }
      plan.document = .unlessTooMany
      return plan
    }
  }

  /// How many letters of each kind the bureau's own book has.
  static func written(in input: ReportInput) -> [WrittenLetters] {
    let context = LetterContext(input)
    let counts = counts(in: context)
    let hidesNothing =
      input.openPapers.count == input.countedPapers.count && input.openLines.count == input.records.register.count
      && input.figures.allSatisfy(\.decision.isPublic)
    // Kinds of which there is no letter at all are not looked for again.
    let open = hidesNothing ? context : LetterContext(input.ofWhatIsOpen)
    let openCounts = hidesNothing ? counts : kinds.indices.map { counts[$0] == 0 ? 0 : count(kinds[$0], in: open) }
    return kinds.indices.map { index in
      WrittenLetters(
        id: kinds[index].card.id, name: context.name(of: kinds[index].card), count: counts[index],
        openCount: openCounts[index])
    }
  }

  private static func counts(in context: LetterContext) -> [Int] {
    kinds.map { context.input.depth > .region ? count($0, in: context) : 0 }
  }

  private static func count<Kind: Letter>(_ kind: Kind.Type, in context: LetterContext) -> Int {
    kind.all(in: context).letters.count
  }

  /// The names of the kinds by id, for policies that say what answers a clause.
  static var names: [String: String] {
    Dictionary(uniqueKeysWithValues: kinds.map { ($0.card.id, $0.card.name) })
  }

  /// The templates of letters, each with what it may name.
  static var templates: [(template: String, shape: TemplateShape)] {
    [(LettersPage.template, LettersPage.view.shape)] + kinds.map { ($0.card.template, shape(of: $0)) }
  }

  private static func shape<Kind: Letter>(of kind: Kind.Type) -> TemplateShape { kind.whole.shape }
}
