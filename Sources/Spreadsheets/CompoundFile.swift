/// Looks into the directory of an OLE2 compound file ([MS-CFB]): the envelope of `.xls`, of old Word and PowerPoint files,
/// and of every password-protected workbook.
struct CompoundFile {
  static let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// The names of streams and storages, in lower case; those that could be read.
  private(set) var names: Set<String> = []

  private let file: ByteFile
  private var sectorSize = 512
  private var tableSectors: [Int] = []

  /// Reads the directory of a file that begins with `magic`. Damage ends it early; nothing is read twice.
  init(_ file: ByteFile) throws(ReadError) {
    self.file = file
    let header = try file.bytes(at: 0, count: 512)
    guard header.count == 512, header.starts(with: Self.magic), header[30] == 9 || header[30] == 12 else { return }
    sectorSize = 1 << Int(header[30])
    for place in stride(from: 76, to: 512, by: 4) { tableSectors.append(Self.number(header, place)) }
    var next = Self.number(header, 68)
    // A table of tables: a hundred of its sectors describe files of 800 MB.
    for _ in 0..<100 where Self.isSector(next) {
      let sector = try bytes(ofSector: next)
      guard sector.count == sectorSize else { break }
      for place in stride(from: 0, to: sectorSize - 4, by: 4) { tableSectors.append(Self.number(sector, place)) }
      next = Self.number(sector, sectorSize - 4)
    }
    var directory = Self.number(header, 48)
    for _ in 0..<256 where Self.isSector(directory) {
      let sector = try bytes(ofSector: directory)
      for entry in stride(from: 0, to: sector.count - 127, by: 128) { addName(sector, entry) }
      directory = try follower(of: directory)
    }
  }

  /// What kind of file it is.
  var kind: FileKind {
    if !names.isDisjoint(with: ["encryptedpackage", "encryptioninfo"]) { return .encrypted }
    if !names.isDisjoint(with: ["workbook", "book"]) { return .unsupported("xls") }
    if names.contains("worddocument") { return .other("Word") }
    if names.contains("powerpoint document") { return .other("PowerPoint") }
    if names.contains("__properties_version1.0") { return .other("Outlook") }
    return names.isEmpty ? .unsupported("xls") : .other("OLE2")
  }

  private mutating func addName(_ sector: [UInt8], _ entry: Int) {
    let length = Int(sector[entry + 64]) / 2 - 1
    guard length > 0, length < 32, sector[entry + 66] != 0 else { return }
    let name = sector[entry..<entry + 2 * length].withUnsafeBufferPointer { decode($0, as: .utf16LittleEndian) }
    names.insert(name.lowercased())
  }

  private func follower(of sector: Int) throws(ReadError) -> Int {
    let perSector = sectorSize / 4
    let table = sector / perSector
    guard table < tableSectors.count, Self.isSector(tableSectors[table]) else { return -1 }
    let bytes = try bytes(ofSector: tableSectors[table])
    let place = sector % perSector * 4
    return place + 4 <= bytes.count ? Self.number(bytes, place) : -1
  }

  private func bytes(ofSector sector: Int) throws(ReadError) -> [UInt8] {
    try file.bytes(at: (sector + 1) * sectorSize, count: sectorSize)
  }

  // Numbers from FFFFFFFA on are marks.
  private static func isSector(_ number: Int) -> Bool { 0..<0xFFFF_FFFA ~= number }

  private static func number(_ bytes: [UInt8], _ place: Int) -> Int {
    (0..<4).reversed().reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
  }
}
