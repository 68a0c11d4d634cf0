import CCrypto

/// OpenSSL's libcrypto as these readers use it: without the settings file of the machine, since who opens a workbook opens no other file.
enum LibCrypto {
  static let isReady = OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil) == 1
}

/// The digests that files bear, or that the keys of protected workbooks are made with, through OpenSSL's libcrypto.
public enum Digest: Sendable {
  case md5, sha1, sha256, sha512

  /// The bytes of the digest; none where the library is set up to refuse it, as MD5 under FIPS.
  public func of(_ bytes: [UInt8]) -> [UInt8] {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(EVP_MAX_MD_SIZE)) { room in
      var count: UInt32 = 0
      let isMade = LibCrypto.isReady && EVP_Digest(bytes, bytes.count, room.baseAddress, &count, type, nil) == 1
      return isMade ? Array(room.prefix(Int(count))) : []
    }
  }

  /// The same in hexadecimal digits.
  public func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: of(bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private var type: OpaquePointer? {
    switch self {
    case .md5: EVP_md5()
    case .sha1: EVP_sha1()
    case .sha256: EVP_sha256()
    case .sha512: EVP_sha512()
    }
  }
}
