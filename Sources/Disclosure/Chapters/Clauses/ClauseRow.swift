/// One demand, and how far it is met.
struct ClauseRow: Sendable {
  var clause: Clause
  var answers: [ClauseAnswer] = []
  /// What would answer it in books that this run does not write.
  var unbuilt: [ClauseAnswer] = []
  /// Papers that did not come in, or not from all.
  var missing: [MissingPaper] = []
  /// Papers that came, and from which a chapter could write nothing.
  var unused: [UnusedPaper] = []
  /// Whether the table stands in a book that is not the bureau's own.
  var isOpen = false

  /// 已形成, 本次没有生成, 缺材料 or 不属软件办理.
  var status: String {
    if !clause.outside.isEmpty { return "不属软件办理" }
    if !answers.isEmpty { return "已形成" }
    return unbuilt.isEmpty ? "缺材料" : "本次没有生成"
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
    } else if let last = unbuilt.indices.last {
      row.unbuilt[last].isLast = true
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
      .text("status", "落实情况：已形成、本次没有生成、缺材料、不属软件办理") { $0.status },
      .list("answers", "由什么落实；后面是本次没有生成的册里的", of: ClauseAnswer.view) {
        let row = $0.ended
        return row.answers + row.unbuilt
      },
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
