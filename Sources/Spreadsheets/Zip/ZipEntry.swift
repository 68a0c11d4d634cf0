import CLibDeflate

/// What the directory of a zip container says of one part.
struct ZipEntry {
  /// The name, in whatever encoding the program wrote it.
  var name: ArraySlice<UInt8>
  /// Whether it says that the name is UTF-8.
  var isUTF8: Bool
  var isEncrypted: Bool
  /// How it is packed: 0 not at all, 8 DEFLATE.
  var method: Int
  var checksum: UInt32
  var packedBytes: Int
  /// How long it claims to be when unpacked; nobody vouches for it.
  var claimedBytes: Int
  /// Where its local header begins.
  var header: Int

  /// The most bytes of a directory, which is read as a whole: some half a million parts.
  static let longestDirectory = 64 << 20

  /// Whether it only says that there is a folder.
  var isFolder: Bool { name.last == UInt8(ascii: "/") || name.last == UInt8(ascii: "\\") }

  /// Whether this is its name, byte for byte.
  @inline(__always)
  func isNamed(_ wanted: String) -> Bool {
    guard name.count == wanted.utf8.count else { return false }
    return name.withUnsafeBufferPointer { name in
      wanted.utf8.withContiguousStorageIfAvailable { wanted in
        for index in name.indices where name[index] != wanted[index] { return false }
        return true
      } ?? name.elementsEqual(wanted.utf8)
    }
  }

  /// A name in the shape in which names are compared: small letters, slashes forward, and none before the first folder.
  static func folded(_ name: some Collection<UInt8>) -> [UInt8] { withoutRoot(name).map(folded) }

  /// Whether the name, folded, is this one.
  func isNamed(folded: [UInt8]) -> Bool {
    let name = Self.withoutRoot(name)
    return name.count == folded.count && name.elementsEqual(folded) { Self.folded($0) == $1 }
  }

  /// Whether it has the name of another, however that is written.
  func hasName(of other: ZipEntry) -> Bool {
    let (one, two) = (Self.withoutRoot(name), Self.withoutRoot(other.name))
    return one.count == two.count && one.elementsEqual(two) { Self.folded($0) == Self.folded($1) }
  }

  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 {
    if byte == UInt8(ascii: "\\") { return UInt8(ascii: "/") }
    return byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  // Some programs write `/xl/workbook.xml` or `./xl/workbook.xml`.
  @inline(__always)
  private static func withoutRoot<Name: Collection<UInt8>>(_ name: Name) -> Name.SubSequence {
    guard let first = name.first, first == UInt8(ascii: ".") || folded(first) == UInt8(ascii: "/") else {
      return name[...]
    }
    let rest = first == UInt8(ascii: ".") ? name.dropFirst() : name[...]
    return rest.first.map { folded($0) == UInt8(ascii: "/") } == true ? rest.dropFirst() : name[...]
  }
}

extension ZipEntry {
  /// Takes the name in UTF-8 that stands beside one in another encoding (APPNOTE 4.6.9), unless that was changed since.
  mutating func rename(_ field: ArraySlice<UInt8>) {
    guard field.count > 5, field.first == 1 else { return }
    let checksum = name.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
    let unicode = field.dropFirst(5)
    guard littleEndian(field.dropFirst(), 4) == Int(checksum),
      unicode.withUnsafeBufferPointer({ UTF8Check.fault(in: $0) == $0.count })
    else { return }
    name = unicode
    isUTF8 = true
  }

  /// Takes the numbers that have no room in 32 bits, in their order (APPNOTE 4.5.3).
  mutating func widen(_ field: ArraySlice<UInt8>) {
    var rest = field
    func next() -> Int? {
      guard rest.count >= 8 else { return nil }
      defer { rest = rest.dropFirst(8) }
      return littleEndian(rest, 8)
    }
    if claimedBytes == 0xFFFF_FFFF, let number = next() { claimedBytes = number }
    if packedBytes == 0xFFFF_FFFF, let number = next() { packedBytes = number }
    if header == 0xFFFF_FFFF, let number = next() { header = number }
  }
}
