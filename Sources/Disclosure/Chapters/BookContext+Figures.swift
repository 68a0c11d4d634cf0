extension BookContext {
  /// The figures of some of the book's projects. In an open book they are of open projects alone, each of which the book lists: no sum of
  /// them, and no difference of two, says anything of a withheld one.
  func figures(of projects: [Int]) -> GroupFigures {
    var figures = GroupFigures(grades: [Int](repeating: 0, count: input.policy.grades.count))
    for index in projects { figures.add(input.figures, index) }
    figures.finish()
    return figures
  }
}
