@testable import Spreadsheets

/// Unpacks everything in a container, and looks whether more comes of it than the limits allow.
func checkZip(_ bytes: [UInt8], limits: ReadLimits) {
  do throws(ReadError) {
    let archive = try ZipArchive(ByteFile(bytes, path: "包", limits: limits), limits: limits)
    require(archive.entries.count <= bytes.count / 46, "more parts than have room")
    for entry in archive.entries { unpack(entry, of: archive, limits) }
    _ = try archive.part("xl/workbook.xml")
  } catch {
    require(!error.chinese.isEmpty, "words are missing")
  }
}

/// Unpacks one part. That it cannot be is no reason not to go on with the next.
private func unpack(_ entry: ZipEntry, of archive: ZipArchive, _ limits: ReadLimits) {
  do throws(ReadError) {
    let part = try archive.part(entry, named: "part")
    var buffer: [UInt8] = []
    var count = 0
    while true {
      let piece = try part.read(into: &buffer)
      count += piece.count
      require(count <= limits.partBytes, "more than the limit")
      require(buffer.count <= 3 << 19, "a buffer larger than any piece")
      if piece.isLast { break }
    }
  } catch {
    require(!error.chinese.isEmpty, "words are missing")
  }
}
