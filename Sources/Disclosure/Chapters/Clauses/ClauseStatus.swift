/// How far the demands of the policy's document are met by what this run writes: 落实情况对照表.
struct ClauseStatus: Sendable {
  /// A chapter that a book of this run has.
  private struct Written: Sendable {
    var book: Book
    var place: ChapterPlace
    var isMissing: Bool
  }

  let rows: [ClauseRow]

  /// - Parameters:
  ///   - page: the page on which links stand, with the book's folder: `internal/clauses/index`.
  ///   - onlyOpen: whether the page is one that only open books may be linked from.
  init(_ input: ReportInput, on page: String, onlyOpen: Bool) {
    let input = input.ofReportYear
    let books = input.settings.books.filter { Books.card(of: $0) != nil }
    let written = books.flatMap { Self.chapters(of: $0, input) }
    var counts: [FormKind: Int] = [:]
    for paper in input.records.papers where !onlyOpen { counts[paper.form, default: 0] += 1 }
    for paper in input.openPapers where onlyOpen { counts[paper.form, default: 0] += 1 }
    for one in input.figures where !onlyOpen || one.decision.isPublic {
      counts[SelfEvaluationForm.kind, default: 0] += 1
    }
    if !input.records.register.isEmpty { counts[RegisterForm.kind] = input.records.register.counting.count }
    if !input.records.directory.isEmpty { counts[DirectoryForm.kind] = input.records.directory.count }
    let titles = Dictionary(FormSet.all.forms.map { ($0.title, $0.kind) }) { first, _ in first }
    let found = Found(
      input: input, written: written, letters: input.letters,
      lettersBelow: input.records.files.compactMap { $0.upward?.letters },
      pageNames: ClausePage.all.filter { $0.isWritten(input) }.map(\.id),
      books: input.settings.books, came: { titles[$0].flatMap { counts[$0] } ?? 0 },
      hasRecords: counts.values.contains { $0 > 0 }, missing: MissingPapers(input, isOpen: onlyOpen))
    rows = input.policy.clauses.map { Self.row($0, found, page: page, onlyOpen: onlyOpen) }
  }

  /// What a run has that may answer demands.
  private struct Found {
    var input: ReportInput
    var written: [Written]
    var letters: [WrittenLetters]
    /// The ids of the letters that each region below wrote.
    var lettersBelow: [[String]]
    /// Ids of the pages with something to say.
    var pageNames: [String]
    var books: [Book]
    /// How many papers of a form came, by its title.
    var came: (String) -> Int
    var hasRecords: Bool
    var missing: MissingPapers
  }

  private static func chapters(of book: Book, _ input: ReportInput) -> [Written] {
    guard let card = Books.card(of: book) else { return [] }
    let chapters = Books.chapters(of: book, under: input.policy)
    let context = ChapterContext(
      BookContext(book, book == .budgetDraft ? input.ofNextYear : input), card,
      chapters: chapters)
    // The table of clauses itself is no answer to a clause.
    return context.outline.places.filter { $0.chapter.card.id != ClausesChapter.card.id }.map { place in
      Written(book: book, place: place, isMissing: place.chapter.init(context).isMissing)
    }
  }

  private static func row(_ clause: Clause, _ found: Found, page: String, onlyOpen: Bool) -> ClauseRow {
    var row = ClauseRow(clause: clause)
    guard clause.outside.isEmpty else { return row }
    var needs: [String] = []
    for id in clause.chapters {
      for one in found.written where one.place.chapter.card.id == id {
        if one.isMissing {
          needs += one.place.chapter.card.needs
        } else {
          row.answers.append(
            ClauseAnswer(
              text: "\(one.book.chinese)：\(one.place.numbered)",
              page: BookPaths.link(from: page, to: "\(one.book.rawValue)/index"),
              anchor: one.place.chapter.card.numbering == .none ? "" : one.place.anchor))
        }
      }
    }
    let letters = letters(of: clause, found, page: page, onlyOpen: onlyOpen)
    let shown = pageAnswers(to: clause, found, page: page, onlyOpen: onlyOpen)
    let isWritten =
      !row.answers.isEmpty || !letters.isEmpty || clause.pageNames.contains(where: found.pageNames.contains)
    // A paper that came, or a check that ran, answers a demand for something written only where that was written.
    let mayAnswer = isWritten || clause.chapters.isEmpty && clause.letters.isEmpty && clause.pageNames.isEmpty
    for form in clause.forms {
      let count = found.came(form)
      guard count > 0 else { continue }
      // In a book that is not the bureau's own, a count beside what is published would tell how much is withheld.
      if mayAnswer {
        row.answers.append(ClauseAnswer(text: onlyOpen ? form : counted(form, count)))
      } else {
        needs.append(form)
      }
    }
    row.answers += letters + shown.answers
    needs += shown.needs
    if !clause.rules.isEmpty, found.hasRecords, mayAnswer {
      row.answers.append(ClauseAnswer(text: "检查\(clause.rules.joined(separator: "、"))"))
    }
    var seen: Set<String> = []
    for name in clause.forms + needs where seen.insert(name).inserted {
      let came = found.came(name)
      // A chapter may lack papers of its year, or open ones, of a form of which others came.
      if came > 0, needs.contains(name) {
        row.unused.append(UnusedPaper(name: name, count: came))
      } else if let paper = found.missing.paper(name, came: came) {
        row.missing.append(paper)
      }
    }
    row.isOpen = onlyOpen
    return row
  }

  /// A form with what came of it: sheets of paper, lines of a ledger, projects of a register, offices of a directory.
  fileprivate static func counted(_ name: String, _ count: Int) -> String {
    switch FormSet.all.forms.first(where: { $0.title == name }) {
    case let form? where form.kind == RegisterForm.kind: "\(name)（\(count)个项目）"
    case let form? where form.kind == DirectoryForm.kind: "\(name)（\(count)个单位）"
    case let form? where form.ledger != nil: "\(name)（\(count)条）"
    default: "\(name)\(count)份"
    }
  }

  /// Pages of one answer are linked one by one up to here; of more, the entry page is.
  private static let mostParts = 12

  /// The pages of the run that answer a demand, and what those are written from that are not there.
  private static func pageAnswers(to clause: Clause, _ found: Found, page: String, onlyOpen: Bool)
    -> (answers: [ClauseAnswer], needs: [String])
  {
    var (answers, needs): ([ClauseAnswer], [String]) = ([], [])
    for answer in ClausePage.all where clause.pageNames.contains(answer.id) && (answer.isOpen || !onlyOpen) {
      func link(_ target: String) -> String {
        target.isEmpty ? "" : BookPaths.link(from: page, to: "\(answer.book.rawValue)/\(target)")
      }
      if found.pageNames.contains(answer.id), found.books.contains(answer.book) {
        let parts = answer.parts?(found.input) ?? []
        if answer.parts != nil, parts.isEmpty {
          needs.append(answer.needs)
        } else if answer.parts == nil || parts.count > mostParts {
          answers.append(ClauseAnswer(text: answer.name, page: link(answer.page)))
        } else {
          answers += parts.map { ClauseAnswer(text: "公开页：" + $0.name, page: link($0.page)) }
        }
      } else if !found.pageNames.contains(answer.id) {
        needs.append(answer.needs)
      }
    }
    return (answers, needs)
  }

  private static func letters(of clause: Clause, _ found: Found, page: String, onlyOpen: Bool) -> [ClauseAnswer] {
    let below = Set(found.lettersBelow.joined())
    let written = found.letters.filter { clause.letters.contains($0.id) && ($0.count > 0 || below.contains($0.id)) }
    return written.map { letter in
      // Letters stand in the bureau's own book, which no other links to.
      if onlyOpen { return ClauseAnswer(text: "文书：" + letter.name) }
      let regions = found.lettersBelow.count { $0.contains(letter.id) }
      let counts = [
        letter.count > 0 ? "\(letter.count)件" : "", regions > 0 ? "下级\(regions)个地区已办理" : "",
      ].filter { !$0.isEmpty }
      return ClauseAnswer(
        text: "文书：" + letter.name + counts.joined(separator: "，"),
        page: letter.count > 0 ? BookPaths.link(from: page, to: "internal/letters/index") : "")
    }
  }
}

/// One demand, and how far it is met.
struct ClauseRow: Sendable {
  var clause: Clause
  fileprivate(set) var answers: [ClauseAnswer] = []
  /// Papers that did not come in, or not from all.
  fileprivate(set) var missing: [MissingPaper] = []
  /// Papers that came, and from which a chapter could write nothing.
  fileprivate(set) var unused: [UnusedPaper] = []
  /// Whether the table stands in a book that is not the bureau's own.
  fileprivate var isOpen = false

  /// 已形成, 缺材料 or 不属软件办理.
  var status: String {
    if !clause.outside.isEmpty { return "不属软件办理" }
    return answers.isEmpty ? "缺材料" : "已形成"
  }

  /// How many papers are missing; `nil` where one is and nobody can say how many.
  private var missingCount: Int? {
    missing.contains { $0.count == nil } ? nil : missing.reduce(0) { $0 + ($1.count ?? 0) }
  }

  /// The same with the last of all that its cell lists marked: no separator stands behind it.
  private var ended: Self {
    var row = self
    guard clause.outside.isEmpty else { return row }
    if let last = unused.indices.last {
      row.unused[last].isLast = true
    } else if let last = missing.indices.last {
      row.missing[last].isLast = true
    } else if let last = answers.indices.last {
      row.answers[last].isLast = true
    }
    return row
  }

  static let view = View<ClauseRow>(
    "条款行", "文件的一项要求和它的落实情况",
    [
      .text("number", "条款") { $0.clause.number },
      .text("demand", "要求") { $0.clause.demand },
      .text("status", "落实情况：已形成、缺材料、不属软件办理") { $0.status },
      .list("answers", "由什么落实", of: ClauseAnswer.view) { $0.ended.answers },
      .flag("isMissing", "缺材料，或已形成而另缺一些材料") { !$0.missing.isEmpty },
      .list("missing", "缺的材料", of: MissingPaper.view) { $0.ended.missing },
      .text("missingCount", "缺几份材料；有的不知道缺几份时为空") { $0.missingCount.map(String.init) ?? "" },
      .flag("isCounted", "缺几种材料，并且知道一共缺几份") { $0.missing.count > 1 && $0.missingCount != nil },
      .flag("isOpen", "对照表在报送人大的册里，缺的是可以公开的材料") { $0.isOpen },
      .list("unused", "收到而没有写进章节的材料，不公开或不是本年度的", of: UnusedPaper.view) { $0.ended.unused },
      .flag("isFormed", "已形成") { !$0.answers.isEmpty },
      .flag("isOutside", "不属软件办理") { !$0.clause.outside.isEmpty },
      .text("reason", "不属软件办理的原因") { $0.clause.outside },
    ])
}

/// A paper that came and that no chapter of the demand could be written from.
struct UnusedPaper: Sendable {
  var name: String
  var count: Int
  /// Whether nothing follows it in its cell.
  var isLast = false

  static let view = View<UnusedPaper>(
    "没有写进章节的材料", "收到而没有写进章节的一种材料",
    [
      .text("name", "材料名称") { $0.name },
      .text("counted", "材料名称和收到多少：11份，3条") { ClauseStatus.counted($0.name, $0.count) },
      .flag("isLast", "这一格里的最后一项") { $0.isLast },
    ])
}

/// What answers a demand.
struct ClauseAnswer: Sendable {
  var text: String
  /// The page and the place on it; empty where there is nothing to link to.
  var page = ""
  var anchor = ""
  /// Whether nothing follows it in its cell.
  var isLast = false

  static let view = View<ClauseAnswer>(
    "条款的落实", "落实一项要求的章节、材料或检查",
    [
      .text("text", "名称") { $0.text },
      .text("page", "所在页，不带扩展名；没有时为空") { $0.page },
      .text("anchor", "页内链接的锚点") { $0.anchor },
      .flag("hasPage", "有可以链接的页") { !$0.page.isEmpty },
      .flag("hasAnchor", "有页内链接的锚点") { !$0.anchor.isEmpty },
      .flag("isLast", "这一格里的最后一项") { $0.isLast },
    ])
}
