import CLibDeflate

/// One part of a zip container while it is unpacked.
///
/// A small part is unpacked at once (libdeflate), a large one in pieces (zlib). What comes out is counted and its checksum
/// compared, whatever the container claims.
final class ZipPart {
  /// The name of the part.
  let name: String

  private let archive: ZipArchive
  private let entry: ZipEntry
  private let start: Int
  private let decompressor: Decompressor
  private var stream: InflateStream?
  private var packedBytesRead = 0
  private var unpackedBytes = 0
  private var checksum: UInt32 = 0
  private var isFinished = false

  // Sheets of forms are some ten kilobytes.
  private static let smallPart = 1 << 20
  private static let piece = 1 << 16
  // The texts and the sheet of most forms.
  private static let smallestRoom = 1 << 14

  /// Takes a part whose bytes begin at an offset of the file.
  init(
    _ entry: ZipEntry, of archive: ZipArchive, name: String, at start: Int, _ decompressor: Decompressor
  ) throws(ReadError) {
    self.entry = entry
    self.archive = archive
    self.name = name
    self.start = start
    self.decompressor = decompressor
    guard entry.method == 0 || entry.method == 8 else {
      throw ReadError(.inPackage(.method(entry.method)), path: archive.path)
    }
  }

  /// Unpacks the next piece, as much as the buffer takes; the buffer is made large enough for a piece, or all of a small part.
  ///
  /// - Returns: how many bytes were written, and whether they are the last.
  /// - Throws: `ReadError` when the part is damaged, or unpacks to more than the limits allow.
  func read(into buffer: inout [UInt8]) throws(ReadError) -> (count: Int, isLast: Bool) {
    if isFinished { return (0, true) }
    if unpackedBytes == 0, let count = try readAtOnce(into: &buffer) {
      try take(count, of: buffer)
      try finish()
      return (count, true)
    }
    if buffer.count < Self.piece { buffer = Self.room(Self.piece) }
    var filled = 0
    while filled < buffer.count {
      let count = entry.method == 0 ? try copy(into: &buffer, at: filled) : try inflate(into: &buffer, at: filled)
      if count == 0 {
        try take(filled, of: buffer)
        try finish()
        return (filled, true)
      }
      filled += count
    }
    try take(filled, of: buffer)
    return (filled, false)
  }

  /// Uninitialised memory for unpacked bytes, of which only what was written is read.
  private static func room(_ size: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: size) { $1 = size }
  }

  /// The most bytes that the part can be, whatever it claims: DEFLATE makes no more than 1032 of one.
  var mostBytes: Int {
    let (most, overflows) = entry.packedBytes.multipliedReportingOverflow(by: entry.method == 0 ? 1 : 1032)
    return overflows ? entry.claimedBytes : min(entry.claimedBytes, most)
  }

  /// Unpacks the whole part into memory, if it has room there.
  ///
  /// - Returns: how many bytes it is.
  func read(into room: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    var filled = 0
    var buffer: [UInt8] = []
    while true {
      let (count, isLast) = try read(into: &buffer)
      if count > room.count - filled { throw archive.damaged(name, "Zip archive inconsistent") }
      buffer.withUnsafeBytes { room[filled...].copyBytes(from: $0.prefix(count)) }
      filled += count
      if isLast { return filled }
    }
  }

  private func readAtOnce(into buffer: inout [UInt8]) throws(ReadError) -> Int? {
    let size = entry.claimedBytes
    guard entry.method == 8, size <= Self.smallPart, entry.packedBytes <= Self.smallPart,
      size <= archive.limits.partBytes
    else { return nil }
    if buffer.count < size { buffer = Self.room(max(size * 3 / 2, Self.smallestRoom)) }
    var count = 0
    let result: libdeflate_result
    if let bytes = archive.file.inMemory {
      let packed = UnsafeRawBufferPointer(rebasing: bytes[start..<start + entry.packedBytes])
      result = decompressor.unpack(packed, &buffer, size, &count)
    } else {
      let bytes = try archive.file.bytes(at: start, count: entry.packedBytes)
      result = bytes.withUnsafeBytes { decompressor.unpack($0, &buffer, size, &count) }
    }
    // Longer than it claims: what it really is, the pieces will tell, and their limits hold.
    if result == LIBDEFLATE_INSUFFICIENT_SPACE { return nil }
    guard result == LIBDEFLATE_SUCCESS else { throw archive.damaged(name, "Compressed data invalid") }
    return count
  }

  private func copy(into buffer: inout [UInt8], at filled: Int) throws(ReadError) -> Int {
    let wanted = min(buffer.count - filled, entry.packedBytes - packedBytesRead)
    guard wanted > 0 else { return 0 }
    let bytes = try archive.file.bytes(at: start + packedBytesRead, count: wanted)
    if bytes.isEmpty { throw archive.damaged(name, "Unexpected end of file") }
    buffer.replaceSubrange(filled..<filled + bytes.count, with: bytes)
    packedBytesRead += bytes.count
    return bytes.count
  }

  private func inflate(into buffer: inout [UInt8], at filled: Int) throws(ReadError) -> Int {
    if stream == nil { stream = try InflateStream(path: archive.path) }
    guard let stream else { return 0 }
    while !stream.isFinished {
      if stream.wantsInput {
        let count = min(1 << 16, entry.packedBytes - packedBytesRead)
        let bytes = try archive.file.bytes(at: start + packedBytesRead, count: count)
        if bytes.isEmpty { throw archive.damaged(name, "Unexpected end of file") }
        packedBytesRead += bytes.count
        stream.give(bytes)
      }
      guard let count = stream.unpack(into: &buffer, at: filled) else {
        throw archive.damaged(name, "Compressed data invalid")
      }
      if count > 0 { return count }
    }
    return 0
  }

  private func take(_ count: Int, of buffer: [UInt8]) throws(ReadError) {
    unpackedBytes += count
    let limits = archive.limits
    if unpackedBytes > limits.partBytes { throw ReadError(.limit("partBytes", limits.partBytes), path: archive.path) }
    // Small parts may be as repetitive as they like: sixteen megabytes are no bomb.
    let (allowed, overflows) = entry.packedBytes.multipliedReportingOverflow(by: limits.expansion)
    if unpackedBytes > 16 << 20, !overflows, unpackedBytes > allowed {
      throw ReadError(.limit("expansion", limits.expansion), path: archive.path)
    }
    checksum = buffer.withUnsafeBytes { libdeflate_crc32(checksum, $0.baseAddress, count) }
  }

  private func finish() throws(ReadError) {
    isFinished = true
    if checksum != entry.checksum { throw archive.damaged(name, "CRC error") }
  }
}
