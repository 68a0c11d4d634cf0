/// What is known of a chapter before any paper is read.
struct ChapterCard: Sendable {
  /// How headings count the chapter.
  enum Numbering: Sendable {
    /// Not at all: cover, contents.
    case none
    /// 一、二、三.
    case part
    /// 附件1, 附件2.
    case annex
  }

  /// Its name in policies and templates: `key-projects`.
  var id: String
  /// Without its number.
  var heading: String
  var numbering: Numbering
  /// The books that it may stand in.
  var books: [Book]
  /// The papers that it is written from, as offices call them; empty where it needs none.
  var needs: [String] = []
  /// The sentence where there are no such papers; empty where it needs none.
  var absence = ""
  /// The demand that it answers, in a few words; empty where no regulation asks for it.
  var clause = ""
}
