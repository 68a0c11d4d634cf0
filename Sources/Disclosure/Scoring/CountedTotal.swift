/// The total of a project that counts in summaries, with its grade: for forms and for lists.
struct CountedTotal: Sendable {
  /// `nil` where the total that the policy wants is not known.
  let score: Score?
  /// Whether it was computed here, and not printed by the unit.
  let isComputed: Bool
  /// Index into the policy's grades.
  let grade: Int?

  /// Chooses as the policy says (`summary-total`).
  ///
  /// - Parameters:
  ///   - printed: the total that the unit gave.
  ///   - added: the sum of the points that the unit gave; it counts where no total is printed.
  ///   - recomputed: the total by our arithmetic.
  ///   - countsOurs: whether the policy wants that one.
  init(printed: Score?, added: Score?, recomputed: Score?, countsOurs: Bool, grades: [Policy.Grade]) {
    score = countsOurs ? recomputed : printed ?? added
    isComputed = score != nil && (countsOurs || printed == nil)
    grade = if let score { grades.place(of: score) } else { nil }
  }
}
