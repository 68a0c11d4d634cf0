import Testing

@testable import Spreadsheets

@Suite struct ZipArchiveTests {
  /// What a container holds under a name.
  private func part(
    _ name: String = "a/b.xml", of zip: ZipFixture, limits: ReadLimits = ReadLimits()
  ) throws(ReadError) -> [UInt8]? {
    let archive = try ZipArchive(ByteFile(zip.bytes, path: "x", limits: limits), limits: limits)
    guard let part = try archive.part(name) else { return nil }
    return try ByteFile(path: "x", atMost: 1 << 20, fill: part.read).bytes(at: 0, count: 1 << 20)
  }

  @Test(arguments: ZipCase.sound)
  func `a part is read`(_ zip: ZipCase) throws {
    #expect(try part(of: zip.zip) == ZipCase.content)
  }

  @Test(arguments: ZipCase.broken)
  func `a broken container is refused`(_ zip: ZipCase) throws {
    let cause = try #require(zip.cause)
    #expect(throws: ReadError(cause, path: "x")) { try part(of: zip.zip) }
  }

  @Test func `a part that is not there is none`() throws {
    let zip = ZipCase("") { _ in }.zip
    #expect(try part("a/c.xml", of: zip) == nil)
    #expect(try part("", of: zip) == nil)
    #expect(try part("a", of: ZipFixture()) == nil)
  }

  @Test func `a container without an end is none`() throws {
    let bytes = ZipCase("") { _ in }.zip.bytes
    for length in [0, 4, 21, 22, bytes.count - 23, bytes.count - 1] {
      #expect(throws: ReadError(.damagedArchive("Not a zip archive"), path: "x")) {
        try ZipArchive(ByteFile(bytes[..<length], path: "x", limits: ReadLimits()), limits: ReadLimits())
      }
    }
  }

  @Test func `no claim makes more room than what is there needs`() throws {
    for claim in [0, 3, 1 << 19, 1 << 20, 1 << 30, Int.max] {
      let zip = ZipCase("") { zip in
        zip.isWide = true
        zip.entries[1].size = claim
        zip.entries[2].size = claim
      }.zip
      let archive = try ZipArchive(ByteFile(zip.bytes, path: "x", limits: ReadLimits()), limits: ReadLimits())
      for name in ["a/b.xml", "c.xml"] {
        var buffer: [UInt8] = []
        _ = try archive.part(name)?.read(into: &buffer)
        // A small part is unpacked at once, with room for one half as large.
        #expect(buffer.count <= 3 << 19)
      }
    }
  }

  @Test(arguments: [0, 1000, 1 << 19, 1 << 30])
  func `a part is counted as it unpacks, whatever it claims`(_ claim: Int) throws {
    var zip = ZipFixture()
    zip.addBomb("a", "", spaces: 100_000)
    zip.entries[0].size = claim
    var limits = ReadLimits()
    limits.partBytes = 99_999
    #expect(throws: ReadError(.limit("partBytes", 99_999), path: "x")) { try part("a", of: zip, limits: limits) }
    limits.partBytes = 100_000
    // The fixture leaves its checksum wrong.
    #expect(throws: ReadError(.damagedArchive("a: CRC error"), path: "x")) { try part("a", of: zip, limits: limits) }
    zip.entries[0].checksum = ZipFixture.checksum([UInt8](repeating: 0x20, count: 100_000))
    #expect(try part("a", of: zip, limits: limits)?.count == 100_000)
  }

  @Test func `a directory is no longer than the limit`() throws {
    let bytes = [UInt8](repeating: 0, count: ZipEntry.longestDirectory + 100)
    var zip = ZipFixture()
    zip.prefix = bytes
    zip.sizeLie = ZipEntry.longestDirectory + 1
    #expect(throws: ReadError(.limit("directoryBytes", ZipEntry.longestDirectory), path: "x")) { try part(of: zip) }
  }
}
