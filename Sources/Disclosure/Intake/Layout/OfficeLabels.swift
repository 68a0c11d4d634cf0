/// Which label an office of a paper was taken from: the first counts, but 主管部门 and 实施单位 decide over a caption such as 填报单位：….
struct OfficeLabels: Sendable {
  /// The offices that were named loosely so far.
  private var weak: Set<HeadField> = []

  /// Whether the office is taken from here.
  ///
  /// - Parameter known: the office as read so far.
  mutating func takes(_ field: HeadField, _ label: String, _ text: String, over known: Named) -> Bool {
    let isWeak = HeadWords.weak.contains(label)
    guard known.isEmpty || !isWeak && weak.contains(field), !text.isEmpty else { return false }
    if isWeak { weak.insert(field) } else { weak.remove(field) }
    return true
  }
}
