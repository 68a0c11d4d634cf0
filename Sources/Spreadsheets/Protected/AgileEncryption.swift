/// What the text `EncryptionInfo` of a protected workbook says ([MS-OFFCRYPTO] 2.3.4.10).
struct AgileEncryption: XMLEvents {
  /// How something is encrypted.
  struct Way {
    var digest: Digest?
    /// `nil` unless it is AES in chained blocks with a key of a length that it has.
    var keyBytes: Int?
    var salt: [UInt8] = []
  }

  private(set) var verdict = XMLVerdict()
  /// The package.
  private(set) var data = Way()
  /// The key of the package, which the password opens.
  private(set) var key = Way()
  private(set) var turns = 0
  private(set) var verifierInput: [UInt8] = []
  private(set) var verifierHash: [UInt8] = []
  private(set) var keyValue: [UInt8] = []

  mutating func start(_ element: XMLNames.Resolved, _ attributes: XMLAttributes) {
    guard element.name == .keyData || element.name == .encryptedKey else { return }
    var way = Way()
    var isKnown = true
    for index in 0..<attributes.count {
      let text = attributes.text(index)
      switch attributes.name(index).name {
      case .hashAlgorithm: way.digest = text == "SHA512" ? .sha512 : text == "SHA1" || text == "SHA-1" ? .sha1 : nil
      case .keyBits: way.keyBytes = [128: 16, 192: 24, 256: 32][attributes.number(index) ?? 0]
      case .saltValue: way.salt = Self.bytes(text)
      case .cipherAlgorithm: if text != "AES" { isKnown = false }
      case .cipherChaining: if text != "ChainingModeCBC" { isKnown = false }
      case .spinCount: turns = attributes.number(index) ?? .max
      case .encryptedVerifierHashInput: verifierInput = Self.bytes(text)
      case .encryptedVerifierHashValue: verifierHash = Self.bytes(text)
      case .encryptedKeyValue: keyValue = Self.bytes(text)
      default: break
      }
    }
    if !isKnown { way.keyBytes = nil }
    if element.name == .keyData { data = way } else { key = way }
  }

  /// The bytes of Base64 (RFC 4648).
  private static func bytes(_ text: String) -> [UInt8] {
    Array(text.utf8).withUnsafeBytes { text in
      [UInt8](unsafeUninitializedCapacity: text.count) { room, count in
        count = MIMETransfer.base64(text[...], UnsafeMutableRawBufferPointer(room))
      }
    }
  }
}
