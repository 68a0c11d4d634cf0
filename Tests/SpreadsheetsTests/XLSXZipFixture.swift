#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes zip containers for the tests: parts stored as they are, or packed as given.
struct ZipFixture {
  private struct Entry {
    var name: [UInt8]
    var packed: [UInt8]
    var size: Int
    var method: UInt16
    var flags: UInt16
    var checksum: UInt32
  }

  private var entries: [Entry] = []

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
        name: name, packed: content, size: content.count, method: 0, flags: 0, checksum: Self.checksum(content)))
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
    for entry in entries {
      let header =
        le16(20) + le16(entry.flags) + le16(entry.method) + le32(0) + le32(entry.checksum)
        + le32(UInt32(entry.packed.count)) + le32(UInt32(entry.size)) + le16(UInt16(entry.name.count)) + le16(0)
      directory += le32(0x0201_4B50) + le16(20) + header + le16(0) + le16(0) + le16(0) + le32(0)
      directory += le32(UInt32(file.count)) + entry.name
      file += le32(0x0403_4B50) + header + entry.name + entry.packed
    }
    let count = le16(UInt16(entries.count))
    let end = le32(0x0605_4B50) + le32(0) + count + count + le32(UInt32(directory.count)) + le32(UInt32(file.count))
    return file + directory + end + le16(0)
  }

  private func le16(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

  private func le32(_ value: UInt32) -> [UInt8] { le16(UInt16(value & 0xFFFF)) + le16(UInt16(value >> 16)) }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
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
