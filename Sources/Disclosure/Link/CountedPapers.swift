/// Which of several papers about one project counts: one for each key that their form declares.
///
/// Equal papers count once. Of differing ones none counts: nobody but the office can say which is meant.
struct CountedPapers {
  /// Indices of the papers that count, in their order.
  private(set) var counted: [Int] = []
  /// Papers that say the same as one that counts.
  private(set) var repeated: [Int] = []
  /// Papers of one project and year that differ; each group in the order of reading.
  private(set) var differing: [[Int]] = []

  private struct Key: Hashable {
    var form: FormKind
    var year: Int?
    var name: String
    var code: String
    var department: String
    var unit: String
    var own: String
  }

  init(_ papers: [any Record]) {
    var groups: [Key: [Int]] = [:]
    var order: [Key] = []
    for (index, paper) in papers.enumerated() {
      let key = Key(
        form: paper.form, year: paper.year, name: TextKey.name(paper.name), code: TextKey.code(paper.code),
        department: TextKey.name(paper.department.label), unit: TextKey.name(paper.unit.label),
        own: NormalText.normalised(paper.key))
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(index)
    }
    for key in order {
      guard let group = groups[key] else { continue }
      let texts = group.map { papers[$0].texts }
      if texts.allSatisfy({ $0 == texts[0] }) {
        counted.append(group[0])
        repeated += group.dropFirst()
      } else {
        differing.append(group)
      }
    }
    counted.sort()
  }
}
