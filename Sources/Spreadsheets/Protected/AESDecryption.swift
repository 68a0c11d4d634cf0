/// Decrypts blocks of AES (FIPS 197), with keys of 16, 24 or 32 bytes.
///
/// Nothing is kept safe by it: it opens what Excel closed with a password that everybody has.
struct AESDecryption {
  private let rounds: Int
  /// The round keys, each of sixteen bytes.
  private let keys: [UInt8]

  /// Takes a key; `nil` for one of another length.
  init?(key: [UInt8]) {
    guard [16, 24, 32].contains(key.count) else { return nil }
    let words = key.count / 4
    rounds = words + 6
    var keys = key
    var factor: UInt8 = 1
    for index in words..<4 * (rounds + 1) {
      var word = Array(keys[(4 * index - 4)..<(4 * index)])
      if index % words == 0 {
        word = [word[1], word[2], word[3], word[0]].map { Self.boxes.substitutes[Int($0)] }
        word[0] ^= factor
        factor = Self.doubled(factor)
      } else if words == 8, index % words == 4 {
        word = word.map { Self.boxes.substitutes[Int($0)] }
      }
      for place in 0..<4 { keys.append(keys[4 * (index - words) + place] ^ word[place]) }
    }
    self.keys = keys
  }

  /// Decrypts whole blocks: each by itself, or, with a vector of sixteen bytes, chained (CBC).
  func decrypt(_ bytes: ArraySlice<UInt8>, vector: [UInt8]? = nil) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var before = vector ?? []
    var state = [UInt8](repeating: 0, count: 16)
    var mixed = state
    for start in stride(from: bytes.startIndex, through: bytes.endIndex - 16, by: 16) {
      for place in 0..<16 { state[place] = bytes[start + place] }
      decrypt(&state, &mixed)
      if vector != nil {
        for place in 0..<16 { state[place] ^= before[place] }
        before = Array(bytes[start..<start + 16])
      }
      output += state
    }
    return output
  }

  private func decrypt(_ state: inout [UInt8], _ mixed: inout [UInt8]) {
    addKey(rounds, &state)
    for round in (0..<rounds).reversed() {
      // Rows are turned back, and bytes put back.
      for column in 0..<4 {
        for row in 0..<4 { mixed[4 * ((column + row) % 4) + row] = Self.boxes.originals[Int(state[4 * column + row])] }
      }
      addKey(round, &mixed)
      if round == 0 { break }
      for column in 0..<4 {
        let at = 4 * column
        let bytes = (Int(mixed[at]), Int(mixed[at + 1]), Int(mixed[at + 2]), Int(mixed[at + 3]))
        let box = Self.boxes
        state[at] = box.by14[bytes.0] ^ box.by11[bytes.1] ^ box.by13[bytes.2] ^ box.by9[bytes.3]
        state[at + 1] = box.by9[bytes.0] ^ box.by14[bytes.1] ^ box.by11[bytes.2] ^ box.by13[bytes.3]
        state[at + 2] = box.by13[bytes.0] ^ box.by9[bytes.1] ^ box.by14[bytes.2] ^ box.by11[bytes.3]
        state[at + 3] = box.by11[bytes.0] ^ box.by13[bytes.1] ^ box.by9[bytes.2] ^ box.by14[bytes.3]
      }
    }
    swap(&state, &mixed)
  }

  private func addKey(_ round: Int, _ state: inout [UInt8]) {
    for place in 0..<16 { state[place] ^= keys[16 * round + place] }
  }

  /// The tables of the cipher.
  private struct Boxes: Sendable {
    var substitutes = [UInt8](repeating: 0, count: 256)
    var originals = [UInt8](repeating: 0, count: 256)
    var by9: [UInt8], by11: [UInt8], by13: [UInt8], by14: [UInt8]

    init() {
      by9 = (0..<256).map { AESDecryption.product(UInt8($0), 9) }
      by11 = (0..<256).map { AESDecryption.product(UInt8($0), 11) }
      by13 = (0..<256).map { AESDecryption.product(UInt8($0), 13) }
      by14 = (0..<256).map { AESDecryption.product(UInt8($0), 14) }
      for byte in 0..<256 {
        let inverse = UInt8((0..<256).first { AESDecryption.product(UInt8(byte), UInt8($0)) == 1 } ?? 0)
        var substitute = inverse ^ 0x63
        for turn: UInt8 in 1...4 { substitute ^= inverse << turn | inverse >> (8 - turn) }
        substitutes[byte] = substitute
        originals[Int(substitute)] = UInt8(byte)
      }
    }
  }

  private static let boxes = Boxes()

  private static func doubled(_ byte: UInt8) -> UInt8 { byte << 1 ^ (byte & 0x80 == 0 ? 0 : 0x1B) }

  /// The product of two bytes as polynomials (FIPS 197 §4.2).
  private static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var (left, right, sum) = (left, right, UInt8(0))
    while right > 0 {
      if right & 1 == 1 { sum ^= left }
      left = doubled(left)
      right >>= 1
    }
    return sum
  }
}
