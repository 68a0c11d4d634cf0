/// What the normal form makes of each character of the basic plane, in tables that are written once and never freed.
struct CharacterTable: @unchecked Sendable {
  static let shared = CharacterTable()

  /// A bit for each character that stays as it is, whatever stands beside it: 8 kB in all. The sixty-four characters that share all
  /// but the last byte in UTF-8 share a word.
  let regular: UnsafePointer<UInt64>
  /// The same for characters that names keep, too (`TextKey.name`).
  let plainName: UnsafePointer<UInt64>
  /// What becomes of a character that does not stay: another, `gone`, or `unknown`.
  let other: UnsafePointer<UInt16>

  static let unknown: UInt16 = 0
  static let gone: UInt16 = 1

  func isRegular(_ value: Int) -> Bool { regular[value >> 6] & 1 << UInt64(value & 63) != 0 }

  private init() {
    let regular = UnsafeMutablePointer<UInt64>.allocate(capacity: 1024)
    let other = UnsafeMutablePointer<UInt16>.allocate(capacity: 0x10000)
    regular.initialize(repeating: 0, count: 1024)
    other.initialize(repeating: Self.unknown, count: 0x10000)
    func replace(_ value: Int, by substitute: UInt16) {
      other[value] = substitute
      regular[value >> 6] &= ~(1 << UInt64(value & 63))
    }
    // Blocks of hanzi begin and end with a word.
    for block in Self.hanzi { for word in block.lowerBound >> 6..<block.upperBound >> 6 { regular[word] = .max } }
    for value in 0x21...0x7E { regular[value >> 6] |= 1 << UInt64(value & 63) }
    for scalar in Self.signs.unicodeScalars { regular[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63) }
    for pairs in [TraditionalHanzi.pairs, LookAlikes.radicals] {
      // Three bytes each: decoding scalars would take most of the time that making the tables takes.
      pairs.withBytes { bytes in
        func scalar(_ place: Int) -> Int {
          Int(bytes[place] & 0x0F) << 12 | Int(bytes[place + 1] & 0x3F) << 6 | Int(bytes[place + 2] & 0x3F)
        }
        for place in stride(from: 0, to: bytes.count - 5, by: 6) {
          replace(scalar(place), by: UInt16(scalar(place + 3)))
        }
      }
    }
    for (sign, others) in LookAlikes.signs {
      for scalar in others.unicodeScalars { replace(Int(scalar.value), by: UInt16(sign.value)) }
    }
    // Full width, of which some are look-alikes in turn.
    for value in 0xFF01...0xFF5E {
      let ascii = value - 0xFEE0
      replace(value, by: other[ascii] == Self.unknown ? UInt16(ascii) : other[ascii])
    }
    for range in LookAlikes.unseen where range.upperBound <= 0xFFFF {
      for value in range { replace(Int(value), by: Self.gone) }
    }
    self.regular = UnsafePointer(regular)
    self.other = UnsafePointer(other)
    plainName = Self.withoutSeparators(regular)
  }

  private static func withoutSeparators(_ regular: UnsafeMutablePointer<UInt64>) -> UnsafePointer<UInt64> {
    let plain = UnsafeMutablePointer<UInt64>.allocate(capacity: 1024)
    plain.initialize(from: regular, count: 1024)
    func remove(_ value: UInt32) { plain[Int(value >> 6)] &= ~(1 << UInt64(value & 63)) }
    for letter: UInt32 in 0x61...0x7A { remove(letter) }
    for value in Array(0x21...0x7E) + signs.unicodeScalars.map(\.value) {
      switch KeyWriter.role(value) {
      case .joint, .clause: remove(value)
      case .letter, .symbol: break
      }
    }
    return UnsafePointer(plain)
  }

  // Characters that neither NFKC nor a table changes and that combine with nothing: hanzi, signs, visible ASCII.
  private static let hanzi: [Range<Int>] = [0x3400..<0x4DC0, 0x4E00..<0xA000]
  private static let signs = "×÷°±¥·、。々〇《》‰←↑→↓≠≤≥≈√∞■□▲△▼▽○●◆◇◎★☆☐☑☒✓✔✕✖✗※"
}
