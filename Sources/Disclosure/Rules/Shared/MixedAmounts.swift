/// S25: amounts of one paper that belong together differ about ten thousand times, and were left blank.
enum MixedAmounts {
  /// - Parameter budget: the budget of the whole as typed.
  static func violation(budget: String) -> Violation {
    Violation(
      actual: budget, expected: "与其他金额同一个单位",
      message: Message(
        "资金表里应当相近的金额相差约一万倍（合计的预算数填了“\(budget)”），应是把元和万元混填了，不能确定哪一个对，表中金额暂不采用，公开的表上留空。请统一按表头的单位填写；核实没有填错的，在 gongkai.yml 的 accepted 里写明。",
        "Amounts of the fund table that belong together differ about 10,000 times (the whole's budget says \(budget)): 元 and 万元 are mixed. The amounts are left blank. Enter all in the unit of the heads, or accept the finding in gongkai.yml if they are right."
      ))
  }
}
