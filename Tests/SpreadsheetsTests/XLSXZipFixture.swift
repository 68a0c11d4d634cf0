#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes zip containers for the tests: parts stored as they are, or packed as given.
struct ZipFixture {
  /// A part as the directory lists it; everything may be made a lie.
  struct Entry {
    var name: [UInt8]
    var packed: [UInt8]
    var size: Int
    var method: UInt16 = 0
    var flags: UInt16 = 0
    var checksum: UInt32 = 0
    /// What the directory says besides.
    var extra: [UInt8] = []
    /// How many packed bytes it claims; those that are there if `nil`.
    var claimsPacked: Int?
    /// Where its local header is said to be; where it is if `nil`.
    var claimsHeader: Int?
  }

  var entries: [Entry] = []
  /// What stands before the container.
  var prefix: [UInt8] = []
  /// Whether the places in the container are counted from the beginning of the file.
  var countsPrefix = false
  var comment: [UInt8] = []
  /// Whether the numbers stand where those above 32 bits have room.
  var isWide = false
  /// How many parts more than there are it claims to have.
  var surplus = 0
  /// What is added to the size and to the place of the directory.
  var sizeLie = 0
  var placeLie = 0

  /// Adds a part without compression.
  mutating func add(_ name: String, _ content: [UInt8], isEncrypted: Bool = false) {
    entries.append(
      Entry(
        name: Array(name.utf8), packed: content, size: content.count, method: 0, flags: isEncrypted ? 1 : 0,
        checksum: Self.checksum(content)))
  }

  /// Adds a part without compression whose name is in any encoding.
  mutating func add(bytes name: [UInt8], _ content: [UInt8]) {
    entries.append(
      Entry(
        name: name, packed: content, size: content.count, method: 0, checksum: Self.checksum(content)))
  }

  /// Adds a part in DEFLATE's fixed codes, which do not make it shorter.
  mutating func addDeflated(_ name: String, _ content: [UInt8]) {
    var bits = BitWriter()
    bits.write(0b011, 3)
    for byte in content {
      if byte < 144 {
        bits.writeHuffman(0x30 + UInt32(byte), 8)
      } else {
        bits.writeHuffman(0x190 + UInt32(byte) - 144, 9)
      }
    }
    bits.writeHuffman(0, 7)
    entries.append(
      Entry(
        name: Array(name.utf8), packed: bits.finished, size: content.count, method: 8,
        checksum: Self.checksum(content)))
  }

  /// Adds a part that starts with a text and goes on with spaces, packed with DEFLATE's fixed codes to about a 150th.
  ///
  /// Its checksum is left wrong: nobody should come to its end.
  mutating func addBomb(_ name: String, _ start: String, spaces: Int) {
    var bits = BitWriter()
    bits.write(0b011, 3)
    for byte in start.utf8 { bits.writeHuffman(0x30 + UInt32(byte), 8) }
    bits.writeHuffman(0x30 + 0x20, 8)
    var rest = spaces - 1
    while rest >= 258 {
      // The longest match, of distance one.
      bits.writeHuffman(0b1100_0101, 8)
      bits.writeHuffman(0, 5)
      rest -= 258
    }
    for _ in 0..<rest { bits.writeHuffman(0x30 + 0x20, 8) }
    bits.writeHuffman(0, 7)
    entries.append(
      Entry(
        name: Array(name.utf8), packed: bits.finished, size: start.utf8.count + spaces, method: 8, flags: 0,
        checksum: 0))
  }

  /// The container.
  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    let base = countsPrefix ? prefix.count : 0
    for entry in entries {
      let place = entry.claimsHeader ?? base + file.count
      let numbers = [entry.size, entry.claimsPacked ?? entry.packed.count, place]
      let extra = (isWide ? le16(1) + le16(24) + numbers.flatMap(le64) : []) + entry.extra
      let head = le16(20) + le16(entry.flags) + le16(entry.method) + le32(0) + le32(entry.checksum)
      let name = le16(UInt16(entry.name.count))
      directory += le32(0x0201_4B50) + le16(20) + head + narrow(numbers[1]) + narrow(numbers[0]) + name
      directory +=
        le16(UInt16(extra.count)) + le16(0) + le16(0) + le16(0) + le32(0) + narrow(place) + entry.name + extra
      file += le32(0x0403_4B50) + head + narrow(numbers[1]) + narrow(numbers[0]) + name + le16(0)
      file += entry.name + entry.packed
    }
    let (count, size, start) = (entries.count + surplus, directory.count + sizeLie, base + file.count + placeLie)
    var wide: [UInt8] = []
    if isWide {
      wide = le32(0x0606_4B50) + le64(44) + le16(45) + le16(45) + le32(0) + le32(0) + le64(count) + le64(count)
      wide +=
        le64(size) + le64(start) + le32(0x0706_4B50) + le32(0) + le64(base + file.count + directory.count) + le32(1)
    }
    let short = isWide ? le16(0xFFFF) : le16(UInt16(truncatingIfNeeded: count))
    let end = le32(0x0605_4B50) + le32(0) + short + short + narrow(size) + narrow(start) + le16(UInt16(comment.count))
    return prefix + file + directory + wide + end + comment
  }

  private func narrow(_ value: Int) -> [UInt8] { le32(isWide ? UInt32.max : UInt32(truncatingIfNeeded: value)) }

  private func le16(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

  private func le32(_ value: UInt32) -> [UInt8] { le16(UInt16(value & 0xFFFF)) + le16(UInt16(value >> 16)) }

  private func le64(_ value: Int) -> [UInt8] {
    le32(UInt32(truncatingIfNeeded: value)) + le32(UInt32(truncatingIfNeeded: value >> 32))
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    let count = bytes.count
    // Pointers, as this is most of what many tests do, and they are not optimised.
    return bytes.withUnsafeBytes { bytes in
      table.withUnsafeBufferPointer { table in
        guard let bytes = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), let table = table.baseAddress else {
          return 0
        }
        var sum = UInt32.max
        var index = 0
        while index < count {
          sum = table[Int((sum ^ UInt32(bytes[index])) & 0xFF)] ^ sum >> 8
          index += 1
        }
        return ~sum
      }
    }
  }
}

/// Bits as DEFLATE orders them.
private struct BitWriter {
  private var bytes: [UInt8] = []
  private var pending: UInt32 = 0
  private var count = 0

  mutating func write(_ value: UInt32, _ width: Int) {
    for bit in 0..<width { append(value >> bit & 1) }
  }

  mutating func writeHuffman(_ code: UInt32, _ width: Int) {
    for bit in (0..<width).reversed() { append(code >> bit & 1) }
  }

  private mutating func append(_ bit: UInt32) {
    pending |= bit << count
    count += 1
    if count == 8 {
      bytes.append(UInt8(pending))
      pending = 0
      count = 0
    }
  }

  var finished: [UInt8] { count == 0 ? bytes : bytes + [UInt8(pending)] }
}

/// Writes bytes to a file of its own, hands over its path, and deletes it afterwards.
func withTemporaryFile<Result>(_ bytes: [UInt8], _ name: String = "x", _ body: (String) throws -> Result) throws
  -> Result
{
  let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appending(path: name)
  try Data(bytes).write(to: file)
  return try body(file.path(percentEncoded: false))
}
