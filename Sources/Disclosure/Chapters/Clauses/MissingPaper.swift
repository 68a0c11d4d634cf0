/// A paper that a demand asks for and that did not come, or not from all: how many, due from whom, since when.
struct MissingPaper: Sendable, Hashable {
  /// As offices call it: 项目支出绩效自评表.
  var name: String
  /// How many are missing; `nil` where nobody can say.
  var count: Int?
  /// Who owes it; empty where nobody is known by name.
  var offices: [String] = []
  /// Who hands it in, or keeps it, as a rule.
  var source: String
  /// The last day for it; `nil` where neither register nor policy sets one.
  var due: CalendarDate?
  /// Whether nothing follows it in its cell.
  var isLast = false

  /// Offices are named up to here.
  private static let mostNames = 3

  var from: String {
    if offices.isEmpty { return source }
    let names = offices.prefix(Self.mostNames).joined(separator: "、")
    return offices.count > Self.mostNames ? "\(names)等\(offices.count)个单位" : names
  }

  static let view = View<MissingPaper>(
    "缺的材料", "一项要求缺的一种材料",
    [
      .text("name", "材料名称") { $0.name },
      .text("count", "缺几份；不知道时为空") { $0.count.map(String.init) ?? "" },
      .flag("isCounted", "知道缺几份") { $0.count != nil },
      .text("from", "由谁报送或登记") { $0.from },
      .text("due", "应在哪一天以前报送；没有规定时为空") { $0.due?.chinese ?? "" },
      .flag("hasDue", "登记表或办法写了报送的时限") { $0.due != nil },
      .flag("isLast", "这一格里的最后一项") { $0.isLast },
    ])
}
