/// A place in an address (the value of `href`, say): whether what is printed there could become its scheme.
struct AddressPlace: Sendable, Hashable {
  private enum Scheme: Sendable, Hashable {
    /// No colon, `/`, `?` or `#` yet.
    case open
    /// What follows is no scheme and no program.
    case settled
    /// A scheme that runs code, or one that the data would choose.
    case dangerous
  }

  private var scheme = Scheme.open
  /// The letters so far.
  private var letters: [UInt8] = []
  private var holdsValue = false

  mutating func read(_ byte: UInt8) {
    guard scheme == .open else { return }
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): scheme = .settled
    case UInt8(ascii: ":"):
      let isCode = ["javascript", "vbscript", "data"].contains(String(decoding: letters, as: UTF8.self).lowercased())
      scheme = isCode || holdsValue ? .dangerous : .settled
    // A character reference may stand for anything, a colon too.
    case UInt8(ascii: "&"): scheme = .dangerous
    case ...0x20: break
    default: letters.append(byte)
    }
  }

  /// Goes on over a printed text; whether the text may hold the end of a scheme.
  mutating func printText() throws(OutputPlace.Refusal) -> Bool {
    if scheme == .dangerous { throw OutputPlace.Refusal(.addressScheme) }
    if scheme == .open { holdsValue = true }
    return scheme == .open
  }

  func merged(with other: AddressPlace) -> AddressPlace {
    var merged = self
    merged.holdsValue = holdsValue || other.holdsValue || letters != other.letters
    if scheme == .dangerous || other.scheme == .dangerous {
      merged.scheme = .dangerous
    } else if scheme == .open || other.scheme == .open {
      merged.scheme = .open
    }
    return merged
  }
}
