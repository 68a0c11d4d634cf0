/// The templates that include a book's chapters one after the other, by path: `html/books/final-accounts.html`.
///
/// The order of chapters is the policy's, so that these are written for each run and are no files.
func chapterLists(_ chapters: (BookCard) -> [any Chapter.Type]) -> [String: [UInt8]] {
  var texts: [String: [UInt8]] = [:]
  for card in Books.cards {
    let list = chapters(card).map { chapter in
      let id = chapter.card.id
      return "{{#\(id)}}\n{{> chapters/\(id)}}\n{{/\(id)}}\n"
    }
    for format in PageFormat.all {
      texts[format.folder + "/" + card.chapterList + "." + format.suffix] = Array(list.joined().utf8)
    }
  }
  return texts
}
