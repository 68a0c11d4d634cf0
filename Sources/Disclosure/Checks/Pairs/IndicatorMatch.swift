/// Which indicator of a self-evaluation is which of the target paper.
struct IndicatorMatch {
  private let targets: [TargetIndicator]
  private let results: [Indicator]
  /// By place in the self-evaluation, the place in the target paper.
  private(set) var targetOf: [Int: Int] = [:]
  /// Places in the self-evaluation of those that have another name now.
  private(set) var renamed: Set<Int> = []

  /// Finds those of equal names; of several of one name in their order.
  init(_ targets: [TargetIndicator], _ results: [Indicator]) {
    self.targets = targets
    self.results = results
    var places: [String: [Int]] = [:]
    for (place, target) in targets.enumerated() { places[key(of: target.name.raw), default: []].append(place) }
    for (index, result) in results.enumerated() {
      let key = key(of: result)
      guard !key.isEmpty, let first = places[key]?.first else { continue }
      targetOf[index] = first
      places[key]?.removeFirst()
    }
  }

  func key(of result: Indicator) -> String { key(of: result.name.raw) }

  /// A name as it is compared, without the number in front: 指标1：维修里程.
  func key(of name: String) -> String {
    let key = TextKey.name(name)
    guard key.hasPrefix("指标") else { return key }
    let rest = key.dropFirst(2).drop { $0.isASCII && $0.isNumber }
    return rest.isEmpty ? key : String(rest)
  }

  /// Brings together what is left: near names of one first level, or the only one left in a second level with the same value.
  mutating func findRenamed() {
    for index in results.indices where targetOf[index] == nil && !key(of: results[index]).isEmpty {
      let left = openTargets
      guard let place = left.first(where: { isNear(targets[$0], results[index]) }) ?? onlyLike(index, among: left)
      else {
        continue
      }
      targetOf[index] = place
      renamed.insert(index)
    }
  }

  private var openTargets: [Int] {
    let taken = Set(targetOf.values)
    return targets.indices.filter { !taken.contains($0) && !key(of: targets[$0].name.raw).isEmpty }
  }

  private func isNear(_ target: TargetIndicator, _ result: Indicator) -> Bool {
    guard target.level1.prefix(2) == result.level1.prefix(2) else { return false }
    let names = [key(of: target.name.raw), key(of: result)].map { Array($0.unicodeScalars) }
    return EditDistance.of(names[0], names[1], atMost: max(1, min(names[0].count, names[1].count) / 4)) != nil
  }

  private func onlyLike(_ index: Int, among left: [Int]) -> Int? {
    let result = results[index]
    let others = results.indices.filter { targetOf[$0] == nil && results[$0].level2 == result.level2 }
    let same = left.filter { targets[$0].level2 == result.level2 }
    guard others.count == 1, same.count == 1, let place = same.first,
      IndicatorValue(targets[place].target.raw).text == IndicatorValue(result.target.raw).text
    else { return nil }
    return place
  }
}
