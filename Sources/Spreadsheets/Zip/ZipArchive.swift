/// A zip container (APPNOTE 6.3) opened for reading: XLSX, ODS, or a package of files.
///
/// Only the directory at its end is believed, and nothing in it beyond what lies inside the file. Names of parts never
/// touch the file system.
final class ZipArchive {
  /// The path of the file, as it was given.
  var path: String { file.path }
  /// What the directory lists, in its order.
  let entries: [ZipEntry]

  let file: ByteFile
  let limits: ReadLimits
  private lazy var byName = Self.index(entries) { ZipEntry.folded($0) }
  private lazy var byUnescaped = Self.index(entries) { Self.unescaped(Array($0)) }
  private let decompressor = Decompressor()

  /// Reads the directory of a container.
  ///
  /// - Throws: `ReadError` when the file is no whole container.
  convenience init(_ file: ByteFile, limits: ReadLimits) throws(ReadError) {
    self.init(file, try readZipDirectory(file), limits: limits)
  }

  /// Takes a container whose directory has been read.
  init(_ file: ByteFile, _ entries: [ZipEntry], limits: ReadLimits) {
    self.entries = entries
    self.file = file
    self.limits = limits
  }

  /// Whether the container has a part of that name, in any case.
  func contains(_ name: String) -> Bool { place(of: name) != nil }

  /// Opens a part; `nil` if there is none of that name.
  ///
  /// - Throws: `ReadError` when the part is encrypted, or cannot be read, or there are two of that name.
  func part(_ name: String) throws(ReadError) -> ZipPart? {
    guard let entry = try entry(named: name) else { return nil }
    return try part(entry, named: name)
  }

  /// The packed bytes of a part, if they are in memory; valid while the archive lives.
  func packedBytes(of name: String) throws(ReadError) -> (entry: ZipEntry, bytes: UnsafeRawBufferPointer)? {
    guard let bytes = file.inMemory, let entry = try entry(named: name), !entry.isEncrypted else { return nil }
    let start = try start(of: entry, named: name)
    return (entry, UnsafeRawBufferPointer(rebasing: bytes[start..<start + entry.packedBytes]))
  }

  /// Opens a part that the directory lists.
  func part(_ entry: ZipEntry, named name: String) throws(ReadError) -> ZipPart {
    if entry.isEncrypted { throw ReadError(.encrypted, path: path) }
    return try ZipPart(entry, of: self, name: name, at: start(of: entry, named: name), decompressor)
  }

  /// Where the packed bytes of a part begin; they lie inside the file.
  private func start(of entry: ZipEntry, named name: String) throws(ReadError) -> Int {
    // The local header repeats the entry; of it only how long it is matters.
    let lengths: Int?
    if let memory = file.inMemory, entry.header >= 0, entry.header <= memory.count - 30 {
      lengths = Self.lengths(UnsafeRawBufferPointer(rebasing: memory[entry.header..<entry.header + 30]))
    } else {
      lengths = try file.bytes(at: entry.header, count: 30).withUnsafeBytes(Self.lengths)
    }
    guard let lengths else { throw damaged(name, "Zip archive inconsistent") }
    let start = entry.header + 30 + lengths
    guard start <= file.size, entry.packedBytes <= file.size - start else {
      throw damaged(name, "Zip archive inconsistent")
    }
    return start
  }

  /// How many bytes of name and extra field follow a local header (APPNOTE 4.3.7); `nil` if it is none.
  private static func lengths(_ header: UnsafeRawBufferPointer) -> Int? {
    guard header.count == 30, header[0] == 0x50, header[1] == 0x4B, header[2] == 3, header[3] == 4 else { return nil }
    return Int(header[26]) + Int(header[27]) << 8 + Int(header[28]) + Int(header[29]) << 8
  }

  /// The beginning of a part.
  func bytes(_ name: String, atMost limit: Int) throws(ReadError) -> [UInt8]? {
    guard let part = try part(name) else { return nil }
    var piece: [UInt8] = []
    let count = try part.read(into: &piece).count
    return Array(piece.prefix(min(count, limit)))
  }

  func damaged(_ name: String, _ reason: String) -> ReadError {
    ReadError(.damagedArchive("\(name): \(reason)"), path: path)
  }

  /// The entry of a part. Of two under one name neither may stand for the other: programs differ in which they take.
  private func entry(named name: String) throws(ReadError) -> ZipEntry? {
    guard let place = place(of: name) else { return nil }
    if place.isShared { throw damaged(name, "Two parts of one name") }
    return entries[place.index]
  }

  /// Where a part stands in the directory, and whether another has its name.
  private struct Place {
    var index: Int
    var isShared = false
  }

  /// The place of a part. Some programs write names in another case, as Windows writes paths, or escaped in one place only.
  private func place(of name: String) -> Place? {
    if let place = plainPlace(of: name) { return place }
    guard name.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == 0x20 || $0 >= 0x80 }) else { return nil }
    return byUnescaped[Self.unescaped(Array(name.utf8))]
  }

  /// A name without the escapes of addresses, folded: `表 1.xml` for `%E8%A1%A8%201.xml` (ISO/IEC 29500-2 §7.3).
  private static func unescaped(_ name: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.count)
    var index = 0
    while index < name.count {
      if name[index] == UInt8(ascii: "%"), index + 2 < name.count, let high = digit(name[index + 1]),
        let low = digit(name[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(name[index])
        index += 1
      }
    }
    return ZipEntry.folded(bytes)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte | 0x20 {
    case 0x61...0x66: (byte | 0x20) - 0x61 + 10
    case 0x30...0x39 where byte & 0x20 != 0: byte - 0x30
    default: nil
    }
  }

  private func plainPlace(of name: String) -> Place? {
    guard entries.count <= 64 else { return byName[ZipEntry.folded(name.utf8)] }
    for place in entries.indices where entries[place].isNamed(name) { return self.place(place) }
    let folded = ZipEntry.folded(name.utf8)
    for place in entries.indices where entries[place].isNamed(folded: folded) { return self.place(place) }
    return nil
  }

  private func place(_ index: Int) -> Place {
    let length = entries[index].name.count
    // Names of other lengths are others, but for the two bytes of a root in front; those entries are not copied.
    let isShared = entries.indices.contains {
      $0 != index && abs(entries[$0].name.count - length) <= 2 && entries[$0].hasName(of: entries[index])
    }
    return Place(index: index, isShared: isShared)
  }

  private static func index(_ entries: [ZipEntry], by key: (ArraySlice<UInt8>) -> [UInt8]) -> [[UInt8]: Place] {
    var index: [[UInt8]: Place] = [:]
    for (place, entry) in entries.enumerated() {
      let name = key(entry.name[...])
      if index[name] == nil { index[name] = Place(index: place) } else { index[name]?.isShared = true }
    }
    return index
  }
}

/// A whole number of so many bytes, the lowest first.
@inline(__always)
func littleEndian(_ bytes: ArraySlice<UInt8>, _ count: Int) -> Int {
  var value: UInt64 = 0
  for place in (bytes.startIndex..<bytes.startIndex + count).reversed() { value = value << 8 | UInt64(bytes[place]) }
  return Int(truncatingIfNeeded: value & UInt64(Int.max))
}
