/// What our own arithmetic gives for a project: made by Scoring, compared with the form by Checks.
struct Recomputation: Sendable {
  /// Points of each indicator, by position; `nil` where the words or numbers cannot be scored (the unit's stand then).
  var indicators: [Score?] = []
  /// Executed of budget of the total fund row (or of the parts' sum when the form has no total row).
  var rate: Rate?
  /// Points for the execution rate; `nil` when there is no budget to divide by.
  var executionScore: Score?
  /// Sum of the points as handed in (indicators and execution); `nil` when no point is readable.
  var handedInTotal: Score?
  /// Sum of our points, the unit's own standing in where ours are `nil`; `nil` when nothing is there to score.
  var total: Score?
  /// How many indicators our arithmetic could not score.
  var unscored = 0
}
