import Testing

@testable import Spreadsheets

@Suite struct ZipMutationTests {
  private static let containers = (ZipCase.sound + ZipCase.broken).filter { $0.zip.bytes.count < 2000 }

  /// Opens a container and unpacks everything in it, within limits that nothing may pass.
  private func unpack(_ bytes: some Collection<UInt8>) {
    var limits = ReadLimits()
    limits.partBytes = 4000
    do throws(ReadError) {
      let archive = try ZipArchive(ByteFile(bytes, path: "x", limits: limits), limits: limits)
      #expect(archive.entries.count <= bytes.count / 46)
      for entry in archive.entries { unpack(entry, of: archive) }
      _ = try archive.bytes("mimetype", atMost: 100)
    } catch {}
  }

  /// Unpacks one part; that it cannot be is no reason not to go on with the next.
  private func unpack(_ entry: ZipEntry, of archive: ZipArchive) {
    do throws(ReadError) {
      let part = try archive.part(entry, named: "part")
      var buffer: [UInt8] = []
      var count = 0
      while true {
        let piece = try part.read(into: &buffer)
        count += piece.count
        #expect(count <= archive.limits.partBytes && buffer.count <= 3 << 19)
        if piece.isLast { break }
      }
    } catch {}
  }

  @Test(arguments: containers)
  func `a container cut off anywhere never crashes`(_ zip: ZipCase) {
    let bytes = zip.zip.bytes
    for length in 0...bytes.count {
      unpack(bytes[..<length])
      unpack(bytes[length...])
    }
  }

  @Test(arguments: containers)
  func `a container changed anywhere never crashes`(_ zip: ZipCase) {
    var random = SplitMix(state: UInt64(zip.name.utf8.count))
    let bytes = zip.zip.bytes
    for _ in 0..<200 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<changed.count, using: &random)
        // Numbers of 16, 32 and 64 bits at their ends, and single bytes.
        switch Int.random(in: 0...3, using: &random) {
        case 0: changed[place] = UInt8.random(in: 0...255, using: &random)
        case 1: changed[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
        case let kind:
          let value: UInt8 = kind == 2 ? 0xFF : 0
          let width = [2, 4, 8].randomElement(using: &random) ?? 2
          for index in place..<min(changed.count, place + width) { changed[index] = value }
        }
      }
      unpack(changed)
    }
  }
}
