/// What the normal form makes of each character of the basic plane, in tables that are written once and never freed.
///
/// `regular` is a bit for each character, 8 kB in all: the sixty-four that share all but the last byte in UTF-8 share a word.
struct CharacterTable: @unchecked Sendable {
  static let shared = CharacterTable()

  /// A bit for each character that stays as it is, whatever stands beside it.
  let regular: UnsafePointer<UInt64>
  /// What becomes of a character: another (or itself), `gone`, or `unknown`.
  let normal: UnsafePointer<UInt16>

  static let unknown: UInt16 = 0
  static let gone: UInt16 = 1

  private init() {
    let normal = UnsafeMutablePointer<UInt16>.allocate(capacity: 0x10000)
    normal.initialize(repeating: Self.unknown, count: 0x10000)
    for range in Self.regularRanges { for value in range { normal[Int(value)] = UInt16(value) } }
    for scalar in Self.regularSigns.unicodeScalars { normal[Int(scalar.value)] = UInt16(scalar.value) }
    func set(_ scalar: Unicode.Scalar, _ other: Unicode.Scalar) { normal[Int(scalar.value)] = UInt16(other.value) }
    for (hanzi, other) in TraditionalHanzi.pairs { set(hanzi, other) }
    let radicals = Array(LookAlikes.radicals.unicodeScalars)
    for place in stride(from: 0, to: radicals.count - 1, by: 2) { set(radicals[place], radicals[place + 1]) }
    for (sign, others) in LookAlikes.signs { for other in others.unicodeScalars { set(other, sign) } }
    // Full width, of which some are look-alikes in turn.
    for value in 0xFF01...0xFF5E { normal[value] = normal[value - 0xFEE0] }
    for range in LookAlikes.unseen where range.upperBound <= 0xFFFF {
      for value in range { normal[Int(value)] = Self.gone }
    }
    self.normal = UnsafePointer(normal)
    regular = Self.bits { $0 > Int(Self.gone) && normal[$0] == UInt16($0) }
  }

  /// A bit for each character of the basic plane that is meant.
  static func bits(_ isMeant: (Int) -> Bool) -> UnsafePointer<UInt64> {
    let bits = UnsafeMutablePointer<UInt64>.allocate(capacity: 1024)
    for word in 0..<1024 {
      var sixtyFour: UInt64 = 0
      for bit in 0..<64 where isMeant(word << 6 | bit) { sixtyFour |= 1 << UInt64(bit) }
      (bits + word).initialize(to: sixtyFour)
    }
    return UnsafePointer(bits)
  }

  /// What neither NFKC nor this table changes and nothing combines with: signs, digits and letters of ASCII, and hanzi.
  private static let regularRanges: [ClosedRange<UInt32>] = [0x21...0x7E, 0x3400...0x4DBF, 0x4E00...0x9FFF]
  private static let regularSigns = "×÷°±¥·、。々〇《》‰←↑→↓≠≤≥≈√∞■□▲△▼▽○●◆◇◎★☆☐☑☒✓✔✕✖✗※"
}
