/// Writes a zip container without compression (APPNOTE 6.3).
struct StoredZip {
  private var file: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a part.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let size = number(content.count, 4)
    let header =
      number(20, 2) + number(0, 8) + number(Int(Self.checksum(content)), 4) + size + size
      + number(name.utf8.count, 2) + number(0, 2)
    directory += number(0x0201_4B50, 4) + number(20, 2) + header + number(0, 10) + number(file.count, 4) + name.utf8
    file += number(0x0403_4B50, 4) + header + Array(name.utf8) + content
    count += 1
  }

  /// The container.
  var bytes: [UInt8] {
    file + directory + number(0x0605_4B50, 4) + number(0, 4) + number(count, 2) + number(count, 2)
      + number(directory.count, 4) + number(file.count, 4) + number(0, 2)
  }

  private func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
  }
}
