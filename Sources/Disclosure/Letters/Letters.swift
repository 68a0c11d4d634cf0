import Templates

/// Every kind of letter there is: the only list of them.
enum Letters {
  static let kinds: [any Letter.Type] = [
    TargetApproval.self, EvaluationFeedback.self, RectificationNotice.self, RectificationReminder.self,
    DisclosureReminder.self, SubmissionReminder.self, Circular.self, RankingReport.self,
  ]

  /// The pages of the letters of a run, with the page that lists them.
  static func plans(from input: ReportInput) -> [PagePlan] {
    guard input.depth > .region else { return [] }
    let context = LetterContext(input)
    var rows: [LetterRow] = []
    let letters = kinds.flatMap { plans(of: $0, in: context, into: &rows) }
    let listed = rows
    let index = PagePlan(
      path: Book.internalBook.rawValue + "/" + LettersPage.page, template: LettersPage.template,
      shape: LettersPage.view.shape
    ) { LettersPage.view.record(LettersPage(context: context.book, rows: listed), for: $0) }
    return [index] + letters
  }

  private static func plans<Kind: Letter>(
    of kind: Kind.Type, in context: LetterContext, into rows: inout [LetterRow]
  ) -> [PagePlan] {
    var steps = SiblingSteps()
    let whole = kind.whole
    return kind.all(in: context).map { letter in
      let addressee = letter.addressee
      let step = steps.distinct(PathStep.step(code: addressee.code, name: addressee.name), in: "", addition: "")
      let page = "letters/\(kind.card.id)/\(step)/index"
      rows.append(LetterRow(kind: kind.card.name, addressee: addressee.label, page: page))
      let head = context.book.head(
        title: "\(addressee.label)\(context.book.yearText)\(kind.card.name)", page: page,
        below: [(label: "财政内部", page: "index"), (label: "文书", page: LettersPage.page)])
      var plan = PagePlan(
        path: Book.internalBook.rawValue + "/" + page, template: kind.card.template, shape: whole.shape
      ) { whole.record(AddressedLetter(head: head, letter: letter), for: $0) }
      plan.document = .unlessTooMany
      return plan
    }
  }

  /// The templates of letters, each with what it may name.
  static var templates: [(template: String, shape: TemplateShape)] {
    [(LettersPage.template, LettersPage.view.shape)] + kinds.map { ($0.card.template, shape(of: $0)) }
  }

  private static func shape<Kind: Letter>(of kind: Kind.Type) -> TemplateShape { kind.whole.shape }
}

/// The letters of a run: who is written to about what.
struct LettersPage: Sendable {
  static let page = "letters/index"
  static let template = "internal/letters"
  let context: BookContext
  let rows: [LetterRow]

  static let view = View<LettersPage>(
    "文书目录", "本次形成的文书",
    PageHead.view.fields { page in
      page.context.head(
        title: page.context.yearText + "文书目录", page: Self.page, below: [(label: "财政内部", page: "index")])
    },
    [
      .text("letterCount", "文书件数") { String($0.rows.count) },
      .list("letters", "文书，按种类和读入的先后", of: LetterRow.view) { $0.rows },
      .flag("hasLetters", "有文书") { !$0.rows.isEmpty },
    ])
}

/// One letter in the list.
struct LetterRow: Sendable {
  var kind: String
  var addressee: String
  var page: String

  static let view = View<LetterRow>(
    "文书行", "一件文书",
    [
      .text("kind", "文书的种类") { $0.kind },
      .text("addressee", "主送单位") { $0.addressee },
      .text("page", "文书所在页，不带扩展名") { BookPaths.link(from: LettersPage.page, to: $0.page) },
    ])
}
