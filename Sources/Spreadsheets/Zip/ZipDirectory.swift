/// Reads the directory at the end of a zip container.
///
/// Bytes before the container are passed over, whatever they are. Entries are as many as lie in the
/// file, whatever number it claims.
///
/// - Throws: `ReadError` when there is none, or it does not lie inside the file.
func readZipDirectory(_ file: ByteFile) throws(ReadError) -> [ZipEntry] {
  guard var end = try findEnd(file) else { throw ReadError(.damagedArchive("Not a zip archive"), path: file.path) }
  try end.widen(file)
  guard end.size <= end.place, end.start <= end.place - end.size else {
    throw ReadError(.damagedArchive("Zip archive inconsistent"), path: file.path)
  }
  guard end.size <= ZipEntry.longestDirectory else {
    throw ReadError(.limit("directoryBytes", ZipEntry.longestDirectory), path: file.path)
  }
  // What stands before the container moves every place in it.
  let shift = end.place - end.size - end.start
  let bytes = try file.bytes(at: end.start + shift, count: end.size)
  var entries: [ZipEntry] = []
  entries.reserveCapacity(min(end.count, bytes.count / 46))
  var place = 0
  while place + 46 <= bytes.count, bytes[place...].starts(with: [0x50, 0x4B, 1, 2]) {
    let nameLength = littleEndian(bytes[(place + 28)...], 2)
    let extraLength = littleEndian(bytes[(place + 30)...], 2)
    let next = place + 46 + nameLength + extraLength + littleEndian(bytes[(place + 32)...], 2)
    guard next <= bytes.count else { break }
    entries.append(
      entry(bytes[place..<next], extra: bytes[(place + 46 + nameLength)...].prefix(extraLength), shift: shift))
    place = next
  }
  // A directory of which a piece is missing would be a silent gap.
  guard entries.count & 0xFFFF == end.count & 0xFFFF, place == bytes.count, fit(entries, before: end.place - end.size)
  else {
    throw ReadError(.damagedArchive("Zip archive inconsistent"), path: file.path)
  }
  return entries
}

/// Whether a sound container begins a few bytes behind the beginning of the file, as behind the line ends or headers that a
/// mail gateway left there.
func isZip(_ file: ByteFile, behind head: [UInt8]) -> Bool {
  let near = head.prefix(4096)
  var place = near.startIndex
  while let found = near[place...].firstIndex(of: 0x50) {
    place = found + 1
    guard near[found...].starts(with: [0x50, 0x4B, 3, 4]) else { continue }
    return (try? readZipDirectory(file))?.contains { $0.header == found } ?? false
  }
  return false
}

/// Whether the parts have room before the directory. Parts upon each other would unpack the same bytes over and over.
private func fit(_ entries: [ZipEntry], before end: Int) -> Bool {
  var room = end
  for entry in entries {
    // Each has a local header of 30 bytes and a name.
    room -= 30
    guard entry.header >= 0, entry.header < end, entry.packedBytes <= room else { return false }
    room -= entry.packedBytes
  }
  return true
}

private struct DirectoryEnd {
  var place: Int
  var count: Int
  var size: Int
  var start: Int
  private let record: Int

  init(_ bytes: ArraySlice<UInt8>, at place: Int) {
    let first = bytes.startIndex
    self.place = place
    record = place
    count = littleEndian(bytes[(first + 10)...], 2)
    size = littleEndian(bytes[(first + 12)...], 4)
    start = littleEndian(bytes[(first + 16)...], 4)
  }

  /// Takes the numbers of a container above 4 GB or 65,535 parts from where they have room (APPNOTE 4.3.14 and 4.3.15).
  mutating func widen(_ file: ByteFile) throws(ReadError) {
    guard count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF, record >= 20 else { return }
    let locator = try file.bytes(at: record - 20, count: 20)
    guard locator.starts(with: [0x50, 0x4B, 6, 7]) else { return }
    let target = littleEndian(locator[8...], 8)
    guard target < file.size else { return }
    let wide = try file.bytes(at: target, count: 56)
    guard wide.count == 56, wide.starts(with: [0x50, 0x4B, 6, 6]) else { return }
    count = littleEndian(wide[32...], 8)
    size = littleEndian(wide[40...], 8)
    start = littleEndian(wide[48...], 8)
    place = target
  }
}

/// The record that ends the container stands at the end of the file, before a comment of at most 65,535 bytes.
private func findEnd(_ file: ByteFile) throws(ReadError) -> DirectoryEnd? {
  for reach in [22, 22 + 0xFFFF] {
    let from = max(0, file.size - reach)
    let tail = try file.bytes(at: from, count: reach)
    guard tail.count >= 22 else { return nil }
    for place in stride(from: tail.count - 22, through: 0, by: -1) where tail[place] == 0x50 {
      if tail[place...].starts(with: [0x50, 0x4B, 5, 6]) { return DirectoryEnd(tail[place...], at: from + place) }
    }
  }
  return nil
}

private func entry(_ bytes: ArraySlice<UInt8>, extra: ArraySlice<UInt8>, shift: Int) -> ZipEntry {
  let first = bytes.startIndex
  func number(_ offset: Int, _ count: Int) -> Int { littleEndian(bytes[(first + offset)...], count) }
  let flags = number(8, 2)
  var entry = ZipEntry(
    name: bytes[(first + 46)...].prefix(number(28, 2)), isUTF8: flags & 0x800 != 0, isEncrypted: flags & 1 != 0,
    method: number(10, 2), checksum: UInt32(truncatingIfNeeded: number(16, 4)), packedBytes: number(20, 4),
    claimedBytes: number(24, 4), header: number(42, 4))
  // Method 99 is AES, as WinZip has it.
  if entry.method == 99 { entry.isEncrypted = true }
  var rest = extra
  while rest.count >= 4 {
    let length = littleEndian(rest.dropFirst(2), 2)
    let id = littleEndian(rest, 2)
    rest = rest.dropFirst(4)
    guard length <= rest.count else { break }
    if id == 1 { entry.widen(rest.prefix(length)) }
    if id == 0x7075 { entry.rename(rest.prefix(length)) }
    rest = rest.dropFirst(length)
  }
  let (header, overflows) = entry.header.addingReportingOverflow(shift)
  entry.header = overflows ? -1 : header
  return entry
}
