/// TGT-5: the titles of a target form name two years.
enum TGT5TitleYears: PaperRule {
  static let card = RuleCard(
    id: "TGT-5", title: Message("绩效目标表只应写一个年度", "A target form must name one year"), severity: .error,
    basis: "绩效目标随同年度预算申报、批复、公开", remedy: Message("改正写错的一处年度。", "Correct the wrong year."))

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let target = paper as? ProjectTarget, let year = target.year, let other = target.otherYear else { return }
    report.add(
      at: other.at, field: "年度", actual: "\(other.year)年度", expected: "\(year)年度",
      Message(
        "“\(target.name)”的绩效目标表前面写的是\(year)年度，这里写的是\(other.year)年度，不知道是哪一年预算的目标，暂按\(year)年度计。请改正写错的一处。",
        "The targets of \(target.name) are of \(year) by the first title, and of \(other.year) by this line; they count for \(year). Correct the wrong one."
      ))
  }
}
