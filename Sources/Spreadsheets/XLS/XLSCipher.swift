/// Decrypts a workbook that is closed with the password which Excel itself uses.
///
/// Where the structure of an `.xls` workbook is protected, Excel encrypts the file with a password of its own, which every program
/// knows; nobody is asked for it. Of the ways to encrypt it is RC4, of Excel 97 on with MD5 and of Excel 2002 on with SHA-1
/// ([MS-OFFCRYPTO] 2.3.6 and 2.3.5).
struct XLSCipher {
  /// How the key of a block is made.
  private enum Key {
    case md5(base: [UInt8])
    /// Of so many bytes; a key of five has zeros behind it.
    case sha1(base: [UInt8], count: Int)

    func bytes(block: Int) -> [UInt8] {
      let number = (0..<4).map { UInt8(truncatingIfNeeded: block >> (8 * $0)) }
      switch self {
      case .md5(let base): return Digest.md5.of(base + number)
      case .sha1(let base, let count):
        let key = Digest.sha1.of(base + number).prefix(count)
        return count == 5 ? key + [UInt8](repeating: 0, count: 11) : Array(key)
      }
    }
  }

  private static let password = "VelvetSweatshop"
  private static let blockSize = 1024

  private let key: Key
  private var stream = RC4([0])
  /// The block of the key stream, and the place in the workbook that its next byte is for.
  private var block = -1
  private var position = 0

  /// Takes the record FILEPASS ([MS-XLS] 2.4.117); `nil` if the file is encrypted in another way, or with a password of somebody's.
  init?(_ record: [UInt8], password: String = Self.password) {
    let filePass = record.span
    let secret = password.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    guard filePass.u16(0) == 1 else { return nil }
    let verifier: ArraySlice<UInt8>
    if filePass.u16(2) == 1, filePass.u16(4) == 1, record.count >= 54 {
      let short = Digest.md5.of(secret).prefix(5)
      key = .md5(base: Array(Digest.md5.of((0..<16).flatMap { _ in short + record[6..<22] }).prefix(5)))
      verifier = record[22..<54]
    } else if 2...4 ~= filePass.u16(2), filePass.u16(4) == 2 {
      // Behind its flags and length stands a header; then the salt, the verifier and its digest, each but the second with a length.
      let header = 14
      let start = header + Int(filePass.u32(10))
      let bits = Int(filePass.u32(header + 16))
      guard start >= header + 32, start <= record.count - 60,
        filePass.u32(header + 8) == 0x6801 || filePass.u32(header + 8) == 0,
        filePass.u32(start) == 16, filePass.u32(start + 36) == 20, bits == 0 || (40...128 ~= bits && bits % 8 == 0)
      else { return nil }
      let base = Digest.sha1.of(record[(start + 4)..<(start + 20)] + secret)
      key = .sha1(base: base, count: bits == 0 ? 5 : bits / 8)
      verifier = record[(start + 20)..<(start + 36)] + record[(start + 40)..<(start + 60)]
    } else {
      return nil
    }
    begin(block: 0)
    let opened = verifier.map { $0 ^ stream.next() }
    let digest = opened.count == 32 ? Digest.md5.of(Array(opened[..<16])) : Digest.sha1.of(Array(opened[..<16]))
    guard digest.elementsEqual(opened[16...]) else { return nil }
    block = -1
  }

  /// Decrypts the contents of the records in a piece of the workbook that begins with a record.
  ///
  /// - Parameters:
  ///   - bytes: the piece.
  ///   - count: how many of its bytes are in use.
  ///   - start: where it begins in the workbook.
  mutating func decrypt(_ bytes: inout [UInt8], count: Int, at start: Int) {
    var place = 0
    while place + 4 <= count {
      let type = UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8
      let begin = place + 4 + Self.plainBytes(of: type)
      place += 4 + Int(bytes[place + 2]) + Int(bytes[place + 3]) << 8
      let end = min(place, count)
      guard begin < end else { continue }
      for index in begin..<end { bytes[index] ^= key(at: start + index) }
    }
  }

  /// How many bytes at the beginning of a record are never encrypted ([MS-XLS] 2.2.10).
  private static func plainBytes(of type: UInt16) -> Int {
    switch type {
    // BOF, FILEPASS, INTERFACEHDR, FILELOCK, USREXCL, RRDINFO, RRDHEAD.
    case 0x0809, RecordType.filePass, 0x00E1, 0x0195, 0x0194, 0x0196, 0x0138: Int(UInt16.max)
    // The place of a sheet.
    case RecordType.boundSheet: 4
    default: 0
    }
  }

  /// The byte of the key stream for a place, which goes on over the heads of records and begins anew with each block.
  private mutating func key(at place: Int) -> UInt8 {
    if place / Self.blockSize != block || place < position { begin(block: place / Self.blockSize) }
    while position < place {
      _ = stream.next()
      position += 1
    }
    position += 1
    return stream.next()
  }

  private mutating func begin(block: Int) {
    stream = RC4(key.bytes(block: block))
    self.block = block
    position = block * Self.blockSize
  }
}
