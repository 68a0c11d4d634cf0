/// The objects of evaluations: a project that its department and the bureau both evaluated is one, and its money counts once.
struct EvaluatedObjects: Sendable {
  /// The evaluations of each object, in the order of reading.
  private(set) var all: [[LedgerLine]] = []

  init(_ lines: [LedgerLine]) {
    let byObject = LinesByObject(lines)
    var isTaken = [Bool](repeating: false, count: lines.count)
    for (index, line) in lines.enumerated() where !isTaken[index] {
      var own = [line]
      for other in byObject.places(about: line) where other > index && !isTaken[other] {
        guard lines[other].isOfSameObject(as: line), !own.contains(where: lines[other].hasEvaluator(of:)) else {
          continue
        }
        own.append(lines[other])
        isTaken[other] = true
      }
      all.append(own)
    }
  }

  /// One line for each object.
  var firsts: [LedgerLine] { all.map { $0[0] } }

  /// The money of all objects, of each the largest amount that an evaluation gives; `nil` where none does.
  var money: Money? {
    let known = amounts.compactMap(\.self)
    return known.isEmpty ? nil : known.reduce(.zero, +)
  }

  /// Objects whose money no evaluation gives.
  var unknown: Int { amounts.count { $0 == nil } }

  private var amounts: [Money?] {
    all.map { lines in lines.compactMap { $0.value(EvaluationResultsForm.amount) }.max() }
  }
}

extension LedgerLine {
  fileprivate func hasEvaluator(of other: LedgerLine) -> Bool {
    value(EvaluationResultsForm.evaluator) == other.value(EvaluationResultsForm.evaluator)
  }

  /// Whether two lines are about one object of a county: one code, or one name to the letter.
  fileprivate func isOfSameObject(as other: LedgerLine) -> Bool {
    guard RegionCode.county(region.code).isSame(as: RegionCode.county(other.region.code)) else { return false }
    let code = TextKey.code(code)
    if !code.isEmpty, code.isSame(as: TextKey.code(other.code)) { return true }
    return ProjectName.key(name).isSame(as: ProjectName.key(other.name))
  }
}
