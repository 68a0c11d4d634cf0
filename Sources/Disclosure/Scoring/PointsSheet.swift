/// The weights and points of a form, and whether all of them are there.
///
/// Published forms are often cut off in the middle. Rules must know that, or they would report missing rows as a wrong sum.
struct PointsSheet: Sendable {
  /// The weight of the execution rate: as printed, else the policy's.
  var executionWeight: Score
  /// Whether the form prints that weight.
  var printsExecutionWeight: Bool
  /// Sum of the readable weights of the indicators.
  var indicatorWeights = Score.zero
  /// Some indicator has a readable weight.
  var hasWeights = false
  /// An indicator with a target or points has no readable weight.
  var lacksWeights = false
  /// A row of totals stands below the indicators.
  var isClosed: Bool
  /// Sum of the readable points as handed in; `nil` when there are none.
  var handedIn: Score?
  /// The execution rate, or an indicator that has a weight, has no readable points.
  var lacksPoints = false

  init(_ project: borrowing Project, policy: borrowing Policy) {
    let total = project.totalRow
    let weight = total.flatMap { [funds = project.funds] in funds[$0].weight.value }
    let score = total.flatMap { [funds = project.funds] in funds[$0].score.value }
    executionWeight = weight ?? policy.executionWeight
    printsExecutionWeight = weight != nil
    let last = project.indicators.last?.weight.at
    isClosed = [project.printedWeight?.at, project.printedTotal?.at].contains { place in
      guard let place, let last else { return false }
      return place.file == last.file && place.sheet == last.sheet && place.row > last.row
    }
    add(score)
    if score == nil { lacksPoints = true }
    for index in project.indicators.indices {
      let score = project.indicators[index].score.value
      if let weight = project.indicators[index].weight.value {
        indicatorWeights = indicatorWeights + weight
        hasWeights = true
        if score == nil { lacksPoints = true }
      } else if !project.indicators[index].target.raw.isEmpty || score != nil {
        lacksWeights = true
      }
      add(score)
    }
  }

  private mutating func add(_ points: Score?) {
    guard let points else { return }
    handedIn = (handedIn ?? .zero) + points
  }

  /// Weights in all.
  var weights: Score { indicatorWeights + executionWeight }

  /// Whether the weights add up to what the policy wants: then nothing is missing.
  func coversAll(_ policy: Policy) -> Bool {
    guard hasWeights else { return false }
    if weights.isNear(policy.totalWeight, policy.scoreTolerance) { return true }
    return !printsExecutionWeight && indicatorWeights.isNear(policy.totalWeight, policy.scoreTolerance)
  }
}

extension Score {
  /// The distance between two scores, never negative.
  func distance(to other: Self) -> Self {
    Score(hundredths: Int64(clamping: (self - other).hundredths.magnitude))
  }

  func isNear(_ other: Self, _ tolerance: Self) -> Bool { distance(to: other) <= tolerance }

  /// Whether it is greater than another score by more than the tolerance.
  @inline(__always)
  func exceeds(_ other: Self, _ tolerance: Self) -> Bool { self > other && !isNear(other, tolerance) }
}
