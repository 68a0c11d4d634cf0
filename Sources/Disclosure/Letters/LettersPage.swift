/// What a run wrote to whom, and what nobody could be written to about.
struct LetterList: Sendable {
  var rows: [LetterRow] = []
  var unaddressed: [UnaddressedRow] = []
}

/// The letters of a run: who is written to about what.
struct LettersPage: Sendable {
  static let page = "letters/index"
  static let template = "internal/letters"
  let context: BookContext
  let list: LetterList

  static let view = View<LettersPage>(
    "文书目录", "本次形成的文书",
    PageHead.view.fields { page in
      page.context.head(
        title: page.context.yearText + "文书目录", page: Self.page, below: [(label: "财政内部", page: "index")])
    },
    [
      .text("letterCount", "文书件数") { String($0.list.rows.count) },
      .list("letters", "文书，按种类和读入的先后", of: LetterRow.view) { $0.list.rows },
      .flag("hasLetters", "有文书") { !$0.list.rows.isEmpty },
      .text("unaddressedCount", "应发文而没有写明单位的事项数；一行台账应形成几种文书的，算几项") { String($0.list.unaddressed.count) },
      .list("unaddressed", "应发文而没有写明单位的事项，按种类和读入的先后", of: UnaddressedRow.view) { $0.list.unaddressed },
      .flag("hasUnaddressed", "有应发文而没有写明单位的事项") { !$0.list.unaddressed.isEmpty },
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

/// A paper, or a line of a ledger, that asks for a letter and names no office.
struct UnaddressedRow: Sendable {
  var kind: String
  var name: String
  var place: String

  static let view = View<UnaddressedRow>(
    "没有形成的文书", "应发文而没有写明单位的一个事项",
    [
      .text("kind", "应形成的文书") { $0.kind },
      .text("name", "项目或评价对象") { $0.name },
      .text("place", "位置：文件!工作表!单元格") { $0.place },
    ])
}
