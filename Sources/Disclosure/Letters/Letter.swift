/// A document for one addressee 文书, made of what the bureau's ledgers and summaries say.
///
/// Its templates are `html/internal/letters/<id>.html` and `markdown/internal/letters/<id>.md`. Adding one is adding its file, its line in
/// `Letters.swift` and its two templates. A letter stands in the bureau's own book; a department's has nothing of other departments.
protocol Letter: Sendable {
  static var card: LetterCard { get }

  /// What its templates may name beside what every letter has.
  static var view: View<Self> { get }

  /// The letters that are to be sent, one for each addressee.
  static func all(in context: LetterContext) -> LetterBatch<Self>

  var addressee: Named { get }

  /// 标题, as it is printed above the letter.
  func title(_ yearText: String) -> String
}

extension Letter {
  func title(_ yearText: String) -> String { addressee.label + yearText + Self.card.name }
}

/// The letters of one kind, and what nobody could be written to about because no office is named.
struct LetterBatch<Content: Letter>: Sendable {
  var letters: [Content]
  var unaddressed: [any Record] = []
}

extension LetterContext {
  /// One letter for each office, and the papers for which nobody could be written to.
  func letters<Content: Letter, Paper: Record>(
    on papers: [Paper], _ letter: (Named, [Paper]) -> Content
  ) -> LetterBatch<Content> {
    let (offices, without) = byOffice(papers)
    return LetterBatch(letters: offices.map { letter($0.office, $0.papers) }, unaddressed: without)
  }
}

extension Letter {
  /// All that its templates may name.
  static var whole: View<AddressedLetter<Self>> {
    View(
      "文书：" + card.name, card.clause, PageHead.view.fields { $0.head },
      [.text("addressee", "主送单位") { $0.letter.addressee.label }], view.fields { $0.letter })
  }
}

/// A letter on its page.
struct AddressedLetter<Content: Letter>: Sendable {
  var head: PageHead
  var letter: Content
}
