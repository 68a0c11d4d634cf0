/// L05 and S25: an amount so large that it was probably entered in 元 instead of 万元.
enum SuspiciousAmount {
  static let title = Message("金额过大，疑似以元填报", "An amount so large that it was probably entered in 元")
  static let basis = "填报单位核对：以元填入万元栏会使金额放大一万倍"
  static let remedy = Message("核对金额单位，按表头的单位填报。", "Check the unit and enter amounts in the header's unit.")

  /// The largest of a project's amounts, if it is as large as the policy calls suspicious.
  static func violation(of largest: Money?, from suspicious: Money) -> Violation? {
    guard let largest, largest >= suspicious else { return nil }
    let amount = largest.wan
    let limit = suspicious.wan
    return Violation(
      actual: amount, expected: "< \(limit)",
      message: Message(
        "该项目有金额达 \(amount) 万元（\(limit) 万元以上），疑似把“元”填进了“万元”栏。请核对单位。",
        "An amount of the project is \(amount) 万元 (\(limit) or more): probably 元 in a 万元 column. Check the unit."))
  }
}
