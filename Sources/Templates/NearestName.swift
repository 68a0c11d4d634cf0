/// The known name that a misspelt one most likely meant.
public enum NearestName {
  /// The nearest by edit distance, if it is near enough to be worth suggesting; the first of equals.
  public static func of(_ name: String, in known: [String]) -> String? {
    let name = Array(name.lowercased().prefix(64))
    var best: (name: String, distance: Int)?
    for candidate in known {
      let distance = distance(name, Array(candidate.lowercased().prefix(64)))
      let limit = max(1, max(name.count, candidate.count) * 2 / 5)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// How many characters must be changed, left out, added, or swapped with the next one.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for (i, character) in left.enumerated() {
      var current = [i + 1]
      for (j, other) in right.enumerated() {
        var best = min(previous[j] + (character == other ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, character == right[j - 1], left[i - 1] == other { best = min(best, beforePrevious[j - 1] + 1) }
        current.append(best)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
