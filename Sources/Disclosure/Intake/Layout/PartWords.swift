/// Words and figures by which a text says that something is done in part only: 已完成2/3, 完成大部分, 尚在整改.
enum PartWords {
  static func stand(in text: String) -> Bool {
    words.contains(where: text.contains) || isFraction(text) || isShare(text) || isSomeOfMany(text)
  }

  private static let words = [
    "部分", "一半", "过半", "半数", "多数", "大多", "尚未", "尚在", "尚需", "尚有", "尚待", "尚余", "预计", "拟于", "将于", "计划于", "争取", "力争", "正在",
    "其余", "剩余", "余下", "还有", "另有",
    "仍在", "仍需", "仍未", "仍有",
    "有待", "待完成", "待整改", "基本完成", "基本整改", "阶段性", "接近完成", "分之", "未完成", "未整改", "未到位", "未公开",
  ]

  /// 2/3, and neither 3/3 nor a day.
  private static func isFraction(_ text: String) -> Bool {
    guard let match = text.firstMatch(of: /(?:^|[^0-9\/])([0-9]{1,3})\/([0-9]{1,3})(?:[^0-9\/]|$)/) else {
      return false
    }
    return (Int(match.1) ?? 0) < (Int(match.2) ?? 0)
  }

  /// 完成80%, 整改率为80%, or 80% alone.
  private static func isShare(_ text: String) -> Bool {
    guard
      let match = text.firstMatch(
        of: /(?:^|完成|整改|落实|到位|公开|进度)(?:率|度|比例)?(?:了|已|约|近|至|到|达到|达|为|:)*([0-9]+(?:\.[0-9]+)?)%/)
    else { return false }
    return Int(match.1.prefix { $0 != "." }).map { $0 < 100 } ?? true
  }

  /// 5个问题已整改4个.
  private static func isSomeOfMany(_ text: String) -> Bool {
    guard
      let match = text.firstMatch(
        of: /([0-9]+)(?:个|项|条)[^0-9。;]*(?:完成|整改|落实|到位|公开)[^0-9。;]{0,4}([0-9]+)(?:个|项|条)/)
    else { return false }
    return (Int(match.2) ?? 0) < (Int(match.1) ?? 0)
  }
}
