/// Which sector follows which in a compound file ([MS-CFB] 2.3 and 2.5).
struct SectorTable {
  private var file: ByteFile?
  private var sectorSize = 512
  /// The sectors that hold the table.
  private var parts: [Int] = []
  private var part: [UInt8] = []
  private var partIndex = -1

  /// A table without sectors.
  init() {}

  /// Finds the parts of the table, of which a list begins in the header of 512 bytes.
  init(_ file: ByteFile, header: [UInt8]) throws(ReadError) {
    self.file = file
    sectorSize = 1 << Int(header[30])
    for place in stride(from: 76, to: 512, by: 4) { parts.append(header.littleEndian(place)) }
    var next = header.littleEndian(68)
    let perSector = sectorSize / 4
    for _ in 0..<file.size / sectorSize / perSector / (perSector - 1) + 2 where Self.isSector(next) {
      let list = try bytes(ofSector: next)
      guard list.count == sectorSize else { break }
      for place in stride(from: 0, to: sectorSize - 4, by: 4) { parts.append(list.littleEndian(place)) }
      next = list.littleEndian(sectorSize - 4)
    }
  }

  // Numbers from FFFFFFFA on are marks.
  static func isSector(_ number: Int) -> Bool { 0..<0xFFFF_FFFA ~= number }

  /// The places in the file of a chain of sectors, neighbours joined; at most so many bytes, and no more sectors than the
  /// file has.
  mutating func chain(from first: Int, bytes: Int) throws(ReadError) -> [Range<Int>] {
    guard let file else { return [] }
    var pieces: [Range<Int>] = []
    var sector = first
    var room = min(bytes, file.size)
    while room > 0, Self.isSector(sector) {
      let begin = (sector + 1) * sectorSize
      let end = min(begin + sectorSize, file.size)
      guard begin < end else { break }
      if let last = pieces.last, last.upperBound == begin {
        pieces[pieces.count - 1] = last.lowerBound..<end
      } else {
        pieces.append(begin..<end)
      }
      room -= sectorSize
      sector = try follower(of: sector)
    }
    return pieces
  }

  private mutating func follower(of sector: Int) throws(ReadError) -> Int {
    let perSector = sectorSize / 4
    let index = sector / perSector
    guard index < parts.count, Self.isSector(parts[index]) else { return -1 }
    if index != partIndex {
      part = try bytes(ofSector: parts[index])
      partIndex = index
    }
    let place = sector % perSector * 4
    return place + 4 <= part.count ? part.littleEndian(place) : -1
  }

  private func bytes(ofSector sector: Int) throws(ReadError) -> [UInt8] {
    try file?.bytes(at: (sector + 1) * sectorSize, count: sectorSize) ?? []
  }
}
