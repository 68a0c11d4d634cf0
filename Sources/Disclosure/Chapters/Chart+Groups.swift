extension Chart {
  /// How many projects have each grade.
  static func grades(_ facts: GroupFacts, name: String) -> String {
    let ranges = Words.ranges(facts.grades)
    let bars = facts.grades.indices.map { index in
      let count = facts.figures.grades.indices.contains(index) ? facts.figures.grades[index] : 0
      return Bar(
        label: facts.grades[index].label + "　" + ranges[index], value: Int64(count),
        text: "\(count)个 " + Words.share(count, of: facts.figures.scoredCount))
    }
    guard facts.figures.scoredCount > 0 else { return "" }
    return stack(id: "grades", title: name + "等级分布（按办法核算）", bars)
  }

  /// The execution rate of each group, or where they are too many for a drawing, how many lie in each band.
  ///
  /// - Parameter average: the rate of all of them together.
  static func rates(_ groups: [GroupSummary], name: String, average: Rate?) -> String {
    let rated = groups.compactMap { group in group.figures.all.rate.map { (group, $0) } }
    guard rated.count > 1 else { return "" }
    if rated.count <= 40 {
      let bars = rated.map { group, rate in
        Bar(label: group.label, value: rate.hundredths, text: rate.text + "%")
      }
      let values = bars.map(\.value)
      let spread = (values.max() ?? 0) - (values.min() ?? 0)
      return dots(
        id: "rates", title: name + "预算执行率（按办法核算）", bars, step: spread > 5000 ? 2500 : spread > 2000 ? 1000 : 500,
        unit: { "\($0 / 100)%" }, mark: average.map { ($0.hundredths, "总计 \($0.text)%") })
    }
    let bands: [(String, Range<Int64>)] = [
      ("90%（含）以上", 9000..<Int64.max), ("80%（含）～90%", 8000..<9000), ("60%（含）～80%", 6000..<8000),
      ("60%以下", Int64.min..<6000),
    ]
    let bars = bands.map { label, band in
      let count = rated.count { band.contains($0.1.hundredths) }
      return Bar(label: label, value: Int64(count), text: "\(count)个 " + Words.share(count, of: rated.count))
    }
    return Self.bars(id: "rates", title: name + "预算执行率（按办法核算）分布", bars, full: Int64(rated.count))
  }
}
