import Spreadsheets

/// What a text in a column of indicators or of names makes of its row.
enum ListRowKind: Sendable, Equatable {
  case indicator
  /// The budget's execution rate, which is scored apart from the indicators.
  case execution
  /// A row that adds up others: 小计, 本页合计, 累计.
  case sum

  /// - Parameter text: a level of an indicator, or its name.
  init(level text: String) {
    if Self.addsUp(text) {
      self = .sum
    } else {
      self = text.contains("预算执行") || text.contains("资金执行") ? .execution : .indicator
    }
  }

  /// Whether a text is a word for a sum, alone or behind what is added up: `小计`, `产出指标小计`, `（一）本页小计：`.
  static func addsUp(_ text: String) -> Bool {
    guard text.utf8.count <= 120, signs.finds(in: text) else { return false }
    let name = ListLabel(unframed(text)).name
    return words.contains(name) || endings.contains { name.hasSuffix($0) }
  }

  /// A text without the brackets around all of it: `(合计)`, `【小计】`.
  private static func unframed(_ text: String) -> String {
    let text = NormalText.normalised(text)
    guard let first = text.first, let open = frames.0.firstIndex(of: first), text.last == frames.1[open] else {
      return text
    }
    return String(text.dropFirst().dropLast())
  }

  private static let frames: ([Character], [Character]) = (
    ["(", "[", "【", "〔", "<", "《", "「"], [")", "]", "】", "〕", ">", "》", "」"]
  )

  private static let signs = WordFinder(["计", "計", "页", "頁"])
  private static let words = WordTable([
    "合计数", "总计数", "小计数", "累计数", "承前页", "过次页", "转次页", "接前页", "续前页",
  ])
  /// Alone or behind the name of what is added up; 会计 and 审计 add nothing up.
  private static let endings = ["小计", "合计", "总计", "共计", "累计"]

  /// Whether a text heads the rows below it, whose sums may stand beside it: numbered, or the name of an office.
  static func headsSums(_ text: String) -> Bool {
    let text = NormalText.normalised(text)
    return text.count <= 40 && (isNumbered(text) || offices.contains { text.hasSuffix($0) })
  }

  /// Whether a text without anything beside it heads the rows below it, and is no note: 二、涉密项目.
  static func headsRows(_ text: String) -> Bool {
    let text = NormalText.normalised(text)
    guard text.count <= 30, !text.hasPrefix("注"), !text.contains(where: { "。;:,".contains($0) }) else { return false }
    return isNumbered(text) || text.hasSuffix("项目") || text.hasSuffix("类")
  }

  /// Whether a mark without a number speaks of the rows below it alone: 以下项目涉密，不予公开; the title of a second block, 不公开项目清单.
  static func speaksOfRowsBelow(_ text: String) -> Bool {
    let text = NormalText.normalised(text)
    return below.finds(in: text) && !above.finds(in: text)
      || text.count <= 30 && blocks.contains(where: text.hasSuffix) && !text.contains { "。;:,".contains($0) }
  }

  /// Whether a mark speaks of the rows above it alone: 以上项目不予公开.
  static func speaksOfRowsAbove(_ text: String) -> Bool {
    let text = NormalText.normalised(text)
    return above.finds(in: text) && !below.finds(in: text)
  }

  private static let below = WordFinder(["以下", "下列", "下述"])
  private static let above = WordFinder(["以上", "上述", "上列"])
  private static let blocks = ["项目清单", "项目目录", "项目名单", "项目明细", "项目明细表", "项目部分"]

  private static func isNumbered(_ text: String) -> Bool {
    guard let first = text.first, "一二三四五六七八九十(".contains(first) else { return false }
    return text.withBytes { LabelParser.withoutNumbering($0).count < $0.count }
  }

  /// Whether the name in a row that has neither a code nor anything of an indicator is a word for a sum, alone or behind what is
  /// added up: 交通局汇总, 上述项目合计数, 转下页, 其中：一般公共预算, Total.
  static func sumsUp(_ text: String) -> Bool {
    let text = unframed(text)
    guard text.count <= 30 else { return false }
    if text.hasPrefix("其中:") { return true }
    let name = withoutCount(ListLabel(text).name.lowercased())
    return bare.contains(name) || endings.contains { name.hasSuffix($0) }
      || counted.contains { word in
        name.hasSuffix(word) && (added.contains { name.dropLast(word.count).hasSuffix($0) })
      }
  }

  /// Whether a row without a code or anything of an indicator has the sums of an office or of a kind of spending, by its name:
  /// 一、交通运输局, 二、项目支出.
  static func headsNamedSums(_ text: String) -> Bool {
    let text = NormalText.normalised(text)
    return text.count <= 40 && isNumbered(text) && (offices + ["支出", "预算", "类"]).contains { text.hasSuffix($0) }
  }

  /// A text without the number of what is added up behind it: 小计2项, 合计3个项目.
  private static func withoutCount(_ name: String) -> String {
    for word in ["个项目", "项目", "项", "个"] where name.hasSuffix(word) {
      let rest = name.dropLast(word.count)
      let end = rest.reversed().prefix { $0.isNumber || "一二三四五六七八九十".contains($0) }.count
      if end > 0 { return String(rest.dropLast(end)) }
    }
    return name
  }

  private static let bare = WordTable([
    "sum", "total", "totals", "subtotal", "sub-total", "grandtotal", "合计数", "总计数", "小计数", "累计数", "共计数", "汇总", "汇总数",
    "总额", "总数", "总和", "转下页", "转后页", "过下页", "接上页", "承上页", "续上页", "合", "计", "共", "一般公共预算",
    "政府性基金预算", "政府性基金", "国有资本经营预算", "社会保险基金预算", "财政专户管理资金", "基本支出", "项目支出",
  ])
  /// Behind one of `added` only: 数据汇总 may be a project.
  private static let counted = [
    "汇总", "汇总数", "汇总额", "合计数", "合计额", "总计数", "小计数", "累计数", "共计数", "总额", "总数", "总和",
  ]
  private static let added =
    offices + [
      "部", "院", "站", "所", "中心", "部门", "单位", "本级", "级", "页", "县", "市", "区", "省", "项目", "上述", "以上", "资金", "金额",
      "预算", "支出", "类", "上列", "本表", "本项",
    ]

  private static let offices = ["局", "委", "委员会", "办公室", "街道", "街道办事处", "镇", "乡"]
}
