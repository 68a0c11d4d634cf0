extension FormKind {
  static let fundNotice = Self("fund-notice")
}

/// The text of a fund release: 关于下达…资金的通知, with the fund and the sum that it hands out.
struct FundNotice: Record {
  let form = FormKind.fundNotice
  let subject = SubjectKind.fund
  var year: Int?
  var yearsAhead: ClosedRange<Int> { 0...1 }
  /// Two notices of one fund hand out two sums.
  var key: String { document?.raw ?? "" }
  var region = Named()
  var department = Named()
  var unit = Named()
  let code = ""
  /// The fund, as the title names it.
  var name = ""
  var source: Provenance
  var places = HeadPlaces()
  var mark = DisclosureMark.none
  var isKeyProject = false
  var budgetType: BudgetType?
  var title: Entry<String>
  /// 示财农〔2024〕12号.
  var document: Entry<String>?
  /// The sum that the text hands out, with the words that say it.
  var amount: Entry<Money>
  /// The paragraphs that speak of annexes, and the list of them.
  var annexes: [Entry<String>] = []

  mutating func visit(_ body: (inout RecordText) -> Void) {
    visitHead(body)
    title.visit(.init(field: "title"), body)
    document?.visit(.init(field: "document"), body)
    amount.visit(.init(field: "amount"), body)
    // The sentence of the sum may name annexes, and is visited once.
    for index in annexes.indices where annexes[index].at != title.at && annexes[index].at != amount.at {
      annexes[index].visit(.init(list: "annexes", index: index, field: "text"), body)
    }
  }

  /// The titles of annexes that stand in the text: 附件1 over a table.
  var annexTitles: [Entry<String>] {
    annexes.filter { $0.raw.utf8.count <= 150 && !AnnexNumbers.leading(in: $0.raw).isEmpty }
  }
}

/// 资金下达通知 in Word, whose tables are annexes of their own.
///
/// Basis: reference-cycle §2.2, the standard sentence of such notices.
enum FundNoticeForm: TextForm {
  static let kind = FormKind.fundNotice
  static let title = "资金下达通知"
  static let stage = Stage.management
  static let isPrinted = false

  static func isTitle(_ title: String) -> Bool { false }

  static func read(_ text: PaperText) -> Recognition? {
    let paragraphs = text.paragraphs.filter { !trimmed($0.text).isEmpty }
    guard let title = paragraphs.prefix(searchDepth).first(where: { isNotice($0.text) }),
      let (amount, at) = paragraphs.lazy.compactMap({ one in ReleasedAmount(in: one.text).map { ($0, one.at) } }).first
    else { return nil }
    var notice = FundNotice(
      source: title.at, title: Entry(value: title.text, raw: title.text, at: title.at),
      amount: Entry(value: amount.money, raw: amount.words, at: at))
    notice.name = FundName.plain(title.text)
    if let year = FormTitle.year(in: title.text) {
      notice.year = year
      notice.places.set(.year, at: title.at)
    }
    notice.document = paragraphs.prefix(searchDepth).first { $0.text.contains(/[〔\[（(][0-9]{4}[〕\]）)][0-9]+号/) }
      .flatMap { $0.text.utf8.count <= 120 ? Entry(value: $0.text, raw: $0.text, at: $0.at) : nil }
    notice.annexes = paragraphs.filter { AnnexNumbers.concerns($0.text) }.map {
      Entry(value: $0.text, raw: $0.text, at: $0.at)
    }
    for paragraph in paragraphs {
      guard let words = SecrecyMark.line(inOutside: paragraph.text) else { continue }
      notice.mark.withhold(for: words, at: .paper(paragraph.at))
    }
    var recognition = Recognition(
      status: SheetStatus(name: PaperText.sheetName, form: kind, records: 1, rows: text.paragraphs.count))
    recognition.papers = [notice]
    return recognition
  }

  private static let searchDepth = 12

  private static func isNotice(_ text: String) -> Bool {
    let plain = NormalText.normalised(text)
    return plain.utf8.count <= 300 && plain.hasSuffix("通知") && ["下达", "拨付"].contains(where: plain.contains)
      && ["资金", "经费", "补助", "预算", "专款"].contains(where: plain.contains)
  }
}
