/// How the target of a list's row is meant.
enum ListNature: UInt8, Sendable {
  /// `≥`
  case atLeast
  /// `≤`
  case atMost
  /// `=`
  case equal
  /// 定性
  case qualitative
  /// Anything else: the row scores 0 and nothing is reported (bench specification).
  case other

  /// The meaning of 指标性质 as typed.
  init(_ text: String) {
    self =
      switch text {
      case "≥": .atLeast
      case "≤": .atMost
      case "=": .equal
      case "定性": .qualitative
      default: .other
      }
  }

  var isQuantitative: Bool { self == .atLeast || self == .atMost || self == .equal }
}

/// The points of one row of an indicator list, in exact integers.
struct ListScoring: Sendable {
  let reverse: Policy.ReverseFormula
  let equal: Policy.EqualFormula

  init(_ policy: Policy) {
    reverse = policy.reverseFormula
    equal = policy.equalFormula
  }

  /// Points of a quantitative row, in hundredths; weight in hundredths, target and actual of one scale, all non-negative.
  func points(_ nature: ListNature, weight: Int64, target: Int64, actual: Int64) -> Int64 {
    switch nature {
    case .atLeast:
      return actual >= target ? weight : Self.share(weight, actual, target)
    case .atMost:
      if actual <= target { return weight }
      switch reverse {
      case .ratio: return Self.share(weight, target, actual)
      case .linear: return actual - target < target ? Self.share(weight, target - (actual - target), target) : 0
      }
    case .equal:
      if actual == target { return weight }
      switch equal {
      case .distance:
        let distance = abs(actual - target)
        return distance < target ? Self.share(weight, target - distance, target) : 0
      case .reach:
        // Of nothing, nothing may be more.
        if target == 0 { return 0 }
        return actual >= target ? weight : Self.share(weight, actual, target)
      }
    case .qualitative, .other:
      return 0
    }
  }

  /// `weight * part / whole`, half up. The products stay below 2^62: weights have five digits, values thirteen.
  private static func share(_ weight: Int64, _ part: Int64, _ whole: Int64) -> Int64 {
    let dividend = weight &* part
    return (2 &* dividend &+ whole) / (2 &* whole)
  }
}
