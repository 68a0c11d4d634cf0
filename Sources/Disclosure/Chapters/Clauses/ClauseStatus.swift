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
    let books = input.settings.books.filter { Books.card(of: $0) != nil }
    let written = books.flatMap { Self.chapters(of: $0, input) }
    var counts: [FormKind: Int] = [:]
    for paper in input.records.papers where !onlyOpen { counts[paper.form, default: 0] += 1 }
    for paper in input.openPapers where onlyOpen { counts[paper.form, default: 0] += 1 }
    for one in input.figures where !onlyOpen || one.decision.isPublic {
      counts[SelfEvaluationForm.kind, default: 0] += 1
    }
    if !input.records.register.isEmpty { counts[RegisterForm.kind] = input.records.register.count }
    if !input.records.directory.isEmpty { counts[DirectoryForm.kind] = input.records.directory.count }
    let titles = Dictionary(FormSet.all.forms.map { ($0.title, $0.kind) }) { first, _ in first }
    let letters = input.letters
    rows = input.policy.clauses.map { clause in
      Self.row(
        clause, letters: letters, written: written, papers: { titles[$0].flatMap { counts[$0] } ?? 0 },
        hasRecords: counts.values.contains { $0 > 0 }, page: page, onlyOpen: onlyOpen)
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
      Written(book: book, place: place, isMissing: place.chapter.init(context).isMissing)
    }
  }

  private static func row(
    _ clause: Clause, letters: [WrittenLetters], written: [Written], papers: (String) -> Int, hasRecords: Bool,
    page: String,
    onlyOpen: Bool
  ) -> ClauseRow {
    var row = ClauseRow(clause: clause)
    guard clause.outside.isEmpty else { return row }
    for id in clause.chapters {
      for one in written where one.place.chapter.card.id == id {
        if one.isMissing {
          row.missing += one.place.chapter.card.needs
        } else {
          row.answers.append(
            ClauseAnswer(
              text: "\(one.book.chinese)：\(one.place.numbered)",
              page: BookPaths.link(from: page, to: "\(one.book.rawValue)/index"), anchor: one.place.anchor))
        }
      }
    }
    for form in clause.forms {
      let count = papers(form)
      // In a book that is not the bureau's own, a count beside what is published would tell how much is withheld.
      let number = onlyOpen ? "" : "\(count)份（行）"
      if count > 0 { row.answers.append(ClauseAnswer(text: form + number)) } else { row.missing.append(form) }
    }
    for letter in letters where clause.letters.contains(letter.id) {
      guard letter.count > 0 else { continue }
      // Letters stand in the bureau's own book, which no other links to.
      row.answers.append(
        onlyOpen
          ? ClauseAnswer(text: "文书：" + letter.name)
          : ClauseAnswer(
            text: "文书：\(letter.name)\(letter.count)件", page: BookPaths.link(from: page, to: "internal/letters/index")))
    }
    if !clause.rules.isEmpty, hasRecords {
      row.answers.append(ClauseAnswer(text: "检查\(clause.rules.joined(separator: "、"))"))
    }
    var seen: Set<String> = []
    row.missing = row.missing.filter { seen.insert($0).inserted }
    return row
  }
}

/// One demand, and how far it is met.
struct ClauseRow: Sendable {
  var clause: Clause
  fileprivate(set) var answers: [ClauseAnswer] = []
  /// Papers that did not come in.
  fileprivate(set) var missing: [String] = []

  /// 已形成, 缺材料 or 不属软件办理.
  var status: String {
    if !clause.outside.isEmpty { return "不属软件办理" }
    return answers.isEmpty ? "缺材料" : "已形成"
  }

  static let view = View<ClauseRow>(
    "条款行", "文件的一项要求和它的落实情况",
    [
      .text("number", "条款") { $0.clause.number },
      .text("demand", "要求") { $0.clause.demand },
      .text("status", "落实情况：已形成、缺材料、不属软件办理") { $0.status },
      .list("answers", "由什么落实", of: ClauseAnswer.view) { $0.answers },
      .flag("isMissing", "缺材料，或已形成而另缺一些材料") { !$0.missing.isEmpty },
      .text("missing", "缺的材料，用顿号隔开") { $0.missing.joined(separator: "、") },
      .text("missingCount", "缺几种材料") { String($0.missing.count) },
      .flag("isFormed", "已形成") { !$0.answers.isEmpty },
      .flag("isOutside", "不属软件办理") { !$0.clause.outside.isEmpty },
      .text("reason", "不属软件办理的原因") { $0.clause.outside },
    ])
}

/// What answers a demand.
struct ClauseAnswer: Sendable {
  var text: String
  /// The page and the place on it; empty where there is nothing to link to.
  var page = ""
  var anchor = ""

  static let view = View<ClauseAnswer>(
    "条款的落实", "落实一项要求的章节、材料或检查",
    [
      .text("text", "名称") { $0.text },
      .text("page", "所在页，不带扩展名；没有时为空") { $0.page },
      .text("anchor", "页内链接的锚点") { $0.anchor },
      .flag("hasPage", "有可以链接的页") { !$0.page.isEmpty },
      .flag("hasAnchor", "有页内链接的锚点") { !$0.anchor.isEmpty },
    ])
}
