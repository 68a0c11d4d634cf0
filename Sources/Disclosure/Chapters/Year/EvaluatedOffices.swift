/// Townships, or counties, that were evaluated as a whole, in the order of their points.
struct EvaluatedOffices: Sendable {
  let all: [EvaluatedOffice]
  /// Lines of trees with their points.
  let trees: [EvaluationTree]
  /// The first level of the tree as the policy has it; empty where it has none.
  private let weights: [PolicyWeight]
  private let policy: Policy

  /// - Parameters:
  ///   - papers: what the book may show.
  ///   - isOf: which lines of 综合评价（考核）结果表 are meant.
  ///   - year: the year that they are about; a paper that names none is taken for one of it.
  init(
    _ papers: [any Record], of isOf: (LedgerLine) -> Bool, tree: any LedgerForm.Type, weights: [PolicyWeight],
    year: String,
    policy: Policy
  ) {
    let lines = papers.compactMap { $0 as? LedgerLine }.filter { line in
      year.isEmpty || line.year.map(String.init) ?? year == year
    }
    let trees = EvaluationTree.all(lines.filter { $0.form == tree.kind }, weights: weights)
    var offices: [EvaluatedOffice] = []
    for line in lines where line.form == AssessmentResultsForm.kind && isOf(line) {
      guard let score = line.value(AssessmentResultsForm.score) else { continue }
      offices.append(
        EvaluatedOffice(
          name: line.name, score: score, reached: line.reached(AssessmentResultsForm.score) ?? score,
          written: line.text(AssessmentResultsForm.score), grade: line.text(AssessmentResultsForm.grade),
          opinion: line.text(AssessmentResultsForm.opinion),
          isContradicted: AssessmentResultsForm.contradicts(line, policy),
          lastTransfer: line.value(AssessmentResultsForm.lastTransfer),
          transfer: line.value(AssessmentResultsForm.transfer)))
    }
    // A township that has its sheet alone is ranked by the points of the sheet.
    for tree in trees {
      guard let total = tree.total, !offices.contains(where: { $0.isNamed(tree.name) }) else { continue }
      offices.append(EvaluatedOffice(name: tree.name, score: total, reached: total))
    }
    self.policy = policy
    self.weights = weights
    self.trees = trees
    all = Self.ranked(offices, sharing: policy.tiesShareRank)
  }

  /// From most to least points; equal ones share a rank where the policy says so, else follow in the order of reading.
  private static func ranked(_ offices: [EvaluatedOffice], sharing: Bool) -> [EvaluatedOffice] {
    let sorted = offices.enumerated().sorted { left, right in
      left.element.score == right.element.score
        ? left.offset < right.offset : left.element.score > right.element.score
    }.map(\.element)
    var ranked: [EvaluatedOffice] = []
    for (index, office) in sorted.enumerated() {
      var office = office
      let last = ranked.last
      office.rank = sharing && last?.score == office.score ? last?.rank ?? 1 : index + 1
      ranked.append(office)
    }
    return ranked
  }

  /// The mean of the points, half up.
  var mean: Score? {
    guard !all.isEmpty else { return nil }
    let sum = all.map(\.score).reduce(.zero, +)
    return Score(hundredths: FixedPoint.divideHalfUp(sum.hundredths, Int64(all.count)))
  }

  /// The transfers of both years; `nil` unless all are known.
  private var transfers: (last: Money, now: Money)? {
    let known = all.compactMap { office in office.lastTransfer.flatMap { last in office.transfer.map { (last, $0) } } }
    guard !known.isEmpty, known.count == all.count else { return nil }
    return (known.reduce(.zero) { $0 + $1.0 }, known.reduce(.zero) { $0 + $1.1 })
  }

  static let view = View<EvaluatedOffices>(
    "综合评价", "综合评价的得分、排名和评分表",
    [
      .text("officeCount", "参加评价的个数") { String($0.all.count) },
      .list("offices", "评价结果，按名次排列", of: EvaluatedOffice.view) { $0.all },
      .flag("isRanked", "有两个以上，因而有名次") { $0.all.count > 1 },
      .flag("hasOffices", "知道得分") { !$0.all.isEmpty },
      .flag("sharesRanks", "得分相同的名次并列") { $0.policy.tiesShareRank },
      .flag("hasGrades", "有等级") { $0.all.contains { !BlankText.isBlank($0.grade) } },
      .text("mean", "平均得分") { Words.score($0.mean) },
      .flag("hasTransfers", "写明了按评价结果安排的转移支付") { $0.all.contains { $0.transfer != nil } },
      .flag("areAllTransfersKnown", "上年和本年的转移支付都写明了") { $0.transfers != nil },
      .text("lastTransfers", "上年转移支付合计（万元）；不都知道时为空") { Words.wan($0.transfers?.last) },
      .text("transfers", "本年转移支付安排数合计（万元）；不都知道时为空") { Words.wan($0.transfers?.now) },
      .list("weights", "办法规定的一级指标和权重", of: WeightRow.view) { offices in
        offices.weights.indices.map { WeightRow(weight: offices.weights[$0], isLast: $0 == offices.weights.count - 1) }
      },
      .flag("hasWeights", "办法规定了权重") { !$0.weights.isEmpty },
      .list("trees", "评分表", of: EvaluationTree.view) { $0.trees },
      .flag("hasTrees", "有评分表") { !$0.trees.isEmpty },
      .text("treeCount", "评分表份数") { String($0.trees.count) },
    ])
}

/// One township or county and its points.
struct EvaluatedOffice: Sendable {
  var name: String
  var score: Score
  /// The points without what is below hundredths, which bounds are compared with, and the points as written.
  var reached: Score
  var written = ""
  var grade = ""
  var rank = 0
  /// What the bureau makes of it, as its table says: 奖励, 放权, 问责.
  var opinion = ""
  /// Whether that is against the points (ASM-4).
  var isContradicted = false
  /// What it got from the bureau the year before, and what it gets with this result.
  var lastTransfer: Money?
  var transfer: Money?

  func isNamed(_ other: String) -> Bool { Named(name: name).mayBeSame(as: Named(name: other)) }

  static let view = View<EvaluatedOffice>(
    "综合评价结果", "一个乡镇（街道）或者县的综合评价结果",
    [
      .text("name", "名称") { $0.name },
      .text("score", "得分") { $0.reached == $0.score ? $0.score.text : $0.written },
      .text("grade", "等级") { $0.grade },
      .text("rank", "名次") { String($0.rank) },
      .text("lastTransfer", "上年转移支付（万元）；不知道时为空") { Words.wan($0.lastTransfer) },
      .text("transfer", "按评价结果安排的本年转移支付（万元）；不知道时为空") { Words.wan($0.transfer) },
    ])
}

/// The sheet with the points of one township or county: its indicators, their weights and formulas.
struct EvaluationTree: Sendable {
  var name: String
  var lines: [LedgerLine]
  /// What the policy wants its parts to weigh.
  var weights: [PolicyWeight]

  /// The sheets, each with its lines in their order.
  static func all(_ lines: [LedgerLine], weights: [PolicyWeight]) -> [EvaluationTree] {
    var trees: [EvaluationTree] = []
    for line in lines {
      let name = line.department.isEmpty ? line.unit.label : line.department.label
      if let last = trees.last, last.name == name, last.lines[0].sheet === line.sheet {
        trees[trees.count - 1].lines.append(line)
      } else {
        trees.append(EvaluationTree(name: name, lines: [line], weights: weights))
      }
    }
    return trees
  }

  /// The sum of the points; `nil` where one is not known.
  var total: Score? { Self.sum(lines, IndicatorTree.score) }

  var weight: Score? { Self.sum(lines, IndicatorTree.weight) }

  /// The parts that weigh another number of points than the policy says: 收入质量25分（办法规定20分）.
  private var otherWeights: [String] {
    weights.compactMap { wanted in
      let part = lines.filter { NormalText.normalised($0.text(IndicatorTree.level1)).hasPrefix(wanted.indicator) }
      guard let sum = Self.sum(part, IndicatorTree.weight), sum != wanted.weight else { return nil }
      return "\(wanted.indicator)\(Words.points(sum))分（办法规定\(Words.points(wanted.weight))分）"
    }
  }

  private static func sum(_ lines: [LedgerLine], _ column: LedgerColumn<Score>) -> Score? {
    let known = lines.compactMap { $0.value(column) }
    return known.count == lines.count ? known.reduce(.zero, +) : nil
  }

  static let view = View<EvaluationTree>(
    "综合评价评分表", "一张评分表",
    [
      .text("name", "被评价单位") { $0.name },
      .flag("hasName", "写明了被评价单位") { !$0.name.isEmpty },
      .text("total", "得分合计；有的指标没有得分时为空") { Words.score($0.total) },
      .flag("hasTotal", "各指标都有得分") { $0.total != nil },
      .text("weight", "分值合计；有的指标没有分值时为空") { Words.score($0.weight) },
      .text("otherWeights", "分值与办法规定的权重不同的一级指标，用顿号隔开") { $0.otherWeights.joined(separator: "、") },
      .flag("hasOtherWeights", "有的一级指标的分值与办法规定的权重不同") { !$0.otherWeights.isEmpty },
      .list("lines", "指标，按评分表的先后", of: EvaluationTreeLine.view) { tree in
        tree.lines.indices.map { index in
          EvaluationTreeLine(
            line: tree.lines[index],
            repeatsAbove: index > 0
              && tree.lines[index - 1].text(IndicatorTree.level1) == tree.lines[index].text(IndicatorTree.level1))
        }
      },
    ])
}

/// One part of the tree and what it weighs.
struct WeightRow: Sendable {
  var weight: PolicyWeight
  var isLast: Bool

  static let view = View<WeightRow>(
    "权重", "办法规定的一个一级指标和它的权重",
    [
      .text("name", "一级指标") { $0.weight.indicator },
      .text("weight", "权重（分）") { Words.points($0.weight.weight) },
      .flag("isLast", "最后一个") { $0.isLast },
    ])
}

/// One indicator of a sheet.
struct EvaluationTreeLine: Sendable {
  var line: LedgerLine
  var repeatsAbove: Bool

  static let view = View<EvaluationTreeLine>(
    "评分表指标", "评分表中的一个指标",
    [
      .text("level1", "一级指标") { $0.line.text(IndicatorTree.level1) },
      .flag("repeatsLevel1", "一级指标与上一行相同") { $0.repeatsAbove },
      .text("name", "指标名称") { $0.line.name },
      .text("weight", "分值") { $0.line.text(IndicatorTree.weight) },
      .text("formula", "评分标准或计算公式") { $0.line.text(IndicatorTree.formula) },
      .text("data", "数据") { $0.line.text(IndicatorTree.data) },
      .text("score", "得分") { $0.line.text(IndicatorTree.score) },
      .text("reason", "扣分原因") { $0.line.text(IndicatorTree.reason) },
    ])
}
