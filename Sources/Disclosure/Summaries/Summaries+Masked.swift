extension Summaries {
  /// The same sums under masked names.
  func masked() -> Summaries {
    var summaries = self
    for level in [\Summaries.units, \.departments, \.townships, \.counties, \.cities, \.provinces] {
      let groups = summaries[keyPath: level]
      for index in groups.indices where PersonalData.mayStand(in: groups.span[index].name) {
        PersonalData.mask(&summaries[keyPath: level][index].name)
      }
    }
    for index in summaries.notReported.indices where PersonalData.mayStand(in: summaries.notReported[index].name) {
      PersonalData.mask(&summaries.notReported[index].name)
    }
    for index in summaries.unsure.indices where PersonalData.mayStand(in: summaries.unsure[index].name) {
      PersonalData.mask(&summaries.unsure[index].name)
    }
    return summaries
  }
}
