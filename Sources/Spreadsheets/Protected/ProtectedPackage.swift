/// A workbook of Excel 2007 or later that is closed with the password which Excel itself uses ([MS-OFFCRYPTO] 2.3.4).
///
/// The container lies encrypted in an OLE2 file. Programs open it without asking when it was closed with that password; with any
/// other it stays closed.
struct ProtectedPackage {
  private static let password = "VelvetSweatshop"
  // Excel takes a hundred thousand turns to make a key. A file that asks for far more wants to keep the reader busy.
  private static let mostTurns = 1_000_000

  /// The container; `nil` if it is closed with another password, or in another way.
  ///
  /// - Throws: `ReadError` when the file is damaged, or larger than a file in a package may be.
  static func open(
    _ file: ByteFile, limits: ReadLimits, password: String = Self.password
  ) throws(ReadError) -> ByteFile? {
    var container = try CompoundFile(file)
    guard let information = try container.stream("encryptioninfo"), information.size <= 1 << 16,
      let package = try container.stream("encryptedpackage"), package.size >= 8
    else { return nil }
    guard package.size <= limits.memberBytes else {
      throw ReadError(.limit("memberBytes", limits.memberBytes), path: file.path)
    }
    let info = try information.bytes(at: 0, count: information.size)
    guard info.count >= 8 else { return nil }
    let secret = password.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let bytes = try package.bytes(at: 0, count: package.size)
    let isAgile = info[0] == 4 && info[2] == 4
    guard let opened = isAgile ? agile(info[8...], secret, bytes, limits) : standard(info, secret, bytes) else {
      return nil
    }
    let size = littleEndian(bytes[..<8], 8)
    guard size <= opened.count else { throw ReadError(.damagedArchive("EncryptedPackage"), path: file.path) }
    return try ByteFile(opened[..<size], path: file.path, limits: limits)
  }

  /// As Excel has done since 2010: an XML text says how.
  private static func agile(
    _ text: ArraySlice<UInt8>, _ secret: [UInt8], _ bytes: [UInt8], _ limits: ReadLimits
  ) -> [UInt8]? {
    var scanner = XMLScanner(AgileEncryption(), part: "EncryptionInfo", limits: limits)
    guard scanner.feed(text, isLast: true) == nil else { return nil }
    let agile = scanner.events
    guard let digest = agile.key.digest, let packageDigest = agile.data.digest, agile.turns <= mostTurns,
      let inputKey = agile.key.keyBytes, !agile.key.salt.isEmpty, !agile.data.salt.isEmpty
    else { return nil }
    var hash = digest.of(agile.key.salt + secret)
    for turn in 0..<agile.turns { hash = digest.of(number(turn) + hash) }
    func decrypted(_ value: [UInt8], _ purpose: [UInt8]) -> [UInt8]? {
      guard value.count % 16 == 0, !value.isEmpty else { return nil }
      let key = sized(digest.of(hash + purpose), inputKey)
      return AESDecryption(key: key)?.decrypt(value[...], vector: sized(agile.key.salt, 16))
    }
    guard let input = decrypted(agile.verifierInput, [0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79]),
      let verifier = decrypted(agile.verifierHash, [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E]),
      verifier.starts(with: digest.of(Array(input.prefix(agile.key.salt.count)))),
      let key = decrypted(agile.keyValue, [0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6]),
      let cipher = AESDecryption(key: Array(key.prefix(agile.data.keyBytes ?? 0)))
    else { return nil }
    var opened: [UInt8] = []
    opened.reserveCapacity(bytes.count)
    for (index, start) in stride(from: 8, to: bytes.count, by: 4096).enumerated() {
      let vector = sized(packageDigest.of(agile.data.salt + number(index)), 16)
      opened += cipher.decrypt(bytes[start..<min(bytes.count, start + 4096)], vector: vector)
    }
    return opened
  }

  /// As Excel 2007 did.
  private static func standard(_ info: [UInt8], _ secret: [UInt8], _ bytes: [UInt8]) -> [UInt8]? {
    // Version and flags, then a header with its length, then salt, verifier and its digest.
    guard 2...4 ~= info[0], info[2] == 2, info.count >= 12 else { return nil }
    let header = 12
    let verifier = header + info.littleEndian(8)
    guard verifier >= header + 32, verifier + 72 <= info.count, info.littleEndian(verifier) == 16,
      [0x660E, 0x660F, 0x6610].contains(info.littleEndian(header + 8))
    else { return nil }
    let bits = info.littleEndian(header + 16)
    guard [128, 192, 256].contains(bits) else { return nil }
    var hash = Digest.sha1.of(Array(info[(verifier + 4)..<(verifier + 20)]) + secret)
    for turn in 0..<50_000 { hash = Digest.sha1.of(number(turn) + hash) }
    hash = Digest.sha1.of(hash + number(0))
    let parts: [[UInt8]] = [0x36, 0x5C].map { fill in
      Digest.sha1.of((0..<64).map { (place: Int) -> UInt8 in place < 20 ? hash[place] ^ fill : fill })
    }
    guard let cipher = AESDecryption(key: Array((parts[0] + parts[1]).prefix(bits / 8))) else { return nil }
    let input = cipher.decrypt(info[(verifier + 20)..<(verifier + 36)])
    let digest = cipher.decrypt(info[(verifier + 40)..<(verifier + 72)])
    guard digest.starts(with: Digest.sha1.of(input)) else { return nil }
    return cipher.decrypt(bytes[8...])
  }

  private static func number(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }

  /// The first bytes, or with 36 behind them if there are fewer.
  private static func sized(_ bytes: [UInt8], _ count: Int) -> [UInt8] {
    Array(bytes.prefix(count)) + [UInt8](repeating: 0x36, count: max(0, count - bytes.count))
  }
}
