/// A column of the matrix of stages, as the document counts them: 完成有评价 is evaluated by the unit or by the bureau.
struct StageColumn: Sendable, Hashable {
  var name: String
  /// A project that has a paper of one of them has the column.
  var stages: [Stage]

  init(name: String, stages: [Stage]) { (self.name, self.stages) = (name, stages) }

  init(_ stage: Stage) { self.init(name: stage.rawValue, stages: [stage]) }

  /// The stages that a project goes through, in the order of the year, each a column of its own.
  static let all: [StageColumn] = [
    .priorReview, .targets, .monitoring, .selfEvaluation, .evaluation, .rectification, .application, .disclosure,
  ].map { StageColumn($0) }
}
