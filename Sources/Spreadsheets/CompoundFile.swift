/// An OLE2 compound file ([MS-CFB]): the envelope of `.xls`, of old Word and PowerPoint files, and of every
/// password-protected workbook.
///
/// Nothing in it is believed: chains of sectors may run in circles or leave the file, and end after as many sectors as
/// the file has.
struct CompoundFile {
  static let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// A storage or stream of the directory ([MS-CFB] 2.6.1).
  private struct Entry {
    /// In lower case: programs do not agree, and the format compares without regard to it.
    var name: String
    var isStream: Bool
    /// The entries before and after it in its storage, and the first one inside it.
    var links: [Int]
    var start: Int
    var size: Int
  }

  private let file: ByteFile
  private var entries: [Entry] = []
  private var sectors = SectorTable()
  private var smallStart = -1
  private var smallLimit = 0

  // A workbook with a thousand embedded objects has some thousand entries.
  private static let mostEntries = 1 << 16

  /// Reads the directory of a file that begins with `magic`. Damage ends it early; nothing is read twice.
  init(_ file: ByteFile) throws(ReadError) {
    self.file = file
    let header = try file.bytes(at: 0, count: 512)
    guard header.count == 512, header.starts(with: Self.magic), header[30] == 9 || header[30] == 12 else { return }
    sectors = try SectorTable(file, header: header)
    smallLimit = min(4096, header.littleEndian(56))
    smallStart = header.littleEndian(60)
    let most = Self.mostEntries * 128
    let directory = CompoundStream(file, try sectors.chain(from: header.littleEndian(48), bytes: most), size: most)
    let bytes = try directory.bytes(at: 0, count: directory.size)
    for place in stride(from: 0, to: bytes.count - 127, by: 128) {
      entries.append(Self.entry(bytes[place..<place + 128]))
    }
  }

  /// What kind of file it is.
  var kind: FileKind {
    let names = Set(visible.map { entries[$0].name })
    if !names.isDisjoint(with: ["encryptedpackage", "encryptioninfo"]) { return .encrypted }
    if !names.isDisjoint(with: ["workbook", "book"]) { return .xls }
    if names.contains("worddocument") { return .other("Word") }
    if names.contains("powerpoint document") { return .other("PowerPoint") }
    if names.contains("__properties_version1.0") { return .other("Outlook") }
    return names.isEmpty ? .xls : .other("OLE2")
  }

  /// The bytes of the first stream with one of the names, in the order of the names; `nil` if there is none.
  mutating func stream(_ names: String...) throws(ReadError) -> CompoundStream? {
    let visible = visible
    for name in names {
      for index in visible where entries[index].name == name && entries[index].isStream {
        return try stream(entries[index])
      }
    }
    return nil
  }

  private mutating func stream(_ entry: Entry) throws(ReadError) -> CompoundStream {
    if entry.size >= smallLimit {
      return CompoundStream(file, try sectors.chain(from: entry.start, bytes: entry.size), size: entry.size)
    }
    guard let root = entries.first else { return CompoundStream(file, [], size: entry.size) }
    let room = CompoundStream(file, try sectors.chain(from: root.start, bytes: root.size), size: root.size)
    let tableSize = room.size / 16 + 4
    let table = CompoundStream(file, try sectors.chain(from: smallStart, bytes: tableSize), size: tableSize)
    var pieces: [Range<Int>] = []
    var next = entry.start
    for _ in 0..<(entry.size + 63) / 64 where SectorTable.isSector(next) {
      pieces += room.pieces(from: next * 64, to: min(room.size, next * 64 + 64))
      let link = try table.bytes(at: next * 4, count: 4)
      next = link.count == 4 ? link.littleEndian(0) : -1
    }
    return CompoundStream(file, pieces, size: entry.size)
  }

  /// The entries of the root storage, so that workbooks embedded in others are not taken for the file's own. If its tree
  /// cannot be followed, all entries.
  private var visible: [Int] {
    var found: [Int] = []
    var waiting = entries.first.map { [$0.links[2]] } ?? []
    var seen: Set<Int> = [0]
    while let index = waiting.popLast() {
      guard entries.indices.contains(index), seen.insert(index).inserted else { continue }
      found.append(index)
      waiting += entries[index].links[..<2]
    }
    if found.isEmpty { return entries.indices.filter { !entries[$0].name.isEmpty } }
    return found.sorted()
  }

  private static func entry(_ bytes: ArraySlice<UInt8>) -> Entry {
    let bytes = Array(bytes)
    let length = Int(bytes[64]) / 2 - 1
    let isUsed = length > 0 && length < 32 && bytes[66] != 0
    let name = bytes[..<(isUsed ? 2 * length : 0)].withUnsafeBufferPointer { decode($0, as: .utf16LittleEndian) }
    // The upper half of the size has a meaning in files of large sectors only, and is zero as long as files are small.
    return Entry(
      name: name.lowercased(), isStream: bytes[66] == 2, links: [68, 72, 76].map(bytes.littleEndian),
      start: bytes.littleEndian(116), size: bytes.littleEndian(120))
  }
}

extension [UInt8] {
  /// The number of four bytes at a place, which must be there.
  func littleEndian(_ place: Int) -> Int {
    Int(self[place]) | Int(self[place + 1]) << 8 | Int(self[place + 2]) << 16 | Int(self[place + 3]) << 24
  }
}
