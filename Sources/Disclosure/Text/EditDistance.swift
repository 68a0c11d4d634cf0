/// How many characters must be changed, left out or added to make one name of another.
enum EditDistance {
  /// The distance, if it is no greater than `limit`.
  static func of(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int) -> Int? {
    guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
    // Most names have too little in common, which counting shows faster than comparing.
    let strange = left.count { !right.contains($0) }
    guard strange <= limit else { return nil }
    var previous = Array(0...right.count)
    for (i, character) in left.enumerated() {
      var current = [i + 1]
      for (j, other) in right.enumerated() {
        current.append(min(previous[j] + (character == other ? 0 : 1), previous[j + 1] + 1, current[j] + 1))
      }
      previous = current
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }
}
