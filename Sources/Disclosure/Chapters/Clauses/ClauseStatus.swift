/// How far the demands of the policy's document are met by what this run writes: 落实情况对照表.
struct ClauseStatus: Sendable {
  /// A chapter that a book of this run has.
  private struct Written: Sendable {
    var book: Book
    var place: ChapterPlace
    var isMissing: Bool
    var absentForms: Set<FormKind>
  }

  let rows: [ClauseRow]

  /// - Parameters:
  ///   - books: the books that are written; of what stands in others it is said that it was not built.
  ///   - page: the page on which links stand, with the book's folder: `internal/clauses/index`.
  ///   - onlyOpen: whether the page is one that only open books may be linked from.
  init(_ input: ReportInput, writing books: [Book], on page: String, onlyOpen: Bool) {
    let input = input.ofReportYear
    let all = books + Book.allCases.filter { !books.contains($0) }
    let chapters = input.policy.clauses.isEmpty ? [] : all.flatMap { Self.chapters(of: $0, input) }
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
      input: input, chapters: chapters, letters: input.letters,
      lettersBelow: input.records.files.compactMap { $0.upward?.letters },
      pageNames: ClausePage.all.filter { $0.isWritten(input) }.map(\.id),
      books: books, titles: titles, counts: counts, missing: MissingPapers(input, isOpen: onlyOpen))
    rows = input.policy.clauses.map { Self.row($0, found, page: page, onlyOpen: onlyOpen) }
  }

  /// What a run has that may answer demands.
  private struct Found {
    var input: ReportInput
    var chapters: [Written]
    var letters: [WrittenLetters]
    /// The ids of the letters that each region below wrote.
    var lettersBelow: [[String]]
    /// Ids of the pages with something to say.
    var pageNames: [String]
    var books: [Book]
    /// The forms by their titles.
    var titles: [String: FormKind]
    /// How many papers of each form came.
    var counts: [FormKind: Int]
    var missing: MissingPapers

    func came(_ title: String) -> Int { titles[title].flatMap { counts[$0] } ?? 0 }

    /// Whether what has a part for each of some forms has one for a demand.
    ///
    /// - Parameter absent: the forms of which it has nothing.
    func answers(_ clause: Clause, without absent: Set<FormKind>) -> Bool {
      clause.forms.isEmpty || !clause.forms.compactMap { titles[$0] }.allSatisfy(absent.contains)
    }

    /// Whether a check found papers to look at.
    func hasRun(_ rule: String) -> Bool {
      let papers = input.cards[rule]?.papers ?? []
      return counts.contains { $0.value > 0 && (papers.isEmpty || papers.contains($0.key)) }
    }
  }

  private static func chapters(of book: Book, _ input: ReportInput) -> [Written] {
    guard let card = Books.card(of: book) else { return [] }
    let chapters = Books.chapters(of: book, under: input.policy)
    let context = ChapterContext(
      BookContext(book, book == .budgetDraft ? input.ofNextYear : input), card,
      chapters: chapters)
    // The table of clauses itself is no answer to a clause.
    return context.outline.places.filter { $0.chapter.card.id != ClausesChapter.card.id }.map { place in
      let chapter = place.chapter.init(context)
      return Written(book: book, place: place, isMissing: chapter.isMissing, absentForms: chapter.absentForms)
    }
  }

  private static func row(_ clause: Clause, _ found: Found, page: String, onlyOpen: Bool) -> ClauseRow {
    var row = ClauseRow(clause: clause)
    guard clause.outside.isEmpty else { return row }
    var needs: [String] = []
    for id in clause.chapters {
      for one in found.chapters where one.place.chapter.card.id == id {
        guard !one.isMissing, found.answers(clause, without: one.absentForms) else {
          if one.isMissing { needs += one.place.chapter.card.needs }
          continue
        }
        var answer = ClauseAnswer(text: "\(one.book.chinese)：\(one.place.numbered)")
        if found.books.contains(one.book) {
          answer.page = BookPaths.link(from: page, to: "\(one.book.rawValue)/index")
          answer.anchor = one.place.chapter.card.numbering == .none ? "" : one.place.anchor
        }
        row.add(answer, in: one.book, of: found.books)
      }
    }
    let isWrittenInChapters = !row.answers.isEmpty
    var others = ClauseRow(clause: clause)
    addLetters(to: &others, found, page: page, onlyOpen: onlyOpen)
    let shown = addPages(to: &others, found, page: page, onlyOpen: onlyOpen)
    needs += shown.needs
    // A paper that came, or a check that ran, answers a demand for something written only where that was written.
    let mayAnswer =
      isWrittenInChapters || !others.answers.isEmpty || shown.areInside
      || clause.chapters.isEmpty && clause.letters.isEmpty && clause.pageNames.isEmpty
    row.unbuilt += others.unbuilt
    for form in clause.forms {
      let count = found.came(form)
      guard count > 0 else { continue }
      // In a book that is not the bureau's own, a count beside what is published would tell how much is withheld.
      if mayAnswer {
        row.answers.append(ClauseAnswer(text: onlyOpen ? form : counted(form, count)))
      } else if row.unbuilt.isEmpty {
        needs.append(form)
      }
    }
    row.answers += others.answers
    let rules = mayAnswer ? clause.rules.filter(found.hasRun) : []
    if !rules.isEmpty { row.answers.append(ClauseAnswer(text: "检查\(rules.joined(separator: "、"))")) }
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
  static func counted(_ name: String, _ count: Int) -> String {
    switch FormSet.all.forms.first(where: { $0.title == name }) {
    case let form? where form.kind == RegisterForm.kind: "\(name)（\(count)个项目）"
    case let form? where form.kind == DirectoryForm.kind: "\(name)（\(count)个单位）"
    case let form? where form.ledger != nil: "\(name)（\(count)条）"
    default: "\(name)\(count)份"
    }
  }

  /// Pages of one answer are linked one by one up to here; of more, the entry page is.
  private static let mostParts = 12

  /// Adds the pages that answer a demand.
  ///
  /// - Returns: what the others are written from that are not there, and whether some answer it that an open book does not name.
  private static func addPages(
    to row: inout ClauseRow, _ found: Found, page: String, onlyOpen: Bool
  ) -> (needs: [String], areInside: Bool) {
    let clause = row.clause
    var needs: [String] = []
    var areInside = false
    for answer in ClausePage.all where clause.pageNames.contains(answer.id) {
      let isBuilt = found.books.contains(answer.book)
      func link(_ target: String) -> String {
        target.isEmpty || !isBuilt ? "" : BookPaths.link(from: page, to: "\(answer.book.rawValue)/\(target)")
      }
      let absent = answer.forms.filter { form in
        answer.isOpen
          ? found.counts[form, default: 0] == 0 : !found.input.records.papers.contains { $0.form == form }
      }
      let parts = answer.parts?(found.input) ?? []
      guard found.answers(clause, without: absent) else { continue }
      guard found.pageNames.contains(answer.id), answer.parts == nil || !parts.isEmpty else {
        if answer.isOpen || !onlyOpen { needs.append(answer.needs) }
        continue
      }
      if onlyOpen, !answer.isOpen, isBuilt {
        areInside = true
        continue
      }
      if answer.parts == nil || parts.count > mostParts {
        row.add(ClauseAnswer(text: answer.name, page: link(answer.page)), in: answer.book, of: found.books)
      } else {
        for part in parts {
          row.add(ClauseAnswer(text: "公开页：" + part.name, page: link(part.page)), in: answer.book, of: found.books)
        }
      }
    }
    return (needs, areInside)
  }

  private static func addLetters(to row: inout ClauseRow, _ found: Found, page: String, onlyOpen: Bool) {
    let clause = row.clause
    let below = Set(found.lettersBelow.joined())
    for letter in found.letters
    where clause.letters.contains(letter.id)
      && ((onlyOpen ? letter.openCount : letter.count) > 0 || below.contains(letter.id))
    {
      var answer = ClauseAnswer(text: "文书：" + letter.name)
      let isBuilt = found.books.contains(.internalBook)
      // Letters stand in the bureau's own book, which no other links to.
      if !onlyOpen {
        let regions = found.lettersBelow.count { $0.contains(letter.id) }
        answer.text += [
          letter.count > 0 ? "\(letter.count)件" : "", regions > 0 ? "下级\(regions)个地区已办理" : "",
        ].filter { !$0.isEmpty }.joined(separator: "，")
        if letter.count > 0, isBuilt { answer.page = BookPaths.link(from: page, to: "internal/letters/index") }
      }
      row.add(answer, in: .internalBook, of: found.books)
    }
  }
}

extension ClauseRow {
  /// Adds an answer of a book, or says that the book was not built.
  fileprivate mutating func add(_ answer: ClauseAnswer, in book: Book, of built: [Book]) {
    if built.contains(book) {
      answers.append(answer)
    } else {
      unbuilt.append(ClauseAnswer(text: answer.text + "（本次没有生成）"))
    }
  }
}
