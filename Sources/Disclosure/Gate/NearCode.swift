/// A project's code, to be compared with that of another that may be mistyped.
struct NearCode: Equatable {
  let characters: [Unicode.Scalar]

  init(_ code: String) { characters = Array(TextKey.code(code).unicodeScalars) }

  /// Shorter codes are too like each other to tell anything.
  var tells: Bool { characters.count >= 12 }

  /// Whether a character is left out, typed twice, or mistaken for a digit (O, I). Neighbours differ in the last, which tells nothing.
  ///
  /// - Parameter byOneDigit: whether one digit may be another, before the last.
  func isNear(_ other: Self, byOneDigit: Bool) -> Bool {
    if characters.count == other.characters.count {
      let different = characters.indices.filter {
        Self.digit(characters[$0]) != Self.digit(other.characters[$0])
      }
      return different.isEmpty || byOneDigit && different.count == 1 && different != [characters.count - 1]
    }
    return abs(characters.count - other.characters.count) == 1
      && EditDistance.of(characters, other.characters, atMost: 1) != nil
  }

  private static func digit(_ character: Unicode.Scalar) -> Unicode.Scalar {
    switch character {
    case "O", "o": "0"
    case "I", "i", "L", "l": "1"
    default: character
    }
  }
}
