import CCrypto

/// Decrypts blocks of AES (FIPS 197), with keys of 16, 24 or 32 bytes, through OpenSSL's libcrypto.
///
/// Nothing is kept safe by it: it opens what Excel closed with a password that everybody has.
struct AESDecryption {
  private let key: [UInt8]

  /// Takes a key; `nil` for one of another length.
  init?(key: [UInt8]) {
    guard [16, 24, 32].contains(key.count) else { return nil }
    self.key = key
  }

  /// Decrypts whole blocks: each by itself, or, with a vector of sixteen bytes, chained (CBC). What is left over behind them is left out.
  func decrypt(_ bytes: ArraySlice<UInt8>, vector: [UInt8]? = nil) -> [UInt8] {
    guard LibCrypto.isReady, let context = EVP_CIPHER_CTX_new() else { return [] }
    defer { EVP_CIPHER_CTX_free(context) }
    let whole = bytes.count / 16 * 16
    return bytes.withUnsafeBufferPointer { bytes in
      [UInt8](unsafeUninitializedCapacity: whole + 16) { room, count in
        var written: Int32 = 0
        guard EVP_DecryptInit_ex(context, cipher(isChained: vector != nil), nil, key, vector) == 1,
          EVP_CIPHER_CTX_set_padding(context, 0) == 1,
          EVP_DecryptUpdate(context, room.baseAddress, &written, bytes.baseAddress, Int32(clamping: whole)) == 1
        else { return }
        count = Int(written)
      }
    }
  }

  private func cipher(isChained: Bool) -> OpaquePointer? {
    switch key.count {
    case 16: isChained ? EVP_aes_128_cbc() : EVP_aes_128_ecb()
    case 24: isChained ? EVP_aes_192_cbc() : EVP_aes_192_ecb()
    default: isChained ? EVP_aes_256_cbc() : EVP_aes_256_ecb()
    }
  }
}
